import { useQuery } from "@tanstack/react-query";
import { App, Button, Empty, Flex } from "antd";
import { useState } from "react";
import { caseTitle } from "#shared/documents/wording";
import type { CaseRow } from "#shared/domain/case-file";
import { problemOf } from "../../host/call-failed";
import { api } from "../../host/client";
import { reads } from "../../host/reads";
import { useCommand } from "../../host/use-command";
import { Dialog } from "../../ui/dialog";
import { showInstant } from "../../ui/instants";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import { VoidedList } from "./voided-list";

type Removed = { readonly row: CaseRow; readonly daysLeft: number };

/** The recycle bin (回收站), and the numbers made void. */
export function BinPage() {
  const t = useWords();
  const { message } = App.useApp();
  const [asked, ask] = useState<Removed | null>(null);
  const { run, running, problem, clear } = useCommand();
  const removed = useQuery({ ...reads.removedCases(), refetchOnMount: "always" });
  const readOnly = useQuery(reads.info()).data?.lockedBy != null;
  const nameOf = (row: CaseRow) => caseTitle(t, row) || t("progress.bin.unnamed");

  const putBack = ({ row }: Removed) =>
    run(async () => {
      await api.cases.putBack({ id: row.id });
      void message.info(t("progress.bin.restored"));
    });
  async function destroy({ row }: Removed) {
    await run(async () => {
      await api.cases.destroy({ id: row.id });
      void message.info(t("progress.bin.destroyed"));
    });
    ask(null);
  }

  return (
    <div className="page">
      <PageTitle>{t("progress.bin.title")}</PageTitle>
      <ProblemAlert problem={removed.error ? problemOf(removed.error) : problem} onClose={clear} />
      {removed.data?.length === 0 ? (
        <Empty
          className="card"
          description={
            <>
              <strong>{t("progress.bin.empty")}</strong>
              <br />
              {t("progress.bin.emptyHelp")}
            </>
          }
        />
      ) : (
        <RemovedTable
          removed={removed.data ?? []}
          nameOf={nameOf}
          disabled={readOnly || running}
          onPutBack={(each) => void putBack(each)}
          onDestroy={ask}
        />
      )}
      <VoidedList />
      {asked ? (
        <Dialog
          title={t("progress.bin.destroyAsk", { name: nameOf(asked.row) })}
          go={t("progress.bin.destroy")}
          cancel={t("progress.acts.cancel")}
          running={running}
          danger
          onGo={() => void destroy(asked)}
          onCancel={() => ask(null)}
        >
          <p>{t("progress.bin.destroyHelp")}</p>
        </Dialog>
      ) : null}
    </div>
  );
}

type RemovedTableProps = {
  readonly removed: readonly Removed[];
  readonly nameOf: (row: CaseRow) => string;
  readonly disabled: boolean;
  readonly onPutBack: (removed: Removed) => void;
  readonly onDestroy: (removed: Removed) => void;
};

function RemovedTable({ removed, nameOf, disabled, onPutBack, onDestroy }: RemovedTableProps) {
  const t = useWords();
  return (
    <div className="case-table">
      <table>
        <thead>
          <tr>
            {(["name", "number", "removedAt", "left", "actions"] as const).map((head) => (
              <th key={head} scope="col">
                {t(`progress.bin.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {removed.map((each) => {
            const name = nameOf(each.row);
            return (
              <tr key={each.row.id}>
                <td className="case-name">{name}</td>
                <td className="nowrap">{each.row.number?.text}</td>
                <td className="nowrap">{showInstant(each.row.removedAt)}</td>
                <td className="nowrap">
                  {each.daysLeft > 0 ? t("progress.bin.days", { count: each.daysLeft }) : t("progress.bin.due")}
                </td>
                <td>
                  <Flex gap="small" wrap>
                    <Button
                      size="small"
                      disabled={disabled}
                      aria-label={t("progress.bin.putBackN", { name })}
                      onClick={() => onPutBack(each)}
                    >
                      {t("progress.bin.putBack")}
                    </Button>
                    {each.daysLeft === 0 ? (
                      <Button
                        size="small"
                        danger
                        disabled={disabled}
                        aria-label={t("progress.bin.destroyN", { name })}
                        onClick={() => onDestroy(each)}
                      >
                        {t("progress.bin.destroy")}
                      </Button>
                    ) : null}
                  </Flex>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
