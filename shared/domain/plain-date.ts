import { z } from "zod";
import { LineText } from "./text";

/** A calendar date without time or zone, `YYYY-MM-DD`, proleptic Gregorian. */
export type PlainDate = string & z.core.$brand<"PlainDate">;

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True when `text` is `YYYY-MM-DD` and that day exists. */
export function isPlainDate(text: string): text is PlainDate {
  const match = ISO.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : DAYS[month - 1];
  return year >= 1 && days !== undefined && day >= 1 && day <= days;
}

export const PlainDate = z.string().refine(isPlainDate);

/** A date as the person typed it, so that an autosave never loses half a date. Rules and papers read it through `dateOf`. */
export const DateEntry = LineText;

/**
 * Reads a typed date: `2026-1-5`, `2026/1/5`, `2026.1.5`, `20260105`, or with any one word between the numbers as in Chinese writing.
 * Returns null when it is not a day that exists.
 */
export function parsePlainDate(typed: string): PlainDate | null {
  const text = typed.trim().normalize("NFKC");
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[^\d]{1,2}(\d{1,2})[^\d]{1,2}(\d{1,2})[^\d]?$/.exec(text);
  if (!match) return null;
  const iso = `${match[1]}-${match[2]?.padStart(2, "0")}-${match[3]?.padStart(2, "0")}`;
  return isPlainDate(iso) ? iso : null;
}

/** The date that an entry means, or null while it is empty or not understood. */
export function dateOf(entry: string): PlainDate | null {
  return parsePlainDate(entry);
}

/** Year, month and day as numbers. */
export function partsOf(date: PlainDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Whole years of age on a day, or null when the birth lies after it. The birthday itself counts as the new year of age. */
export function ageOn(birth: PlainDate, day: PlainDate): number | null {
  if (birth > day) return null;
  const [from, to] = [partsOf(birth), partsOf(day)];
  const hadBirthday = day.slice(5) >= birth.slice(5);
  return to.year - from.year - (hadBirthday ? 0 : 1);
}

/** The calendar day of an instant in the given zone offset of minutes east of UTC. */
export function dayOf(instant: Date, offsetMinutes: number): PlainDate {
  const day = new Date(instant.getTime() + offsetMinutes * 60_000).toISOString().slice(0, 10);
  if (!isPlainDate(day)) throw new RangeError("an instant outside the years 0001 to 9999");
  return day;
}
