import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { partsOf, type PlainDate } from "#shared/domain/plain-date";
import { dayNumber, type WorkCalendar } from "#shared/rules/working-days";
import { reads } from "../../host/reads";
import { useWords } from "../../ui/use-words";
import { addDays, addMonths, weeksOf } from "./month-days";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const MOVES: Readonly<Record<string, (day: PlainDate) => PlainDate>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
};

type MonthGridProps = {
  readonly day: PlainDate;
  readonly today: PlainDate;
  readonly calendar: WorkCalendar | null;
  readonly onDay: (day: PlainDate) => void;
};

/** The days of a month with how many dues fall on each. One day is in the order of the Tab key; arrows and page keys move it. */
export function MonthGrid({ day, today, calendar, onDay }: MonthGridProps) {
  const t = useWords();
  const grid = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  const weeks = weeksOf(day);
  const [from, to] = [weeks[0]?.[0] ?? day, weeks.at(-1)?.[6] ?? day];
  const days = useQuery(reads.todoDays(from, to));
  const counts = new Map(days.data?.map(({ on, count }) => [on, count]));
  const { year, month } = partsOf(day);

  useEffect(() => {
    if (moved.current) grid.current?.querySelector<HTMLButtonElement>(`[data-day="${day}"]`)?.focus();
    moved.current = false;
  }, [day]);

  function move(event: React.KeyboardEvent) {
    const step = MOVES[event.key];
    if (!step) return;
    event.preventDefault();
    moved.current = true;
    onDay(step(day));
  }

  return (
    <table ref={grid} className="month" aria-label={t("clocks.month.table", { year, month })} onKeyDown={move}>
      <thead>
        <tr>
          {WEEKDAYS.map((each) => (
            <th key={each} scope="col">
              {t(`clocks.month.weekdays.${each}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((each) => (
              <td key={each}>
                <DayButton
                  day={each}
                  count={counts.get(each) ?? 0}
                  chosen={each === day}
                  today={each === today}
                  late={each < today}
                  outside={each.slice(0, 7) !== day.slice(0, 7)}
                  mark={markOf(each, calendar)}
                  onDay={onDay}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whether a day is off or worked against the habit of the week; null for an ordinary or unknown day. */
function markOf(date: PlainDate, calendar: WorkCalendar | null): "off" | "work" | null {
  const day = dayNumber(date);
  if (!calendar?.isRecorded(day)) return null;
  const weekend = new Date(`${date}T00:00:00Z`).getUTCDay() % 6 === 0;
  if (calendar.isWorkingDay(day)) return weekend ? "work" : null;
  return weekend ? null : "off";
}

type DayButtonProps = {
  readonly day: PlainDate;
  readonly count: number;
  readonly chosen: boolean;
  readonly today: boolean;
  readonly late: boolean;
  readonly outside: boolean;
  readonly mark: "off" | "work" | null;
  readonly onDay: (day: PlainDate) => void;
};

function DayButton({ day, count, chosen, today, late, outside, mark, onDay }: DayButtonProps) {
  const t = useWords();
  const looks = [chosen ? "chosen" : "", today ? "today" : "", outside ? "outside" : ""].filter((each) => each !== "");
  return (
    <button
      type="button"
      className={["month-day", ...looks].join(" ")}
      data-day={day}
      tabIndex={chosen ? 0 : -1}
      aria-pressed={chosen}
      aria-current={today ? "date" : undefined}
      aria-label={count > 0 ? t("clocks.month.day", { date: day, n: count }) : t("clocks.month.dayFree", { date: day })}
      onClick={() => onDay(day)}
    >
      <span>
        {partsOf(day).day}
        {mark ? <small className={`month-${mark}`}> {t(`clocks.month.${mark}`)}</small> : null}
      </span>
      {count > 0 ? (
        <span className={late ? "month-count todo-overdue" : "month-count"}>{t("clocks.month.items", { n: count })}</span>
      ) : null}
    </button>
  );
}
