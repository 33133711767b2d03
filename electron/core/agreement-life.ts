import type { Agreement } from "#shared/domain/agreement";
import type { AgreementVersion } from "#shared/domain/agreement-version";
import type { CaseContent, CaseFile } from "#shared/domain/case-file";
import type { PartId } from "#shared/domain/id";
import { openVersion, versionsOf } from "#shared/rules/agreement-versions";
import { AGREED_STATES } from "#shared/rules/case-status";
import { ownUser } from "../storage/process-identity";
import { trailWith } from "./integrity/trail";

/** States of a case in which its agreement may be waiting for signatures. */
const SIGNING: readonly CaseFile["state"][] = ["awaiting-signatures", "agreed-oral"];

export type EndState = Exclude<AgreementVersion["state"], "fixed">;

/** The case with a version in another state, which is entered in the trail. `at` is an ISO instant. */
export function inState(file: CaseFile, version: AgreementVersion, state: EndState, at: string): CaseFile {
  return {
    ...file,
    versions: file.versions.map((each) => (each.id === version.id ? { ...each, state } : each)),
    trail: trailWith(file.trail, { act: state, at, by: ownUser(), version }),
  };
}

/** The content with another agreement, of the case or of one of its supplements. */
export function withAgreement(content: CaseContent, of: PartId | null, change: (old: Agreement) => Agreement): CaseContent {
  if (of === null) return { ...content, agreement: change(content.agreement) };
  const supplements = content.supplements.map((each) => (each.id === of ? { ...each, agreement: change(each.agreement) } : each));
  return { ...content, supplements };
}

/** The case in which a version no longer counts: the days marked on it are those of another text, and go with it. */
export function closed(file: CaseFile, version: AgreementVersion, state: "given-up" | "superseded", at: string): CaseFile {
  const content = withAgreement(file.content, version.of, (old) => ({ ...old, marks: [] }));
  return inState({ ...file, content }, version, state, at);
}

/** The case in which the version in effect, if there is one, has been followed by another. */
export function superseded(file: CaseFile, of: PartId | null, at: string): CaseFile {
  const old = versionsOf(file, of).filter(({ state }) => state === "effective");
  return old.reduce((changed, version) => closed(changed, version, "superseded", at), file);
}

/**
 * The case after an act, with its version as the new state has it: the one being signed is in effect once the agreement is, and is given up
 * when the case leaves the table otherwise. The guards of the state machine have been asked before.
 */
export function withVersionInStep(file: CaseFile, at: string): CaseFile {
  const version = openVersion(file, null);
  if (version === null || SIGNING.includes(file.state)) return file;
  return AGREED_STATES.includes(file.state) ? inState(file, version, "effective", at) : closed(file, version, "given-up", at);
}
