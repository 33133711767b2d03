import type { BackupSummary } from "#shared/domain/backup";
import type { CaseFile } from "#shared/domain/case-file";
import { caseIn, contentHash, isCasePath } from "./case-in-file";
import { checkBackup, type Pace, sha256, stopIfCancelled } from "./check-backup";
import { readForBackup, surveyFolder } from "./folder-survey";
import { DATA } from "./names";

/** A case that a restore would change; `file` is null when it cannot be read. */
export type ComparedCase = { readonly change: "added" | "removed" | "different"; readonly file: CaseFile | null };

export type Comparison = {
  readonly summary: BackupSummary;
  readonly present: number;
  readonly added: number;
  readonly removed: number;
  readonly different: number;
  /** The first changes, no more than asked for: those that would go first. */
  readonly named: readonly ComparedCase[];
};

const hashOf = (bytes: Uint8Array) => contentHash(bytes) ?? sha256(bytes);

async function presentHashes(folder: string, leaveOut: string, { signal }: Pace): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (const path of (await surveyFolder(folder, leaveOut)).keys()) {
    stopIfCancelled(signal);
    const bytes = isCasePath(path) ? await readForBackup(folder, path) : null;
    if (bytes) hashes.set(path, hashOf(bytes));
  }
  return hashes;
}

/** Proves a backup and compares its cases with the folder's, content by content. Throws what `checkBackup` throws. */
export async function compareBackup(
  backup: string,
  { folder, leaveOut, most }: { readonly folder: string; readonly leaveOut: string; readonly most: number },
  pace: Pace,
): Promise<Comparison> {
  const present = await presentHashes(folder, leaveOut, pace);
  const gone = new Set(present.keys());
  const named: Record<ComparedCase["change"], ComparedCase[]> = { removed: [], different: [], added: [] };
  const counts = { added: 0, different: 0 };
  const summary = await checkBackup(backup, pace, (file, bytes) => {
    const path = file.path.slice(DATA.length);
    if (!file.path.startsWith(DATA) || !isCasePath(path)) return;
    gone.delete(path);
    const before = present.get(path);
    if (before === hashOf(bytes)) return;
    const change = before === undefined ? "added" : "different";
    counts[change]++;
    if (named[change].length < most) named[change].push({ change, file: caseIn(path, bytes) });
  });
  for (const path of [...gone].slice(0, most)) {
    const bytes = await readForBackup(folder, path);
    named.removed.push({ change: "removed", file: bytes && caseIn(path, bytes) });
  }
  const all = [...named.removed, ...named.different, ...named.added];
  return { summary, present: present.size, ...counts, removed: gone.size, named: all.slice(0, most) };
}
