import { useCallback, useMemo } from "react";
import { App } from "antd";
import type { Agreement } from "#shared/domain/agreement";
import type { Obligation } from "#shared/domain/obligation";
import type { Party } from "#shared/domain/party";
import type { Language } from "#shared/domain/room";
import type { Change } from "../../ui/case-tab";
import { movedTo, without } from "../../ui/list-edits";
import { useWords } from "../../ui/use-words";
import { ClauseCard } from "./clause-card";
import { useClauseDrag } from "./clause-drag";
import { useClauseReading } from "./use-clause-reading";

type ClauseListProps = {
  readonly agreement: Agreement;
  readonly parties: readonly Party[];
  readonly language: Language;
  readonly change: Change;
};

const NONE: readonly Obligation[] = [];
const NOBODY: readonly Party[] = [];

function byClause(obligations: readonly Obligation[]): ReadonlyMap<string, readonly Obligation[]> {
  const behind = new Map<string, Obligation[]>();
  for (const each of obligations) behind.set(each.clause, [...(behind.get(each.clause) ?? []), each]);
  return behind;
}

/** The clauses in their order, each with what stands behind it. */
export function ClauseList({ agreement, parties, language, change }: ClauseListProps) {
  const t = useWords();
  const { message } = App.useApp();
  const { clauses, obligations } = agreement;
  const behind = useMemo(() => byClause(obligations), [obligations]);
  const move = useCallback(
    (id: string, onto: string) =>
      change(`move-${id}`, (old) => {
        const place = old.agreement.clauses.findIndex((clause) => clause.id === onto);
        return { ...old, agreement: { ...old.agreement, clauses: movedTo(old.agreement.clauses, id, place) } };
      }),
    [change],
  );
  const drag = useClauseDrag(move);
  const read = useClauseReading({ parties, agreement }, change);
  const remove = useCallback(
    (id: string, n: number) => {
      // What stands behind a clause goes with it, and comes back with it.
      change(`remove-${id}`, (old) => ({
        ...old,
        agreement: {
          ...old.agreement,
          clauses: without(old.agreement.clauses, id),
          obligations: old.agreement.obligations.filter(({ clause }) => clause !== id),
        },
      }));
      void message.info(t("clause.removed", { n }));
      document.getElementById("clauses")?.focus();
    },
    [change, message, t],
  );
  return clauses.map((clause, at) => {
    const own = behind.get(clause.id) ?? NONE;
    return (
      <ClauseCard
        key={clause.id}
        clause={clause}
        n={at + 1}
        last={at === clauses.length - 1}
        obligations={own}
        // Only where they are named, so that typing a name does not draw every clause again.
        parties={own.length > 0 ? parties : NOBODY}
        language={language}
        change={change}
        drag={drag}
        onRemove={remove}
        onRead={read}
      />
    );
  });
}
