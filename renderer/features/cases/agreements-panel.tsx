import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Flex, Progress } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { AgreementsResult, ListWanted } from "#shared/contract/lists";
import { caseTitle } from "#shared/documents/wording";
import type { CaseId } from "#shared/domain/id";
import { api } from "../../host/client";
import { reads } from "../../host/reads";
import { useCommand } from "../../host/use-command";
import { useUnlock } from "../../host/use-unlock";
import { ProblemAlert } from "../../ui/problem-alert";
import { UnlockForm } from "../../ui/unlock-form";
import { useWords } from "../../ui/use-words";

/** So many cases that were left out are named; the others are counted. */
const MOST_NAMED = 20;

type Written = { readonly merged: boolean; readonly result: AgreementsResult | null };

/** The export of the agreements of these cases, or of the whole list when none is chosen: `state` is null when none was begun. */
export function useAgreementsExport(ids: readonly CaseId[], wanted: ListWanted) {
  const [state, setState] = useState<Written | null>(null);
  const { run, running, problem, again, clear } = useCommand();
  const start = (merged: boolean) =>
    run(async () => {
      setState({ merged, result: null });
      const chosen = ids.length > 0 ? [...ids] : await api.lists.ids(wanted);
      const result = chosen.length === 0 ? null : await api.lists.agreements({ ids: chosen, merged });
      setState(result && { merged, result });
    });
  const close = () => {
    setState(null);
    clear();
  };
  return { state, running, problem, start, again, close };
}

/** How far the agreements of many cases are, where they were written, and which were left out. */
export function AgreementsPanel({ work }: { readonly work: ReturnType<typeof useAgreementsExport> }) {
  const t = useWords();
  const { state, running, problem, again, close } = work;
  const unlocking = useUnlock(again);
  if (state === null && problem === null) return null;
  return (
    <section className="card" aria-label={t(state?.merged ? "batches.print" : "batches.export")}>
      {running ? <Running /> : null}
      {state?.result ? <Outcome result={state.result} merged={state.merged} /> : null}
      <ProblemAlert problem={problem} />
      {problem?.code === "keyLocked" ? <UnlockForm work={unlocking} /> : null}
      <Flex gap="small" className="batch-buttons">
        {running ? (
          <Button autoFocus onClick={() => void api.lists.cancel().catch(() => undefined)}>
            {t("lists.batch.stop")}
          </Button>
        ) : (
          <Button autoFocus onClick={close}>
            {t("lists.batch.close")}
          </Button>
        )}
      </Flex>
    </section>
  );
}

function Running() {
  const t = useWords();
  const { data } = useQuery(reads.batchProgress());
  if (!data) return null;
  const words = t("batches.running", data);
  return (
    <>
      <p role="status">{words}</p>
      <Progress percent={Math.floor((100 * data.done) / data.total)} aria-label={words} />
    </>
  );
}

function Outcome({ result, merged }: { readonly result: AgreementsResult; readonly merged: boolean }) {
  const t = useWords();
  const { run, problem } = useCommand();
  const { folder, written, first, failed, cancelled } = result;
  const show = async () => {
    if (first) await run(() => (merged ? api.papers.open : api.papers.showInFolder)({ exportId: first.exportId }));
  };
  return (
    <>
      <Alert
        type={cancelled || failed.length > 0 ? "warning" : "success"}
        showIcon
        role="status"
        title={t(cancelled ? "batches.stopped" : "batches.done", {
          count: written,
          folder: merged ? (first?.path ?? folder) : folder,
        })}
        description={first ? <Button onClick={() => void show()}>{t(merged ? "case.open" : "case.showInFolder")}</Button> : null}
      />
      <ProblemAlert problem={problem} />
      {failed.length > 0 ? (
        <>
          <p>{t("batches.failed", { count: failed.length })}</p>
          <ul className="batch-failed">
            {failed.slice(0, MOST_NAMED).map(({ id, row, problem: why }) => (
              <li key={id}>
                {row ? <Link to={`/cases/${id}`}>{caseTitle(t, row) || t("cases.unnamed")}</Link> : null}{" "}
                {t(`problems.${why.code}.what`, why.params)}
              </li>
            ))}
            {failed.length > MOST_NAMED ? <li>{t("batches.more", { count: failed.length - MOST_NAMED })}</li> : null}
          </ul>
        </>
      ) : null}
    </>
  );
}
