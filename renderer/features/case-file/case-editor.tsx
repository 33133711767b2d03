import { Alert } from "antd";
import { useDeferredValue, useState } from "react";
import type { AppInfo } from "#shared/contract/app";
import type { CaseFile } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import type { Language, Room } from "#shared/domain/room";
import { paperFitsKind } from "#shared/rules/papers";
import { useMenu } from "../../host/use-host-events";
import { useWords } from "../../ui/use-words";
import { AgreementSection } from "./agreement-section";
import { AgreementPreview } from "./agreement-preview";
import { BasicsSection } from "./basics-section";
import { newCaseContent } from "./beginning";
import { CaseToolbar } from "./case-toolbar";
import { DisputeSection } from "./dispute-section";
import { ExportedAlert } from "./exported-alert";
import { GapList } from "./gap-list";
import { PartiesSection } from "./parties-section";
import { SaveProblem } from "./save-problem";
import { useCaseDraft } from "./use-case-draft";
import { useCaseShortcuts } from "./use-case-shortcuts";
import { useExport } from "./use-export";

type CaseEditorProps = {
  readonly id: CaseId;
  readonly file: CaseFile | null;
  readonly room: Room;
  readonly info: AppInfo;
  readonly language: Language;
  /** Throws the form away and reads the case again. */
  readonly onReload: () => void;
};

/** The whole case on one page: the form at the left, the paper it makes at the right. */
export function CaseEditor({ id, file, room, info, language, onReload }: CaseEditorProps) {
  const t = useWords();
  const draft = useCaseDraft(id, file, newCaseContent(room, info.today));
  const exporting = useExport(id, draft);
  const [previewShown, showPreview] = useState(true);
  const { content, number, change } = draft;
  // The paper may come a moment after the key; the key itself must not wait for it.
  const shown = useDeferredValue(content);
  const readOnly = info.lockedBy !== null;
  const fits = paperFitsKind("mediationAgreement", content.kind);

  useCaseShortcuts(draft, { exportAgreement: () => void exporting.start() });
  useMenu((item) => {
    if (item === "saveNow") void draft.flush();
    if (item === "exportAgreement") void exporting.start();
  });

  return (
    <>
      <CaseToolbar
        draft={draft}
        readOnly={readOnly}
        exporting={exporting}
        canExport={fits}
        previewShown={previewShown}
        onTogglePreview={() => showPreview(!previewShown)}
      />
      <div className="page case-page">
        <SaveProblem state={draft.state} onReload={onReload} />
        <ExportedAlert exporting={exporting} />
        <div className={previewShown ? "case-columns" : "case-columns case-alone"}>
          <fieldset className="case-form" disabled={readOnly} aria-label={t("case.sections")}>
            <BasicsSection content={content} change={change} />
            {fits ? null : <Alert type="info" showIcon title={t("case.kindPaper")} />}
            <PartiesSection content={content} change={change} />
            <DisputeSection content={content} change={change} />
            <AgreementSection content={content} change={change} room={room} />
          </fieldset>
          <aside className={previewShown ? "case-side" : "case-side case-side-hidden"} aria-label={t("case.preview")}>
            {fits ? <GapList content={shown} number={number} /> : null}
            {fits ? <AgreementPreview content={shown} number={number} room={room} language={language} /> : null}
          </aside>
        </div>
      </div>
    </>
  );
}
