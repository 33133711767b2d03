import { z } from "zod";
import { BatchChange, CaseFilter, CaseSort, ListColumn, MOST_CHOSEN } from "#shared/domain/case-list";
import { CaseRow } from "#shared/domain/case-file";
import { CaseId } from "#shared/domain/id";
import { Problem } from "#shared/domain/problem";
import { command, job, query } from "./define";
import { ExportedPaper } from "./papers";

/** Which cases a list holds, and in which order; without an order the best first when there is a text, else the newest. */
export const ListWanted = z.strictObject({
  text: z.string().max(200).optional(),
  filter: CaseFilter.optional(),
  sort: CaseSort.nullable().optional(),
});
export type ListWanted = z.infer<typeof ListWanted>;

const Counted = z.array(z.strictObject({ value: z.string(), count: z.int() }));
const Ids = z.array(CaseId).min(1).max(MOST_CHOSEN);

export const ListTotals = z.strictObject({
  count: z.int(),
  /** Cases in which something is left to do. */
  open: z.int(),
  /** Sum of the agreements in fen. */
  agreedFen: z.int(),
  /** What all cases have of these, the most frequent first. */
  mediators: Counted,
  villages: Counted,
  tags: Counted,
});
export type ListTotals = z.infer<typeof ListTotals>;

/** What became of many cases: `failed` tells of each that stayed as it was, with its line when it is known, and why. */
export const BatchResult = z.strictObject({
  changed: z.int(),
  failed: z.array(z.strictObject({ id: CaseId, row: CaseRow.nullable(), problem: Problem })),
  /** True when it was stopped before the last case. */
  cancelled: z.boolean(),
});
export type BatchResult = z.infer<typeof BatchResult>;

/** What became of the agreements of many cases. What was written stays, also when it was stopped or no more could be written. */
export const AgreementsResult = z.strictObject({
  folder: z.string(),
  written: z.int(),
  /** The first of them, to be shown in its folder. */
  first: ExportedPaper.nullable(),
  failed: BatchResult.shape.failed,
  cancelled: z.boolean(),
});
export type AgreementsResult = z.infer<typeof AgreementsResult>;

export const lists = {
  /** Count, open cases and sum of a list, with the values there are to filter by. */
  totals: query(ListWanted, ListTotals, "cases"),
  /** The ids of the cases of a list, at most `MOST_CHOSEN`. */
  ids: query(ListWanted, z.array(CaseId), "cases"),
  /** Changes these cases one after another; one that fails is told and does not stop the others. */
  batch: job(z.strictObject({ ids: Ids, change: BatchChange }), BatchResult, "cases"),
  /** Writes the agreements of these cases as Word files into a folder, or `merged` into one file to be printed; null when no place was chosen. */
  agreements: job(z.strictObject({ ids: Ids, merged: z.boolean() }), AgreementsResult.nullable(), "cases"),
  /** How far the batch under way is; null when there is none. */
  progress: query(z.void(), z.strictObject({ done: z.int(), total: z.int() }).nullable(), "progress"),
  /** Stops the batch under way before its next case; what is done stays done. */
  cancel: query(z.void(), z.null(), "progress"),
  /** Writes these cases as a table (.csv) where the person chooses; null when no place was chosen. */
  export: command(
    z.strictObject({ ids: Ids, columns: z.array(ListColumn).max(50) }),
    z.strictObject({ path: z.string(), count: z.int() }).nullable(),
  ),
} as const;
