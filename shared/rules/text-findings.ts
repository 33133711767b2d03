import type { CaseContent } from "#shared/domain/case-file";
import type { Mark } from "#shared/domain/clause-marks";
import { yuanText } from "#shared/domain/money";
import type { Obligation } from "#shared/domain/obligation";
import { dateOf } from "#shared/domain/plain-date";
import type { CheckerWords } from "./agreement-findings";
import { clausePieces } from "./amount-marks";
import { markText } from "./clause-marks";
import { datesIn, type ReadClause } from "./clause-reading";
import type { Finding, FindingCode } from "./finding";
import { owedFen } from "./obligation-sums";
import { readParties } from "./read-parties";

const yuan = (fen: number) => `\u{a5}${yuanText(fen)}`;

/** Makes a finding; `typed` of the clause could be replaced by the mark of the obligation. */
type Say = (code: FindingCode, quote: string, better: string, typed?: string, mark?: Mark) => Finding;

/** The sum stands in the text, whole or as what is still owed, or as instalments or shares of its own. */
function amounts(raw: string, clause: ReadClause, obligation: Obligation, say: Say): Finding[] {
  const { fen, instalments, shares } = obligation;
  if (obligation.kind !== "money" || fen === null) return [];
  const known = [fen, owedFen(obligation)];
  const inText = clause.amounts.some(({ fen: each, times }) => known.includes(each) || each * times === fen);
  const parts = instalments.length > 0 ? instalments : shares;
  const split = parts.length > 0 && parts.every((part) => clause.amounts.some((each) => each.fen === part.fen));
  if (inText || split) return [];
  const typed = clause.amounts.find(({ bound }) => !bound);
  if (!typed) return [say("textSilent", "", yuan(fen))];
  return [say("textDiffers", yuan(typed.fen), yuan(fen), typedAmount(raw, typed.fen), "amount")];
}

/** The mark of an amount as it was typed. */
function typedAmount(raw: string, fen: number): string | undefined {
  return [...raw.matchAll(/\u{3010}[^\u{3010}\u{3011}]*\u{3011}/gu)]
    .map(([mark]) => mark)
    .find((mark) => {
      const [piece] = clausePieces(mark);
      return piece?.kind === "amount" && piece.fen === fen;
    });
}

/** The day stands in the text or in the manner of performance, where the text names days at all. */
function days(
  content: CaseContent,
  clause: ReadClause,
  obligation: Obligation,
  say: Say,
  print: (entry: string) => string,
): Finding[] {
  const { when, instalments } = obligation;
  const day = when.kind === "date" ? dateOf(when.on) : null;
  if (day === null || instalments.length > 0) return [];
  const there = datesIn(clause.text);
  if ([...there, ...datesIn(content.agreement.performance)].some(({ date }) => date === day)) return [];
  const [other] = there;
  return [other ? say("textDiffers", other.quote, print(day), other.quote, "day") : say("textSilent", "", print(day))];
}

/** Whoever the text makes pay, or lets receive, is the one in the data. */
function people(content: CaseContent, clause: ReadClause, obligation: Obligation, words: Words, say: Say): Finding[] {
  const { debtors, creditors } = obligation;
  const read = readParties(clause.text, content, words.language);
  const names = (ids: readonly string[]) =>
    content.parties
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name.trim())
      .join(words.writer.say("joiner"));
  const differs = (typed: readonly string[], data: readonly string[], mark: Mark) =>
    typed.length > 0 && data.length > 0 && !typed.some((id) => data.includes(id))
      ? [say("textDiffers", names(typed), names(data), names(typed), mark)]
      : [];
  if (!read || names([...debtors, ...creditors]) === "") return [];
  return [...differs(read.debtors, debtors, "debtor"), ...differs(read.creditors, creditors, "creditor")];
}

type Words = Pick<CheckerWords, "writer" | "language">;

/** Where the text of a clause says something else than the obligation behind it, or nothing. Bound values can never differ. */
export function textFindings(content: CaseContent, clause: ReadClause, obligation: Obligation, words: Words): Finding[] {
  const raw = content.agreement.clauses[clause.n - 1]?.text ?? "";
  const behind = content.agreement.obligations.filter((each) => each.clause === obligation.clause);
  const say: Say = (code, quote, better, typed, mark) => {
    const finding = { code, field: clause.field, n: clause.n, quote, better };
    if (typed === undefined || mark === undefined || !raw.includes(typed)) return finding;
    const text = markText(mark, behind.indexOf(obligation) + 1, obligation.kind === "money", words.writer.names);
    return { ...finding, bind: { typed, mark: text } };
  };
  const joint = obligation.jointly && obligation.debtors.length > 1;
  // With several behind one clause nobody can tell which sentence is about which.
  const alone = behind.length === 1;
  const inAny = content.agreement.clauses.some(({ text }) => text.includes(words.language.joint));
  return [
    ...(alone ? people(content, clause, obligation, words, say) : []),
    ...amounts(raw, clause, obligation, say),
    ...days(content, clause, obligation, say, words.writer.date),
    ...(joint && !inAny ? [say("jointUnsaid", "", "")] : []),
  ];
}
