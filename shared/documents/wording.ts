import type { CaseContent } from "#shared/domain/case-file";
import { type Fen, formatYuan } from "#shared/domain/money";
import { dateOf, partsOf } from "#shared/domain/plain-date";
import type { Words } from "#shared/locales/words";
import { capitalAmount, type Numerals } from "#shared/rules/capital-amount";

/** The characters of capital amounts in a language. */
export function numeralsOf(t: Words): Numerals {
  return {
    digits: t("documents.numerals.digits"),
    units: t("documents.numerals.units"),
    groups: t("documents.numerals.groups"),
    yuan: t("documents.numerals.yuan"),
    jiao: t("documents.numerals.jiao"),
    fen: t("documents.numerals.fen"),
    whole: t("documents.numerals.whole"),
  };
}

/** An amount as papers print it: `人民币贰万叁仟伍佰元整（¥23,500.00）`. Both forms come from the one number of fen. */
export function printedAmount(t: Words, fen: Fen): string {
  return t("documents.amount", { capitals: capitalAmount(fen, numeralsOf(t)), figures: formatYuan(fen) });
}

/** A date as papers print it, in full and without zeros in front; what was typed when it is no date yet. */
export function printedDate(t: Words, entry: string): string {
  const date = dateOf(entry);
  if (!date) return entry;
  const parts = partsOf(date);
  return t("documents.date", { ...parts, name: t("documents.months").split("|")[parts.month - 1] ?? "" });
}

type Sides = {
  readonly claimants: readonly string[];
  readonly opponents: readonly string[];
  readonly category: CaseContent["category"];
};

/** What a case is called: “甲与乙劳动争议纠纷”, the first of three or more names standing for its side; empty while nobody is named. */
export function caseTitle(t: Words, { claimants, opponents, category }: Sides): string {
  const side = (names: readonly string[]) =>
    names.length > 2
      ? t("documents.andOthers", { first: names[0] ?? "", count: names.length })
      : names.join(t("documents.listJoiner"));
  const kind = category ? t(`terms.category.${category}`) : t("documents.categoryUnknown");
  const [ours, theirs] = [side(claimants), side(opponents)];
  if (ours === "" && theirs === "") return "";
  if (ours === "" || theirs === "") return t("documents.caseTitleOneSide", { claimants: ours + theirs, category: kind });
  return t("documents.caseTitle", { claimants: ours, opponents: theirs, category: kind });
}
