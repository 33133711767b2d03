import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";
import { disk, type OpenFile } from "./file-system";
import { HELD_ON_WINDOWS, isMissing, systemCode, systemError } from "./problems";

/** Names of temporary files begin so; whatever is left of them after a crash may be removed. */
export const TEMPORARY = ".tmp-";

const PATIENCE = [10, 30, 100, 300, 600];

/** A new name for a temporary file beside `path`. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `${TEMPORARY}${randomUUID()}`);
}

/** True when another program may only be holding the file for a moment, as virus scanners do. */
function isHeld(error: unknown): boolean {
  const code = systemCode(error);
  return code === "EBUSY" || (disk.platform === "win32" && HELD_ON_WINDOWS.has(code));
}

/** Renames over an existing file; while another program holds it, it is tried for about a second, and then told as busy. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (const delay of [...PATIENCE, 0]) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      if (!isHeld(error)) throw error;
      if (delay === 0) throw systemError("EBUSY", `another program holds the file (${systemCode(error)})`);
      await disk.pause(delay);
    }
  }
}

/** Makes the entries of a folder durable. Windows has no such call and needs none: NTFS journals its names. */
export async function syncFolder(path: string): Promise<void> {
  if (disk.platform === "win32") return;
  const handle = await disk.open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes every byte and makes sure that they have arrived; the time of the file's last change, in milliseconds. */
export async function writeAll(handle: OpenFile, bytes: Uint8Array): Promise<number> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, done);
    if (bytesWritten === 0) throw systemError("ENOSPC", "nothing more could be written");
    done += bytesWritten;
  }
  const { size, mtimeMs } = await handle.stat();
  if (size !== bytes.length) throw systemError("EIO", "the file is shorter than what was written");
  return mtimeMs;
}

/** Makes a file that is not there yet, whole and flushed; its name is not durable before its folder is flushed. */
export async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await disk.open(path, "wx", 0o600);
  try {
    await writeAll(handle, bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const discard = (path: string) => disk.remove(path).catch(() => undefined);

/** A second name for the file; a file system without links gets a copy. False when there is no file. */
async function linkOrCopy(path: string, other: string): Promise<boolean> {
  try {
    await disk.link(path, other);
  } catch (error) {
    if (isMissing(error)) return false;
    const bytes = await disk.readFile(path).catch((missing: unknown) => (isMissing(missing) ? null : Promise.reject(missing)));
    if (bytes === null) return false;
    await writeNewFile(other, bytes);
  }
  return true;
}

/** Gives the file a second name, over whatever had it. False when there is no file. */
async function nameAgain(path: string, other: string): Promise<boolean> {
  const step = temporaryBeside(path);
  try {
    if (!(await linkOrCopy(path, step))) return false;
    await renamePatiently(step, other);
    return true;
  } finally {
    // Renaming one of two names of a file over the other is done by leaving both.
    await discard(step);
  }
}

/** After the new file got its name but that could not be made durable: what stood there before stands there again, if the disk lets us. */
async function takeBack(path: string, previous: string, existed: boolean): Promise<void> {
  try {
    if (existed) await nameAgain(previous, path);
    else await disk.remove(path);
    await syncFolder(dirname(path));
  } catch {
    // The first failure is the one to tell; the next reading finds one of the two generations whole.
  }
}

/**
 * Replaces a file so that after a crash or a power cut at any moment either the old or the new bytes are there, whole:
 * temporary file in the same folder, every byte written and counted, flush, rename, flush of the folder.
 * With `previous` the replaced generation stays under that path, and a failure of the last flush is undone.
 * Throws what the system says; the old file is then in its place.
 */
export async function writeDurably(path: string, bytes: Uint8Array, options: { readonly previous?: string } = {}): Promise<void> {
  const { previous } = options;
  const temporary = temporaryBeside(path);
  let existed = false;
  try {
    await writeNewFile(temporary, bytes);
    if (previous !== undefined) existed = await nameAgain(path, previous);
    await renamePatiently(temporary, path);
  } catch (error) {
    await discard(temporary);
    throw error;
  }
  try {
    await syncFolder(dirname(path));
  } catch (error) {
    if (previous !== undefined) await takeBack(path, previous, existed);
    throw error;
  }
}
