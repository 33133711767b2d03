import type { CaseContent, CaseFile } from "#shared/domain/case-file";
import type { CaseState } from "#shared/domain/case-status";
import type { PartId } from "#shared/domain/id";
import { openVersion, standingVersion } from "./agreement-versions";
import { AGREED_STATES } from "./case-status";
import { agreedTranslation, translationOfSupplement } from "./translation";

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
  if (before.translation !== after.translation && !sameText(agreedTranslation(before), agreedTranslation(after))) return true;
  return before.parties !== after.parties && !sameText(whoTheyAre(before), whoTheyAre(after));
}

/** The parts of a case that are printed on its agreement: none of them changes while the agreement is being signed. */
const PRINTED = [
  "kind", "form", "leadOrgan", "policeNumber", "officerNumber", "place", "parties", "spokespeople", "participants", "facts", "disputes",
  "claims", "agreement", "translation",
] as const satisfies readonly (keyof CaseContent)[]; // prettier-ignore

const changesPrinted = (before: CaseContent, after: CaseContent) =>
  PRINTED.some((part) => before[part] !== after[part] && !sameText(before[part], after[part]));

const changesSupplement = (before: CaseContent, after: CaseContent, of: PartId) =>
  !sameText(
    before.supplements.find(({ id }) => id === of),
    after.supplements.find(({ id }) => id === of),
  ) || !sameText(translationOfSupplement(before, of), translationOfSupplement(after, of));

/** True when the agreement is seen and not changed: it is in effect, or its text is fixed for signing. */
export function agreementHeld(file: Pick<CaseFile, "state" | "timeline" | "versions">): boolean {
  return agreementStands(file) || openVersion(file, null) !== null;
}

/**
 * Why a change of the content may not be: what was signed is in effect, or its text is fixed for signing (固定). Null where it may.
 * A change of the text then needs a new version, or a supplementary agreement. Source: 人民调解法第29条第2款, 第31条第1款.
 */
export function refusedChange(
  file: Pick<CaseFile, "state" | "timeline" | "versions">,
  before: CaseContent,
  after: CaseContent,
): "agreementInEffect" | "agreementFixed" | null {
  if (before === after) return null;
  if (agreementStands(file) && changesAgreed(before, after)) return "agreementInEffect";
  if (openVersion(file, null) && changesPrinted(before, after)) return "agreementFixed";
  const untouched = before.supplements === after.supplements && before.translation === after.translation;
  if (file.versions.length === 0 || untouched) return null;
  const changed = before.supplements.filter(
    ({ id }) => standingVersion(file, id) !== null && changesSupplement(before, after, id),
  );
  const [first] = changed;
  if (!first) return null;
  return openVersion(file, first.id) ? "agreementFixed" : "agreementInEffect";
}

/** What stands in a form, but for what may not be changed, which is as stored: no key pressed meanwhile and no step back changes that. */
export function asHeld(file: CaseFile, present: CaseContent): CaseContent {
  const { content } = file;
  if (refusedChange(file, content, present) === null) return present;
  const parts = openVersion(file, null)
    ? PRINTED
    : agreementStands(file)
      ? (["agreement", "parties", "translation"] as const)
      : [];
  const held = Object.fromEntries(parts.map((part) => [part, content[part]]));
  return { ...present, ...held, supplements: content.supplements, translation: content.translation };
}
