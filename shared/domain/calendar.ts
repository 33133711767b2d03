import { z } from "zod";
import { PlainDate } from "./plain-date";
import { LineText } from "./text";

/** Days from the first to the last, both included. */
export const DayRange = z.strictObject({ from: PlainDate, to: PlainDate }).refine(({ from, to }) => from <= to);
export type DayRange = z.infer<typeof DayRange>;

/** The days off (放假) of one year as announced, weekends in them included, and the weekend days that are worked (补班). */
export const CalendarYear = z.strictObject({
  year: z.int().min(1900).max(9999),
  off: z.array(DayRange).max(100),
  work: z.array(PlainDate).max(100),
  source: LineText,
});
export type CalendarYear = z.infer<typeof CalendarYear>;

/** The holiday table (节假日表). A year that is not in it is not known, and nothing is guessed about it. */
export const HolidayTable = z.strictObject({ years: z.array(CalendarYear).max(100) });
export type HolidayTable = z.infer<typeof HolidayTable>;
