import { Checkbox } from "antd";
import { Link } from "react-router";
import { caseTitle } from "#shared/documents/wording";
import type { CaseRow } from "#shared/domain/case-file";
import type { ListColumn } from "#shared/domain/case-list";
import type { CaseId } from "#shared/domain/id";
import { useWords } from "../../ui/use-words";
import { CaseCell } from "./case-cell";

type CaseTableProps = {
  readonly rows: readonly CaseRow[];
  readonly columns: readonly ListColumn[];
  readonly selected: ReadonlySet<CaseId>;
  readonly onSelect: (selected: ReadonlySet<CaseId>) => void;
};

/** The selection with these cases in it, or without them. */
function withCases(selected: ReadonlySet<CaseId>, ids: readonly CaseId[], taken: boolean): ReadonlySet<CaseId> {
  const others = [...selected].filter((id) => !ids.includes(id));
  return new Set(taken ? [...others, ...ids] : others);
}

/** The cases of one page, a line each: a box to choose it, its number, its name, and the columns that were chosen. */
export function CaseTable({ rows, columns, selected, onSelect }: CaseTableProps) {
  const t = useWords();
  const ids = rows.map(({ id }) => id);
  const here = ids.filter((id) => selected.has(id)).length;
  const [first, rest] = [columns.filter((column) => column === "number"), columns.filter((column) => column !== "number")];
  const head = (column: ListColumn) => (
    <th key={column} scope="col" className={column === "agreedFen" ? "case-amount" : undefined}>
      {t(`lists.columns.${column}`)}
    </th>
  );
  return (
    <div className="case-table">
      <table aria-label={t("cases.title")}>
        <thead>
          <tr>
            <th scope="col" className="case-select">
              <Checkbox
                aria-label={t("lists.select.all")}
                checked={here > 0 && here === ids.length}
                indeterminate={here > 0 && here < ids.length}
                onChange={({ target }) => onSelect(withCases(selected, ids, target.checked))}
              />
            </th>
            {first.map(head)}
            <th scope="col">{t("cases.name")}</th>
            {rest.map(head)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const name = caseTitle(t, row) || t("cases.unnamed");
            return (
              <tr key={row.id} className={selected.has(row.id) ? "selected" : undefined}>
                <td className="case-select">
                  <Checkbox
                    aria-label={t("lists.select.one", { name })}
                    checked={selected.has(row.id)}
                    onChange={({ target }) => onSelect(withCases(selected, [row.id], target.checked))}
                  />
                </td>
                {first.map((column) => (
                  <CaseCell key={column} row={row} column={column} />
                ))}
                <td className="case-name">
                  <Link to={`/cases/${row.id}`}>{name}</Link>
                </td>
                {rest.map((column) => (
                  <CaseCell key={column} row={row} column={column} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
