import type { AgreementVersion, Signature } from "#shared/domain/agreement-version";
import type { CaseContent, CaseFile } from "#shared/domain/case-file";
import type { PartId } from "#shared/domain/id";

type Versions = Pick<CaseFile, "versions">;

/** Every version of the agreement (`of` null), or of a supplement by its id, the oldest first. */
export function versionsOf({ versions }: Versions, of: PartId | null): readonly AgreementVersion[] {
  return versions.filter((version) => version.of === of);
}

/** The version that is being signed now; null while the text is free. */
export function openVersion(file: Versions, of: PartId | null): AgreementVersion | null {
  return versionsOf(file, of).find(({ state }) => state === "fixed") ?? null;
}

/** The version that counts: the one being signed, else the one in effect. */
export function standingVersion(file: Versions, of: PartId | null): AgreementVersion | null {
  return versionsOf(file, of).findLast(({ state }) => state === "fixed" || state === "effective") ?? null;
}

/** The signature that counts of each who has signed: the last, for somebody may have signed once more. */
export function countingSignatures({ signatures }: Pick<AgreementVersion, "signatures">): readonly Signature[] {
  return signatures.filter(({ who }, at) => signatures.findLastIndex((each) => each.who === who) === at);
}

/** The case as a supplement sees it: its own clauses, mediators and marks in place of those of the agreement; always in writing. */
export function contentOfSupplement(content: CaseContent, of: PartId): CaseContent | null {
  const supplement = content.supplements.find(({ id }) => id === of);
  return supplement ? { ...content, form: "written", agreement: supplement.agreement } : null;
}

/** What is being signed: the case itself, or the case as one of its supplements sees it. */
export function contentToSign(content: CaseContent, of: PartId | null): CaseContent | null {
  return of === null ? content : contentOfSupplement(content, of);
}
