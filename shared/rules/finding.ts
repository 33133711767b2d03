/** What the checker can find in an agreement. Every code has its sentence, reason and suggestion in the locales. */
export type FindingCode =
  | "vague" | "wrongWord" | "blank" | "noPayee" | "noDate" | "datePast" | "dateImpossible" | "dateNoYear" | "totalDiffers" | "restDiffers"
  | "sharesDiffer" | "amountTyped" | "capitalDiffers" | "notMentioned" | "strangeSide" | "minorMoney" | "title" | "identity" | "unlawful"
  | "crime" | "fewCopies" | "noSeal" | "dutyNotInText" | "dutyNoDate" | "sameClause" | "noObligation" | "markEmpty" | "partyGone"
  | "obligationLacks" | "sameParty" | "severalDebtors" | "jointUnsaid" | "instalmentsDiffer" | "instalmentLacks" | "shareSumDiffers"
  | "paidOver" | "tooMuch" | "textDiffers" | "textSilent" | "notTranslated" | "partsNotTranslated" | "translationLacks" | "translationExtra"; // prettier-ignore

/** What an obligation can lack, or what text and data can differ in. */
export type ObligationPart = "debtor" | "creditor" | "amount" | "due" | "way" | "what" | "doneWhen";

/**
 * One thing found in an agreement. `field` is the element to jump to, `n` the clause or 0, `quote` the words it is about,
 * `better` what could stand instead. It only advises: nothing here blocks a print.
 */
export type Finding = {
  readonly code: FindingCode;
  readonly field: string;
  readonly n: number;
  readonly quote: string;
  readonly better: string;
  /** The part of the obligation it is about. */
  readonly part?: ObligationPart;
  /** What stands in the text of the clause, and the mark of the obligation that could stand in its place. */
  readonly bind?: { readonly typed: string; readonly mark: string };
};

/** What the law says to it, by the key of the article in the locales; the others are good practice. */
export const ARTICLE_OF: Partial<
  Record<FindingCode, "clear" | "notConfirmed" | "void" | "content" | "guardian" | "copies" | "scope" | "joint">
> = {
  vague: "clear",
  noPayee: "clear",
  noDate: "content",
  totalDiffers: "clear",
  restDiffers: "clear",
  sharesDiffer: "clear",
  capitalDiffers: "clear",
  blank: "clear",
  notMentioned: "content",
  title: "notConfirmed",
  identity: "notConfirmed",
  unlawful: "void",
  crime: "scope",
  minorMoney: "guardian",
  fewCopies: "copies",
  noSeal: "content",
  partyGone: "clear",
  markEmpty: "clear",
  obligationLacks: "content",
  instalmentsDiffer: "clear",
  shareSumDiffers: "clear",
  textDiffers: "clear",
  severalDebtors: "joint",
  jointUnsaid: "joint",
};
