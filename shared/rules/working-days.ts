import type { HolidayTable } from "#shared/domain/calendar";
import { isPlainDate, partsOf, type PlainDate } from "#shared/domain/plain-date";

const DAY = 86_400_000;

/** Days since 1970-01-01. */
export function dayNumber(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** The date so many days since 1970-01-01; null outside the years 1 to 9999. */
export function dateOfDay(day: number): PlainDate | null {
  const instant = new Date(day * DAY);
  const text = Number.isNaN(instant.getTime()) ? "" : instant.toISOString().slice(0, 10);
  return isPlainDate(text) ? text : null;
}

/** Which days are worked, by their number. A day that is not recorded is only known to be a weekday or not. */
export type WorkCalendar = {
  readonly isRecorded: (day: number) => boolean;
  readonly isWorkingDay: (day: number) => boolean;
};

/**
 * Working days (工作日): weekdays that are not days off, and weekend days that are worked instead. Where the table does not know the year,
 * weekdays are taken as worked and `isRecorded` says that this is no knowledge. Source of the days: the yearly notice of the State Council.
 */
export function workCalendar({ years }: HolidayTable): WorkCalendar {
  const off = new Set<number>();
  for (const range of years.flatMap((each) => each.off))
    for (let day = dayNumber(range.from); day <= dayNumber(range.to); day++) off.add(day);
  const worked = new Set(years.flatMap((each) => each.work.map(dayNumber)));
  const spans = years.map(({ year }) => [Date.UTC(year, 0, 1) / DAY, Date.UTC(year, 11, 31) / DAY] as const);
  // 1970-01-01 was a Thursday.
  const isWeekend = (day: number) => ((((day + 4) % 7) + 7) % 7) % 6 === 0;
  return {
    isRecorded: (day) => spans.some(([first, last]) => first <= day && day <= last),
    isWorkingDay: (day) => worked.has(day) || (!off.has(day) && !isWeekend(day)),
  };
}

/** The last day that the table knows (known up to); null for an empty table. */
export function knownUpTo({ years }: HolidayTable): PlainDate | null {
  const last = Math.max(...years.map(({ year }) => year));
  return dateOfDay(Date.UTC(last, 11, 31) / DAY);
}

/** Days of a table that lie outside the year they stand under, or are off and worked at once. */
export function contradictions({ years }: HolidayTable): readonly PlainDate[] {
  return years.flatMap(({ year, off, work }) => {
    const outside = [...off.flatMap(({ from, to }) => [from, to]), ...work].filter((day) => partsOf(day).year !== year);
    const both = work.filter((day) => off.some(({ from, to }) => from <= day && day <= to));
    return [...outside, ...both];
  });
}
