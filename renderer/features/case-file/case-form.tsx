import { Alert } from "antd";
import { useDeferredValue } from "react";
import { paperFitsKind } from "#shared/rules/papers";
import type { CaseTabProps } from "../../ui/case-tab";
import { useWords } from "../../ui/use-words";
import { AgreementPreview } from "./agreement-preview";
import { AgreementSection } from "./agreement-section";
import { BasicsSection } from "./basics-section";
import { ClassificationSection } from "./classification-section";
import { DisputeSection } from "./dispute-section";
import { FindingList } from "./finding-list";
import { GapList } from "./gap-list";
import { PartiesSection } from "./parties-section";

type CaseFormProps = CaseTabProps & { readonly previewShown: boolean };

/** The first page of a case: the form at the left, the paper it makes at the right. */
export function CaseForm({ content, change, file, room, language, readOnly, previewShown }: CaseFormProps) {
  const t = useWords();
  // The paper may come a moment after the key; the key itself must not wait for it.
  const shown = useDeferredValue(content);
  const number = file?.number ?? null;
  const fits = paperFitsKind("mediationAgreement", content.kind);
  return (
    <div className={previewShown ? "case-columns" : "case-columns case-alone"}>
      <fieldset className="case-form" disabled={readOnly} aria-label={t("case.sections")}>
        <BasicsSection content={content} change={change} />
        <ClassificationSection content={content} change={change} />
        {fits ? null : <Alert type="info" showIcon title={t("case.kindPaper")} />}
        <PartiesSection content={content} change={change} />
        <DisputeSection content={content} change={change} />
        <AgreementSection content={content} change={change} room={room} />
      </fieldset>
      <aside className={previewShown ? "case-side" : "case-side case-side-hidden"} aria-label={t("case.preview")}>
        {fits ? <GapList content={shown} number={number} /> : null}
        {fits ? (
          <FindingList content={shown} sealOrganisation={room.sealOrganisation} readOnly={readOnly} change={change} />
        ) : null}
        {fits ? <AgreementPreview content={shown} number={number} room={room} language={language} /> : null}
      </aside>
    </div>
  );
}
