import type { CaseContent } from "#shared/domain/case-file";
import type { Language } from "#shared/domain/room";
import { type Words, words } from "#shared/locales/words";
import { bilingualPaper } from "./bilingual";
import type { Paper } from "./model";
import type { PaperSource } from "./parts";
import { translatedContent } from "./translated-content";

/** The language of a case's papers and of their files' names: Chinese where they stand in both, else what was chosen for all. */
export function paperLanguage({ translation }: Pick<CaseContent, "translation">, chosen: Language): Language {
  return translation.bilingual ? "zh-CN" : chosen;
}

/** A paper as `make` makes it: once in the words `t`, or of a case in both languages twice and joined. */
export function inItsLanguages(source: PaperSource, t: Words, make: (source: PaperSource, t: Words) => Paper): Paper {
  if (!source.content.translation.bilingual) return make(source, t);
  const chinese = make({ ...source, language: "zh-CN" }, words("zh-CN"));
  const english = make({ ...source, language: "en", content: translatedContent(source.content) }, words("en"));
  return bilingualPaper(chinese, english);
}
