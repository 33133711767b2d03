import type { Clause } from "#shared/domain/agreement";
import type { BankClause, BankObligation, OwnClause } from "#shared/domain/clause-bank";
import type { MarkNames } from "#shared/domain/clause-marks";
import type { PartId } from "#shared/domain/id";
import { emptyObligation, type Obligation, type When } from "#shared/domain/obligation";
import type { Party, Side } from "#shared/domain/party";
import { markedPieces } from "./clause-marks";

const CLAIMING: readonly Side[] = ["applicant", "party-a", "victim"];

/** What stands behind a mark of which nothing else is said. */
export const USUAL_OBLIGATION: BankObligation = {
  kind: "money", from: "answering", when: "date", way: null, what: "", doneWhen: "", event: "", jointly: false,
}; // prettier-ignore

const MONEY = ["amount", "paid", "rest", "way", "account", "instalments", "shares"] as const;

/** What stands behind a clause of one's own: one obligation for each number of its marks, of money where they speak of it. */
export function obligationsOfMarks(text: string, names: MarkNames): BankObligation[] {
  const marks = markedPieces(text, names).flatMap((piece) => (piece.kind === "mark" ? [piece] : []));
  const last = Math.max(0, ...marks.map(({ n }) => n));
  return Array.from({ length: Math.min(last, 20) }, (_, at) => {
    const money = marks.some(({ n, mark }) => n === at + 1 && MONEY.some((each) => each === mark));
    return { ...USUAL_OBLIGATION, kind: money ? "money" : "act" };
  });
}

/** A clause of the room's own as one of the bank. */
export function bankClauseOf({ name, category, text }: OwnClause, names: MarkNames): BankClause {
  return { id: `own ${name} ${text}`, name, category, text, obligations: obligationsOfMarks(text, names) };
}

function whenOf({ when, event }: BankObligation): When {
  switch (when) {
    case "date":
      return { kind: "date", on: "" };
    case "range":
      return { kind: "range", from: "", to: "" };
    case "after-event":
      return { kind: "after-event", event, days: null };
    case "monthly":
      return { kind: "monthly", day: null, from: "", to: "" };
    default:
      return { kind: when };
  }
}

/** A clause of the bank in a case: its text, and obligations with the sides filled in; everything else is a blank to fill. */
export function fromBank(
  entry: BankClause,
  parties: readonly Party[],
  newId: () => PartId,
): { readonly clause: Clause; readonly obligations: readonly Obligation[] } {
  const clause = { id: newId(), text: entry.text };
  const claiming = parties.filter(({ side }) => CLAIMING.includes(side)).map(({ id }) => id);
  const answering = parties.filter(({ side }) => !CLAIMING.includes(side)).map(({ id }) => id);
  const obligations = entry.obligations.map((each): Obligation => {
    const [debtors, creditors] = each.from === "answering" ? [answering, claiming] : [claiming, answering];
    const { what, doneWhen, jointly, way } = each;
    return {
      ...emptyObligation(newId(), clause.id, each.kind),
      debtors,
      creditors,
      what,
      doneWhen,
      jointly,
      way,
      when: whenOf(each),
    };
  });
  return { clause, obligations };
}
