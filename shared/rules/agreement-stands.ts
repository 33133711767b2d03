import type { CaseContent, CaseFile } from "#shared/domain/case-file";
import type { CaseState } from "#shared/domain/case-status";
import { AGREED_STATES } from "./case-status";

/** States that say nothing of an agreement: a case gets there with one or without. */
const PUT_AWAY: readonly string[] = [
  "archived", "referred", "transferred-police", "transferred-criminal", "transferred-unit",
] satisfies readonly CaseState[]; // prettier-ignore

/**
 * True once the agreement is in effect, in the archive too: what was signed is then corrected by a supplementary agreement (补充协议),
 * not in its place. Source: 人民调解法第29条第2款, 第31条第1款.
 */
export function agreementStands({ state, timeline }: Pick<CaseFile, "state" | "timeline">): boolean {
  const states: readonly string[] = AGREED_STATES;
  if (!PUT_AWAY.includes(state)) return states.includes(state);
  // A transfer to another track begins anew.
  const stood = timeline.findLast(
    ({ what, details }) => what === "transferred" || (what === "act" && !PUT_AWAY.includes(details["to"] ?? "")),
  );
  return stood?.what === "act" && states.includes(stood.details["to"] ?? "");
}

const sameText = (one: unknown, other: unknown) => one === other || JSON.stringify(one) === JSON.stringify(other);

const whoTheyAre = ({ parties }: CaseContent) => parties.map(({ id, kind, side, name }) => ({ id, kind, side, name }));

/** True when two contents differ in what was signed: the agreement with its marks, or who the parties are. Where they live may change. */
export function changesAgreed(before: CaseContent, after: CaseContent): boolean {
  if (!sameText(before.agreement, after.agreement)) return true;
  return before.parties !== after.parties && !sameText(whoTheyAre(before), whoTheyAre(after));
}
