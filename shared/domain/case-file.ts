import { z } from "zod";
import { Agreement } from "./agreement";
import { CaseId } from "./id";
import { CaseSource, DisputeCategory, MediationKind } from "./mediation";
import { Party } from "./party";
import { DateEntry } from "./plain-date";
import { LineText, LongText } from "./text";

/** What people write in a case. Nothing in it is required, so that every word can be saved while it is being typed. */
export const CaseContent = z.strictObject({
  kind: MediationKind,
  category: DisputeCategory.nullable(),
  source: CaseSource.nullable(),
  place: LineText,
  occurredOn: DateEntry,
  receivedOn: DateEntry,
  acceptedOn: DateEntry,
  parties: z.array(Party).max(500),
  facts: LongText,
  /** Disputed points (争议事项), one a line. */
  disputes: LongText,
  /** Claims (请求事项), one a line. */
  claims: LongText,
  agreement: Agreement,
});
export type CaseContent = z.infer<typeof CaseContent>;

/** A case number (案号) once given: it never changes, whatever the room's pattern becomes later. */
export const CaseNumber = z.strictObject({
  series: LineText,
  year: z.int().min(1).max(9999),
  sequence: z.int().min(1),
  text: LineText,
});
export type CaseNumber = z.infer<typeof CaseNumber>;

/** The unit of saving: one case file (案件). Instants are ISO 8601 in UTC. */
export const CaseFile = z.strictObject({
  id: CaseId,
  /** Counts saved changes from 1; a save names the revision it was made from. */
  revision: z.int().min(1),
  /** The installation that made the last change; kept for merging later. */
  device: z.uuid(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  number: CaseNumber.nullable(),
  content: CaseContent,
});
export type CaseFile = z.infer<typeof CaseFile>;

/** One line of the case list. Names of minors are masked here: the list is read over shoulders. */
export const CaseRow = z.strictObject({
  id: CaseId,
  number: CaseNumber.nullable(),
  kind: MediationKind,
  category: DisputeCategory.nullable(),
  claimants: z.array(z.string()),
  opponents: z.array(z.string()),
  acceptedOn: z.string(),
  signedOn: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type CaseRow = z.infer<typeof CaseRow>;
