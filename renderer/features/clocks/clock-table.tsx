import type { Deadline } from "#shared/rules/deadlines";
import type { PlainDate } from "#shared/domain/plain-date";
import { dayNumber } from "#shared/rules/working-days";
import { DueDate } from "../../ui/due-date";
import { useWords } from "../../ui/use-words";

export type CaseDeadline = Deadline & { readonly done: boolean; readonly lapses: boolean };

/** All deadlines of a case with their law, a line each. */
export function ClockTable({ deadlines, today }: { readonly deadlines: readonly CaseDeadline[]; readonly today: PlainDate }) {
  const t = useWords();
  return (
    <div className="case-table">
      <table aria-label={t("clocks.title")}>
        <thead>
          <tr>
            {(["what", "from", "strict", "left", "basis"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`clocks.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {deadlines.map((each, at) => (
            <tr key={at} className={each.done ? "clock-done" : ""}>
              <td className="todo-what">
                {t(`clocks.code.${each.code}`)}
                {each.text === "" ? null : <div className="due-note">{each.text}</div>}
              </td>
              <td className="nowrap">{each.period ? each.from : null}</td>
              <td>
                <When deadline={each} />
              </td>
              <td className="nowrap">
                <Left deadline={each} today={today} />
              </td>
              <td className="clock-basis">
                <Basis deadline={each} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function When({ deadline: { strictOn, shiftedOn, unrecorded, period } }: { readonly deadline: CaseDeadline }) {
  const t = useWords();
  if (!strictOn) return t("clocks.stopped");
  const reason = period?.unit === "working-day" ? t("clocks.unrecordedPeriod") : t("clocks.unrecorded");
  return <DueDate on={strictOn} shiftedOn={shiftedOn} unrecorded={unrecorded ? reason : null} />;
}

/** What is left, by the strict day; what lapsed is over, and not overdue. */
function Left({ deadline, today }: { readonly deadline: CaseDeadline; readonly today: PlainDate }) {
  const t = useWords();
  const { strictOn, shiftedOn, done, lapses } = deadline;
  if (done) return t("clocks.done");
  if (!strictOn) return null;
  const days = dayNumber(strictOn) - dayNumber(today);
  if (days === 0) return <strong>{t("clocks.today")}</strong>;
  if (days > 0) return t("clocks.daysLeft", { n: days });
  return lapses && (shiftedOn ?? strictOn) < today ? (
    t("clocks.lapsed")
  ) : (
    <strong className="todo-overdue">{t("clocks.overdue", { n: -days })}</strong>
  );
}

function Basis({ deadline: { period } }: { readonly deadline: CaseDeadline }) {
  const t = useWords();
  if (!period) return <span className="muted">{t("clocks.setByPeople")}</span>;
  return (
    <>
      {period.law} {period.article} · {t(`clocks.period.${period.unit}`, { n: period.value })}
      <div className="due-note">
        {period.source}
        {period.verified ? null : ` · ${t("tracks.unverified")}`}
        {period.correction ? ` · ${t("tracks.correctedMark")}` : null}
      </div>
    </>
  );
}
