import type { AgreementVersion, TrailEntry } from "#shared/domain/agreement-version";
import type { CaseFile } from "#shared/domain/case-file";
import { checkCodeOf } from "#shared/rules/check-code";
import { hashOf } from "./canonical";
import { tells } from "./changes";

/** What a code stands for: a version, and the trail up to that entry. */
export type CodeFound = { readonly version: AgreementVersion; readonly entry: TrailEntry };

/** The check code of a version with the trail up to an entry. */
export function codeOf(version: Pick<AgreementVersion, "hash">, head: Pick<TrailEntry, "hash">): string {
  return checkCodeOf(hashOf(["heshi-check-1", version.hash, head.hash]));
}

/** The version and the entry that a code of this case was printed for; null when it is none of this case. */
export function foundCode({ versions, trail }: Pick<CaseFile, "versions" | "trail">, code: string): CodeFound | null {
  for (const version of versions) {
    const from = trail.findIndex((entry) => tells(entry, "act", "fixed") && tells(entry, "version", version.id));
    const entry = trail.slice(Math.max(0, from)).find((each) => codeOf(version, each) === code);
    if (entry) return { version, entry };
  }
  return null;
}
