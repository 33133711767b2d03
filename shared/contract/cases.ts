import { z } from "zod";
import { CaseContent, CaseFile, CaseRow } from "#shared/domain/case-file";
import { CaseAct } from "#shared/domain/case-status";
import { CaseId } from "#shared/domain/id";
import { AgreementForm, MediationKind } from "#shared/domain/mediation";
import { VoidedNumber } from "#shared/domain/numbering";
import { DateEntry } from "#shared/domain/plain-date";
import { LineText, LongText } from "#shared/domain/text";
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
  /**
   * Changes the track (调解种类), or in people's mediation the form. The earlier number is kept beside, and the case waits to be accepted anew.
   * Refused without a reason, and once the track has had its result.
   */
  transfer: command(
    z.strictObject({
      id: CaseId,
      revision: z.int().min(0).optional(),
      to: MediationKind,
      form: AgreementForm.default("written"),
      reason: LongText,
    }),
    CaseFile,
    "cases",
  ),
  /**
   * Does one of the acts of the state machine. Refused where the case stands otherwise, something is missing, or a needed reason is not written.
   * `on` is the day as typed, empty for today; `details` goes into the timeline.
   */
  act: command(
    z.strictObject({
      id: CaseId,
      act: CaseAct,
      note: LongText.default(""),
      on: DateEntry.default(""),
      details: z.record(z.string().max(40), LineText).default({}),
    }),
    CaseFile,
    "cases",
  ),
  /** Puts a case into the recycle bin, with the reason. */
  remove: command(z.strictObject({ id: CaseId, reason: LongText }), CaseFile, "cases"),
  /** Takes a case out of the recycle bin. */
  putBack: command(z.strictObject({ id: CaseId }), CaseFile, "cases"),
  /** Deletes a case for good, at the earliest 30 days after it was removed. Its numbers stay visible as void ones. */
  destroy: command(z.strictObject({ id: CaseId }), z.null(), "cases"),
  /** What is in the recycle bin, the last removed first, with the days until it may be deleted for good. */
  removed: query(z.void(), z.array(z.strictObject({ row: CaseRow, daysLeft: z.int().min(0) })), "cases"),
  /** Makes the number of a case void with the reason; the case waits to be accepted anew. */
  voidNumber: command(z.strictObject({ id: CaseId, reason: LongText }), CaseFile, "cases"),
  /** Every number made void, the newest first. */
  voided: query(z.void(), z.array(VoidedNumber), "cases"),
} as const;
