import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Flex, Progress } from "antd";
import { paperName } from "#shared/documents/paper-names";
import type { CaseContent } from "#shared/domain/case-file";
import { api } from "../../host/client";
import { reads } from "../../host/reads";
import { useUnlock } from "../../host/use-unlock";
import { ProblemAlert } from "../../ui/problem-alert";
import { UnlockForm } from "../../ui/unlock-form";
import { useWords } from "../../ui/use-words";
import type { Exported, PaperExport } from "./use-paper-export";

type ExportResultProps = {
  readonly exporting: PaperExport;
  readonly content: CaseContent;
};

/** How far a set of papers is, what became of it, and the next steps at hand. */
export function ExportResult({ exporting, content }: ExportResultProps) {
  const t = useWords();
  const { files, exported, problem, print } = exporting;
  const unlocking = useUnlock(exporting.again);
  const [first] = files;
  const printable = exported?.papers.filter(({ copies }) => copies > 0) ?? [];
  return (
    <>
      <PaperProgress />
      <ProblemAlert problem={problem} onClose={exporting.close} />
      {problem?.code === "keyLocked" ? <UnlockForm work={unlocking} /> : null}
      {first && exported ? (
        <Alert
          role="status"
          type="success"
          showIcon
          title={
            files.length === 1
              ? t("papers.screen.savedOne", { path: first.path })
              : t("papers.screen.saved", { count: files.length, path: first.path })
          }
          closable={{ closeIcon: true, onClose: exporting.close, "aria-label": t("app.close") }}
          description={
            <>
              <CopiesLine exported={exported} content={content} />
              <Flex gap="small" wrap>
                {files.length === 1 ? (
                  <Button type="primary" onClick={() => void exporting.open()}>
                    {t("case.open")}
                  </Button>
                ) : null}
                <Button onClick={() => void exporting.showInFolder()}>{t("case.showInFolder")}</Button>
                {printable.length > 0 ? (
                  <Button onClick={() => void print(printable, exported.blank)}>{t("sets.print")}</Button>
                ) : null}
              </Flex>
            </>
          }
        />
      ) : null}
    </>
  );
}

/** How many copies of each paper of a set are printed, and what a file of several papers holds. */
function CopiesLine({ exported: { papers, as }, content }: { readonly exported: Exported; readonly content: CaseContent }) {
  const t = useWords();
  if (papers.length < 2) return null;
  const counted = papers.filter(({ copies }) => copies > 0);
  const list = counted.map((each) => t("sets.count", { title: paperName(each, content, t), count: each.copies }));
  return (
    <p>
      {as === "each" ? null : t(as === "one" ? "sets.oneOfEach" : "sets.allCopies")}
      {as === "all" || list.length === 0 ? null : t("sets.counts", { list: list.join(t("sets.joiner")) })}
    </p>
  );
}

function PaperProgress() {
  const t = useWords();
  const { data: progress } = useQuery(reads.paperProgress());
  if (!progress) return null;
  const { done, total } = progress;
  return (
    <Flex gap="middle" align="center" role="status">
      <span>{t("papers.screen.working", { done, total })}</span>
      <Progress percent={Math.floor((100 * done) / total)} aria-label={t("papers.screen.working", { done, total })} />
      <Button onClick={() => void api.papers.cancel().catch(() => undefined)}>{t("papers.screen.cancel")}</Button>
    </Flex>
  );
}
