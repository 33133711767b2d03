import { z } from "zod";
import { DateEntry } from "./plain-date";
import { LineText, LongText } from "./text";

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

/** How the agreement is made (协议形式): on paper, or by word with an entry in the register (人民调解法第28条). */
export const AGREEMENT_FORMS = ["written", "oral"] as const;
export const AgreementForm = z.enum(AGREEMENT_FORMS);

/** Injury as far as known (伤情): whether police mediation is open depends on it. */
export const INJURIES = ["none", "to-appraise", "slight", "more"] as const;
export const Injury = z.enum(INJURIES);
export type Injury = z.infer<typeof Injury>;

/** Difficulty (难度); the ministry's flag 疑难复杂 counts the last two. */
export const DIFFICULTIES = ["simple", "ordinary", "complex", "major"] as const;
export const Difficulty = z.enum(DIFFICULTIES);
export type Difficulty = z.infer<typeof Difficulty>;

/** The four colours of risk (风险等级), the gravest first. */
export const RISK_COLOURS = ["red", "orange", "yellow", "blue"] as const;
export const RiskColour = z.enum(RISK_COLOURS);
export type RiskColour = z.infer<typeof RiskColour>;

/** Risk with its reasons; red asks to whom it was reported, and when. */
export const Risk = z.strictObject({
  colour: RiskColour.nullable(),
  reasons: LongText,
  reportedTo: LineText,
  reportedOn: DateEntry,
});

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
  "police-call",
  "petition-office",
  "other-department",
] as const;
export const CaseSource = z.enum(CASE_SOURCES);
export type CaseSource = z.infer<typeof CaseSource>;
