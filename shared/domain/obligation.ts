import { z } from "zod";
import { PartId } from "./id";
import { Fen } from "./money";
import { DateEntry } from "./plain-date";
import { LineText, LongText } from "./text";

/** What is owed: money, a thing to hand over, something to do, or something to leave undone. */
export const OBLIGATION_KINDS = ["money", "thing", "act", "refrain"] as const;
export const ObligationKind = z.enum(OBLIGATION_KINDS);
export type ObligationKind = z.infer<typeof ObligationKind>;

/** By when (履行期限). `after-event`: so many days after something; `monthly`: on that day of each month, both ends included. */
export const When = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("open") }),
  z.strictObject({ kind: z.literal("date"), on: DateEntry }),
  z.strictObject({ kind: z.literal("range"), from: DateEntry, to: DateEntry }),
  z.strictObject({ kind: z.literal("on-signing") }),
  z.strictObject({ kind: z.literal("after-event"), event: LineText, days: z.int().min(0).max(36_500).nullable() }),
  z.strictObject({ kind: z.literal("monthly"), day: z.int().min(1).max(31).nullable(), from: DateEntry, to: DateEntry }),
]);
export type When = z.infer<typeof When>;

/** How it is given (履行方式). */
export const PAYMENT_WAYS = ["cash", "transfer", "handover"] as const;
export const PaymentWay = z.enum(PAYMENT_WAYS);
export type PaymentWay = z.infer<typeof PaymentWay>;

/** One instalment (分期). */
export const Instalment = z.strictObject({ id: PartId, fen: Fen.nullable(), due: DateEntry });
export type Instalment = z.infer<typeof Instalment>;

/** What one of several creditors gets, or one of several debtors owes (份额). */
export const Share = z.strictObject({ party: PartId, fen: Fen.nullable() });
export type Share = z.infer<typeof Share>;

/** An obligation (履行义务) that stands behind a clause: who owes whom what, by when, how, and what if not. Parties by their ids. */
export const Obligation = z.strictObject({
  id: PartId,
  clause: PartId,
  kind: ObligationKind,
  debtors: z.array(PartId).max(500),
  /** Each debtor owes the whole (连带责任). */
  jointly: z.boolean(),
  creditors: z.array(PartId).max(500),
  /** The thing, the act or what is left undone. */
  what: LongText,
  /** How everybody can see that it was done (验收标准). */
  doneWhen: LongText,
  /** The whole sum in fen; of a monthly obligation that of each month. */
  fen: Fen.nullable(),
  /** What was paid before and counts (已付抵扣), in fen. */
  paidFen: Fen.nullable(),
  way: PaymentWay.nullable(),
  account: z.strictObject({ holder: LineText, bank: LineText, number: LineText }),
  when: When,
  instalments: z.array(Instalment).max(600),
  shares: z.array(Share).max(500),
  /** What follows if it is not done (违约责任). */
  otherwise: LongText,
});
export type Obligation = z.infer<typeof Obligation>;

/** An obligation of which only the clause is known. */
export function emptyObligation(id: PartId, clause: PartId, kind: ObligationKind): Obligation {
  return {
    id, clause, kind, debtors: [], jointly: false, creditors: [], what: "", doneWhen: "", fen: null, paidFen: null, way: null,
    account: { holder: "", bank: "", number: "" }, when: { kind: "date", on: "" }, instalments: [], shares: [], otherwise: "",
  }; // prettier-ignore
}
