import { Alert } from "antd";
import { useState } from "react";
import { Link, NavLink, useParams } from "react-router";
import type { AppInfo } from "#shared/contract/app";
import type { CaseFile } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import type { Language, Room } from "#shared/domain/room";
import { paperFitsKind } from "#shared/rules/papers";
import { useMenu } from "../../host/use-host-events";
import { type CaseTab, tabName } from "../../ui/case-tab";
import { useWords } from "../../ui/use-words";
import { paperLanguage } from "#shared/documents/paper-languages";
import { AGREEMENT } from "./agreement-on-screen";
import { newCaseContent } from "./beginning";
import { CaseForm } from "./case-form";
import { ChangedAlert } from "./changed-alert";
import { CaseToolbar } from "./case-toolbar";
import { ExportedAlert } from "./exported-alert";
import { SaveProblem } from "./save-problem";
import { useCaseDraft } from "./use-case-draft";
import { useCaseShortcuts } from "./use-case-shortcuts";
import { useExport } from "./use-export";
import { usePrintNote } from "../../host/use-print-note";

type CaseEditorProps = {
  readonly id: CaseId;
  readonly file: CaseFile | null;
  readonly room: Room;
  readonly info: AppInfo;
  readonly language: Language;
  readonly tabs: readonly CaseTab[];
  /** Throws the form away and reads the case again. */
  readonly onReload: () => void;
};

/** One open case: its heading, its pages, and the one draft that all of them change. */
export function CaseEditor({ id, file, room, info, language, tabs, onReload }: CaseEditorProps) {
  const t = useWords();
  const { tab: path } = useParams();
  const draft = useCaseDraft(id, file, newCaseContent(room, info.today));
  const exporting = useExport(id, draft, { room, language, today: info.today });
  const [previewShown, showPreview] = useState(true);
  const { content, change } = draft;
  const removed = draft.file !== null && draft.file.removedAt !== null;
  const readOnly = info.lockedBy !== null || removed;

  useCaseShortcuts(draft, { exportAgreement: () => void exporting.start() });
  useMenu((item) => {
    if (item === "saveNow") void draft.flush();
    if (item === "exportAgreement") void exporting.start();
  });

  const tab = tabs.find((each) => each.path === path);
  const agreementHere = tab === undefined && paperFitsKind("mediation-agreement", content.kind);
  usePrintNote(id, tab === undefined ? AGREEMENT : null, false);
  const props = {
    id,
    content,
    change,
    file: draft.file,
    room,
    today: info.today,
    language: paperLanguage(content, language),
    readOnly,
    flush: draft.flush,
    act: draft.act,
  };
  return (
    <>
      <CaseToolbar
        draft={draft}
        id={id}
        today={info.today}
        readOnly={readOnly}
        paper={agreementHere ? { exporting, previewShown, onTogglePreview: () => showPreview(!previewShown) } : null}
      />
      {tabs.length > 0 ? (
        <nav className="case-tabs" aria-label={t("case.pages")}>
          <NavLink end to={`/cases/${id}`}>
            {t("case.form")}
          </NavLink>
          {tabs.map((each) => (
            <NavLink key={each.path} to={`/cases/${id}/${each.path}`}>
              {tabName(t, each, content)}
            </NavLink>
          ))}
        </nav>
      ) : null}
      <div className="page case-page">
        {removed ? (
          <Alert type="warning" showIcon title={t("progress.bin.inBin")} action={<Link to="/bin">{t("progress.bin.go")}</Link>} />
        ) : null}
        <ChangedAlert id={id} signed={(draft.file?.versions.length ?? 0) > 0 || (draft.file?.trail.length ?? 0) > 0} />
        <SaveProblem state={draft.state} onReload={onReload} />
        <ExportedAlert exporting={exporting} />
        {tab ? <tab.Page {...props} /> : <CaseForm {...props} previewShown={previewShown} />}
      </div>
    </>
  );
}
