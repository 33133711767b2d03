import { createHash } from "node:crypto";
import { z } from "zod";
import { BackupSummary } from "#shared/domain/backup";

/** Raised whenever an older program could not restore a new backup. */
export const BACKUP_VERSION = 1;

const Comment = z.strictObject({ summary: BackupSummary, directory: z.string().length(64) });
export type Comment = z.infer<typeof Comment>;

const FIRST_LINE = /^heshi\/backup (\d{1,6}) ([0-9a-f]{64})\n/;

const hashOf = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** The comment of a backup's zip: one line that says what it is, and JSON that proves the directory. */
export function writeComment(summary: BackupSummary, directory: string): string {
  const body = JSON.stringify({ summary, directory });
  return `heshi/backup ${BACKUP_VERSION} ${hashOf(`${BACKUP_VERSION}${body}`)}\n${body}`;
}

/** Reads the comment of a zip: what it says, or that it is of a newer program, changed, or none of ours. */
export function readComment(text: string): Comment | "newer" | "damaged" | "foreign" {
  const match = FIRST_LINE.exec(text);
  if (!match) return text.startsWith("heshi/") ? "damaged" : "foreign";
  const body = text.slice(match[0].length);
  if (hashOf(`${match[1]}${body}`) !== match[2]) return "damaged";
  if (Number(match[1]) > BACKUP_VERSION) return "newer";
  try {
    return Comment.parse(JSON.parse(body));
  } catch {
    return "damaged";
  }
}
