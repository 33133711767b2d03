import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";
import { disk, type OpenFile } from "../file-system";
import { systemError } from "../problems";
import { centralRecord, dosTime, endRecords, localHeader, type ZipEntry } from "./zip-format";

const deflate = promisify(deflateRaw);
const BUFFERED = 1 << 20;

/** Bytes that shrink more than this are stored as they are, so that a reader may refuse whatever swells more. */
export const MOST_SWELLING = 20;
/** Entries of up to this many bytes may swell as they like. */
export const SMALL_ENTRY = 4096;
/** Largest single file in bytes; it is held in memory while it is written or read. */
export const LARGEST_ENTRY = 512 << 20;

async function writeAt(handle: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    if (bytesWritten === 0) throw systemError("ENOSPC", "nothing more could be written");
    done += bytesWritten;
  }
}

async function packed(bytes: Uint8Array, asIs: boolean): Promise<{ readonly method: 0 | 8; readonly body: Uint8Array }> {
  if (asIs) return { method: 0, body: bytes };
  const body = await deflate(bytes);
  const swells = bytes.length > SMALL_ENTRY && bytes.length > body.length * MOST_SWELLING;
  return swells || body.length >= bytes.length ? { method: 0, body: bytes } : { method: 8, body };
}

/**
 * Writes an ordinary zip to a new file, an entry at a time: memory holds one file and the list of entries.
 * An entry that is not named to `finish` is not in the zip, though its bytes are; so a file that changed is simply added again.
 * Throws what the system says.
 */
export async function createZip(path: string, at: Date) {
  const handle = await disk.open(path, "wx", 0o600);
  const time = dosTime(at);
  let waiting: Uint8Array[] = [];
  let written = 0;
  let offset = 0;

  async function append(bytes: Uint8Array): Promise<void> {
    waiting.push(bytes);
    offset += bytes.length;
    if (offset - written >= BUFFERED) await flush();
  }

  async function flush(): Promise<void> {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    await writeAt(handle, bytes, written);
    written += bytes.length;
  }

  return {
    /** With `asIs` the bytes are not packed, which costs long for a film and gains nothing. */
    add: async (name: string, bytes: Uint8Array, asIs = false): Promise<ZipEntry> => {
      const { method, body } = await packed(bytes, asIs);
      const entry = { name, method, time, crc: crc32(bytes), packed: body.length, size: bytes.length, offset };
      await append(localHeader(entry));
      await append(body);
      return entry;
    },

    /** Writes the directory of the entries and the comment, which is made from the SHA-256 of the directory, and flushes the file. */
    finish: async (entries: readonly ZipEntry[], comment: (directory: string) => string): Promise<void> => {
      const start = offset;
      const hash = createHash("sha256");
      for (const entry of entries) {
        const record = centralRecord(entry);
        hash.update(record);
        await append(record);
      }
      await append(endRecords(entries.length, offset - start, start, comment(hash.digest("hex"))));
      await flush();
      const { size } = await handle.stat();
      if (size !== offset) throw systemError("EIO", "the zip is shorter than what was written");
      await handle.sync();
    },

    close: () => handle.close(),
  };
}

export type ZipWriter = Awaited<ReturnType<typeof createZip>>;
