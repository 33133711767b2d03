import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import type { CaseContent, CaseFile } from "#shared/domain/case-file";
import type { ContentHash } from "#shared/domain/evidence";
import type { LeftEmpty, PaperChoice, PaperId } from "#shared/domain/paper";
import { dateOf } from "#shared/domain/plain-date";
import { templateName, templateOfCase, templateOn } from "#shared/rules/template-book";
import { api } from "../../host/client";
import { problemOf } from "../../host/call-failed";
import { reads } from "../../host/reads";
import { useCommand } from "../../host/use-command";
import { MissingOwnFonts } from "../../ui/missing-fonts";
import { OwnPagesView } from "../../ui/own-pages-view";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";

/** What a paper of a case is made with: `made` is its own template, `inUse` the one for new papers; null is the program's own form. */
export type OwnTemplate = { readonly made: ContentHash | null; readonly inUse: ContentHash | null };

const NONE: OwnTemplate = { made: null, inUse: null };

/** The templates of a paper of the case; none while they are not known. */
export function useOwnTemplate(file: CaseFile | null, paper: PaperId | undefined, today: string): OwnTemplate {
  const { data: book } = useQuery(reads.templates());
  const day = dateOf(today);
  if (!book || !day || paper === undefined) return NONE;
  return { made: templateOfCase(book, file?.templates ?? {}, paper, day), inUse: templateOn(book, paper, day) };
}

type OwnPaperProps = {
  readonly choice: PaperChoice;
  readonly own: OwnTemplate & { readonly made: ContentHash };
  readonly blank: boolean;
  readonly file: CaseFile | null;
  readonly leave: readonly LeftEmpty[];
  readonly readOnly: boolean;
  readonly label: string;
  readonly content: CaseContent;
  readonly act: (command: () => Promise<CaseFile>) => Promise<void>;
};

/** A paper made with the room's own template: with which, whether another is in use now, and its pages. */
export function OwnPaper({ choice, own, blank, leave, file, readOnly, label, content, act }: OwnPaperProps) {
  const t = useWords();
  const { data: book } = useQuery(reads.templates());
  const { paper, about } = choice;
  const trial = { hash: own.made, paper, about, caseId: file?.id ?? null, blank, leave: [...leave] };
  const preview = useQuery(reads.templatePreview(trial));
  const { run, running, problem } = useCommand();
  if (!book) return null;
  const nameOf = (hash: ContentHash | null) => (hash === null ? t("templates.use.official") : templateName(book, hash));
  const names = { old: nameOf(own.made), now: nameOf(own.inUse) };
  const failed = problem ?? (preview.error ? problemOf(preview.error) : null);
  return (
    <>
      <Alert type="info" showIcon title={t("ownPages.inUse", { name: names.old })} />
      {content.translation.bilingual ? <Alert type="warning" showIcon title={t("bilingual.ownChinese")} /> : null}
      {file && own.inUse !== own.made ? (
        <Alert
          type="warning"
          showIcon
          title={t("templates.paper.older", names)}
          action={
            <Button
              disabled={readOnly}
              loading={running}
              onClick={() => void run(() => act(() => api.templates.adopt({ id: file.id, paper })))}
            >
              {t("templates.paper.change", names)}
            </Button>
          }
        />
      ) : null}
      <ProblemAlert problem={failed} />
      {preview.data ? <MissingOwnFonts pages={preview.data} /> : null}
      {preview.data ? <OwnPagesView pages={preview.data} label={label} /> : null}
    </>
  );
}
