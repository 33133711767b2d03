import type { Organisation } from "#shared/domain/party";
import { readCreditCode } from "./credit-code";

type Kind = NonNullable<Organisation["organisationKind"]>;

// Registering authority and kind of body. Source: GB 32100-2015 (from memory), hence a suggestion only.
const KIND_OF_PREFIX: Readonly<Record<string, Kind>> = {
  "11": "institution", "12": "institution", "51": "other", "52": "other", "53": "other", "54": "village-collective",
  "91": "company", "92": "sole-trader", "93": "cooperative", N1: "village-collective", N2: "village-collective", N3: "village-collective",
}; // prettier-ignore

/**
 * What kind of organisation a valid credit code tells of; null when it tells nothing. Companies and their branches have the same prefix:
 * `branchEndings` are the words with which the name of a branch ends.
 */
export function kindOfCode(creditCode: string, name: string, branchEndings: readonly string[]): Kind | null {
  if (readCreditCode(creditCode) !== "valid") return null;
  const prefix = creditCode.normalize("NFKC").replace(/\s/g, "").toUpperCase().slice(0, 2);
  const kind = KIND_OF_PREFIX[prefix] ?? null;
  return kind === "company" && branchEndings.some((ending) => name.trim().endsWith(ending)) ? "branch" : kind;
}

/** The organisation with another code or name; the kind follows as long as nobody chose another one. */
export function withKindOfCode(before: Organisation, after: Organisation, branchEndings: readonly string[]): Organisation {
  const told = kindOfCode(before.creditCode, before.name, branchEndings);
  const tells = kindOfCode(after.creditCode, after.name, branchEndings);
  const chosen = before.organisationKind !== null && before.organisationKind !== told;
  return chosen || tells === null ? after : { ...after, organisationKind: tells };
}
