import { z } from "zod";
import { PartId } from "./id";
import { DateEntry } from "./plain-date";
import { LineText, LongText } from "./text";

/** How a session ended (调解结果): settled, failed, to be continued. Source: the form 人民调解记录 of 2010. */
export const SESSION_RESULTS = ["settled", "failed", "continue"] as const;
export const SessionResult = z.enum(SESSION_RESULTS);
export type SessionResult = z.infer<typeof SessionResult>;

/** One entry of a record: a question, an answer, a statement, or what the recorder notes. */
export const ENTRY_KINDS = ["question", "answer", "statement", "note"] as const;
export const RecordEntry = z.strictObject({ id: PartId, kind: z.enum(ENTRY_KINDS), speaker: LineText, text: LongText });
export type RecordEntry = z.infer<typeof RecordEntry>;
export type EntryKind = RecordEntry["kind"];

/** So many entries a record may have: far more than a day of talking fills. */
export const MOST_ENTRIES = 20_000;

/** How one person stands to the finished record: read it or heard it read, signed or refused. `who` is a party, a participant or a name. */
export const RecordSigning = z.strictObject({
  who: LineText,
  readBack: z.boolean(),
  state: z.enum(["signed", "refused"]).nullable(),
  on: DateEntry,
});
export type RecordSigning = z.infer<typeof RecordSigning>;

/** Private notes of a talk with one side alone (背靠背调解). They never stand in any print, export or package. */
export const CaucusNote = z.strictObject({ id: PartId, with: LineText, text: LongText });
export type CaucusNote = z.infer<typeof CaucusNote>;

/** The record of one session (调解笔录) or of one inquiry (调查笔录). Times are `HH:MM` as typed. */
export const SessionRecord = z.strictObject({
  id: PartId,
  kind: z.enum(["mediation", "investigation"]),
  heldOn: DateEntry,
  from: LineText,
  to: LineText,
  place: LineText,
  /** The matter (事由). */
  matter: LineText,
  /** Parties who came, and those who did not, with the reason. */
  present: z.array(PartId).max(500),
  absent: z.array(z.strictObject({ party: PartId, reason: LineText })).max(500),
  participants: z.array(PartId).max(500),
  /** Who was asked, in an inquiry (被调查人). */
  interviewee: LineText,
  mediators: z.array(LineText).max(50),
  recorder: LineText,
  /** Rights, duties and rules were told (已告知权利义务). */
  informed: z.boolean(),
  entries: z.array(RecordEntry).max(MOST_ENTRIES),
  signings: z.array(RecordSigning).max(600),
  result: SessionResult.nullable(),
  nextOn: DateEntry,
  nextAt: LineText,
  nextPlace: LineText,
  caucus: z.array(CaucusNote).max(200),
});
export type SessionRecord = z.infer<typeof SessionRecord>;
