import type { CaseFile } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import { ProblemError } from "#shared/domain/problem";
import { withEntry } from "#shared/rules/timeline";
import { ownUser } from "../storage/process-identity";
import { entry } from "./timeline";
import type { Workspace } from "./workspace";

/** Writes a case and takes it into the list. */
export async function storeCase(ws: Workspace, file: CaseFile): Promise<CaseFile> {
  await ws.store.write(file);
  // The case is on disk, which is what counts: a line that could not be made is made at the next opening.
  await ws.index.note(file).catch(() => undefined);
  return file;
}

/** The case as stored, for a command that changes it. Throws when the folder is not ours to write, or there is no such case. */
export async function caseToChange(ws: Workspace, id: CaseId): Promise<CaseFile> {
  ws.requireWritable();
  const stored = await ws.store.read(id, true);
  if (!stored) throw new ProblemError("caseNotFound");
  return stored;
}

/** The same, of a case that is not in the recycle bin. */
export async function caseAtWork(ws: Workspace, id: CaseId): Promise<CaseFile> {
  const stored = await caseToChange(ws, id);
  if (stored.removedAt !== null) throw new ProblemError("caseInBin");
  return stored;
}

/**
 * Enters in a case's timeline that a paper of it was printed, exported or opened, or that hidden data was shown, with the reason. The revision stays: nobody's form is out of date by it.
 * Nothing is entered, and nothing fails, where the folder is somebody else's to write.
 */
export async function noteOnCase(
  ws: Workspace,
  id: CaseId,
  at: Date,
  what: "exported" | "opened" | "printed" | "uncovered",
  details: Readonly<Record<string, string>>,
  note = "",
): Promise<void> {
  const stored = ws.lockedBy === null ? await ws.store.read(id, true) : null;
  if (!stored) return;
  const timeline = withEntry(stored.timeline, entry(ownUser(), at.toISOString(), what, { ...details }, note));
  await storeCase(ws, { ...stored, timeline });
}
