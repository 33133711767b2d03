import { createHash, type Hash, randomUUID } from "node:crypto";
import { join } from "node:path";
import { ContentHash } from "#shared/domain/evidence";
import type { CaseId } from "#shared/domain/id";
import { ProblemError } from "#shared/domain/problem";
import { temporaryBeside } from "./durable-file";
import { disk, type OpenFile } from "./file-system";
import { asProblem, systemError } from "./problems";

/** A file on its way into the folder. */
export type Upload = {
  readonly caseId: CaseId;
  readonly name: string;
  /** How many bytes were announced, and how many have come. */
  readonly size: number;
  done: number;
  readonly temporary: string;
  readonly hash: Hash;
};

/** So many may be on their way; the oldest gives place, for a page that was reloaded never says so. */
const MOST_UPLOADS = 16;

async function writePiece(handle: OpenFile, bytes: Uint8Array, from: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, from + done);
    if (bytesWritten === 0) throw systemError("ENOSPC", "nothing more could be written");
    done += bytesWritten;
  }
  const { size } = await handle.stat();
  if (size !== from + bytes.length) throw systemError("EIO", "the file is shorter than what was written");
}

async function withHandle<T>(path: string, flags: "r+" | "wx", work: (handle: OpenFile) => Promise<T>): Promise<T> {
  const handle = await disk.open(path, flags, 0o600);
  try {
    return await work(handle);
  } finally {
    await handle.close();
  }
}

/** The files on their way, by id. */
function uploadTable(folder: string) {
  const uploads = new Map<string, Upload>();

  async function drop(id: string): Promise<void> {
    const upload = uploads.get(id);
    uploads.delete(id);
    // One that resists is removed by the next opening of the folder.
    if (upload) await disk.remove(upload.temporary).catch(() => undefined);
  }

  return {
    drop,

    add: async (upload: Upload): Promise<string> => {
      for (const oldest of uploads.keys()) if (uploads.size >= MOST_UPLOADS) await drop(oldest);
      const id = randomUUID();
      uploads.set(id, upload);
      return id;
    },

    /** Does one step of an upload; whatever goes wrong ends it and leaves nothing. */
    step: async <T>(id: string, work: (upload: Upload) => Promise<T>): Promise<T> => {
      const upload = uploads.get(id);
      if (!upload) throw new ProblemError("attachmentBroken");
      try {
        return await work(upload);
      } catch (error) {
        await drop(id);
        throw asProblem(error, folder);
      }
    },
  };
}

/**
 * Takes files in pieces into temporary files of `folder`, hashing on the way. They stand at the top of the attachments,
 * on the same file system as every case's folder, so that one look at the next opening finds whatever a crash left.
 */
export function openUploads(folder: string) {
  const { drop, add, step } = uploadTable(folder);
  return {
    drop,

    begin: async (caseId: CaseId, name: string, size: number): Promise<string> => {
      const temporary = temporaryBeside(join(folder, "any"));
      const id = await add({ caseId, name, size, done: 0, temporary, hash: createHash("sha256") });
      await step(id, async () => {
        await disk.mkdir(folder);
        await withHandle(temporary, "wx", () => Promise.resolve());
      });
      return id;
    },

    append: async (id: string, offset: number, bytes: Uint8Array): Promise<void> =>
      await step(id, async (upload) => {
        if (offset !== upload.done) throw new ProblemError("attachmentBroken");
        if (offset + bytes.length > upload.size) throw new ProblemError("attachmentChanged", { name: upload.name });
        await withHandle(upload.temporary, "r+", (handle) => writePiece(handle, bytes, offset));
        upload.hash.update(bytes);
        upload.done += bytes.length;
      }),

    /** Flushes what has come and gives it to `keep`, which moves the temporary file away or leaves it to be removed. */
    finish: async <T>(id: string, keep: (upload: Upload, hash: ContentHash) => Promise<T>): Promise<T> =>
      await step(id, async (upload) => {
        if (upload.done !== upload.size) throw new ProblemError("attachmentChanged", { name: upload.name });
        await withHandle(upload.temporary, "r+", (handle) => handle.sync());
        const kept = await keep(upload, ContentHash.parse(upload.hash.digest("hex")));
        await drop(id);
        return kept;
      }),
  };
}
