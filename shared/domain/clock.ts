import { z } from "zod";
import { PlainDate } from "./plain-date";
import { LineText } from "./text";

/** What is waited for: terms of the law, and days that people set themselves. */
export const CLOCK_CODES = [
  "people-term", "medical-term", "labour-open", "police-first", "police-second", "traffic-term", "market-term", "court-before",
  "court-after", "court-after-simple", "confirmation", "duty", "next-session", "next-step", "suspension-end",
] as const; // prettier-ignore
export const ClockCode = z.enum(CLOCK_CODES);
export type ClockCode = z.infer<typeof ClockCode>;

/** Days that do not count, both of them included; open while `to` is null. */
export const Pause = z.strictObject({ from: PlainDate, to: PlainDate.nullable() });
export type Pause = z.infer<typeof Pause>;

/**
 * One clock (期限) of a case before its date is worked out: the day it starts, or for a day that somebody set that day itself.
 * `lapses`: once over there is nothing left to do about it, such as a right that was not used. `text` is what a person wrote.
 */
export const Clock = z.strictObject({
  code: ClockCode,
  from: PlainDate,
  pauses: z.array(Pause),
  lapses: z.boolean(),
  text: LineText,
});
export type Clock = z.infer<typeof Clock>;
