import type { Clause } from "#shared/domain/agreement";
import type { AgreementLanguage } from "#shared/domain/agreement-language";
import type { Mark } from "#shared/domain/clause-marks";
import type { PartId } from "#shared/domain/id";
import { asFen, type Fen } from "#shared/domain/money";
import { emptyObligation, type Obligation, type When } from "#shared/domain/obligation";
import { clausePieces } from "./amount-marks";
import { AMOUNT, datesIn } from "./clause-reading";
import { markedPieces, markText } from "./clause-marks";
import { owedFen } from "./obligation-sums";
import { mentions, readParties } from "./read-parties";
import { type ClauseSource, type ClauseWriter, obligationsOf, printedClause, printedValue } from "./resolve-clause";

type Read = { readonly text: string; readonly amounts: readonly { readonly fen: Fen; readonly at: number }[] };

/** What is typed in a clause: its words with a sign in the place of each amount, marks left out. */
function typedIn(clause: Clause, { names }: ClauseWriter): Read {
  const amounts: { fen: Fen; at: number }[] = [];
  let text = "";
  for (const piece of clausePieces(clause.text)) {
    if (piece.kind === "text")
      text += markedPieces(piece.text, names)
        .map((part) => (part.kind === "text" ? part.text : " "))
        .join("");
    else if (piece.kind === "fault") text += " ";
    else {
      amounts.push({ fen: piece.fen, at: text.length });
      text += AMOUNT;
    }
  }
  return { text, amounts };
}

/** Each month from a day, which may have an end. */
function monthlyOf(text: string, days: ReturnType<typeof datesIn>, language: AgreementLanguage): When | null {
  const every = new RegExp(language.monthly).exec(text);
  const from = days.find(({ quote, index }) => new RegExp(`^(?:${language.begins})`).test(text.slice(index + quote.length)));
  if (!every || !from?.date) return null;
  const to = days.find(({ date }) => date !== null && from.date !== null && date > from.date);
  return { kind: "monthly", day: dayOf(every[1]), from: from.date, to: to?.date ?? "" };
}

const dayOf = (typed: string | undefined) =>
  typed !== undefined && Number(typed) >= 1 && Number(typed) <= 31 ? Number(typed) : null;

/** Monthly, else the day by which, else on signing, else nothing that is understood. */
function whenOf(text: string, language: AgreementLanguage): When {
  const days = datesIn(text).filter(({ date }) => date !== null);
  const monthly = monthlyOf(text, days, language);
  if (monthly) return monthly;
  const deadline = new RegExp(`^(?:${language.deadline})`);
  const day = days.find(({ quote, index }) => deadline.test(text.slice(index + quote.length))) ?? days[0];
  if (day?.date) return { kind: "date", on: day.date };
  return new RegExp(language.atOnce).test(text) ? { kind: "on-signing" } : { kind: "date", on: "" };
}

function moneyOf({ text, amounts }: Read, language: AgreementLanguage) {
  const done = new RegExp(`(?:${language.done})[^${AMOUNT}]{0,6}$`);
  const paid = amounts.find(({ at }) => done.test(text.slice(0, at)));
  const whole = amounts.find((each) => each !== paid);
  // Everything was paid already: then that is the sum.
  if (!whole || !paid || amounts.indexOf(whole) > amounts.indexOf(paid))
    return { fen: (whole ?? paid)?.fen ?? null, paidFen: null };
  return { fen: whole.fen, paidFen: asFen(paid.fen) };
}

function wayOf(text: string, language: AgreementLanguage): Obligation["way"] {
  if (new RegExp(language.transfer).test(text)) return "transfer";
  return new RegExp(language.cash).test(text) ? "cash" : null;
}

/** Puts marks in the place of what is typed exactly as the data prints; longer names are never cut. */
function marked(clause: Clause, obligation: Obligation, n: number, source: ClauseSource, { writer, language }: Words): string {
  const money = obligation.kind === "money";
  const written = (mark: Mark) => markText(mark, n, money, writer.names);
  const candidates = new Map<string, string>();
  for (const mark of ["debtor", "creditor", "debtorSide", "creditorSide", "due", "day"] as const) {
    const value = printedValue(mark, obligation, source, writer);
    if (value !== null && !candidates.has(value)) candidates.set(value, written(mark));
  }
  const kept = mentions(clause.text, source, language).map(({ text }) => text);
  const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const all = [...new Set([...candidates.keys(), ...kept])].toSorted((a, b) => b.length - a.length);
  const pattern = all.length === 0 ? null : new RegExp(all.map(literal).join("|"), "g");
  const inWords = (text: string) => (pattern ? text.replace(pattern, (found) => candidates.get(found) ?? found) : text);
  const rest = obligation.paidFen === null ? null : owedFen(obligation);
  const inAmount = (fen: Fen, typed: string) => {
    if (fen === obligation.fen) return written("amount");
    if (fen === obligation.paidFen) return written("paid");
    return fen === rest ? written("rest") : typed;
  };
  let at = 0;
  return [...clause.text.matchAll(/\u{3010}\s*[\u{a5}\u{ffe5}][^\u{3010}\u{3011}]*\u{3011}/gu), null]
    .map((amount) => {
      const words = markedPieces(clause.text.slice(at, amount?.index), writer.names);
      const text = words.map((part) => (part.kind === "text" ? inWords(part.text) : part.typed)).join("");
      if (!amount) return text;
      at = amount.index + amount[0].length;
      const [piece] = clausePieces(amount[0]);
      return text + (piece?.kind === "amount" ? inAmount(piece.fen, amount[0]) : amount[0]);
    })
    .join("");
}

type Words = { readonly writer: ClauseWriter; readonly language: AgreementLanguage };

/**
 * Reads a clause that was typed by hand and makes an obligation of it, marks in the place of the names, sums and days it took over.
 * What the clause prints stays the same to the letter. Null where it says neither who, how much nor when.
 */
export function bindClause(
  clause: Clause,
  source: ClauseSource,
  words: Words,
  id: PartId,
): { readonly clause: Clause; readonly obligation: Obligation } | null {
  const { writer, language } = words;
  const read = typedIn(clause, writer);
  const people = readParties(read.text, source, language);
  const when = whenOf(read.text, language);
  const money = moneyOf(read, language);
  const named = mentions(read.text, source, language);
  const [first] = named;
  if (!people && !first && money.fen === null && when.kind === "date" && when.on === "") return null;
  const second = named.find((each) => first && !each.ids.some((one) => first.ids.includes(one)));
  const obligation: Obligation = {
    ...emptyObligation(id, clause.id, money.fen === null ? "act" : "money"),
    ...money,
    debtors: people?.debtors ?? [...(first?.ids ?? [])],
    creditors: people?.creditors ?? [...(second?.ids ?? [])],
    jointly: read.text.includes(language.joint),
    way: money.fen === null ? null : wayOf(read.text, language),
    when,
  };
  const after = { ...source, agreement: { obligations: [...source.agreement.obligations, obligation] } };
  const bound = { ...clause, text: marked(clause, obligation, obligationsOf(clause, after).length, after, words) };
  const same = printedClause(bound, after, writer) === printedClause(clause, source, writer);
  return { clause: same ? bound : clause, obligation };
}
