import { createHash } from "node:crypto";
import { BackupManifest, type BackupFile, type BackupSummary } from "#shared/domain/backup";
import { ProblemError } from "#shared/domain/problem";
import { MANIFEST } from "./names";
import { type BackupZip, openBackupZip } from "./zip-reader";

/** Hears of every file that was found whole, in the order of the manifest, with its bytes. */
export type OnFile = (file: BackupFile, bytes: Buffer) => Promise<void> | void;

/** A long piece of work tells how far it is and can be stopped. */
export type Pace = { readonly progress: (done: number, total: number) => void; readonly signal: AbortSignal };

/** Throws `backupCancelled` once the work was stopped. */
export function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new ProblemError("backupCancelled");
}

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function readManifest(zip: BackupZip): Promise<BackupManifest> {
  const entry = zip.entries.get(MANIFEST);
  if (!entry) throw new ProblemError("backupIncomplete", { name: zip.name, file: MANIFEST });
  const bytes = await zip.read(entry);
  const parsed = BackupManifest.safeParse(jsonOf(bytes));
  const same = parsed.success && JSON.stringify(parsed.data.summary) === JSON.stringify(zip.summary);
  if (!same) throw new ProblemError("backupDamaged", { name: zip.name, file: MANIFEST });
  return parsed.data;
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return null;
  }
}

/** Throws unless zip and manifest name the same files with the same sizes. */
function compareNames(zip: BackupZip, { files }: BackupManifest): void {
  const named = new Map(files.map((file) => [file.path, file]));
  const extra = [...zip.entries.keys()].find((name) => name !== MANIFEST && !named.has(name));
  if (extra !== undefined) throw new ProblemError("backupUnexpected", { name: zip.name, file: extra });
  for (const { path, size } of files) {
    const entry = zip.entries.get(path);
    if (!entry) throw new ProblemError("backupIncomplete", { name: zip.name, file: path });
    if (entry.size !== size) throw new ProblemError("backupDamaged", { name: zip.name, file: path });
  }
  if (named.size !== files.length) throw new ProblemError("backupDamaged", { name: zip.name, file: MANIFEST });
}

/**
 * Reads a whole backup from its place and proves every file by its hash; `onFile` gets each proven one.
 * Throws the problem that names what is wrong with it, or `backupCancelled`.
 */
export async function checkBackup(path: string, pace: Pace, onFile: OnFile = () => undefined): Promise<BackupSummary> {
  const zip = await openBackupZip(path);
  try {
    const manifest = await readManifest(zip);
    compareNames(zip, manifest);
    for (const [at, file] of manifest.files.entries()) {
      stopIfCancelled(pace.signal);
      const entry = zip.entries.get(file.path);
      const bytes = entry && (await zip.read(entry));
      if (!bytes || sha256(bytes) !== file.sha256) throw new ProblemError("backupDamaged", { name: zip.name, file: file.path });
      await onFile(file, bytes);
      pace.progress(at + 1, manifest.files.length);
    }
    return manifest.summary;
  } finally {
    await zip.close();
  }
}
