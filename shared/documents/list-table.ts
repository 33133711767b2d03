import type { CaseRow } from "#shared/domain/case-file";
import type { ListColumn } from "#shared/domain/case-list";
import type { Words } from "#shared/locales/words";
import { csvLine, csvText } from "#shared/rules/csv";
import { caseTitle } from "./wording";

/** Fen as yuan for a spreadsheet to count with: 2350000 is `23500.00`. */
function plainYuan(fen: number): string {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;
}

/** One cell of the list as text; amounts without thousands commas, so that a spreadsheet can count with them. */
function cellOf(row: CaseRow, column: ListColumn, t: Words): string {
  switch (column) {
    case "number":
      return row.number?.text ?? "";
    case "state":
      return t(`terms.state.${row.state}`);
    case "risk":
      return row.risk ? t(`terms.risk.${row.risk}`) : "";
    case "kind":
      return t(`terms.kind.${row.kind}`);
    case "category":
      return row.category ? t(`terms.category.${row.category}`) : "";
    case "difficulty":
      return row.difficulty ? t(`terms.difficulty.${row.difficulty}`) : "";
    case "agreedFen":
      return plainYuan(row.agreedFen);
    case "tags":
      return row.tags.join(t("documents.listJoiner"));
    case "updatedAt":
      return row.updatedAt.slice(0, 10);
    default:
      return row[column];
  }
}

/**
 * The list as a table for spreadsheets: a head, then a line for each case, its name after its number. Names of minors stay masked as they
 * are in the list; no cell is a formula.
 */
export function listTable(rows: readonly CaseRow[], columns: readonly ListColumn[], t: Words): string {
  const rest = columns.filter((column) => column !== "number");
  const head = [t("lists.columns.number"), t("cases.name"), ...rest.map((column) => t(`lists.columns.${column}`))];
  const lines = rows.map((row) => [cellOf(row, "number", t), caseTitle(t, row), ...rest.map((column) => cellOf(row, column, t))]);
  return csvText([head, ...lines].map(csvLine));
}
