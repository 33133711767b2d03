import { type CaseContent, type CaseFile } from "#shared/domain/case-file";
import type { CaseAct, CaseState } from "#shared/domain/case-status";
import { dateOf } from "#shared/domain/plain-date";
import { signaturesDone } from "./signatures-required";

/** What an act still lacks; `page` is the case page and `field` the element that would fill it. */
export type Missing = {
  readonly code:
    | "number" | "acceptedOn" | "twoParties" | "mediators" | "clauses" | "oralForm" | "writtenForm" | "marks" | "dutiesDone" | "dutyPartly"
    | "dutyOverdue" | "visit" | "terminationOn" | "terminationReason" | "terminationAdvice"; // prettier-ignore
  readonly page: "" | "progress" | "signing";
  readonly field: string;
};

type Test = (content: CaseContent, file: Pick<CaseFile, "number">, today: string) => boolean;
type Guard = Missing & { readonly met: Test };
const guard = (code: Missing["code"], page: Missing["page"], field: string, met: Test): Guard => ({ code, page, field, met });

const filled = (text: string) => text.trim() !== "";
const named = ({ parties }: CaseContent) => parties.filter(({ name }) => filled(name)).length;

const GUARDS = {
  number: guard("number", "", "accept", (_, { number }) => number !== null),
  acceptedOn: guard("acceptedOn", "", "acceptedOn", ({ acceptedOn }) => dateOf(acceptedOn) !== null),
  twoParties: guard("twoParties", "", "add-party", (content) => named(content) >= 2),
  mediators: guard("mediators", "", "mediators", ({ agreement }) => agreement.mediators.some(filled)),
  clauses: guard("clauses", "", "clauses", ({ agreement }) => agreement.clauses.some(({ text }) => filled(text))),
  oralForm: guard("oralForm", "", "kind", ({ kind, form }) => kind === "people" && form === "oral"),
  writtenForm: guard("writtenForm", "", "kind", ({ kind, form }) => kind !== "people" || form === "written"),
  marks: guard("marks", "signing", "marks", (content) => signaturesDone(content)),
  dutiesDone: guard("dutiesDone", "progress", "duties", ({ duties }) => duties.every(({ state }) => state === "done")),
  dutyPartly: guard("dutyPartly", "progress", "duties", ({ duties }) =>
    duties.some(({ state }) => state === "done" || state === "partly"),
  ),
  dutyOverdue: guard("dutyOverdue", "progress", "duties", ({ duties }, _, today) =>
    duties.some(({ state, due }) => state !== "done" && (dateOf(due) ?? today) < today),
  ),
  visit: guard("visit", "progress", "add-visit", ({ followUps }) => followUps.some(({ on }) => dateOf(on) !== null)),
  terminationOn: guard("terminationOn", "progress", "termination-on", ({ termination }) => dateOf(termination.on) !== null),
  terminationReason: guard(
    "terminationReason",
    "progress",
    "termination-reason",
    ({ termination }) => termination.reason !== null,
  ),
  // 人民调解法第26条: the parties are told of the other ways open to them.
  terminationAdvice: guard("terminationAdvice", "progress", "termination-advice", ({ termination }) =>
    filled(termination.advice),
  ),
} as const satisfies Readonly<Record<Missing["code"], Guard>>;

/** What an act is: from which states it leads where, what must be there first, and whether a reason must be written. */
type Step = {
  readonly from: readonly CaseState[];
  readonly to: CaseState;
  readonly needs: readonly (keyof typeof GUARDS)[];
  readonly reason: boolean;
};
const step = (
  from: readonly CaseState[],
  to: CaseState,
  { needs = [], reason = false }: { readonly needs?: Step["needs"]; readonly reason?: boolean } = {},
): Step => ({ from, to, needs, reason });

const BEFORE_AGREEMENT: readonly CaseState[] = ["registered", "accepted", "mediating", "suspended", "awaiting-signatures"];
const AT_WORK: readonly CaseState[] = ["accepted", "mediating"];
const UNDER_PERFORMANCE: readonly CaseState[] = ["performing", "partly-performed", "overdue", "refused-performance"];
const HANDED_ON: readonly CaseState[] = ["transferred-police", "transferred-criminal", "transferred-unit", "referred"];
const FAILED: readonly CaseState[] = ["refused", "withdrawn", "terminated"];
const MAY_HAND_ON: readonly CaseState[] = [...BEFORE_AGREEMENT, "refused-performance", "overdue", ...FAILED];

/** The states in which an agreement stands: none is entered without every required mark. */
export const AGREED_STATES: readonly CaseState[] = ["effective", "performing", "performed", "partly-performed", "overdue", "refused-performance", "visited"]; // prettier-ignore

/** States in which nobody expects a next step of the room. */
const RESTING: readonly CaseState[] = ["not-accepted", "performed", "visited", ...FAILED, ...HANDED_ON, "archived"];

/** Every act there is. Source: domain notes 1.8; 人民调解法第17条 (refusal), 第26条 (termination), 第31条 (performance). */
export const STEPS: Readonly<Record<CaseAct, Step>> = {
  accept: step(["registered"], "accepted", { needs: ["acceptedOn", "twoParties"] }),
  refuseAcceptance: step(["registered"], "not-accepted", { reason: true }),
  beginMediation: step(["accepted"], "mediating", { needs: ["mediators"] }),
  suspend: step(AT_WORK, "suspended", { reason: true }),
  resume: step(["suspended"], "mediating"),
  agreeOral: step(AT_WORK, "agreed-oral", { needs: ["number", "oralForm", "mediators", "clauses"] }),
  agreeWritten: step(AT_WORK, "awaiting-signatures", { needs: ["number", "writtenForm", "mediators", "clauses"] }),
  mediateAgain: step(["agreed-oral", "awaiting-signatures"], "mediating", { reason: true }),
  makeEffective: step(["awaiting-signatures"], "effective"),
  beginPerformance: step(["agreed-oral", "effective"], "performing"),
  performed: step(["agreed-oral", "effective", ...UNDER_PERFORMANCE], "performed", { needs: ["dutiesDone"] }),
  partlyPerformed: step(["performing", "overdue", "refused-performance"], "partly-performed", { needs: ["dutyPartly"] }),
  overdue: step(["performing", "partly-performed"], "overdue", { needs: ["dutyOverdue"] }),
  refusePerformance: step(["effective", "performing", "partly-performed", "overdue"], "refused-performance", { reason: true }),
  visit: step(["performed"], "visited", { needs: ["visit"] }),
  refusedByParty: step(BEFORE_AGREEMENT, "refused", { reason: true }),
  withdraw: step(BEFORE_AGREEMENT, "withdrawn", { reason: true }),
  terminate: step(["accepted", "mediating", "suspended", "awaiting-signatures"], "terminated", {
    needs: ["terminationOn", "terminationReason", "terminationAdvice"],
  }),
  refer: step(["registered", ...AT_WORK], "referred", { reason: true }),
  passToPolice: step(MAY_HAND_ON, "transferred-police", { reason: true }),
  passToCriminal: step(MAY_HAND_ON, "transferred-criminal", { reason: true }),
  passToUnit: step(MAY_HAND_ON, "transferred-unit", { reason: true }),
  archive: step([...RESTING.filter((state) => state !== "archived"), "refused-performance", "partly-performed"], "archived"),
  reopen: step(RESTING, "mediating", { reason: true }),
};

/** The case as far as the machine looks at it. */
export type Standing = Pick<CaseFile, "state" | "number" | "content" | "timeline">;

/** Where reopening leads: out of the archive to the state before it, after performance back to that, else back to the work. */
function reopened({ state, number, timeline }: Standing): CaseState {
  if (state === "archived") {
    const before = timeline.findLast(({ what, details }) => what === "act" && details["act"] === "archive")?.details["from"];
    return STEPS.archive.from.find((each) => each === before) ?? (number ? "mediating" : "registered");
  }
  if (state === "performed" || state === "visited") return "performing";
  return number ? "mediating" : "registered";
}

/** What an act would do now: the state it leads to and what is missing first; null where it makes no sense at all. */
export function actOn(
  standing: Standing,
  act: CaseAct,
  today: string,
): { readonly to: CaseState; readonly missing: readonly Missing[] } | null {
  const { from, to, needs } = STEPS[act];
  if (!from.includes(standing.state)) return null;
  const target = act === "reopen" ? reopened(standing) : to;
  const agreed = AGREED_STATES.includes(target);
  const asked = [...(agreed ? [GUARDS.marks] : []), ...needs.map((name) => GUARDS[name])];
  const missing = asked
    .filter(({ met }) => !met(standing.content, standing, today))
    .map(({ code, page, field }): Missing => ({ code, page, field }));
  return { to: target, missing };
}

/** True when the case is at work and nothing says what comes next: no step, no session to come, no promised day, no suspension. */
export function lacksNextStep({ state, content }: Pick<CaseFile, "state" | "content">, today: string): boolean {
  if (RESTING.includes(state)) return false;
  const { nextStep, sessions, duties, suspensions } = content;
  if (filled(nextStep.text) || dateOf(nextStep.on)) return false;
  if (state === "suspended") return !suspensions.some(({ from, to }) => filled(from) && !filled(to));
  if (sessions.some(({ nextOn }) => (dateOf(nextOn) ?? "") >= today)) return false;
  return !duties.some((duty) => duty.state !== "done" && dateOf(duty.due));
}
