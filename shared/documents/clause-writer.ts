import type { Dictionary } from "#shared/domain/dictionary";
import { agreementLanguage } from "#shared/locales/agreement-language";
import { CLAUSE_MARKS } from "#shared/locales/clause-marks";
import { type Words, words } from "#shared/locales/words";
import type { CheckerWords } from "#shared/rules/agreement-findings";
import type { ClauseWriter } from "#shared/rules/resolve-clause";
import { numeralsOf, printedAmount, printedDate } from "./wording";

/** How the values of obligations are written in clauses, in the language of the paper. */
export function clauseWriter(t: Words): ClauseWriter {
  return {
    names: CLAUSE_MARKS,
    amount: (fen) => printedAmount(t, fen),
    date: (entry) => printedDate(t, entry),
    side: (side) => t(`terms.side.${side}`),
    say: (saying, values) => t(`obligations.say.${saying}`, values),
  };
}

/** What the checker reads agreements with. They are written in Chinese whatever the language of the screen. */
export function checkerWords(dictionary: Dictionary): CheckerWords {
  const t = words("zh-CN");
  return { language: agreementLanguage, numerals: numeralsOf(t), writer: clauseWriter(t), dictionary };
}
