import type { CaseContent } from "#shared/domain/case-file";
import type { Dictionary } from "#shared/domain/dictionary";
import type { AgreementLanguage } from "#shared/domain/agreement-language";
import type { Finding, FindingCode } from "./finding";
import { AMOUNT, type ReadClause, strangeSides } from "./clause-reading";

const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const shown = (quote: string) => quote.replaceAll(AMOUNT, "¥");

/** Every match of some patterns in a clause, each place once. */
function found(code: FindingCode, clause: ReadClause, patterns: readonly string[], ignored: readonly string[]): Finding[] {
  const quotes = patterns.flatMap((pattern) => [...clause.text.matchAll(new RegExp(pattern, "g"))].map(([quote]) => quote));
  return [...new Set(quotes)]
    .filter((quote) => quote !== "" && !ignored.includes(quote))
    .map((quote) => ({ code, field: clause.field, n: clause.n, quote: shown(quote), better: "" }));
}

function wrongWords(clause: ReadClause, pairs: AgreementLanguage["wrong"], ignored: readonly string[]): Finding[] {
  return pairs.flatMap(([typed, better]) =>
    found("wrongWord", clause, [typed], ignored)
      .filter(({ quote }) => quote !== better)
      .map((finding) => ({ ...finding, better })),
  );
}

/** Words of crime that nothing before them denies. */
function crimes(text: string, language: AgreementLanguage): readonly string[] {
  const denied = new RegExp(language.crimeNot);
  return language.crime.flatMap((pattern) =>
    [...text.matchAll(new RegExp(pattern, "g"))]
      .filter(({ index }) => !denied.test(text.slice(Math.max(0, index - 14), index)))
      .map(([quote]) => quote),
  );
}

/**
 * Words that courts and readers stumble over: vague, wrong, blank, unlawful, beyond what is mediated or confirmed.
 * Sources: 民诉法解释第355、358条 (what is not confirmed), 人民调解法第29条; the lists are the locales' and the room's own dictionary.
 */
export function wordFindings(
  content: CaseContent,
  clauses: readonly ReadClause[],
  language: AgreementLanguage,
  { vague, wrong, ignored }: Dictionary,
): Finding[] {
  const pairs = [...language.wrong, ...wrong.map(({ typed, right }) => [literal(typed), right] as const)];
  const inClauses = clauses.flatMap((clause) => [
    ...found("vague", clause, [...language.vague, ...vague.map(literal)], ignored),
    ...wrongWords(clause, pairs, ignored),
    ...found("blank", clause, language.blank, ignored),
    ...found("title", clause, language.title, ignored),
    ...found("identity", clause, language.identity, ignored),
    ...found("unlawful", clause, language.unlawful, ignored),
    ...crimes(clause.text, language).map((quote): Finding => ({
      code: "crime",
      field: clause.field,
      n: clause.n,
      quote,
      better: "",
    })),
    ...strangeSides(clause.text, content, language).map((quote): Finding => ({
      code: "strangeSide",
      field: clause.field,
      n: clause.n,
      quote,
      better: "",
    })),
  ]);
  const inFacts = [...new Set(crimes(content.facts, language))];
  return [...inClauses, ...inFacts.map((quote): Finding => ({ code: "crime", field: "facts", n: 0, quote, better: "" }))];
}
