import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Flex, Progress } from "antd";
import { useEffect, useState } from "react";
import { Link } from "react-router";
import type { BatchResult } from "#shared/contract/lists";
import { caseTitle } from "#shared/documents/wording";
import type { BatchChange } from "#shared/domain/case-list";
import type { CaseId } from "#shared/domain/id";
import { api } from "../../host/client";
import { reads } from "../../host/reads";
import { useCommand } from "../../host/use-command";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import { BatchFields, type BatchDraft, changeOf, EMPTY_DRAFT, FIRST_FIELD } from "./batch-fields";

type BatchPanelProps = {
  readonly kind: BatchChange["kind"];
  readonly ids: readonly CaseId[];
  readonly onClose: () => void;
};

/** Asks what to change, changes case by case with progress, and tells of each case that stayed as it was. */
export function BatchPanel({ kind, ids, onClose }: BatchPanelProps) {
  const t = useWords();
  const [draft, setDraft] = useState<BatchDraft>(EMPTY_DRAFT);
  const [asked, setAsked] = useState(false);
  const [result, setResult] = useState<BatchResult | null>(null);
  const { run, running, problem } = useCommand();
  const change = changeOf(kind, draft);
  useEffect(() => document.getElementById(FIRST_FIELD[kind])?.focus(), [kind]);

  async function start() {
    setAsked(true);
    if (!change) return;
    const done = await run(() => api.lists.batch({ ids: [...ids], change }));
    if (done) setResult(done);
  }

  return (
    <form
      className="card"
      aria-labelledby="batch-title"
      onKeyDown={(event) => {
        // While it runs it can be stopped, not hidden.
        if (event.key === "Escape" && !event.nativeEvent.isComposing && !event.defaultPrevented && !running) onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <h2 id="batch-title">{t("lists.batch.title", { count: ids.length })}</h2>
      {result ? <Outcome result={result} /> : null}
      {running ? <Running total={ids.length} /> : null}
      {!running && !result ? (
        <div className="fields">
          <BatchFields kind={kind} draft={draft} missing={asked && !change} onChange={setDraft} />
        </div>
      ) : null}
      <ProblemAlert problem={problem} />
      <Flex gap="small" className="batch-buttons">
        {!running && !result ? (
          <Button type="primary" htmlType="submit">
            {t("lists.batch.start")}
          </Button>
        ) : null}
        {running ? (
          <Button autoFocus onClick={() => void api.lists.cancel().catch(() => undefined)}>
            {t("lists.batch.stop")}
          </Button>
        ) : (
          <Button autoFocus={result !== null} onClick={onClose}>
            {t(result ? "lists.batch.close" : "lists.batch.cancel")}
          </Button>
        )}
      </Flex>
    </form>
  );
}

function Running({ total }: { readonly total: number }) {
  const t = useWords();
  const { data } = useQuery(reads.batchProgress());
  const done = data?.done ?? 0;
  const words = t("lists.batch.running", { done, total: data?.total ?? total });
  return (
    <>
      <p role="status">{words}</p>
      <Progress percent={total > 0 ? Math.floor((100 * done) / total) : 0} aria-label={words} />
    </>
  );
}

function Outcome({ result }: { readonly result: BatchResult }) {
  const t = useWords();
  const { changed, failed, cancelled } = result;
  return (
    <>
      <Alert
        type={failed.length > 0 || cancelled ? "warning" : "success"}
        showIcon
        role="status"
        title={t(cancelled ? "lists.batch.stopped" : "lists.batch.done", { count: changed })}
      />
      {failed.length > 0 ? (
        <>
          <p>{t("lists.batch.failed", { count: failed.length })}</p>
          <ul className="batch-failed">
            {failed.map(({ id, row, problem }) => (
              <li key={id}>
                {row ? <Link to={`/cases/${id}`}>{caseTitle(t, row) || t("cases.unnamed")}</Link> : null}{" "}
                {t(`problems.${problem.code}.what`, problem.params)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
