import { randomUUID } from "node:crypto";
import { type FileHandle, link, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isMissing, systemCode } from "./problems";

/** Names of temporary files begin so; whatever is left of them after a crash may be removed. */
export const TEMPORARY = ".tmp-";

const BUSY = new Set(["EPERM", "EACCES", "EBUSY"]);
const PATIENCE = [10, 30, 100, 300, 600];

/** Renames over an existing file; on Windows a virus scanner may hold it for a moment, so it is tried for about a second. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (const delay of PATIENCE) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!BUSY.has(systemCode(error))) throw error;
      await pause(delay);
    }
  }
  await rename(from, to);
}

/** Makes the entries of a folder durable. Windows has no such call and needs none: NTFS journals its names. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, done);
    if (bytesWritten === 0) throw Object.assign(new Error("nothing more could be written"), { code: "ENOSPC" });
    done += bytesWritten;
  }
  const { size } = await handle.stat();
  if (size !== bytes.length) throw Object.assign(new Error("the file is shorter than what was written"), { code: "EIO" });
}

/** Keeps the file that is about to be replaced as `previous`; a file system without links gets a copy. */
async function keepPrevious(path: string, previous: string): Promise<void> {
  const step = join(dirname(path), `${TEMPORARY}${randomUUID()}`);
  try {
    await link(path, step);
  } catch (error) {
    if (isMissing(error)) return;
    await copyDurably(path, step);
  }
  await renamePatiently(step, previous);
}

async function copyDurably(from: string, to: string): Promise<void> {
  const source = await open(from, "r");
  const target = await open(to, "wx");
  try {
    await writeAll(target, await source.readFile());
    await target.sync();
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
}

/**
 * Replaces a file so that after a crash or a power cut at any moment either the old or the new bytes are there, whole:
 * temporary file in the same folder, every byte written and counted, flush, rename, flush of the folder.
 * With `previous` the replaced generation stays under that path. Throws what the system says; the old file is then untouched.
 */
export async function writeDurably(path: string, bytes: Uint8Array, options: { readonly previous?: string } = {}): Promise<void> {
  const temporary = join(dirname(path), `${TEMPORARY}${randomUUID()}`);
  try {
    const handle = await open(temporary, "wx", 0o600);
    try {
      await writeAll(handle, bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (options.previous !== undefined) await keepPrevious(path, options.previous);
    await renamePatiently(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}
