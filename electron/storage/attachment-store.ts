import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import type { ContentHash } from "#shared/domain/evidence";
import type { CaseId } from "#shared/domain/id";
import { ProblemError } from "#shared/domain/problem";
import { openUploads } from "./attachment-upload";
import { tidy } from "./case-shards";
import { renamePatiently, syncFolder, TEMPORARY, temporaryBeside } from "./durable-file";
import { disk, type OpenFile } from "./file-system";
import { asProblem, isMissing } from "./problems";

/** The folder of attachments in a data folder: beside the cases, whose own folders the list watches. */
export const ATTACHMENTS = "attachments";
/** Copies made to be opened stand in this folder and go when the data folder is closed or opened. */
const COPIES = `${TEMPORARY}open`;
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

/** Goes through a file piece by piece; its SHA-256. */
async function hashFile(handle: OpenFile, onPiece: (bytes: Buffer, at: number) => Promise<void>): Promise<string> {
  const hash = createHash("sha256");
  for (let at = 0; ;) {
    const bytes = await readPiece(handle, at, PIECE);
    if (bytes.length === 0) return hash.digest("hex");
    hash.update(bytes);
    await onPiece(bytes, at);
    at += bytes.length;
  }
}

async function reading<T>(path: string, use: (handle: OpenFile) => Promise<T>): Promise<T> {
  const handle = await disk.open(path, "r");
  try {
    return await use(handle);
  } finally {
    await handle.close();
  }
}

/** Makes a folder below `top` whose names are durable all the way down. */
async function makeFolders(top: string, folder: string): Promise<void> {
  await disk.mkdir(folder);
  for (let at = folder; at !== top; at = dirname(at)) await syncFolder(dirname(at));
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

/**
 * The files kept with the cases of a data folder, each by the hash of its content, once a case.
 * `guard` is asked before a file gets its name and throws when the folder is no longer ours.
 */
export function openAttachmentStore(folder: string, guard: () => Promise<void>) {
  const root = join(folder, ATTACHMENTS);
  const uploads = openUploads(root);
  const proven = rememberProven();
  const folderOf = (caseId: CaseId) => join(root, caseId.slice(0, 2), caseId);
  const pathOf = ({ caseId, hash }: Pick<Kept, "caseId" | "hash">) => join(folderOf(caseId), hash);

  /** Proves a file once for as long as it is not touched. Throws `attachmentDamaged` or `attachmentMissing` with its name. */
  async function prove(kept: Kept): Promise<number> {
    const path = pathOf(kept);
    try {
      const { mtimeMs, size } = await disk.stat(path);
      const stamp = `${mtimeMs}:${size}`;
      if (!proven.knows(path, stamp)) {
        const hash = await reading(path, (handle) => hashFile(handle, () => Promise.resolve()));
        if (hash !== kept.hash) throw new ProblemError("attachmentDamaged", { name: kept.name });
        proven.keep(path, stamp);
      }
      return size;
    } catch (error) {
      throw isMissing(error) ? new ProblemError("attachmentMissing", { name: kept.name }) : asProblem(error, path);
    }
  }

  /** True when the case has this file and it is whole; a damaged one is replaced by what comes. */
  async function isThere(kept: Kept): Promise<boolean> {
    return await prove(kept).then(
      () => true,
      (error: unknown) => {
        if (error instanceof ProblemError && /^attachment/.test(error.problem.code)) return false;
        throw error;
      },
    );
  }

  /** Keeps what has come durably under its hash: flushed before it is named, its folder flushed after. */
  async function finish(uploadId: string): Promise<Kept & { readonly size: number; readonly already: boolean }> {
    return await uploads.finish(uploadId, async ({ caseId, name, size, temporary }, hash) => {
      const kept = { caseId, hash, name };
      const already = await isThere(kept);
      await guard();
      await makeFolders(folder, folderOf(caseId));
      if (!already) await renamePatiently(temporary, pathOf(kept));
      await syncFolder(folderOf(caseId));
      return { ...kept, size, already };
    });
  }

  /** Copies a kept file, proving it on the way; the place has the whole copy or what it had before. Throws what the system says. */
  async function copyTo(kept: Kept, path: string): Promise<void> {
    await prove(kept);
    const temporary = temporaryBeside(path);
    try {
      const target = await disk.open(temporary, "wx", 0o600);
      try {
        const write = async (bytes: Buffer, at: number) => {
          const { bytesWritten } = await target.write(bytes, 0, bytes.length, at);
          if (bytesWritten !== bytes.length) throw Object.assign(new Error("nothing more could be written"), { code: "ENOSPC" });
        };
        const hash = await reading(pathOf(kept), (handle) => hashFile(handle, write));
        if (hash !== kept.hash) throw new ProblemError("attachmentDamaged", { name: kept.name });
        await target.sync();
      } finally {
        await target.close();
      }
      await renamePatiently(temporary, path);
    } catch (error) {
      await disk.remove(temporary).catch(() => undefined);
      throw error;
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
    begin: uploads.begin,
    append: uploads.append,
    cancel: uploads.drop,
    finish,
    copyTo,

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

    /** Makes a copy to be opened by another program, which never gets to the kept file; its path. */
    copyToOpen: async (kept: Kept, name: string): Promise<string> => {
      const place = join(root, COPIES, kept.hash.slice(0, 16));
      await disk.mkdir(place);
      await copyTo(kept, join(place, name));
      return join(place, name);
    },

    /** Removes all files of a case that is deleted for good; until then files that the case no longer names stay, so that it can be undone. */
    removeCase: async (caseId: CaseId): Promise<void> => {
      await guard();
      try {
        await disk.removeFolder(folderOf(caseId));
      } catch (error) {
        throw asProblem(error, folder);
      }
    },

    /** Removes what was left unfinished, and the copies that were opened; what resists waits for the next time. */
    tidy: async (): Promise<void> => {
      const names = await disk.readdir(root).catch(() => []);
      await disk.removeFolder(join(root, COPIES)).catch(() => undefined);
      await tidy(root, names);
    },
  };
}

export type AttachmentStore = ReturnType<typeof openAttachmentStore>;
