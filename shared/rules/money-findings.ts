import type { CaseContent } from "#shared/domain/case-file";
import { type Fen, parseYuan } from "#shared/domain/money";
import { isMinor, referenceDay } from "./ages";
import type { AgreementLanguage } from "#shared/domain/agreement-language";
import type { Numerals } from "./capital-amount";
import { capitalValue } from "./capital-value";
import { AMOUNT, type ReadAmount, type ReadClause } from "./clause-reading";
import type { Finding, FindingCode } from "./finding";

const at = (clause: ReadClause, code: FindingCode, quote = "", better = ""): Finding => ({
  code,
  field: clause.field,
  n: clause.n,
  quote,
  better,
});
const yuan = (fen: number) => `¥${(fen / 100).toFixed(2)}`;
const sumOf = (amounts: readonly ReadAmount[]) => amounts.reduce((sum, { fen, times }) => sum + fen * times, 0);

/** True for a clause by which somebody has to pay something. */
function pays(clause: ReadClause, language: AgreementLanguage): boolean {
  return clause.amounts.length > 0 && new RegExp(language.pay).test(clause.text);
}

/** Who pays and who gets it: a clause about money names two of the parties, or goes on from one that does. */
function payees(clauses: readonly ReadClause[], language: AgreementLanguage): Finding[] {
  let known = false;
  return clauses.flatMap((clause) => {
    if (!pays(clause, language)) {
      known ||= clause.amounts.length > 0 && clause.parties.size >= 2;
      return [];
    }
    const two = clause.parties.size >= 2 || (clause.everyone && clause.parties.size >= 1);
    const goesOn = known && (new RegExp(language.continues).test(clause.text) || new RegExp(language.rest).test(clause.text));
    known ||= two;
    return two || goesOn ? [] : [at(clause, "noPayee", yuan(clause.amounts[0]?.fen ?? 0))];
  });
}

/** When it is paid: in the clause itself, in the manner of performance, or in another clause about the money. */
function dates(content: CaseContent, clauses: readonly ReadClause[], language: AgreementLanguage): Finding[] {
  const known = new RegExp(language.whenKnown);
  if (known.test(content.agreement.performance)) return [];
  const [forAll, paying] = [new RegExp(language.whenForMoney), new RegExp(language.pay)];
  const dated = clauses.filter(({ text }) => known.test(text));
  return clauses.flatMap((clause) => {
    if (!pays(clause, language) || known.test(clause.text)) return [];
    const stated = new RegExp(language.confirm).test(clause.text) && dated.some((other) => pays(other, language));
    const elsewhere = dated.some(
      (other) => other.n > clause.n && other.amounts.length === 0 && forAll.test(other.text) && paying.test(other.text),
    );
    const split = dated.some(
      (other) => other.n > clause.n && pays(other, language) && new RegExp(language.continues).test(other.text),
    );
    return stated || elsewhere || split ? [] : [at(clause, "noDate", yuan(clause.amounts[0]?.fen ?? 0))];
  });
}

function partsFinding(clause: ReadClause, language: AgreementLanguage): Finding[] {
  const { amounts, text } = clause;
  const [first, ...rest] = amounts;
  // The sums of an obligation are checked as data.
  if (!first || rest.length === 0 || amounts.some(({ bound }) => bound)) return [];
  const sumAt = new RegExp(`(?:${language.sum})[^${AMOUNT}，。；]{0,14}${AMOUNT}`).exec(text);
  const summed = sumAt ? amounts.find((amount) => amount.at === sumAt.index + sumAt[0].length - 1) : undefined;
  const split =
    new RegExp(`${AMOUNT}[^${AMOUNT}]{0,30}?(?:${language.parts})`).test(text) ||
    new RegExp(`(?:${language.instalments})[^${AMOUNT}]{0,30}${AMOUNT}[^${AMOUNT}]{0,2}[\u{ff1a}:]`, "u").test(text);
  const total = summed ?? (split ? first : undefined);
  if (!total) return [];
  const parts = amounts.filter((amount) => amount !== total && (total !== summed || split || amount.at < total.at));
  const sum: number = sumOf(parts);
  return parts.length < 2 || sum === total.fen ? [] : [at(clause, "totalDiffers", yuan(total.fen), yuan(sum))];
}

/** A remainder with what was paid before it makes the sum that the agreement began with. */
function restFindings(clauses: readonly ReadClause[], language: AgreementLanguage): Finding[] {
  const all = clauses.flatMap((clause) => clause.amounts.map((amount) => ({ clause, amount })));
  return all.flatMap(({ clause, amount }, place) => {
    if (amount.bound) return [];
    const before = clause.text.slice(0, amount.at);
    if (!new RegExp(`(?:${language.rest})[^${AMOUNT}，。；]{0,10}$`).test(before)) return [];
    const [first, ...between] = all.slice(0, place).map((each) => each.amount);
    if (!first || between.length === 0) return [];
    const expected = first.fen - sumOf(between);
    return expected === amount.fen ? [] : [at(clause, "restDiffers", yuan(amount.fen), yuan(expected))];
  });
}

/** Shares among several people make a sum named before. */
function shareFindings(clauses: readonly ReadClause[], language: AgreementLanguage): Finding[] {
  return clauses.flatMap((clause, place) => {
    const begins = clause.text.search(new RegExp(language.shares));
    const shares = clause.amounts.filter((amount) => amount.at > begins);
    if (begins < 0 || shares.length < 2 || shares.some(({ bound }) => bound)) return [];
    const whole = [
      ...clauses.slice(0, place).flatMap(({ amounts }) => amounts),
      ...clause.amounts.filter((amount) => amount.at < begins),
    ].map(({ fen }) => fen);
    const sum = sumOf(shares);
    return whole.length === 0 || whole.some((fen) => fen === sum) || whole.reduce((a, b) => a + b, 0) === sum
      ? []
      : [at(clause, "sharesDiffer", yuan(sum), yuan(whole[0] ?? 0))];
  });
}

/** Amounts typed by hand beside the marks: capitals that say another sum, or figures that nothing binds to the paper. */
function typedFindings(clause: ReadClause, language: AgreementLanguage, numerals: Numerals): Finding[] {
  const capitals = [...clause.text.matchAll(new RegExp(`${language.capital}[（(]?[¥￥]?(${AMOUNT}|[\\d,.]+)?`, "g"))];
  const differing = capitals.flatMap(([quote, words = "", figures = ""]) => {
    const value = capitalValue(words, numerals);
    const place = clause.text.indexOf(quote) + quote.length - 1;
    const typed: number | undefined =
      figures === AMOUNT ? clause.amounts.find((amount) => amount.at === place)?.fen : fenOf(figures);
    return typed === undefined || value === typed
      ? []
      : [at(clause, "capitalDiffers", quote.replaceAll(AMOUNT, yuan(typed)), yuan(typed))];
  });
  const typed = [...clause.text.matchAll(new RegExp(language.typedAmount, "g"))].map(([quote]) =>
    at(clause, "amountTyped", quote),
  );
  return [...differing, ...typed.slice(0, 1)];
}

function fenOf(typed: string): Fen | undefined {
  const amount = typed === "" ? { fault: "empty" } : parseYuan(typed);
  return "fen" in amount ? amount.fen : undefined;
}

/** Money for a minor is received by somebody who may (民法典第23、35条): the guardian stands in the text. */
function minorFindings(content: CaseContent, clauses: readonly ReadClause[], language: AgreementLanguage): Finding[] {
  const day = referenceDay(content);
  const minors = content.parties.filter((party) => party.kind === "person" && isMinor(party, day) && party.name.trim() !== "");
  return minors.flatMap((minor) => {
    const clause = clauses.find(({ text, amounts }) => amounts.length > 0 && text.includes(minor.name.trim()));
    if (!clause || minor.kind !== "person") return [];
    const guardian = minor.guardian.trim();
    const named = clauses.some(
      ({ text }) => (guardian !== "" && text.includes(guardian)) || new RegExp(language.guardian).test(text),
    );
    return named ? [] : [at(clause, "minorMoney", minor.name.trim(), guardian)];
  });
}

/** Everything about money: payee, time, sums, shares, capitals, minors. */
export function moneyFindings(
  content: CaseContent,
  clauses: readonly ReadClause[],
  language: AgreementLanguage,
  numerals: Numerals,
): Finding[] {
  return [
    ...payees(clauses, language),
    ...dates(content, clauses, language),
    ...clauses.flatMap((clause) => partsFinding(clause, language)),
    ...restFindings(clauses, language),
    ...shareFindings(clauses, language),
    ...clauses.flatMap((clause) => typedFindings(clause, language, numerals)),
    ...minorFindings(content, clauses, language),
  ];
}
