import { z } from "zod";
import { PartId } from "./id";
import { Obligation } from "./obligation";
import { DateEntry } from "./plain-date";
import { LineText, LongText } from "./text";

/**
 * One clause (协议条款). An amount stands in the text as a mark, `【¥23500】`, and nowhere else:
 * figures and capitals on paper both come from it, so the two can never differ.
 */
export const Clause = z.strictObject({ id: PartId, text: LongText });
export type Clause = z.infer<typeof Clause>;

/**
 * A signature, fingerprint or seal that stands on the signed paper, with its day. `who` is what the rule of required signatures calls it:
 * a party's id, `mediator:` with a name, `recorder`, `seal` and the like.
 */
export const SignatureMark = z.strictObject({ who: LineText, on: DateEntry });
export type SignatureMark = z.infer<typeof SignatureMark>;

/** A mediation agreement (调解协议) in the making. `copies` null means one for each party and one for the committee. */
export const Agreement = z.strictObject({
  clauses: z.array(Clause).max(500),
  /** What stands behind the clauses. */
  obligations: z.array(Obligation).max(500),
  performance: LongText,
  copies: z.int().min(1).max(999).nullable(),
  mediators: z.array(LineText).max(50),
  recorder: LineText,
  signedOn: DateEntry,
  marks: z.array(SignatureMark).max(2_000),
});
export type Agreement = z.infer<typeof Agreement>;
