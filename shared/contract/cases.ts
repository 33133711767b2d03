import { z } from "zod";
import { CaseContent, CaseFile, CaseRow } from "#shared/domain/case-file";
import { CaseId } from "#shared/domain/id";
import { command, query } from "./define";
import { ListWanted } from "./lists";

export const cases = {
  /**
   * The newest cases first, a page at a time. With `text` those that hold all its words, in names (also by pinyin or initials), numbers,
   * title or facts, the best first. `filter` narrows it, `sort` puts it in another order. `building` is the share known in percent while the list is being made anew, else null.
   */
  list: query(
    ListWanted.extend({ offset: z.int().min(0), limit: z.int().min(1).max(500) }),
    z.strictObject({ total: z.int(), rows: z.array(CaseRow), building: z.int().nullable() }),
    "cases",
  ),
  get: query(z.strictObject({ id: CaseId }), CaseFile.nullable(), "cases"),
  /** Saves what stands in the form. `revision` is the one the form was filled from, 0 for a case not yet saved. */
  save: command(z.strictObject({ id: CaseId, revision: z.int().min(0), content: CaseContent }), CaseFile, "cases"),
  /** Takes the case on (受理) and gives it the next number of its year. */
  accept: command(z.strictObject({ id: CaseId }), CaseFile, "cases"),
} as const;
