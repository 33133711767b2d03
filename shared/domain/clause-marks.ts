/**
 * What a mark inside a clause can stand for: a value of the obligation behind it. The value is kept there and nowhere else;
 * the text only names it, so that text and data can never differ.
 */
export const MARKS = [
  "debtor", "creditor", "debtorSide", "creditorSide", "what", "amount", "paid", "rest", "due", "day", "way", "account",
  "instalments", "shares", "doneWhen", "otherwise",
] as const; // prettier-ignore
export type Mark = (typeof MARKS)[number];

/** How each mark is written between its brackets, the usual word first; they live with the words. */
export type MarkNames = Readonly<Record<Mark, readonly [string, ...string[]]>>;
