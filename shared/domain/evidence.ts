import { z } from "zod";
import { PartId } from "./id";
import { DateEntry } from "./plain-date";
import { LineText, LongText } from "./text";

/** SHA-256 of a stored file's bytes in lower-case hexadecimal: its name on disk. */
export const ContentHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<"ContentHash">();
export type ContentHash = z.infer<typeof ContentHash>;

/** What an attached file is for. */
export const ATTACHMENT_PURPOSES = ["evidence", "identity", "authority", "signed-paper", "performance", "other"] as const;

/** A file kept with the case, by the hash of its content (附件). `size` in bytes; `original` is the file an edited picture was made from. */
export const Attachment = z.strictObject({
  id: PartId,
  hash: ContentHash,
  name: LineText,
  type: LineText,
  size: z.int().min(0),
  addedAt: z.iso.datetime(),
  purpose: z.enum(ATTACHMENT_PURPOSES),
  original: ContentHash.nullable(),
  /** Shows what the law protects most, such as an identity card: left out of exports unless asked for. */
  sensitive: z.boolean(),
});
export type Attachment = z.infer<typeof Attachment>;

/** One piece of evidence (证据材料), a line of form F7. */
export const Evidence = z.strictObject({
  id: PartId,
  name: LineText,
  source: LineText,
  form: z.enum(["original", "copy"]).nullable(),
  copies: z.int().min(1).max(999).nullable(),
  submittedBy: LineText,
  submittedOn: DateEntry,
  /** Compared with the original (与原件核对无异), by whom. */
  checked: z.boolean(),
  checkedBy: LineText,
  note: LongText,
  files: z.array(PartId).max(200),
});
export type Evidence = z.infer<typeof Evidence>;
