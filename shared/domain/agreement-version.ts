import { z } from "zod";
import { Agreement } from "./agreement";
import { ContentHash } from "./evidence";
import { PartId } from "./id";
import { AgreementForm, MediationKind } from "./mediation";
import { Party } from "./party";
import { DateEntry } from "./plain-date";
import { Language } from "./room";
import { LineText, LongText } from "./text";
import { Translation } from "./translation";

/** What is signed, as it stood when it was fixed. `lines`: the printed text, line by line, in the words of that day. */
export const SignedContent = z.strictObject({
  number: LineText,
  kind: MediationKind,
  form: AgreementForm,
  parties: z.array(Party).max(500),
  spokespeople: z.array(PartId).max(50),
  facts: LongText,
  disputes: LongText,
  claims: LongText,
  place: LineText,
  agreement: Agreement.omit({ marks: true }),
  room: LineText,
  sealOrganisation: LineText,
  leadOrgan: LineText,
  language: Language,
  lines: z.array(LongText).max(20_000),
  /** Only of one that stands in both languages; those fixed before version 4 have none, or their hashes would not be theirs. */
  translation: Translation.optional(),
});
export type SignedContent = z.infer<typeof SignedContent>;

/** As what somebody signs, or which seal it is. */
export const MARK_ROLES = [
  "party", "guardian", "representative", "companySeal", "witness", "mediator", "officer", "recorder", "committeeSeal", "organSeal",
] as const; // prettier-ignore
export type MarkRole = (typeof MARK_ROLES)[number];

/** Somebody who must sign, or a seal, as the rule of required signatures named them when the content was fixed. */
export const Signer = z.strictObject({
  who: LineText,
  role: z.enum(MARK_ROLES),
  name: LineText,
  party: LineText,
  agents: z.array(LineText).max(50),
});
export type Signer = z.infer<typeof Signer>;

/** One point of a stroke: x and y in pixels of the signing field, pressure 0–1000, milliseconds since the first point. */
export const StrokePoint = z.tuple([z.int(), z.int(), z.int().min(0).max(1_000), z.int().min(0)]);
export const Stroke = z.array(StrokePoint).min(1).max(5_000);
export type Stroke = z.infer<typeof Stroke>;

/**
 * A signature (签名) on a version. `signer` is who held the pen, `as` in which capacity; `on` the day that stands beside it.
 * Drawn with a pen it has strokes; on paper it may have the scan, by its attachment.
 */
export const Signature = z.strictObject({
  id: PartId,
  who: LineText,
  signer: LineText,
  as: z.enum(["self", "guardian", "agent", "representative", "witness", "office", "seal"]),
  route: z.enum(["pen", "paper"]),
  at: z.iso.datetime(),
  on: DateEntry,
  strokes: z.array(Stroke).max(500),
  scan: PartId.nullable(),
  /** The text was read aloud to the signer (已宣读). */
  readAloud: z.boolean(),
  /** Who confirmed that the signature can be read. */
  confirmedBy: LineText,
});
export type Signature = z.infer<typeof Signature>;

/** Somebody refused to sign after the content was fixed (拒绝签名). */
export const SignRefusal = z.strictObject({ who: LineText, name: LineText, at: z.iso.datetime(), reason: LongText });
export type SignRefusal = z.infer<typeof SignRefusal>;

/**
 * A version of the agreement (协议版本), or of a supplement by its id: frozen for signing, with a hash over all that was fixed.
 * `leaves`: the hash of every field by its path, so that a later edit can be named. Hashes are SHA-256 in lower-case hexadecimal.
 */
export const AgreementVersion = z.strictObject({
  id: PartId,
  of: PartId.nullable(),
  number: z.int().min(1),
  fixedAt: z.iso.datetime(),
  fixedBy: LineText,
  content: SignedContent,
  signers: z.array(Signer).max(2_000),
  leaves: z.record(z.string().max(400), z.string().max(64)),
  hash: ContentHash,
  signatures: z.array(Signature).max(2_000),
  refusals: z.array(SignRefusal).max(500),
  state: z.enum(["fixed", "effective", "superseded", "given-up"]),
});
export type AgreementVersion = z.infer<typeof AgreementVersion>;

export const TRAIL_ACTS = ["fixed", "signed", "refused", "given-up", "effective", "superseded", "printed"] as const;

/**
 * One act of signing in the trail (签署记录). Only ever added to. `previous` is the hash of the entry before, empty for the first;
 * `subject` that of the signature, the refusal or the file printed, of other acts that of the version; `hash` is over all the rest of the entry.
 */
export const TrailEntry = z.strictObject({
  n: z.int().min(1),
  at: z.iso.datetime(),
  by: LineText,
  act: z.enum(TRAIL_ACTS),
  version: PartId,
  who: LineText,
  subject: ContentHash,
  previous: z.string().max(64),
  hash: ContentHash,
  /** The clock stood earlier than at the entry before. */
  clockBack: z.boolean(),
  /** The hash of every field of the entry, and with `mark.` before it of the signature or refusal, so that a later edit can be named. */
  fields: z.record(z.string().max(60), z.string().max(64)),
});
export type TrailEntry = z.infer<typeof TrailEntry>;

/**
 * One thing that is no longer as it was signed. `where`: in a version, a signature, a refusal, an entry of the trail,
 * or in the case, whose present text is not that of the version in effect. `field` is its path, empty for the whole of it.
 */
export const Difference = z.strictObject({
  where: z.enum(["version", "signature", "refusal", "entry", "case"]),
  change: z.enum(["changed", "added", "missing"]),
  /** The number of the version, null where it is not known. */
  version: z.int().nullable(),
  /** Whose signature or refusal. */
  who: z.string(),
  /** Which entry of the trail, counted from 1. */
  entry: z.int().nullable(),
  field: z.string(),
});
export type Difference = z.infer<typeof Difference>;
