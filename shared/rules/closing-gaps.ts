import type { CaseFile } from "#shared/domain/case-file";
import { dateOf } from "#shared/domain/plain-date";
import { AGREED_STATES } from "./case-status";
import { signaturesDone } from "./signatures-required";
import { isPolice } from "./tracks";

/** Something a case still lacks before it is closed. `page` is the case page, `field` the element, `n` which one of a list or 0. */
export type ClosingGap = {
  readonly code:
    | "number" | "category" | "source" | "parties" | "mediators" | "facts" | "session" | "marks" | "duty" | "dutyDate" | "visit"
    | "terminationOn" | "terminationReason" | "terminationAdvice" | "suspension" | "confirmation" | "redReport" | "ending"; // prettier-ignore
  readonly page: "" | "progress" | "records" | "signing";
  readonly field: string;
  readonly n: number;
};

const empty = (text: string) => text.trim() === "";
const gapIf = (lacking: boolean, code: ClosingGap["code"], page: ClosingGap["page"], field: string, n = 0): ClosingGap[] =>
  lacking ? [{ code, page, field, n }] : [];

function basicGaps({ number, content }: CaseFile): ClosingGap[] {
  const { parties, agreement, risk } = content;
  return [
    ...gapIf(number === null, "number", "", "accept"),
    // The police count by their own list, domain notes 4.1.
    ...gapIf(content.category === null && !isPolice(content.kind), "category", "", "category"),
    ...gapIf(content.source === null, "source", "", "source"),
    ...gapIf(parties.filter(({ name }) => !empty(name)).length < 2, "parties", "", "add-party"),
    ...gapIf(agreement.mediators.every(empty), "mediators", "", "mediators"),
    ...gapIf(empty(content.facts), "facts", "", "facts"),
    ...gapIf(risk.colour === "red" && empty(risk.reportedTo), "redReport", "", "risk-reported-to"),
  ];
}

function agreementGapsAtClose({ content }: CaseFile): ClosingGap[] {
  const { duties, followUps, confirmation } = content;
  const dutyGaps = duties.flatMap((duty, at): ClosingGap[] => [
    ...gapIf(duty.state === "open", "duty", "progress", `duty-state-${duty.id}`, at + 1),
    ...gapIf(duty.state === "done" && dateOf(duty.doneOn) === null, "dutyDate", "progress", `duty-done-${duty.id}`, at + 1),
  ]);
  // 回访: oral agreements performed on the spot need none (domain notes, C04).
  const visited = content.form === "oral" || isPolice(content.kind) || followUps.some(({ on }) => dateOf(on) !== null);
  return [
    ...gapIf(!signaturesDone(content), "marks", "signing", "marks"),
    ...dutyGaps,
    ...gapIf(!visited, "visit", "progress", "add-visit"),
    ...gapIf(confirmation.requested === true && empty(confirmation.result), "confirmation", "progress", "confirmation-result"),
  ];
}

function terminationGaps({ content: { termination } }: CaseFile): ClosingGap[] {
  return [
    ...gapIf(dateOf(termination.on) === null, "terminationOn", "progress", "termination-on"),
    ...gapIf(termination.reason === null, "terminationReason", "progress", "termination-reason"),
    ...gapIf(empty(termination.advice), "terminationAdvice", "progress", "termination-advice"),
  ];
}

/**
 * What a case still lacks before it is closed (办结), in the order of the file. Advice only. Source: the catalogue of a file and which of its
 * papers are always needed, domain notes 2.1; 人民调解法第26条 for the end without agreement.
 */
export function closingGaps(file: CaseFile): readonly ClosingGap[] {
  const { state, content } = file;
  const agreed = AGREED_STATES.includes(state) || state === "agreed-oral" || state === "awaiting-signatures";
  const talked = agreed || state === "terminated";
  const open: readonly CaseFile["state"][] = ["registered", "accepted", "mediating", "suspended"];
  return [
    ...basicGaps(file),
    ...gapIf(talked && content.form === "written" && content.sessions.length === 0, "session", "records", "add-mediation"),
    ...(agreed ? agreementGapsAtClose(file) : []),
    ...(state === "terminated" ? terminationGaps(file) : []),
    ...gapIf(
      content.suspensions.some(({ from, to }) => !empty(from) && empty(to)),
      "suspension",
      "progress",
      "act-resume",
    ),
    ...gapIf(open.includes(state), "ending", "progress", "acts"),
  ];
}
