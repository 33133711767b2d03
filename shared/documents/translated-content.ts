import type { Agreement } from "#shared/domain/agreement";
import { words } from "#shared/locales/words";
import { printedClause } from "#shared/rules/resolve-clause";
import { clauseKey, continuesKey, englishOf, reasonKey, SENTENCE } from "#shared/rules/translation";
import type { PrintableContent } from "#shared/rules/without-caucus";
import { clauseWriter } from "./clause-writer";

/**
 * A case with the English of what was written in it. What has none stays Chinese to the letter, its amounts and marks too, so that both
 * papers say the same there and it is printed once.
 */
export function translatedContent(content: PrintableContent): PrintableContent {
  const { translation, parties } = content;
  const writer = clauseWriter(words("zh-CN"));
  const english = (key: string, chinese: string) => englishOf(translation, key, chinese) ?? chinese;
  const clausesOf = (agreement: Agreement) =>
    agreement.clauses.map((clause) => {
      const own = englishOf(translation, clauseKey(clause.id), clause.text);
      return { ...clause, text: own ?? printedClause(clause, { parties, agreement }, writer) };
    });
  return {
    ...content,
    facts: english("facts", content.facts),
    disputes: english("disputes", content.disputes),
    claims: english("claims", content.claims),
    agreement: {
      ...content.agreement,
      clauses: clausesOf(content.agreement),
      performance: english("performance", content.agreement.performance),
    },
    supplements: content.supplements.map((supplement) => ({
      ...supplement,
      reason: english(reasonKey(supplement.id), supplement.reason),
      continues: english(continuesKey(supplement.id), supplement.continues),
      agreement: { ...supplement.agreement, clauses: clausesOf(supplement.agreement) },
    })),
    translation: { ...translation, sentence: english(SENTENCE, translation.sentence) },
  };
}
