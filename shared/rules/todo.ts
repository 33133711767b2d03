import type { Clock } from "#shared/domain/clock";
import type { PlainDate } from "#shared/domain/plain-date";
import type { Due, TodoGroup } from "#shared/domain/todo";
import { type ClockLaw, deadlineOf } from "./deadlines";
import { dateOfDay, dayNumber } from "./working-days";

/** What is due by an open clock; null when it stands still, or lapsed before today. */
export function dueOf(clock: Clock, law: ClockLaw, today: PlainDate): Due | null {
  const { strictOn, shiftedOn, unrecorded } = deadlineOf(clock, law);
  if (!strictOn || (clock.lapses && (shiftedOn ?? strictOn) < today)) return null;
  return { code: clock.code, on: strictOn, shiftedOn, unrecorded, text: clock.text };
}

/** What is due by these open clocks, the earliest first. */
export function duesOf(clocks: readonly Clock[], law: ClockLaw, today: PlainDate): Due[] {
  const dues = clocks.flatMap((clock) => dueOf(clock, law, today) ?? []);
  return dues.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The Sunday that ends the week of a day. */
export function weekEnd(today: PlainDate): PlainDate {
  const day = dayNumber(today);
  // 1970-01-01 was a Thursday, so day 3 was a Sunday.
  return dateOfDay(day + ((((3 - day) % 7) + 7) % 7)) ?? today;
}

/** The group of the board that the earliest due day belongs to; counted by the strict day, which is the safe one. */
export function todoGroup(on: PlainDate, today: PlainDate, sunday: PlainDate): Exclude<TodoGroup, "none"> {
  if (on < today) return "overdue";
  if (on === today) return "today";
  return on <= sunday ? "week" : "later";
}
