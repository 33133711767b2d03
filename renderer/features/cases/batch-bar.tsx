import { DownloadOutlined, FileWordOutlined, PrinterOutlined } from "@ant-design/icons";
import { App, Button, Flex } from "antd";
import { lazy, Suspense, useState } from "react";
import type { ListWanted } from "#shared/contract/lists";
import { type BatchChange, type ListColumn, MOST_CHOSEN } from "#shared/domain/case-list";
import type { CaseId } from "#shared/domain/id";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import { AgreementsPanel, useAgreementsExport } from "./agreements-panel";

type BatchBarProps = {
  readonly wanted: ListWanted;
  readonly total: number;
  readonly columns: readonly ListColumn[];
  readonly selected: ReadonlySet<CaseId>;
  readonly readOnly: boolean;
  readonly onSelect: (selected: ReadonlySet<CaseId>) => void;
};

const BatchPanel = lazy(async () => ({ default: (await import("./batch-panel")).BatchPanel }));

const CHANGES = [
  ["mediator", "lists.batch.assign"],
  ["tags", "lists.batch.tags"],
  ["village", "lists.batch.village"],
  ["risk", "lists.batch.risk"],
] as const;

/** What can be done with the chosen cases, or with the whole list when none is chosen. */
export function BatchBar({ wanted, total, columns, selected, readOnly, onSelect }: BatchBarProps) {
  const t = useWords();
  const { message } = App.useApp();
  const agreements = useAgreementsExport([...selected], wanted);
  const [kind, setKind] = useState<BatchChange["kind"] | null>(null);
  const { run, running, problem, clear } = useCommand();
  const most = Math.min(total, MOST_CHOSEN);
  const foundWord = total > MOST_CHOSEN ? "lists.select.foundMost" : "lists.select.found";

  const selectFound = () =>
    run(async () => {
      onSelect(new Set(await api.lists.ids(wanted)));
    });
  const exportTable = () =>
    run(async () => {
      const ids = selected.size > 0 ? [...selected] : await api.lists.ids(wanted);
      if (ids.length === 0) return void message.info(t("lists.batch.nothing"));
      const written = await api.lists.export({ ids, columns: [...columns] });
      if (written) void message.success(t("lists.batch.exported", { count: written.count, path: written.path }));
    });

  return (
    <>
      <Flex
        component="section"
        gap="small"
        align="center"
        wrap
        className={selected.size > 0 ? "batch-bar batch-active" : "batch-bar"}
        aria-label={t("lists.batch.label")}
      >
        {selected.size > 0 ? (
          <>
            <strong aria-live="polite">{t("lists.select.count", { count: selected.size })}</strong>
            {CHANGES.map(([each, word]) => (
              <Button key={each} disabled={readOnly} aria-expanded={kind === each} onClick={() => setKind(each)}>
                {t(word)}
              </Button>
            ))}
            <Button onClick={() => onSelect(new Set())}>{t("lists.select.none")}</Button>
          </>
        ) : null}
        {selected.size < most ? (
          <Button loading={running} onClick={() => void selectFound()}>
            {t(foundWord, { count: most })}
          </Button>
        ) : null}
        <span className="batch-space" />
        {[false, true].map((merged) => (
          <Button
            key={String(merged)}
            icon={<FileWordOutlined />}
            disabled={total === 0 || agreements.running}
            onClick={() => void agreements.start(merged)}
          >
            {t(merged ? "batches.print" : "batches.export")}
          </Button>
        ))}
        <Button icon={<DownloadOutlined />} loading={running} onClick={() => void exportTable()}>
          {t("lists.batch.export")}
        </Button>
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t("lists.batch.print")}
        </Button>
      </Flex>
      <ProblemAlert problem={problem} onClose={clear} />
      <AgreementsPanel work={agreements} />
      <Suspense>{kind ? <BatchPanel key={kind} kind={kind} ids={[...selected]} onClose={() => setKind(null)} /> : null}</Suspense>
    </>
  );
}
