import type { CaseContent } from "#shared/domain/case-file";
import type { Fen } from "#shared/domain/money";
import { dateOf } from "#shared/domain/plain-date";
import type { AgreementLanguage } from "#shared/domain/agreement-language";
import { fieldOf } from "./agreement-checks";
import { type ClauseWriter, resolveClause, type ResolvedPiece, type ValuePart } from "./resolve-clause";

/** Stands for an amount in the text that patterns look through. */
export const AMOUNT = "\u{a4}";

/** Stands for a value that was not filled in. */
const LACKING = "\u{25a1}";

/** An amount of a clause, and how many people get it each. A bound one comes from an obligation, whose own sums are checked. */
export type ReadAmount = { readonly fen: Fen; readonly times: number; readonly at: number; readonly bound: boolean };

/** One clause as the checker reads it. `text` has `AMOUNT` in the place of each amount. */
export type ReadClause = {
  readonly n: number;
  readonly field: string;
  readonly text: string;
  readonly amounts: readonly ReadAmount[];
  /** Ids of the parties that the clause speaks of, by name or by side. */
  readonly parties: ReadonlySet<string>;
  readonly everyone: boolean;
};

/** How many people an amount “each” is for: a number word before it, else the names joined before it. */
function timesOf(before: string, names: readonly string[], language: AgreementLanguage): number {
  const each = new RegExp(`(?:${language.each})[^${AMOUNT}]{0,12}$`).exec(before);
  if (!each) return 1;
  // Only those listed right before the word, back to the last stop.
  const lately = /[^\u{ff1b}\u{ff0c}\u{3002}\u{ff1a};,:]*$/u.exec(before.slice(0, each.index))?.[0] ?? "";
  const named = names.filter((name) => lately.includes(name)).length;
  if (named > 0) return named;
  const word = new RegExp(`([${language.numbers}]|\\d+)(?:${language.people})`).exec(lately)?.[1];
  if (word === undefined) return 1;
  return /\d/.test(word) ? Number(word) : language.numbers.indexOf(word) + 1;
}

function partiesIn(text: string, content: CaseContent, language: AgreementLanguage): ReadonlySet<string> {
  const found = new Set<string>();
  // The word for one side can be the end of the word for another: the longer ones are looked for first and taken out.
  const sides = Object.entries(language.sides).toSorted(([, a], [, b]) => b.length - a.length);
  let rest = text;
  for (const [side, word] of sides) {
    if (!rest.includes(word)) continue;
    rest = rest.replaceAll(word, "\0");
    for (const party of content.parties) if (party.side === side) found.add(party.id);
  }
  for (const party of content.parties) {
    const name = party.name.trim();
    if (name !== "" && text.includes(name)) found.add(party.id);
  }
  return found;
}

/** What a piece says: its words, and its amounts apart. */
function partsOf(piece: ResolvedPiece): readonly ValuePart[] {
  switch (piece.kind) {
    case "text":
      return [{ text: piece.text }];
    case "amount":
      return [{ fen: piece.fen }];
    case "fault":
      return [{ text: piece.typed }];
    case "lacking":
      return [{ text: LACKING }];
    case "bound":
      return piece.parts;
  }
}

/** All clauses as the checker reads them, marks with their values; empty ones are left out. */
export function readClauses(content: CaseContent, language: AgreementLanguage, writer: ClauseWriter): readonly ReadClause[] {
  const names = content.parties.map((party) => party.name.trim()).filter((name) => name !== "");
  return content.agreement.clauses.flatMap((clause, at): ReadClause[] => {
    if (clause.text.trim() === "") return [];
    const amounts: ReadAmount[] = [];
    let text = "";
    const trimmed = { ...clause, text: clause.text.trim() };
    for (const piece of resolveClause(trimmed, content, writer))
      for (const part of partsOf(piece)) {
        if ("fen" in part) {
          const bound = piece.kind === "bound";
          amounts.push({ fen: part.fen, times: timesOf(text, names, language), at: text.length, bound });
          text += AMOUNT;
        } else text += part.text;
      }
    const everyone = new RegExp(language.everyone).test(text);
    return [
      { n: at + 1, field: fieldOf("clause", clause.id), text, amounts, parties: partiesIn(text, content, language), everyone },
    ];
  });
}

/** The side words of a text that no party stands on. */
export function strangeSides(text: string, content: CaseContent, language: AgreementLanguage): readonly string[] {
  let rest = text;
  const strange: string[] = [];
  for (const [side, word] of Object.entries(language.sides).toSorted(([, a], [, b]) => b.length - a.length)) {
    if (!rest.includes(word)) continue;
    rest = rest.replaceAll(word, "\0");
    if (!content.parties.some((party) => party.side === side)) strange.push(word);
  }
  return strange;
}

const FULL_DATE = /(\d{4})\u{5e74}(\d{1,2})\u{6708}(\d{1,2})\u{65e5}/gu;

/** The dates that stand in a text with year, month and day; `date` null where there is no such day. */
export function datesIn(text: string) {
  return [...text.matchAll(FULL_DATE)].map(({ 0: quote, index }) => ({ quote, date: dateOf(quote), index }));
}
