import type { Side } from "./party";

/** Sources of regular expressions by which the checker reads a language; they live with the words. */
export type AgreementLanguage = {
  /** What a party of each side is called in the text. */
  readonly sides: Readonly<Record<Side, string>>;
  /** Words that mean all parties. */
  readonly everyone: string;
  readonly pay: string;
  /** Words that only state a debt. */
  readonly confirm: string;
  /** A clause that goes on from the one before. */
  readonly continues: string;
  /** The remainder of a sum. */
  readonly rest: string;
  readonly parts: string;
  /** Words that a sum is paid in several parts, before the sum. */
  readonly instalments: string;
  readonly shares: string;
  readonly sum: string;
  readonly each: string;
  readonly joiner: string;
  /** Words from which the time of a payment is known. */
  readonly whenKnown: string;
  /** Words by which another clause tells the time for all money. */
  readonly whenForMoney: string;
  readonly done: string;
  readonly deadline: string;
  readonly guardian: string;
  /** What stands before the one who gets it. */
  readonly to: string;
  /** What a clause about joint liability says. */
  readonly joint: string;
  /** Ways of paying, as they are typed. */
  readonly cash: string;
  readonly transfer: string;
  /** Every month; the first group is the day. */
  readonly monthly: string;
  /** After the day from which something runs. */
  readonly begins: string;
  /** On signing. */
  readonly atOnce: string;
  readonly vague: readonly string[];
  /** What is typed wrongly, and the right word. */
  readonly wrong: readonly (readonly [typed: string, right: string])[];
  readonly title: readonly string[];
  readonly identity: readonly string[];
  readonly unlawful: readonly string[];
  readonly crime: readonly string[];
  /** What stands before a word of crime that denies it. */
  readonly crimeNot: string;
  readonly blank: readonly string[];
  /** The numerals from one to ten. */
  readonly numbers: string;
  readonly people: string;
  readonly capital: string;
  readonly typedAmount: string;
};
