import type { CaseContent } from "#shared/domain/case-file";
import type { Dictionary } from "#shared/domain/dictionary";
import { dateOf, type PlainDate } from "#shared/domain/plain-date";
import type { AgreementLanguage } from "#shared/domain/agreement-language";
import { referenceDay } from "./ages";
import type { Numerals } from "./capital-amount";
import { datesIn, readClauses, type ReadClause } from "./clause-reading";
import type { Finding } from "./finding";
import { moneyFindings } from "./money-findings";
import { obligationFindings } from "./obligation-findings";
import type { ClauseWriter } from "./resolve-clause";
import { translationFindings } from "./translation-findings";
import { wordFindings } from "./word-findings";

export type CheckerWords = {
  readonly language: AgreementLanguage;
  readonly numerals: Numerals;
  readonly writer: ClauseWriter;
  readonly dictionary: Dictionary;
};

// A day of every year needs none.
const SHORT_DATE = /(?<!\d{4}\u{5e74})(?<!\u{6bcf}\u{5e74})(?<!\d)(\d{1,2})\u{6708}(\d{1,2})\u{65e5}/gu;

/** Dates in a clause: days that do not exist, deadlines before the signing, deadlines without a year. */
function dateFindings(clause: ReadClause, signed: PlainDate | null, language: AgreementLanguage): Finding[] {
  const finding = (code: Finding["code"], quote: string): Finding => ({
    code,
    field: clause.field,
    n: clause.n,
    quote,
    better: "",
  });
  const isDeadline = new RegExp(`^.{0,2}${language.deadline}`);
  const full = datesIn(clause.text);
  const findings = full.flatMap(({ quote, date, index }) => {
    if (!date) return [finding("dateImpossible", quote)];
    const after = clause.text.slice(index + quote.length);
    const sentence = clause.text.slice(Math.max(0, clause.text.slice(0, index).search(/[^\u{3002}\u{ff1b}\u{ff0c}]*$/u)), index);
    const past =
      signed !== null && date < signed && isDeadline.test(after) && !new RegExp(language.done).test(sentence + after.slice(0, 6));
    return past ? [finding("datePast", quote)] : [];
  });
  const short = full.length > 0 ? [] : [...clause.text.matchAll(SHORT_DATE)];
  return [...findings, ...short.slice(0, 1).map(([quote]) => finding("dateNoYear", quote))];
}

/** Parties that no clause speaks of, and clauses that stand twice. */
function wholeFindings(content: CaseContent, clauses: readonly ReadClause[]): Finding[] {
  if (clauses.length === 0) return [];
  const everyone = clauses.some((clause) => clause.everyone);
  const silent = content.parties.filter(
    (party) => party.name.trim() !== "" && !everyone && !clauses.some((clause) => clause.parties.has(party.id)),
  );
  const seen = new Set<string>();
  const twice = clauses.filter(({ text, amounts }) => {
    const key = `${text}${amounts.map(({ fen }) => fen).join()}`;
    return seen.has(key) || !seen.add(key);
  });
  return [
    ...silent.map((party): Finding => ({
      code: "notMentioned",
      field: `name-${party.id}`,
      n: 0,
      quote: party.name.trim(),
      better: "",
    })),
    ...twice.map(({ field, n }): Finding => ({ code: "sameClause", field, n, quote: "", better: "" })),
  ];
}

/** What is owed as data must stand in the text. Only money is compared: the words for an act are free. */
function dutyFindings(content: CaseContent, clauses: readonly ReadClause[]): Finding[] {
  if (clauses.length === 0) return [];
  const inText = new Set(clauses.flatMap(({ amounts }) => amounts.flatMap(({ fen, times }) => [fen, fen * times])));
  return content.duties.flatMap((duty): Finding[] => {
    // One that comes from an obligation is compared with the text there.
    if (duty.fen === null || duty.fen === 0 || duty.obligation !== null) return [];
    const about = { field: "clauses", n: 0, quote: `¥${(duty.fen / 100).toFixed(2)}`, better: duty.what };
    return [
      ...(inText.has(duty.fen) ? [] : [{ code: "dutyNotInText" as const, ...about }]),
      ...(duty.due.trim() === "" && duty.condition.trim() === "" ? [{ code: "dutyNoDate" as const, ...about }] : []),
    ];
  });
}

/** What an obligation lacks is not said of the text a second time. */
function saidAlready({ code, n }: Finding, obliged: readonly Finding[]): boolean {
  const parts = code === "noPayee" ? ["debtor", "creditor"] : code === "noDate" ? ["due"] : [];
  return obliged.some((each) => each.n === n && each.part !== undefined && parts.includes(each.part));
}

/**
 * Everything the checker finds in an agreement, in the order of its clauses; what belongs to no clause comes last.
 * Advice only (人民调解法第29条; 民诉法解释第355、358条): the paper prints all the same.
 */
export function agreementFindings(content: CaseContent, sealOrganisation: string, words: CheckerWords): readonly Finding[] {
  const { language, numerals, writer, dictionary } = words;
  const clauses = readClauses(content, language, writer);
  const signed = dateOf(content.agreement.signedOn) ?? referenceDay(content);
  const { copies } = content.agreement;
  const few = copies !== null && content.form === "written" && copies < content.parties.length + 1;
  const obliged = obligationFindings(content, clauses, signed, words);
  const findings: Finding[] = [
    ...obliged,
    ...wordFindings(content, clauses, language, dictionary),
    ...clauses.flatMap((clause) => dateFindings(clause, signed, language)),
    ...moneyFindings(content, clauses, language, numerals).filter((finding) => !saidAlready(finding, obliged)),
    ...wholeFindings(content, clauses),
    ...dutyFindings(content, clauses),
    ...translationFindings(content, writer.names),
    ...(few
      ? [{ code: "fewCopies" as const, field: "copies", n: 0, quote: String(copies), better: String(content.parties.length + 1) }]
      : []),
    ...(sealOrganisation.trim() === "" ? [{ code: "noSeal" as const, field: "", n: 0, quote: "", better: "" }] : []),
  ];
  const seen = new Set<string>();
  const once = findings.filter(({ code, field, n, quote, part }) => {
    const key = `${code} ${n} ${quote} ${part ? field : ""}`;
    return !seen.has(key) && seen.add(key);
  });
  return once.toSorted((a, b) => (a.n || Infinity) - (b.n || Infinity) || 0);
}
