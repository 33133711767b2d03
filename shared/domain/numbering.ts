import { z } from "zod";
import { CaseNumber } from "./case-file";
import { CaseId } from "./id";
import { LineText, LongText } from "./text";

/** A number that no case bears any more and that is never given again (作废编号): it stays visible with the reason. */
export const VoidedNumber = z.strictObject({
  number: CaseNumber,
  caseId: CaseId,
  at: z.iso.datetime(),
  by: LineText,
  reason: LongText,
  /** The case itself was deleted for good. */
  gone: z.boolean(),
});
export type VoidedNumber = z.infer<typeof VoidedNumber>;

/**
 * The number register (编号登记): the last number given in each series and year.
 * `given` names the newest number and its case: written before the case is, it lets start-up see
 * whether that case got its number, and hand the number out again if it did not; `before` is the last number until then.
 */
export const NumberRegister = z.strictObject({
  series: z.array(z.strictObject({ series: z.string(), year: z.int(), last: z.int().min(0) })),
  given: z.strictObject({ caseId: CaseId, number: CaseNumber, before: z.int().min(0) }).nullable(),
  voided: z.array(VoidedNumber),
});
export type NumberRegister = z.infer<typeof NumberRegister>;

export const EMPTY_NUMBER_REGISTER: NumberRegister = { series: [], given: null, voided: [] };
