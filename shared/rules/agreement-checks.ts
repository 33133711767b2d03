import type { CaseFile, CaseContent } from "#shared/domain/case-file";
import { dateOf, type PlainDate } from "#shared/domain/plain-date";
import { isMinor, referenceDay } from "./ages";
import { clausePieces } from "./amount-marks";

/** The dates of a case that follow one another. */
export type DateField = "occurredOn" | "receivedOn" | "acceptedOn" | "signedOn";

/** Something an agreement still lacks, with the field that would fill it. Advice only: the paper prints with blanks. */
export type Gap =
  | {
      readonly code:
        "number" | "riskReport" | "twoParties" | "facts" | "clauses" | "performance" | "mediators" | "recorder" | "signedOn";
      readonly field: string;
    }
  | { readonly code: "partyName" | "emptyClause"; readonly field: string; readonly n: number }
  | { readonly code: "guardian" | "representative"; readonly field: string; readonly name: string }
  | { readonly code: "amount"; readonly field: string; readonly n: number; readonly typed: string }
  | { readonly code: "dateUnclear"; readonly field: string; readonly date: DateField; readonly typed: string }
  | { readonly code: "dateOrder"; readonly field: string; readonly earlier: DateField; readonly later: DateField };

const isEmpty = (text: string) => text.trim() === "";

/** The form field (its element id) of a party's or clause's part. */
export function fieldOf(part: string, id: string): string {
  return `${part}-${id}`;
}

function partyGaps(content: CaseContent): Gap[] {
  const day = referenceDay(content);
  return content.parties.flatMap((party, at): Gap[] => {
    if (isEmpty(party.name)) return [{ code: "partyName", field: fieldOf("name", party.id), n: at + 1 }];
    if (party.kind === "organisation")
      return isEmpty(party.representative)
        ? [{ code: "representative", field: fieldOf("representative", party.id), name: party.name }]
        : [];
    return isMinor(party, day) && isEmpty(party.guardian)
      ? [{ code: "guardian", field: fieldOf("guardian", party.id), name: party.name }]
      : [];
  });
}

function clauseGaps(content: CaseContent): Gap[] {
  const { clauses } = content.agreement;
  if (clauses.every((clause) => isEmpty(clause.text))) return [{ code: "clauses", field: "clauses" }];
  return clauses.flatMap((clause, at): Gap[] => {
    const field = fieldOf("clause", clause.id);
    if (isEmpty(clause.text)) return [{ code: "emptyClause", field, n: at + 1 }];
    return clausePieces(clause.text).flatMap((piece) =>
      piece.kind === "fault" ? [{ code: "amount" as const, field, n: at + 1, typed: piece.typed }] : [],
    );
  });
}

function dateGaps(content: CaseContent): Gap[] {
  const { occurredOn, receivedOn, acceptedOn } = content;
  const entries: readonly (readonly [DateField, string])[] = [
    ["occurredOn", occurredOn], ["receivedOn", receivedOn], ["acceptedOn", acceptedOn], ["signedOn", content.agreement.signedOn],
  ]; // prettier-ignore
  const gaps: Gap[] = [];
  let last: { date: DateField; day: PlainDate } | null = null;
  for (const [date, typed] of entries) {
    const day = dateOf(typed);
    if (!day && !isEmpty(typed)) gaps.push({ code: "dateUnclear", field: date, date, typed });
    if (day && last && day < last.day) gaps.push({ code: "dateOrder", field: date, earlier: last.date, later: date });
    if (day) last = { date, day };
  }
  return gaps;
}

/**
 * What the agreement of a case still lacks, in the order of the form.
 * Source: 人民调解法第29条 and the form of 2010; nothing here blocks printing.
 */
export function agreementGaps(content: CaseContent, number: CaseFile["number"]): Gap[] {
  const { agreement } = content;
  const when = (
    lacking: boolean,
    code: "number" | "twoParties" | "facts" | "performance" | "mediators" | "recorder" | "signedOn",
    field: string,
  ): Gap[] => (lacking ? [{ code, field }] : []);
  return [
    ...when(number === null, "number", "accept"),
    ...when(content.parties.length < 2, "twoParties", "add-party"),
    ...partyGaps(content),
    ...when(isEmpty(content.facts), "facts", "facts"),
    ...clauseGaps(content),
    ...when(isEmpty(agreement.performance), "performance", "performance"),
    ...when(agreement.mediators.every(isEmpty), "mediators", "mediators"),
    ...when(isEmpty(agreement.recorder), "recorder", "recorder"),
    ...when(isEmpty(agreement.signedOn), "signedOn", "signedOn"),
    ...dateGaps(content),
  ];
}

/** What the case itself still lacks, whatever its agreement: 红 asks 向谁报告、何时 (domain notes 4.4). Nothing here blocks. */
export function riskGaps({ risk }: CaseContent): Gap[] {
  if (risk.colour !== "red") return [];
  if (isEmpty(risk.reportedTo)) return [{ code: "riskReport", field: "riskReportedTo" }];
  return isEmpty(risk.reportedOn) ? [{ code: "riskReport", field: "riskReportedOn" }] : [];
}
