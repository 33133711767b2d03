import type { CaseContent } from "#shared/domain/case-file";
import { yuanText } from "#shared/domain/money";
import type { Obligation } from "#shared/domain/obligation";
import { dateOf } from "#shared/domain/plain-date";
import type { CheckerWords } from "./agreement-findings";
import { datesIn, type ReadClause } from "./clause-reading";
import type { Finding, FindingCode } from "./finding";
import { owedFen } from "./obligation-sums";
import { readParties } from "./read-parties";

const yuan = (fen: number) => `\u{a5}${yuanText(fen)}`;

type Say = (code: FindingCode, quote: string, better: string) => Finding;

/** The sum stands in the text, whole or as what is still owed, or as instalments or shares of its own. */
function amounts(clause: ReadClause, obligation: Obligation, say: Say): Finding[] {
  const { fen, instalments, shares } = obligation;
  if (obligation.kind !== "money" || fen === null) return [];
  const known = [fen, owedFen(obligation)];
  const inText = clause.amounts.some(({ fen: each, times }) => known.includes(each) || each * times === fen);
  const parts = instalments.length > 0 ? instalments : shares;
  const split = parts.length > 0 && parts.every((part) => clause.amounts.some((each) => each.fen === part.fen));
  if (inText || split) return [];
  const typed = clause.amounts.find(({ bound }) => !bound);
  return [typed ? say("textDiffers", yuan(typed.fen), yuan(fen)) : say("textSilent", "", yuan(fen))];
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
  return [other ? say("textDiffers", other.quote, print(day)) : say("textSilent", "", print(day))];
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
  const differs = (typed: readonly string[], data: readonly string[]) =>
    typed.length > 0 && data.length > 0 && !typed.some((id) => data.includes(id))
      ? [say("textDiffers", names(typed), names(data))]
      : [];
  if (!read || names([...debtors, ...creditors]) === "") return [];
  return [...differs(read.debtors, debtors), ...differs(read.creditors, creditors)];
}

type Words = Pick<CheckerWords, "writer" | "language">;

/** Where the text of a clause says something else than the obligation behind it, or nothing. Bound values can never differ. */
export function textFindings(content: CaseContent, clause: ReadClause, obligation: Obligation, words: Words): Finding[] {
  const say: Say = (code, quote, better) => ({ code, field: clause.field, n: clause.n, quote, better });
  const joint = obligation.jointly && obligation.debtors.length > 1;
  // With several behind one clause nobody can tell which sentence is about which.
  const alone = content.agreement.obligations.filter((each) => each.clause === obligation.clause).length === 1;
  const inAny = content.agreement.clauses.some(({ text }) => text.includes(words.language.joint));
  return [
    ...(alone ? people(content, clause, obligation, words, say) : []),
    ...amounts(clause, obligation, say),
    ...days(content, clause, obligation, say, words.writer.date),
    ...(joint && !inAny ? [say("jointUnsaid", "", "")] : []),
  ];
}
