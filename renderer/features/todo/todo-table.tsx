import { Link } from "react-router";
import { caseTitle } from "#shared/documents/wording";
import type { PlainDate } from "#shared/domain/plain-date";
import type { Due, TodoLine } from "#shared/domain/todo";
import { DueDate } from "../../ui/due-date";
import { StateTag } from "../../ui/state-tag";
import { useWords } from "../../ui/use-words";

type TodoTableProps = {
  readonly label: string;
  readonly lines: readonly TodoLine[];
  /** Shows what is due on this day alone; else the earliest, and how many more there are. */
  readonly day?: PlainDate;
};

/** Cases with what is due in them, a line each. */
export function TodoTable({ label, lines, day }: TodoTableProps) {
  const t = useWords();
  // Among cases without a next step nothing is due, and two empty columns would say nothing.
  const dated = lines.some(({ dues }) => dues.length > 0);
  return (
    <div className="case-table">
      <table aria-label={label}>
        <thead>
          <tr>
            {dated ? (
              <>
                <th scope="col">{t("clocks.todo.date")}</th>
                <th scope="col">{t("clocks.what")}</th>
              </>
            ) : null}
            <th scope="col">{t("clocks.todo.case")}</th>
            <th scope="col">{t("clocks.todo.state")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ row, dues }) => {
            const shown = day ? dues.filter(({ on }) => on === day) : dues.slice(0, 1);
            return (
              <tr key={row.id}>
                {dated ? (
                  <>
                    <td>
                      <Dates dues={shown.slice(0, 1)} />
                    </td>
                    <td className="todo-what">
                      <What dues={shown} more={dues.length - shown.length} />
                    </td>
                  </>
                ) : null}
                <td className="case-name">
                  <Link to={`/cases/${row.id}/clocks`}>{caseTitle(t, row) || t("cases.unnamed")}</Link>
                  <div className="due-note">{row.number?.text ?? t("cases.notNumbered")}</div>
                </td>
                <td className="nowrap">
                  <StateTag state={row.state} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Dates({ dues }: { readonly dues: readonly Due[] }) {
  const t = useWords();
  return dues.map(({ on, shiftedOn, unrecorded }) => (
    <DueDate key={on} on={on} shiftedOn={shiftedOn} unrecorded={unrecorded ? t("clocks.todo.unrecorded") : null} />
  ));
}

function What({ dues, more }: { readonly dues: readonly Due[]; readonly more: number }) {
  const t = useWords();
  return (
    <>
      {dues.map(({ code, text }, at) => (
        <div key={at}>
          {t(`clocks.code.${code}`)}
          {text === "" ? null : <span className="muted"> {text}</span>}
        </div>
      ))}
      {more > 0 ? <div className="due-note">{t("clocks.todo.more", { n: more })}</div> : null}
    </>
  );
}
