import { isPlainDate, partsOf, type PlainDate } from "#shared/domain/plain-date";
import { dateOfDay, dayNumber } from "#shared/rules/working-days";

/** The day so many days later; the same day at the ends of the calendar. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfDay(dayNumber(date) + days) ?? date;
}

/** The same day so many months later, or the last one of a shorter month. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date);
  const at = year * 12 + month - 1 + months;
  const text = (of: number) => {
    const [y, m] = [Math.floor(at / 12), (at % 12) + 1];
    return `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(of).padStart(2, "0")}`;
  };
  return [day, 30, 29, 28].map(text).find((each): each is PlainDate => isPlainDate(each)) ?? date;
}

/** The weeks that a month touches, each from Monday to Sunday. */
export function weeksOf(date: PlainDate): readonly (readonly PlainDate[])[] {
  const first = addDays(date, 1 - partsOf(date).day);
  // 1970-01-01 was a Thursday.
  const monday = addDays(first, -((((dayNumber(first) + 3) % 7) + 7) % 7));
  const end = addMonths(first, 1);
  const weeks: PlainDate[][] = [];
  for (let from = monday; from < end; from = addDays(from, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(from, at)));
    if (weeks.length > 6) break;
  }
  return weeks;
}
