import { z } from "zod";
import { PlainDate } from "./plain-date";
import { LineText, LongText } from "./text";

/** What the number of a rule counts. */
export const RULE_UNITS = ["day", "working-day", "session", "copy"] as const;
export const RuleUnit = z.enum(RULE_UNITS);
export type RuleUnit = z.infer<typeof RuleUnit>;

/** One version of one rule of law: the same id has several when the law changed. Both days belong to the time it is in force. */
export const LawRule = z.strictObject({
  id: z.string().regex(/^[a-z]+\.[a-z-]+$/),
  law: z.string().min(1),
  article: z.string().min(1),
  /** The wording, quoted. */
  text: z.string().min(1),
  value: z.int().min(1).nullable(),
  unit: RuleUnit.nullable(),
  validFrom: PlainDate,
  validTo: PlainDate.nullable(),
  source: z.string().min(1),
  /** Read in the law itself or on a public page; what was only remembered is never the reason of a block. */
  verified: z.boolean(),
});
export type LawRule = z.infer<typeof LawRule>;

/** A dated pack of rules, as its file holds it. */
export const RulePack = z.strictObject({ pack: z.string(), rules: z.array(LawRule) });

/** What the room's legal officer (法制员) put in the place of a rule's wording or number, with name and time; null leaves it as it is. */
export const RuleCorrection = z.strictObject({
  id: LawRule.shape.id,
  /** The version that is corrected. */
  validFrom: PlainDate,
  text: LongText.nullable(),
  value: z.int().min(1).max(3_650).nullable(),
  by: LineText.min(1),
  at: z.iso.datetime(),
});
export type RuleCorrection = z.infer<typeof RuleCorrection>;

/** The room's own corrections of the law, a file of the data folder. */
export const RuleBook = z.strictObject({ corrections: z.array(RuleCorrection).max(1_000) });
export type RuleBook = z.infer<typeof RuleBook>;

export const EMPTY_RULE_BOOK: RuleBook = { corrections: [] };
