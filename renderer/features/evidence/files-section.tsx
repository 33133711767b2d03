import { App } from "antd";
import { useCallback, useState } from "react";
import { LARGEST_ATTACHMENT } from "#shared/domain/attachment-limits";
import type { Attachment } from "#shared/domain/evidence";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import type { CaseTabProps } from "../../ui/case-tab";
import { ProblemAlert } from "../../ui/problem-alert";
import { edited, movedUp } from "../../ui/list-edits";
import { useWords } from "../../ui/use-words";
import { AddFilesButton } from "./add-files-button";
import { withoutFile } from "./evidence-edits";
import { type FileAct, FileCard } from "./file-card";
import { PictureViewer } from "./picture-viewer";
import { SendingList } from "./sending-list";
import { StraightenDialog } from "./straighten-dialog";
import type { Uploads } from "./use-uploads";

type FilesSectionProps = Pick<CaseTabProps, "id" | "content" | "change" | "flush" | "readOnly"> & { readonly uploads: Uploads };

/** The files of the case. */
export function FilesSection({ id: caseId, content, change, flush, readOnly, uploads }: FilesSectionProps) {
  const t = useWords();
  const { message } = App.useApp();
  const command = useCommand();
  const [shown, show] = useState<{ readonly file: Attachment; readonly how: "view" | "straighten" } | null>(null);
  const { attachments } = content;

  const edit = useCallback(
    ({ id }: Attachment, part: Partial<Attachment>) =>
      change(`file-${Object.keys(part).join("-")}-${id}`, (old) => ({ ...old, attachments: edited(old.attachments, id, part) })),
    [change],
  );

  /** Opens a file or writes a copy; saved first, so that the core knows it by its name. */
  async function give({ hash }: Attachment, how: "open" | "saveAs"): Promise<void> {
    await flush();
    const which = { caseId, hash };
    if (how === "open") await api.attachments.open(which);
    else {
      const saved = await api.attachments.saveAs(which);
      if (saved) void message.success(t("evidence.savedTo", { path: saved.path }));
    }
  }

  function act(file: Attachment, what: FileAct): void {
    if (what === "view" || what === "straighten") show({ file, how: what });
    else if (what === "up") change(`file-up-${file.id}`, (old) => ({ ...old, attachments: movedUp(old.attachments, file.id) }));
    else if (what === "remove") {
      change(`file-remove-${file.id}`, (old) => withoutFile(old, file.id));
      void message.info(t("evidence.removed", { name: file.name }));
      document.getElementById("files-heading")?.focus();
    } else void command.run(() => give(file, what));
  }

  return (
    <section className="card" aria-labelledby="files-heading">
      <h2 id="files-heading" tabIndex={-1}>
        {t("evidence.files")}
      </h2>
      <p className="muted">{t("evidence.filesHelp", { most: LARGEST_ATTACHMENT >> 20 })}</p>
      <AddFilesButton disabled={readOnly} onFiles={uploads.add} />
      <SendingList uploads={uploads} />
      <ProblemAlert problem={command.problem} onClose={command.clear} />
      {attachments.length === 0 ? <p className="muted">{t("evidence.none")}</p> : null}
      <ul className="files">
        {attachments.map((file, at) => (
          <FileCard
            key={file.id}
            caseId={caseId}
            file={file}
            first={at === 0}
            madeFrom={attachments.find(({ hash }) => hash === file.original)?.name ?? null}
            readOnly={readOnly}
            edit={edit}
            act={act}
          />
        ))}
      </ul>
      {shown?.how === "view" ? <PictureViewer caseId={caseId} file={shown.file} onClose={() => show(null)} /> : null}
      {shown?.how === "straighten" ? (
        <StraightenDialog
          caseId={caseId}
          file={shown.file}
          onClose={() => show(null)}
          onDone={(made) => {
            uploads.add([made]);
            show(null);
          }}
        />
      ) : null}
    </section>
  );
}
