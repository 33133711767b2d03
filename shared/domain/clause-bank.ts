import { z } from "zod";
import { DisputeCategory } from "./mediation";
import { LineText, LongText } from "./text";

/** Which kind of obligation a clause of the bank brings, where its marks alone do not tell. */
export type BankObligation = {
  readonly kind: "money" | "thing" | "act" | "refrain";
  /** Which side owes. */
  readonly from: "answering" | "claiming";
  readonly when: "date" | "range" | "on-signing" | "after-event" | "monthly" | "open";
  readonly way: "cash" | "transfer" | "handover" | null;
  readonly what: string;
  readonly doneWhen: string;
  readonly event: string;
  readonly jointly: boolean;
};

/** A clause of the bank that comes with the program (条款库): text with marks, and what stands behind it. */
export type BankClause = {
  readonly id: string;
  readonly name: string;
  /** Null belongs to every kind of dispute. */
  readonly category: DisputeCategory | null;
  readonly text: string;
  readonly obligations: readonly BankObligation[];
};

/** One clause of the room's own. What stands behind it follows from its marks. */
export const OwnClause = z.strictObject({ name: LineText.min(1), category: DisputeCategory.nullable(), text: LongText.min(1) });
export type OwnClause = z.infer<typeof OwnClause>;

/** The room's own clauses (本室条款), beside those that come with the program. */
export const ClauseBank = z.strictObject({ clauses: z.array(OwnClause).max(500) });
export type ClauseBank = z.infer<typeof ClauseBank>;

export const EMPTY_CLAUSE_BANK: ClauseBank = { clauses: [] };
