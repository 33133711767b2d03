import { z } from "zod";
import { CaseNumber, CaseRow } from "#shared/domain/case-file";

/** What the index keeps of a case: its line, the two texts that searches look through, and what figures are counted by. */
export const Described = z.strictObject({
  row: CaseRow,
  /** For words of ASCII only, in lower case: first line pinyin and initials of the names, then numbers and the like. */
  latin: z.string(),
  /** For all other words, in lower case: first line the names, then case number, title and facts. */
  han: z.string(),
  /** Month of acceptance as year × 12 + month from 0; -1 while there is none. */
  month: z.int(),
  place: z.string(),
  /** The numbers that the case bears or bore beside its present one. */
  others: z.array(CaseNumber),
  mediators: z.array(z.string()),
  /** By what the first claimant is sorted; empty while nobody is named. */
  sound: z.string(),
});
export type Described = z.infer<typeof Described>;

/** One known case with the stamp of the file it was made from; `mtimeMs` in milliseconds since 1970, `size` in bytes. */
export const Entry = Described.extend({ mtimeMs: z.number(), size: z.number() });
export type Entry = z.infer<typeof Entry>;

/** The order of the list: the newest case first, then by id. */
export function byNewest(a: Entry, b: Entry): number {
  return Date.parse(b.row.createdAt) - Date.parse(a.row.createdAt) || (a.row.id < b.row.id ? -1 : 1);
}
