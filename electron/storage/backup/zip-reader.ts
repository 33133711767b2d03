import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import { promisify } from "node:util";
import { crc32, inflateRaw } from "node:zlib";
import type { BackupSummary } from "#shared/domain/backup";
import { type ProblemCode, ProblemError } from "#shared/domain/problem";
import { asProblem, isMissing } from "../problems";
import { isBackedUp, DATA, isSafePath } from "./names";
import { readComment } from "./summary-comment";
import { findEnd, localHeader, LONGEST_END, parseDirectory, type ZipEnd, type ZipEntry } from "./zip-format";
import { LARGEST_ENTRY, MOST_SWELLING, SMALL_ENTRY } from "./zip-writer";

const inflate = promisify(inflateRaw);

/** A zip of ours, open for reading. */
export type BackupZip = {
  readonly name: string;
  readonly summary: BackupSummary;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** The bytes of an entry, compared with its checksum; throws `backupDamaged`. */
  readonly read: (entry: ZipEntry) => Promise<Buffer>;
  readonly close: () => Promise<void>;
};

type Fail = (code: ProblemCode, file?: string) => ProblemError;

async function readExactly(handle: FileHandle, length: number, position: number): Promise<Buffer | null> {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, position + done);
    if (bytesRead === 0) return null;
    done += bytesRead;
  }
  return bytes;
}

/** What the last bytes of a backup tell; throws why it is none. */
async function readEnd(handle: FileHandle, fail: Fail) {
  const { size } = await handle.stat();
  const length = Math.min(size, LONGEST_END);
  const tail = await readExactly(handle, length, size - length);
  const end = tail && findEnd(tail, size);
  if (!end) throw fail("backupUnreadable");
  const comment = readComment(end.comment);
  if (comment === "newer") throw fail("backupNewer");
  if (comment === "foreign") throw fail("backupForeign");
  if (comment === "damaged") throw fail("backupUnreadable");
  return { end, comment };
}

async function readDirectory(handle: FileHandle, end: ZipEnd, hash: string, fail: Fail): Promise<ZipEntry[]> {
  const bytes = await readExactly(handle, end.length, end.offset);
  if (!bytes || createHash("sha256").update(bytes).digest("hex") !== hash) throw fail("backupUnreadable");
  const entries = parseDirectory(bytes, end.count);
  if (!entries) throw fail("backupUnreadable");
  return entries;
}

/** Refuses names that lead elsewhere, entries that swell beyond all measure or lie over one another, before a byte is unpacked. */
function inspect(entries: readonly ZipEntry[], end: ZipEnd, fail: Fail): ReadonlyMap<string, ZipEntry> {
  const byName = new Map<string, ZipEntry>();
  const folded = new Set<string>();
  for (const entry of entries) {
    const { name, size, packed } = entry;
    const inside = name.startsWith(DATA) ? isBackedUp(name.slice(DATA.length)) : isSafePath(name) && !name.includes("/");
    if (!inside) throw fail("backupUnsafe", name);
    if (size > LARGEST_ENTRY || (size > SMALL_ENTRY && size > packed * MOST_SWELLING)) throw fail("backupUnsafe", name);
    // Two names that are one on Windows and macOS.
    const same = name.normalize("NFC").toLowerCase();
    if (folded.has(same)) throw fail("backupUnexpected", name);
    folded.add(same);
    byName.set(name, entry);
  }
  let free = 0;
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (entry.offset < free) throw fail("backupUnsafe", entry.name);
    free = entry.offset + localHeader(entry).length + entry.packed;
    if (free > end.offset) throw fail("backupUnreadable");
  }
  return byName;
}

async function readEntry(handle: FileHandle, entry: ZipEntry, fail: Fail): Promise<Buffer> {
  const header = localHeader(entry);
  const bytes = await readExactly(handle, header.length + entry.packed, entry.offset);
  if (!bytes?.subarray(0, header.length).equals(header)) throw fail("backupDamaged", entry.name);
  const body = bytes.subarray(header.length);
  const whole = entry.method === 0 ? body : await inflate(body, { maxOutputLength: Math.max(entry.size, 1) }).catch(() => null);
  if (whole?.length !== entry.size || crc32(whole) !== entry.crc) throw fail("backupDamaged", entry.name);
  return whole;
}

async function opened(path: string): Promise<{ readonly handle: FileHandle; readonly fail: Fail }> {
  const fail: Fail = (code, file = "") => new ProblemError(code, { name: basename(path), file });
  try {
    return { handle: await open(path, "r"), fail };
  } catch (error) {
    throw isMissing(error) ? fail("backupNotFound") : asProblem(error, path);
  }
}

/**
 * Opens a backup's zip and checks everything but the bytes of its entries.
 * Throws backupNotFound, backupUnreadable, backupForeign, backupNewer, backupUnsafe or backupUnexpected; nothing is unpacked before.
 */
export async function openBackupZip(path: string): Promise<BackupZip> {
  const { handle, fail } = await opened(path);
  try {
    const { end, comment } = await readEnd(handle, fail);
    const entries = inspect(await readDirectory(handle, end, comment.directory, fail), end, fail);
    return {
      name: basename(path),
      summary: comment.summary,
      entries,
      read: (entry) => readEntry(handle, entry, fail),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw asProblem(error, path);
  }
}

/** What a backup says of itself, from its last bytes only; throws as `openBackupZip` does. */
export async function readBackupSummary(path: string): Promise<BackupSummary> {
  const { handle, fail } = await opened(path);
  try {
    return (await readEnd(handle, fail)).comment.summary;
  } catch (error) {
    throw asProblem(error, path);
  } finally {
    await handle.close();
  }
}
