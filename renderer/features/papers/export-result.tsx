import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Flex, Progress } from "antd";
import { api } from "../../host/client";
import { reads } from "../../host/reads";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import type { PaperExport } from "./use-paper-export";

/** How far a set of papers is, what became of it, and the next steps at hand. */
export function ExportResult({ exporting }: { readonly exporting: PaperExport }) {
  const t = useWords();
  const { files, problem } = exporting;
  const [first] = files;
  return (
    <>
      <PaperProgress />
      <ProblemAlert problem={problem} onClose={exporting.close} />
      {first ? (
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
            <Flex gap="small" wrap>
              {files.length === 1 ? (
                <Button type="primary" onClick={() => void exporting.open()}>
                  {t("case.open")}
                </Button>
              ) : null}
              <Button onClick={() => void exporting.showInFolder()}>{t("case.showInFolder")}</Button>
            </Flex>
          }
        />
      ) : null}
    </>
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
