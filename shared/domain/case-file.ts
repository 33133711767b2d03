import { z } from "zod";
import { Agreement } from "./agreement";
import { AgreementVersion, TrailEntry } from "./agreement-version";
import { CaseState, TimelineEntry, TrackTransfer } from "./case-status";
import { Clock } from "./clock";
import { Dossier } from "./dossier";
import { Attachment, ContentHash, Evidence } from "./evidence";
import { Confirmation, Duty, FollowUp, Suspension, Termination } from "./follow-up";
import { CaseId, PartId } from "./id";
import { AgreementForm, CaseSource, Difficulty, DisputeCategory, Injury, MediationKind, Risk, RiskColour } from "./mediation";
import { Fen } from "./money";
import { Participant } from "./participant";
import { Party, Sex } from "./party";
import { PaperId } from "./paper";
import { DateEntry } from "./plain-date";
import { SessionRecord } from "./session-record";
import { Supplement } from "./supplement";
import { LineText, LongText } from "./text";
import { Translation } from "./translation";

/** The dead person a case is about (死者); never a party. */
export const Deceased = z.strictObject({
  name: LineText,
  sex: Sex.nullable(),
  birthDate: DateEntry,
  idNumber: LineText,
  diedOn: DateEntry,
  note: LongText,
});
export type Deceased = z.infer<typeof Deceased>;

/** What people write in a case. Nothing in it is required, so that every word can be saved while it is being typed. */
export const CaseContent = z.strictObject({
  kind: MediationKind,
  form: AgreementForm,
  /** The organ that leads (牵头机关): of an administrative, police or joint mediation. */
  leadOrgan: LineText,
  /** Other organs of a joint mediation (联合调解). */
  jointUnits: z.array(LineText).max(50),
  /** The police's number of the call or the case (警情编号、案号). */
  policeNumber: LineText,
  /** The presiding officer's number (警号). */
  officerNumber: LineText,
  /** The recording of the mediation (录音录像编号). */
  recordingNumber: LineText,
  /** Answers to the entry questions of the track, by the question's id in the rule pack. */
  answers: z.record(z.string().max(60), z.enum(["yes", "no"])),
  injury: Injury.nullable(),
  injuryAppraisedOn: DateEntry,
  category: DisputeCategory.nullable(),
  /** The room's own finer kind of dispute (细类), free. */
  subtype: LineText,
  tags: z.array(LineText).max(50),
  source: CaseSource.nullable(),
  /** By which way the case came, such as a patrol or a hotline (来源渠道). */
  channel: LineText,
  difficulty: Difficulty.nullable(),
  risk: Risk,
  /** What was claimed in fen (涉案金额); what was agreed is another figure. */
  claimedFen: Fen.nullable(),
  village: LineText,
  place: LineText,
  occurredOn: DateEntry,
  receivedOn: DateEntry,
  acceptedOn: DateEntry,
  parties: z.array(Party).max(500),
  /** Parties chosen to speak for many (推选代表), at most five. */
  spokespeople: z.array(PartId).max(50),
  deceased: Deceased.nullable(),
  participants: z.array(Participant).max(200),
  facts: LongText,
  /** Disputed points (争议事项), one a line. */
  disputes: LongText,
  /** Claims (请求事项), one a line. */
  claims: LongText,
  sessions: z.array(SessionRecord).max(500),
  evidence: z.array(Evidence).max(1_000),
  attachments: z.array(Attachment).max(2_000),
  suspensions: z.array(Suspension).max(50),
  /** What is to be done next, and when (下一步). */
  nextStep: z.strictObject({ on: DateEntry, text: LineText }),
  agreement: Agreement,
  supplements: z.array(Supplement).max(50),
  duties: z.array(Duty).max(2_000),
  termination: Termination,
  confirmation: Confirmation,
  followUps: z.array(FollowUp).max(500),
  /** Remarks for the file (卷宗情况说明). */
  remarks: LongText,
  dossier: Dossier,
  translation: Translation,
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

/** A number that the case bears or bore beside its present one: of an earlier track, of a notice, or voided with the reason. */
export const OtherNumber = z.strictObject({
  use: z.enum(["earlier-track", "termination", "void"]),
  number: CaseNumber,
  at: z.iso.datetime(),
  reason: LongText,
});
export type OtherNumber = z.infer<typeof OtherNumber>;

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
  otherNumbers: z.array(OtherNumber).max(500),
  state: CaseState,
  /** When the case was put into the recycle bin; null while it is among the others. */
  removedAt: z.iso.datetime().nullable(),
  transfers: z.array(TrackTransfer).max(100),
  timeline: z.array(TimelineEntry).max(20_000),
  /** The agreement as it was fixed for signing, each time (协议版本); never changed afterwards but by signing. */
  versions: z.array(AgreementVersion).max(200),
  /** All acts of signing, chained by their hashes (签署记录). */
  trail: z.array(TrailEntry).max(20_000),
  /** The own template that a paper of this case was first made with, by the hash of its file. */
  templates: z.partialRecord(PaperId, ContentHash),
  content: CaseContent,
});
export type CaseFile = z.infer<typeof CaseFile>;

/** One line of the case list. Names of minors are masked here: the list is read over shoulders. */
export const CaseRow = z.strictObject({
  id: CaseId,
  number: CaseNumber.nullable(),
  state: CaseState,
  removedAt: z.string(),
  kind: MediationKind,
  category: DisputeCategory.nullable(),
  risk: RiskColour.nullable(),
  difficulty: Difficulty.nullable(),
  village: z.string(),
  /** The first mediator. */
  mediator: z.string(),
  tags: z.array(z.string()),
  /** Sum of the agreement in fen. */
  agreedFen: z.int().min(0),
  claimants: z.array(z.string()),
  opponents: z.array(z.string()),
  acceptedOn: z.string(),
  signedOn: z.string(),
  /** The clocks that still run or stand; their dates follow from the holiday table of the day they are asked for. */
  clocks: z.array(Clock),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type CaseRow = z.infer<typeof CaseRow>;
