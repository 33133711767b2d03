import { Link } from "react-router";
import { caseTitle } from "#shared/documents/wording";
import type { CaseRow } from "#shared/domain/case-file";
import { showInstant } from "../../ui/instants";
import { useLanguage, useWords } from "../../ui/use-words";

/** The cases of one page, a line each. */
export function CaseTable({ rows }: { readonly rows: readonly CaseRow[] }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <div className="case-table">
      <table aria-label={t("cases.title")}>
        <thead>
          <tr>
            {(["number", "name", "kind", "acceptedOn", "updatedAt"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`cases.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="nowrap">{row.number?.text ?? <span className="muted">{t("cases.notNumbered")}</span>}</td>
              <td className="case-name">
                <Link to={`/cases/${row.id}`}>{caseTitle(t, row) || t("cases.unnamed")}</Link>
              </td>
              <td className="nowrap">{t(`terms.kind.${row.kind}`)}</td>
              <td className="nowrap">{row.acceptedOn}</td>
              <td className="nowrap">{showInstant(row.updatedAt, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
