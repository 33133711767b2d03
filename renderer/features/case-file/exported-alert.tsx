import { Alert, Button, Flex } from "antd";
import { useUnlock } from "../../host/use-unlock";
import { ProblemAlert } from "../../ui/problem-alert";
import { PrintPapers } from "../../ui/print-papers";
import { UnlockForm } from "../../ui/unlock-form";
import { useWords } from "../../ui/use-words";
import type { Exporting } from "./use-export";

/** What became of the export, with the next steps at hand. */
export function ExportedAlert({ exporting }: { readonly exporting: Exporting }) {
  const t = useWords();
  const { paper, problem, printing } = exporting;
  const unlocking = useUnlock(exporting.again);
  return (
    <>
      <ProblemAlert problem={problem} onClose={exporting.close} />
      {problem?.code === "keyLocked" ? <UnlockForm work={unlocking} /> : null}
      {paper ? (
        <Alert
          role="status"
          type="success"
          showIcon
          title={t("case.exported", { path: paper.path })}
          closable={{ closeIcon: true, onClose: exporting.close, "aria-label": t("app.close") }}
          description={
            <Flex gap="small" wrap>
              <Button type="primary" onClick={() => void exporting.open()}>
                {t("case.open")}
              </Button>
              <Button onClick={() => void exporting.showInFolder()}>{t("case.showInFolder")}</Button>
              <Button onClick={() => void exporting.print()}>{t("case.print")}</Button>
            </Flex>
          }
        />
      ) : null}
      {printing ? <PrintPapers papers={printing.papers} onPrint={printing.note} onDone={printing.done} /> : null}
    </>
  );
}
