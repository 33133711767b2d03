import type { Clause } from "#shared/domain/agreement";
import type { CaseContent } from "#shared/domain/case-file";
import type { Mark, MarkNames } from "#shared/domain/clause-marks";
import type { PartId } from "#shared/domain/id";
import type { Fen } from "#shared/domain/money";
import type { Obligation, When } from "#shared/domain/obligation";
import type { Party, Side } from "#shared/domain/party";
import { dateOf } from "#shared/domain/plain-date";
import { fieldOf } from "./agreement-checks";
import { type ClausePiece, clausePieces } from "./amount-marks";
import { markedPieces } from "./clause-marks";
import { owedFen } from "./obligation-sums";

/** Short sentences from which values are put together; they live with the words. */
export type Saying =
  | "joiner" | "itemJoiner" | "before" | "range" | "onSigning" | "afterEvent" | "monthly" | "monthlyOpen" | "cash" | "transfer" | "handover"
  | "holder" | "bank" | "account" | "instalment" | "instalmentDue"; // prettier-ignore

/** How values are written in the language of the paper. */
export type ClauseWriter = {
  readonly names: MarkNames;
  readonly amount: (fen: Fen) => string;
  readonly date: (entry: string) => string;
  readonly side: (side: Side) => string;
  readonly say: (saying: Saying, values?: Readonly<Record<string, string | number>>) => string;
};

/** A part of a value: words, or an amount that is printed in figures and capitals. */
export type ValuePart = { readonly text: string } | { readonly fen: Fen };

/** Why a mark has no value: nothing was entered, the party is no longer there, or no obligation stands behind it. */
export type Lack = "empty" | "partyGone" | "noObligation";

/** A piece of a clause with its marks looked up. `field` is the element of the form that holds the value. */
export type ResolvedPiece =
  | ClausePiece
  | {
      readonly kind: "bound";
      readonly mark: Mark;
      readonly obligation: Obligation;
      readonly field: string;
      readonly parts: readonly ValuePart[];
    }
  | {
      readonly kind: "lacking";
      readonly mark: Mark;
      readonly typed: string;
      readonly obligation: Obligation | null;
      readonly field: string;
      readonly why: Lack;
    };

/** What clauses are resolved from. */
export type ClauseSource = {
  readonly parties: readonly Party[];
  readonly agreement: Pick<CaseContent["agreement"], "obligations">;
};

/** The part of the form in which the value of each mark is kept. */
export const FIELD_OF = {
  debtor: "debtors", debtorSide: "debtors", creditor: "creditors", creditorSide: "creditors", what: "what", amount: "fen",
  paid: "paidFen", rest: "paidFen", due: "when", day: "when", way: "way", account: "account", instalments: "instalments",
  shares: "shares", doneWhen: "doneWhen", otherwise: "otherwise",
} as const satisfies Readonly<Record<Mark, keyof Obligation>>; // prettier-ignore

/** The element id of a field of an obligation. */
export function obligationField(obligation: Pick<Obligation, "id">, field: keyof Obligation): string {
  return fieldOf(`obligation-${field}`, obligation.id);
}

type Value = readonly ValuePart[] | Lack;

const words = (text: string): Value => (text.trim() === "" ? "empty" : [{ text: text.trim() }]);
const money = (fen: Fen | null): Value => (fen === null ? "empty" : [{ fen }]);

/** The parties of a list, or why they cannot be named. */
function partiesOf(ids: readonly PartId[], parties: readonly Party[]): readonly Party[] | Lack {
  const found = ids.map((id) => parties.find((party) => party.id === id));
  if (found.includes(undefined)) return "partyGone";
  const there = found.filter((party) => party !== undefined);
  return there.length === 0 || there.some(({ name }) => name.trim() === "") ? "empty" : there;
}

function namesOf(ids: readonly PartId[], parties: readonly Party[], { say }: ClauseWriter): Value {
  const found = partiesOf(ids, parties);
  return typeof found === "string" ? found : words(found.map(({ name }) => name.trim()).join(say("joiner")));
}

/** By the words for their sides; names stand beside it where not all of a side are meant. */
function sidesOf(ids: readonly PartId[], parties: readonly Party[], { say, side }: ClauseWriter): Value {
  const found = partiesOf(ids, parties);
  if (typeof found === "string") return found;
  const sides = [...new Set(found.map((party) => party.side))];
  const texts = sides.map((each) => {
    const meant = found.filter((party) => party.side === each);
    const all = parties.filter((party) => party.side === each).length === meant.length;
    return side(each) + (all ? "" : meant.map(({ name }) => name.trim()).join(say("joiner")));
  });
  return words(texts.join(say("joiner")));
}

/** By when, in words; empty while it is not known. */
export function whenText(when: When, { say, date }: ClauseWriter): string {
  const known = (...entries: readonly string[]) => entries.every((entry) => dateOf(entry) !== null);
  switch (when.kind) {
    case "open":
      return "";
    case "date":
      return known(when.on) ? say("before", { date: date(when.on) }) : "";
    case "range":
      return known(when.from, when.to) ? say("range", { from: date(when.from), to: date(when.to) }) : "";
    case "on-signing":
      return say("onSigning");
    case "after-event":
      return when.event.trim() === "" || when.days === null
        ? ""
        : say("afterEvent", { event: when.event.trim(), days: when.days });
    case "monthly": {
      if (!known(when.from) || when.day === null) return "";
      const values = { from: date(when.from), day: when.day };
      if (when.to.trim() === "") return say("monthlyOpen", values);
      return known(when.to) ? say("monthly", { ...values, to: date(when.to) }) : "";
    }
  }
}

/** Joins items that hold amounts; null as soon as one of them lacks something. */
function listed(items: readonly (readonly ValuePart[] | null)[], joiner: string): Value {
  if (items.length === 0) return "empty";
  const parts: ValuePart[] = [];
  for (const [at, item] of items.entries()) {
    if (item === null) return "empty";
    if (at > 0) parts.push({ text: joiner });
    parts.push(...item);
  }
  return parts;
}

function instalmentsOf({ instalments }: Obligation, { say, date }: ClauseWriter): Value {
  const items = instalments.map(({ fen, due }, at) =>
    fen === null || dateOf(due) === null
      ? null
      : [{ text: say("instalment", { n: at + 1 }) }, { fen }, { text: say("instalmentDue", { date: date(due) }) }],
  );
  return listed(items, say("itemJoiner"));
}

function sharesOf({ shares }: Obligation, parties: readonly Party[], { say }: ClauseWriter): Value {
  const names = shares.map(({ party }) => parties.find(({ id }) => id === party)?.name.trim());
  if (names.includes(undefined)) return "partyGone";
  const items = shares.map(({ fen }, at) => (fen === null || !names[at] ? null : [{ text: names[at] }, { fen }]));
  return listed(items, say("joiner"));
}

function accountText({ account }: Obligation, { say }: ClauseWriter): string {
  const parts = ([["holder", account.holder], ["bank", account.bank], ["account", account.number]] as const)
    .filter(([, value]) => value.trim() !== "")
    .map(([saying, value]) => say(saying, { value: value.trim() })); // prettier-ignore
  return parts.join(say("joiner"));
}

/** The value that a mark names, as it is printed; null while there is none. */
export function printedValue(mark: Mark, obligation: Obligation, { parties }: ClauseSource, writer: ClauseWriter): string | null {
  const value = valueOf(mark, obligation, parties, writer);
  return typeof value === "string" ? null : printedParts(value, writer);
}

/** The value that a mark names. */
function valueOf(mark: Mark, obligation: Obligation, parties: readonly Party[], writer: ClauseWriter): Value {
  switch (mark) {
    case "debtor":
      return namesOf(obligation.debtors, parties, writer);
    case "creditor":
      return namesOf(obligation.creditors, parties, writer);
    case "debtorSide":
      return sidesOf(obligation.debtors, parties, writer);
    case "creditorSide":
      return sidesOf(obligation.creditors, parties, writer);
    case "amount":
      return money(obligation.fen);
    case "paid":
      return money(obligation.paidFen);
    case "rest":
      return money(owedFen(obligation));
    case "due":
      return words(whenText(obligation.when, writer));
    case "day":
      return words(obligation.when.kind === "date" && dateOf(obligation.when.on) ? writer.date(obligation.when.on) : "");
    case "way":
      return words(obligation.way === null ? "" : writer.say(obligation.way));
    case "account":
      return words(accountText(obligation, writer));
    case "instalments":
      return instalmentsOf(obligation, writer);
    case "shares":
      return sharesOf(obligation, parties, writer);
    default:
      return words(obligation[FIELD_OF[mark]]);
  }
}

/** The obligations behind a clause, in their order: the first is what a mark without a number means. */
export function obligationsOf(clause: Pick<Clause, "id">, { agreement }: ClauseSource): readonly Obligation[] {
  return agreement.obligations.filter((each) => each.clause === clause.id);
}

/** A clause taken apart, each mark with the value it names or the reason why there is none. */
export function resolveClause(clause: Clause, source: ClauseSource, writer: ClauseWriter): ResolvedPiece[] {
  const behind = obligationsOf(clause, source);
  return clausePieces(clause.text).flatMap((piece): ResolvedPiece[] => {
    if (piece.kind !== "text") return [piece];
    return markedPieces(piece.text, writer.names).map((part): ResolvedPiece => {
      if (part.kind === "text") return part;
      const { mark, typed } = part;
      const obligation = behind[part.n - 1] ?? null;
      if (!obligation)
        return { kind: "lacking", mark, typed, obligation, field: fieldOf("clause", clause.id), why: "noObligation" };
      const field = obligationField(obligation, FIELD_OF[mark]);
      const value = valueOf(mark, obligation, source.parties, writer);
      return typeof value === "string"
        ? { kind: "lacking", mark, typed, obligation, field, why: value }
        : { kind: "bound", mark, obligation, field, parts: value };
    });
  });
}

/** Stands on paper where a value is missing, to be written by hand. */
const LINE = "________";

function printedParts(parts: readonly ValuePart[], { amount }: Pick<ClauseWriter, "amount">): string {
  return parts.map((part) => ("fen" in part ? amount(part.fen) : part.text)).join("");
}

/** Words of one piece as it is printed. */
export function pieceText(piece: ResolvedPiece, writer: Pick<ClauseWriter, "amount">): string {
  switch (piece.kind) {
    case "text":
      return piece.text;
    case "amount":
      return writer.amount(piece.fen);
    case "fault":
      return piece.typed;
    case "lacking":
      return LINE;
    case "bound":
      return printedParts(piece.parts, writer);
  }
}

/** A clause as it is printed: amounts in figures and capitals, every mark replaced by its value, a line where there is none. */
export function printedClause(clause: Clause, source: ClauseSource, writer: ClauseWriter): string {
  return resolveClause(clause, source, writer)
    .map((piece) => pieceText(piece, writer))
    .join("");
}
