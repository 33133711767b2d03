import { App, Button, Flex } from "antd";
import type { ContentHash } from "#shared/domain/evidence";
import type { TemplateBook, TemplateFile } from "#shared/domain/template";
import { neverUsed } from "#shared/rules/template-book";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import { showInstant } from "../../ui/instants";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";

type FilesCardProps = {
  readonly book: TemplateBook;
  readonly readOnly: boolean;
  readonly shown: ContentHash | null;
  readonly onShow: (hash: ContentHash | null) => void;
};

/** The templates taken in, the newest first. */
export function FilesCard({ book, readOnly, shown, onShow }: FilesCardProps) {
  const t = useWords();
  const { message } = App.useApp();
  const { run, running, problem, clear } = useCommand();
  const saveAs = async ({ hash }: TemplateFile) => {
    const made = await run(() => api.templates.saveAs({ hash }));
    if (made) void message.success(t("templates.saved", made));
  };
  return (
    <section className="card" aria-labelledby="template-files">
      <h2 id="template-files">{t("templates.files.title")}</h2>
      {book.files.length === 0 ? <p>{t("templates.files.none")}</p> : null}
      <ProblemAlert problem={problem} onClose={clear} />
      <ul className="template-files">
        {book.files.map((file) => (
          <li key={file.hash}>
            <div className="template-name">
              <strong>{file.name}</strong>
              <span className="muted">
                {showInstant(file.addedAt)} · {t("templates.files.version")} {file.hash.slice(0, 8)} · {usesText(book, file, t)}
              </span>
            </div>
            <Flex gap="small" wrap>
              <Button
                aria-label={t("templates.files.previewOf", file)}
                aria-pressed={shown === file.hash}
                onClick={() => onShow(shown === file.hash ? null : file.hash)}
              >
                {t("templates.files.preview")}
              </Button>
              <Button aria-label={t("templates.files.saveAsOf", file)} disabled={running} onClick={() => void saveAs(file)}>
                {t("templates.files.saveAs")}
              </Button>
              {neverUsed(book, file.hash) ? (
                <Button
                  aria-label={t("templates.files.removeOf", file)}
                  disabled={readOnly || running}
                  onClick={() => void run(() => api.templates.remove({ hash: file.hash }))}
                >
                  {t("templates.files.remove")}
                </Button>
              ) : null}
            </Flex>
          </li>
        ))}
      </ul>
      {book.uses.some(({ hash }) => hash !== null) ? <p className="muted">{t("templates.files.kept")}</p> : null}
    </section>
  );
}

function usesText({ uses }: TemplateBook, { hash }: TemplateFile, t: ReturnType<typeof useWords>): string {
  const papers = [...new Set(uses.filter((use) => use.hash === hash).map(({ paper }) => paper))];
  if (papers.length === 0) return t("templates.files.unused");
  return papers.map((paper) => t(`papers.title.${paper}`)).join(t("documents.listJoiner"));
}
