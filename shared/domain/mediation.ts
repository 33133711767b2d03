import { z } from "zod";

/** Kinds of mediation (调解种类). One result belongs to one kind, and the kind decides the paper. */
export const MEDIATION_KINDS = [
  "people",
  "police",
  "police-on-scene",
  "administrative",
  "court-before-filing",
  "court-after-filing",
] as const;
export const MediationKind = z.enum(MEDIATION_KINDS);
export type MediationKind = z.infer<typeof MediationKind>;

/** Statistical dispute categories (纠纷类型), the 18 current codes. */
export const DISPUTE_CATEGORIES = [
  "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17", "99",
] as const; // prettier-ignore
export const DisputeCategory = z.enum(DISPUTE_CATEGORIES);
export type DisputeCategory = z.infer<typeof DisputeCategory>;

/** Where a case came from (案件来源), fine-grained; the form prints the coarse value. */
export const CASE_SOURCES = [
  "application",
  "own-initiative",
  "court",
  "procuratorate",
  "police",
  "petition-office",
  "other-department",
] as const;
export const CaseSource = z.enum(CASE_SOURCES);
export type CaseSource = z.infer<typeof CaseSource>;
