import { z } from "zod";
import { MediationKind } from "./mediation";
import { LineText, LongText } from "./text";

/** Where a case stands (案件状态). Source: the union of the workflows, domain notes 1.8. */
export const CASE_STATES = [
  "registered", "accepted", "not-accepted", "referred", "mediating", "suspended", "agreed-oral", "awaiting-signatures", "effective",
  "performing", "performed", "partly-performed", "overdue", "refused-performance", "visited", "refused", "withdrawn", "terminated",
  "transferred-police", "transferred-criminal", "transferred-unit", "archived",
] as const; // prettier-ignore
export const CaseState = z.enum(CASE_STATES);
export type CaseState = z.infer<typeof CaseState>;

/** States in which nothing is left to do in a case; all others count as open (在办). */
export const ENDED_STATES: readonly CaseState[] = [
  "not-accepted", "referred", "performed", "visited", "refused", "withdrawn", "terminated", "transferred-police",
  "transferred-criminal", "transferred-unit", "archived",
]; // prettier-ignore

/** One thing that happened to a case, with who and when. `what` is a code with its words in the locales; `note` what the person wrote. */
export const TimelineEntry = z.strictObject({
  id: z.uuid(),
  at: z.iso.datetime(),
  by: LineText,
  what: z.string().regex(/^[a-z][A-Za-z-]{0,40}$/),
  details: z.record(z.string().max(40), LineText),
  note: LongText,
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** A change of track (调解种类): the first is closed with a reason, and its number is kept. */
export const TrackTransfer = z.strictObject({
  at: z.iso.datetime(),
  by: LineText,
  from: MediationKind,
  to: MediationKind,
  reason: LongText,
});
export type TrackTransfer = z.infer<typeof TrackTransfer>;
