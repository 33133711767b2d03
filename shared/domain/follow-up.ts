import { z } from "zod";
import { PartId } from "./id";
import { Fen } from "./money";
import { DateEntry } from "./plain-date";
import { LineText, LongText } from "./text";

export const SATISFACTIONS = ["satisfied", "fairly", "unsatisfied"] as const;

/** A return visit (回访), form F11. */
export const FollowUp = z.strictObject({
  id: PartId,
  on: DateEntry,
  way: LineText,
  by: LineText,
  finding: LongText,
  satisfaction: z.enum(SATISFACTIONS).nullable(),
});
export type FollowUp = z.infer<typeof FollowUp>;

/** What a party still owes or has done under the agreement: money or something else (履行). `fen` null is not money. */
export const Duty = z.strictObject({
  id: PartId,
  debtor: LineText,
  creditor: LineText,
  what: LineText,
  fen: Fen.nullable(),
  due: DateEntry,
  condition: LineText,
  manner: LineText,
  state: z.enum(["open", "done", "partly", "refused"]),
  doneOn: DateEntry,
  /** The obligation or instalment of the agreement it comes from; null when it was typed. */
  obligation: PartId.nullable(),
});
export type Duty = z.infer<typeof Duty>;

/** How a mediation without agreement ended (终止). Source: 人民调解法第26条; reasons as 宁波市人民调解条例第23条. */
export const TERMINATION_REASONS = ["refused", "hopeless", "event", "withdrawn", "time-limit", "other"] as const;
export const Termination = z.strictObject({
  on: DateEntry,
  reason: z.enum(TERMINATION_REASONS).nullable(),
  details: LongText,
  /** The other ways open to the parties, one a line; the notice must name them. */
  advice: LongText,
});
export type Termination = z.infer<typeof Termination>;

/** The joint application for judicial confirmation (司法确认). */
export const Confirmation = z.strictObject({
  requested: z.boolean().nullable(),
  court: LineText,
  appliedOn: DateEntry,
  result: LineText,
  resultOn: DateEntry,
  note: LineText,
});
export type Confirmation = z.infer<typeof Confirmation>;

/** Time that does not count (中止), such as while an injury is appraised; open while `to` is empty. */
export const Suspension = z.strictObject({ id: PartId, from: DateEntry, to: DateEntry, reason: LineText });
export type Suspension = z.infer<typeof Suspension>;
