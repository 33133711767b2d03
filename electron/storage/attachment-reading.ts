import { createHash } from "node:crypto";
import type { ContentHash } from "#shared/domain/evidence";
import type { CaseId } from "#shared/domain/id";
import { ProblemError } from "#shared/domain/problem";
import { disk, type OpenFile } from "./file-system";
import { asProblem, isMissing } from "./problems";

const PIECE = 1 << 20;
/** So much of the beginning and of the end tells what a file is. */
const ENDS = 64 << 10;
const REMEMBERED = 1_000;

/** A kept file: whose it is, its content, and how it is called, for the sentence when it is damaged. */
export type Kept = { readonly caseId: CaseId; readonly hash: ContentHash; readonly name: string };

async function readPiece(handle: OpenFile, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, offset + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

async function reading<T>(path: string, work: (handle: OpenFile) => Promise<T>): Promise<T> {
  const handle = await disk.open(path, "r");
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}

/** Goes through a file piece by piece; its SHA-256. Throws what the system says. */
export async function hashFile(path: string, onPiece?: (bytes: Buffer, at: number) => Promise<void>): Promise<string> {
  return await reading(path, async (handle) => {
    const hash = createHash("sha256");
    for (let at = 0; ;) {
      const bytes = await readPiece(handle, at, PIECE);
      if (bytes.length === 0) return hash.digest("hex");
      hash.update(bytes);
      await onPiece?.(bytes, at);
      at += bytes.length;
    }
  });
}

/** Which files were proven by their hash, and the stamp they had then. */
function rememberProven() {
  const proven = new Map<string, string>();
  return {
    knows: (path: string, stamp: string) => proven.get(path) === stamp,
    keep: (path: string, stamp: string) => {
      proven.delete(path);
      proven.set(path, stamp);
      for (const oldest of proven.keys()) if (proven.size > REMEMBERED) proven.delete(oldest);
    },
  };
}

/** Reads kept files, each proven by its hash once for as long as it is not touched. */
export function openKeptFiles(pathOf: (kept: Pick<Kept, "caseId" | "hash">) => string) {
  const proven = rememberProven();

  /** The size of a file in bytes, once it is proven. Throws `attachmentDamaged` or `attachmentMissing` with its name. */
  async function prove(kept: Kept): Promise<number> {
    const path = pathOf(kept);
    try {
      const { mtimeMs, size } = await disk.stat(path);
      const stamp = `${mtimeMs}:${size}`;
      if (!proven.knows(path, stamp)) {
        if ((await hashFile(path)) !== kept.hash) throw new ProblemError("attachmentDamaged", { name: kept.name });
        proven.keep(path, stamp);
      }
      return size;
    } catch (error) {
      throw isMissing(error) ? new ProblemError("attachmentMissing", { name: kept.name }) : asProblem(error, path);
    }
  }

  async function part(kept: Kept, offset: number, length: number): Promise<Buffer> {
    try {
      return await reading(pathOf(kept), (handle) => readPiece(handle, offset, length));
    } catch (error) {
      throw asProblem(error, pathOf(kept));
    }
  }

  return {
    prove,

    /** A piece of a proven file and the size of all of it, in bytes. */
    read: async (kept: Kept, offset: number, length: number): Promise<{ readonly bytes: Buffer; readonly size: number }> => {
      const size = await prove(kept);
      return { bytes: await part(kept, offset, Math.max(0, Math.min(length, size - offset))), size };
    },

    /** The first and the last bytes of a proven file, by which its type is told. */
    ends: async (kept: Kept): Promise<{ readonly head: Buffer; readonly tail: Buffer }> => {
      const size = await prove(kept);
      return { head: await part(kept, 0, ENDS), tail: await part(kept, Math.max(0, size - ENDS), ENDS) };
    },
  };
}
