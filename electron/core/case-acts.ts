import type { CaseContent, CaseFile, CaseNumber, OtherNumber } from "#shared/domain/case-file";
import type { CaseAct } from "#shared/domain/case-status";
import { PartId } from "#shared/domain/id";
import { dateOf, partsOf, type PlainDate } from "#shared/domain/plain-date";
import { ProblemError } from "#shared/domain/problem";
import { clauseWriter } from "#shared/documents/clause-writer";
import { type Words, words } from "#shared/locales/words";
import { lastNumber, nextNumber, numberingOf, withNumber } from "#shared/rules/case-number";
import { actOn, STEPS } from "#shared/rules/case-status";
import { dutiesWithObligations } from "#shared/rules/obligation-duties";
import { effectiveOn } from "#shared/rules/signatures-required";
import { withEntry } from "#shared/rules/timeline";
import { isPolice } from "#shared/rules/tracks";
import { ownUser } from "../storage/process-identity";
import { settledNumbers } from "./numbering";
import { entry } from "./timeline";
import { today, type Workspace } from "./workspace";

export type ActRequest = {
  readonly act: Exclude<CaseAct, "accept">;
  /** Why, and what else the person says; some acts need it. */
  readonly note: string;
  /** The day of the act as typed; empty means today. */
  readonly on: string;
  /** More that the timeline is to tell, such as to whom the case goes. */
  readonly details: Readonly<Record<string, string>>;
};

/** Throws when an act makes no sense where the case stands, in the words of the screen. */
export function refuseOutOfPlace(ws: Workspace, { state }: CaseFile, act: CaseAct): void {
  if (STEPS[act].from.includes(state)) return;
  const t = words(ws.preferences.value().screenLanguage);
  throw new ProblemError("actNotPossible", { act: t(`progress.act.${act}`), state: t(`terms.state.${state}`) });
}

/** The state that an act leads to; throws what stands in its way. */
function stateAfter(ws: Workspace, stored: CaseFile, { act, note }: ActRequest, day: PlainDate): CaseFile["state"] {
  refuseOutOfPlace(ws, stored, act);
  const found = actOn(stored, act, day);
  if (!found) return stored.state;
  const t = words(ws.preferences.value().screenLanguage);
  const named = { act: t(`progress.act.${act}`) };
  if (found.missing.length > 0) {
    const missing = found.missing.map(({ code }) => t(`progress.missing.${code}`)).join(t("progress.comma"));
    throw new ProblemError("actLacks", { ...named, missing });
  }
  if (STEPS[act].reason && note.trim() === "") throw new ProblemError("actReasonMissing", named);
  return found.to;
}

/**
 * What an act changes in the content: a suspension begins or ends; the day the agreement took effect is entered, and the duties that
 * follow from its obligations.
 */
function contentAfter(
  content: CaseContent,
  { act, note }: ActRequest,
  day: PlainDate,
  { newId, t }: { readonly newId: () => string; readonly t: Words },
): CaseContent {
  if (act === "suspend") {
    const begun = { id: PartId.parse(newId()), from: day, to: "", reason: note };
    return { ...content, suspensions: [...content.suspensions, begun] };
  }
  if (act === "resume")
    return { ...content, suspensions: content.suspensions.map((each) => (each.to.trim() === "" ? { ...each, to: day } : each)) };
  if (act !== "makeEffective" && act !== "agreeOral") return content;
  const effective = act === "makeEffective" && content.agreement.signedOn.trim() === "" ? effectiveOn(content) : null;
  const agreed = effective ? { ...content, agreement: { ...content.agreement, signedOn: effective } } : content;
  return { ...agreed, duties: dutiesWithObligations(agreed, clauseWriter(t)) };
}

/** The number of a notice of termination, entered in the register before the case is written, as for an acceptance. */
async function terminationNumber(ws: Workspace, stored: CaseFile): Promise<CaseNumber | null> {
  const day = dateOf(stored.content.termination.on);
  if (isPolice(stored.content.kind) || !day) return null;
  const room = ws.room.value();
  if (!room) throw new ProblemError("roomNotSetUp");
  const register = await settledNumbers(ws);
  const number = nextNumber(register, numberingOf(room, "termination"), partsOf(day).year);
  const before = lastNumber(register, number.series, number.year);
  await ws.numbers.change(() => withNumber(register, { caseId: stored.id, number, before }));
  return number;
}

/** The case after an act: in its new state, with an entry in its timeline, and with the number of the notice where it was terminated. */
export async function acted(
  ws: Workspace,
  stored: CaseFile,
  request: ActRequest,
  { now, newId }: { readonly now: () => Date; readonly newId: () => string },
): Promise<CaseFile> {
  const { act, note, on } = request;
  const day = dateOf(on === "" ? today(now) : on);
  if (!day) throw new ProblemError("actDateUnclear", { typed: on });
  const to = stateAfter(ws, stored, request, day);
  const time = now().toISOString();
  const number = act === "terminate" ? await terminationNumber(ws, stored) : null;
  const given: OtherNumber[] = number
    ? [{ use: "termination", number, at: time, reason: stored.content.termination.details }]
    : [];
  const effective = act === "makeEffective" ? (effectiveOn(stored.content) ?? "") : "";
  const facts = Object.entries({ ...request.details, number: number?.text ?? "", effective }).filter(([, value]) => value !== "");
  const details = { ...Object.fromEntries(facts), act, from: stored.state, to, on: day };
  return {
    ...stored,
    revision: stored.revision + 1,
    device: ws.card.folder,
    updatedAt: time,
    state: to,
    otherNumbers: [...stored.otherNumbers, ...given],
    timeline: withEntry(stored.timeline, entry(ownUser(), time, "act", details, note)),
    content: contentAfter(stored.content, request, day, { newId, t: words(ws.preferences.value().documentLanguage) }),
  };
}
