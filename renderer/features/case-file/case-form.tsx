import { Alert } from "antd";
import { useCallback, useDeferredValue, useState } from "react";
import type { CaseFile } from "#shared/domain/case-file";
import type { WordKey } from "#shared/locales/words";
import { agreementStands } from "#shared/rules/agreement-stands";
import { openVersion } from "#shared/rules/agreement-versions";
import { paperFitsKind } from "#shared/rules/papers";
import type { CaseTabProps } from "../../ui/case-tab";
import { Disabled } from "../../ui/disabled";
import { useWords } from "../../ui/use-words";
import { AgreementPreview } from "./agreement-preview";
import { AgreementSection } from "./agreement-section";
import { BasicsSection } from "./basics-section";
import { BilingualOffer } from "./bilingual-offer";
import { ClassificationSection } from "./classification-section";
import { DeceasedSection } from "./deceased-section";
import { DisputeSection } from "./dispute-section";
import { FindingList } from "./finding-list";
import { GapList } from "./gap-list";
import { HeldAlert } from "./held-alert";
import { ParticipantsSection } from "./participants-section";
import { PartiesSection } from "./parties-section";
import { PeopleList } from "./people-list";
import { TrackBlock } from "./track-block";
import { onTrack, type TrackChoice } from "./track-change";
import { TransferDialog } from "./transfer-dialog";
import { TranslationSection } from "./translation-section";

type CaseFormProps = CaseTabProps & { readonly previewShown: boolean };

const NO_VERSIONS: CaseFile["versions"] = [];

/** The first page of a case: the form at the left, the paper it makes at the right. */
export function CaseForm({ id, content, change, file, room, today, language, readOnly, previewShown, act }: CaseFormProps) {
  const t = useWords();
  // The paper may come a moment after the key; the key itself must not wait for it.
  const shown = useDeferredValue(content);
  const number = file?.number ?? null;
  // A numbered case changes its track with a reason only; one without a number just so.
  const [wanted, setWanted] = useState<TrackChoice | null>(null);
  const choose = useCallback(
    (choice: TrackChoice) => {
      if (number) setWanted(choice);
      else change("kind", (old) => onTrack(old, choice));
    },
    [number, change],
  );
  const earlier = (file?.otherNumbers ?? []).filter(({ use }) => use === "earlier-track").map((other) => other.number.text);
  const version = file === null ? null : openVersion(file, null);
  const stands = file !== null && agreementStands(file);
  const fixed: WordKey | null = version ? "signing.held.short" : stands ? "progress.marks.fixed" : null;
  const fits = paperFitsKind("mediation-agreement", content.kind);
  return (
    <div className={fits && previewShown ? "case-columns" : "case-columns case-alone"}>
      {fits ? null : <PeopleList content={shown} besideGaps={false} />}
      <fieldset className="case-form" disabled={readOnly} aria-label={t("case.sections")}>
        {version ? <HeldAlert id={id} version={version} /> : null}
        <Disabled when={version !== null}>
          <BasicsSection content={content} change={change} earlier={earlier.join(" ")} onTrack={choose} />
          <TrackBlock content={content} change={change} today={today} sealOrganisation={room.sealOrganisation} />
        </Disabled>
        <ClassificationSection content={content} change={change} />
        {fits ? null : <Alert type="info" showIcon title={t("case.kindPaper")} />}
        <Disabled when={version !== null}>
          <PartiesSection content={content} change={change} id={id} fixed={fixed} />
          <BilingualOffer content={content} change={change} fixed={fixed !== null} />
          <ParticipantsSection content={content} change={change} id={id} />
        </Disabled>
        <DeceasedSection content={content} change={change} />
        <Disabled when={version !== null}>
          <DisputeSection content={content} change={change} />
        </Disabled>
        <AgreementSection content={content} change={change} id={id} room={room} language={language} fixed={fixed} />
        <TranslationSection content={content} change={change} fixed={fixed} />
      </fieldset>
      {wanted && number ? (
        <TransferDialog id={id} from={content} to={wanted} number={number.text} act={act} onClose={() => setWanted(null)} />
      ) : null}
      {fits ? (
        <aside className={previewShown ? "case-side" : "case-side case-side-hidden"} aria-label={t("case.preview")}>
          <GapList content={shown} number={number} />
          <PeopleList content={shown} besideGaps />
          <FindingList
            content={shown}
            sealOrganisation={room.sealOrganisation}
            readOnly={readOnly || fixed !== null}
            change={change}
          />
          <AgreementPreview
            id={id}
            content={shown}
            number={number}
            versions={file?.versions ?? NO_VERSIONS}
            templates={file?.templates ?? null}
            today={today}
            room={room}
            language={language}
          />
        </aside>
      ) : null}
    </div>
  );
}
