import type { MediationKind } from "#shared/domain/mediation";

/** The papers that can be printed so far. */
export type PaperKind = "mediationAgreement";

// One result is of one kind of mediation: the people's mediation agreement bears the committee's seal, which the other organs do not have.
const KINDS: Readonly<Record<PaperKind, readonly MediationKind[]>> = {
  mediationAgreement: ["people", "court-before-filing", "court-after-filing"],
};

/** True when a paper belongs to a kind of mediation. Source: domain notes 1.5, one result is of one track. */
export function paperFitsKind(paper: PaperKind, kind: MediationKind): boolean {
  return KINDS[paper].includes(kind);
}
