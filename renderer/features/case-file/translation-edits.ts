import type { CaseContent } from "#shared/domain/case-file";
import { words } from "#shared/locales/words";
import { SENTENCE } from "#shared/rules/translation";

/** The case with its papers in both languages or in one; what was translated stays. The usual sentence on which text counts is there first. */
export function withBilingual(content: CaseContent, bilingual: boolean): CaseContent {
  const { translation } = content;
  const fresh = bilingual && translation.sentence.trim() === "" && translation.texts[SENTENCE] === undefined;
  const usual = { [SENTENCE]: words("en")("bilingual.paper.sentence") };
  const first = fresh ? { sentence: words("zh-CN")("bilingual.paper.sentence"), texts: { ...translation.texts, ...usual } } : {};
  return { ...content, translation: { ...translation, ...first, bilingual } };
}
