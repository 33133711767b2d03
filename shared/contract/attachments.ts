import { z } from "zod";
import { ATTACHMENT_CHUNK } from "#shared/domain/attachment-limits";
import { ContentHash } from "#shared/domain/evidence";
import { CaseId } from "#shared/domain/id";
import { LineText } from "#shared/domain/text";
import { command, query } from "./define";

const Bytes = z.string().max(Math.ceil(ATTACHMENT_CHUNK / 3) * 4);
const Upload = z.strictObject({ uploadId: z.uuid() });
const Which = z.strictObject({ caseId: CaseId, hash: ContentHash });

/** Files of a case (附件). A file travels in pieces, so that a large one never stands in memory; bytes are written as base64. */
export const attachments = {
  /** Begins to take a file of so many bytes. Throws for one that is empty or too large. */
  begin: command(z.strictObject({ caseId: CaseId, name: LineText, size: z.int().min(0) }), Upload),
  /** The next piece; `offset` is how many bytes came before. */
  append: command(Upload.extend({ offset: z.int().min(0), data: Bytes }), z.null()),
  /** Keeps what has come under the hash of its content. `already`: the case had this file; `type` is told from the bytes, never from the name. */
  finish: command(Upload, z.strictObject({ hash: ContentHash, size: z.int().min(1), type: z.string(), already: z.boolean() })),
  /** Throws away what has come. */
  cancel: command(Upload, z.null()),
  /** A piece of a kept file, and the size of all of it. Throws `attachmentDamaged` when its content is no longer that of its hash. */
  read: query(
    Which.extend({ offset: z.int().min(0), length: z.int().min(1).max(ATTACHMENT_CHUNK) }),
    z.strictObject({ data: z.string(), size: z.int().min(0) }),
    "cases",
  ),
  /** Opens a read-only copy with the system's program. Throws `attachmentNotOpened` for a type that could run something. */
  open: command(Which, z.null()),
  /** Writes a copy to a place of the user's choice; null when none was chosen. */
  saveAs: command(Which, z.strictObject({ path: z.string() }).nullable()),
} as const;
