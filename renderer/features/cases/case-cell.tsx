import type { CaseRow } from "#shared/domain/case-file";
import type { ListColumn } from "#shared/domain/case-list";
import { yuanText } from "#shared/domain/money";
import { showInstant } from "../../ui/instants";
import { RiskMark } from "../../ui/risk-mark";
import { StateTag } from "../../ui/state-tag";
import { useWords } from "../../ui/use-words";

function useCell(row: CaseRow, column: ListColumn) {
  const t = useWords();
  switch (column) {
    case "number":
      return row.number?.text ?? <span className="muted">{t("cases.notNumbered")}</span>;
    case "state":
      return <StateTag state={row.state} />;
    case "risk":
      return row.risk && <RiskMark colour={row.risk} />;
    case "kind":
      return t(`terms.kind.${row.kind}`);
    case "category":
      return row.category && t(`terms.category.${row.category}`);
    case "difficulty":
      return row.difficulty && t(`terms.difficulty.${row.difficulty}`);
    case "agreedFen":
      return row.agreedFen === 0 ? "" : yuanText(row.agreedFen);
    case "tags":
      return row.tags.join(t("documents.listJoiner"));
    case "updatedAt":
      return showInstant(row.updatedAt);
    default:
      return row[column];
  }
}

/** How a column stands: long words wrap, numbers and times only where it is narrow. */
const LOOKS: Partial<Record<ListColumn, string>> = {
  agreedFen: "case-amount",
  tags: "case-words",
  village: "case-words",
  mediator: "case-words",
  number: "nowrap case-no",
  kind: "nowrap case-folds",
  category: "nowrap case-folds",
  updatedAt: "nowrap case-folds",
};

/** What stands in a line under a column. */
export function CaseCell({ row, column }: { readonly row: CaseRow; readonly column: ListColumn }) {
  return <td className={LOOKS[column] ?? "nowrap"}>{useCell(row, column)}</td>;
}
