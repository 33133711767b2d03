import type { CaseContent } from "#shared/domain/case-file";
import { type Fen, yuanText } from "#shared/domain/money";
import type { Obligation } from "#shared/domain/obligation";
import { dateOf, type PlainDate } from "#shared/domain/plain-date";
import type { CheckerWords } from "./agreement-findings";
import type { ReadClause } from "./clause-reading";
import type { Finding, FindingCode, ObligationPart } from "./finding";
import { isTooMuch, MOST_PARTS, owedFen, sumFen, wholeFen } from "./obligation-sums";
import { type ClauseWriter, obligationField, obligationsOf, resolveClause } from "./resolve-clause";
import { textFindings } from "./text-findings";

const yuan = (fen: number) => `\u{a5}${yuanText(fen)}`;

/** Makes findings about one obligation, each at its own field. */
function about(obligation: Obligation, n: number) {
  return (code: FindingCode, field: keyof Obligation, quote = "", better = "", part?: ObligationPart): Finding => ({
    code,
    field: obligationField(obligation, field),
    n,
    quote,
    better,
    ...(part ? { part } : {}),
  });
}

type At = ReturnType<typeof about>;

/** What must be known of every obligation: who, to whom, what, when, how (人民调解法第29条). */
function lacks(obligation: Obligation, at: At): Finding[] {
  const { kind, when } = obligation;
  const money = kind === "money";
  const lacking = (is: boolean, part: ObligationPart, field: keyof Obligation) =>
    is ? [at("obligationLacks", field, "", "", part)] : [];
  const dated =
    obligation.instalments.length > 0 ||
    when.kind === "on-signing" ||
    (when.kind === "date" && when.on.trim() !== "") ||
    (when.kind === "range" && when.from.trim() !== "" && when.to.trim() !== "") ||
    (when.kind === "after-event" && when.event.trim() !== "" && when.days !== null) ||
    (when.kind === "monthly" && when.from.trim() !== "" && when.day !== null);
  return [
    ...lacking(obligation.debtors.length === 0, "debtor", "debtors"),
    ...lacking(obligation.creditors.length === 0 && (money || kind === "thing"), "creditor", "creditors"),
    ...lacking(money && obligation.fen === null, "amount", "fen"),
    ...lacking(!money && obligation.what.trim() === "", "what", "what"),
    ...lacking(!dated && kind !== "refrain", "due", "when"),
    ...lacking(money && obligation.way === null, "way", "way"),
    ...lacking(kind === "act" && obligation.doneWhen.trim() === "", "doneWhen", "doneWhen"),
  ];
}

function people({ parties }: CaseContent, obligation: Obligation, at: At, { say }: ClauseWriter): Finding[] {
  const { debtors, creditors, shares } = obligation;
  const name = (id: string) => parties.find((party) => party.id === id)?.name.trim() ?? "";
  const gone = (ids: readonly string[]) => ids.some((id) => !parties.some((party) => party.id === id));
  const both = debtors.filter((id) => creditors.includes(id) && creditors.length === 1);
  const several = obligation.kind === "money" && debtors.length > 1 && !obligation.jointly;
  const shared = debtors.every((id) => shares.some(({ party }) => party === id));
  return [
    ...(gone(debtors) ? [at("partyGone", "debtors", "", "", "debtor")] : []),
    ...(gone(creditors) ? [at("partyGone", "creditors", "", "", "creditor")] : []),
    ...(gone(shares.map(({ party }) => party)) ? [at("partyGone", "shares", "", "", "amount")] : []),
    ...both.map((id) => at("sameParty", "creditors", name(id))),
    ...(several && !shared ? [at("severalDebtors", "jointly", debtors.map(name).join(say("joiner")))] : []),
  ];
}

/** Sums that must agree: instalments and shares with what is owed, what was paid with the whole. */
function sums(obligation: Obligation, at: At): Finding[] {
  if (obligation.kind !== "money") return [];
  const { fen, paidFen, instalments, shares } = obligation;
  const owed = owedFen(obligation);
  const differs = (sum: number) => owed !== null && sum !== owed;
  // One share each where several people owe the same sum every one: monthly support is told so in its clause.
  const shared = shares.length > 0 && shares.every((share) => share.fen !== null);
  const empty = instalments.findIndex((each) => each.fen === null || dateOf(each.due) === null);
  const [inParts, inShares] = [sumFen(instalments), sumFen(shares)];
  return [
    ...(fen !== null && paidFen !== null && paidFen > fen ? [at("paidOver", "paidFen", yuan(paidFen), yuan(fen))] : []),
    ...(empty >= 0 ? [at("instalmentLacks", "instalments", String(empty + 1))] : []),
    ...(instalments.length > 0 && empty < 0 && differs(inParts)
      ? [at("instalmentsDiffer", "instalments", yuan(inParts), yuan(owed ?? 0))]
      : []),
    ...(shared && differs(inShares) ? [at("shareSumDiffers", "shares", yuan(inShares), yuan(owed ?? 0))] : []),
    ...(isTooMuch(obligation) ? [at("tooMuch", "fen", yuan(Math.max(inParts, inShares, wholeFen(obligation) ?? 0)))] : []),
  ];
}

/** Days that cannot be kept: none, or before the agreement is signed. */
function days(obligation: Obligation, signed: PlainDate | null, at: At, { date }: ClauseWriter): Finding[] {
  const { when, instalments } = obligation;
  const own =
    when.kind === "date"
      ? [when.on]
      : when.kind === "range"
        ? [when.from, when.to]
        : when.kind === "monthly"
          ? [when.from, when.to]
          : [];
  const late = when.kind === "monthly" || when.kind === "range" ? [when.to] : own;
  const impossible = own.filter((entry) => entry.trim() !== "" && dateOf(entry) === null);
  const past = (entry: string) => {
    const day = dateOf(entry);
    return day !== null && signed !== null && day < signed;
  };
  return [
    ...impossible.map((entry) => at("dateImpossible", "when", entry)),
    ...late.filter(past).map((entry) => at("datePast", "when", date(entry))),
    ...instalments
      .slice(0, MOST_PARTS)
      .filter(({ due }) => past(due))
      .map(({ due }) => at("datePast", "instalments", date(due))),
  ];
}

/** Marks behind which nothing stands, but for those of which the obligation already says what it lacks. */
function marks(content: CaseContent, n: number, said: ReadonlySet<string>, writer: ClauseWriter): Finding[] {
  const clause = content.agreement.clauses[n - 1];
  if (!clause) return [];
  return resolveClause(clause, content, writer).flatMap((piece): Finding[] => {
    if (piece.kind !== "lacking" || said.has(piece.field)) return [];
    const code = piece.why === "noObligation" ? "noObligation" : piece.why === "partyGone" ? "partyGone" : "markEmpty";
    return [{ code, field: piece.field, n, quote: piece.typed, better: "" }];
  });
}

/**
 * Everything about the obligations behind the clauses: what they lack, sums, days, people, and where the text says something else.
 * Sources: 人民调解法第29条; 民诉法解释第358条 (不明确的不予确认); 民法典第178、518条 (连带, from memory).
 */
export function obligationFindings(
  content: CaseContent,
  clauses: readonly ReadClause[],
  signed: PlainDate | null,
  { writer, language }: CheckerWords,
): Finding[] {
  return content.agreement.clauses.flatMap((clause, place) => {
    const n = place + 1;
    const behind = obligationsOf(clause, content);
    const found = behind.flatMap((obligation) => {
      const at = about(obligation, n);
      return [
        ...lacks(obligation, at),
        ...people(content, obligation, at, writer),
        ...sums(obligation, at),
        ...days(obligation, signed, at, writer),
      ];
    });
    const read = clauses.find((each) => each.n === n);
    const said = new Set(found.map(({ field }) => field));
    return [
      ...found,
      ...marks(content, n, said, writer),
      ...(read ? behind.flatMap((each) => textFindings(content, read, each, { writer, language })) : []),
    ];
  });
}

/** The amounts of an obligation that its text may name. */
export function amountsOf(obligation: Obligation): readonly Fen[] {
  const { fen, paidFen, instalments, shares } = obligation;
  const all = [fen, owedFen(obligation), paidFen, ...instalments.map((each) => each.fen), ...shares.map((each) => each.fen)];
  return all.filter((each) => each !== null);
}
