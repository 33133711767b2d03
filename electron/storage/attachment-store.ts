import { dirname, join } from "node:path";
import type { CaseId } from "#shared/domain/id";
import { ProblemError } from "#shared/domain/problem";
import { hashFile, type Kept, openKeptFiles } from "./attachment-reading";
import { openUploads } from "./attachment-upload";
import { tidy } from "./case-shards";
import { renamePatiently, syncFolder, TEMPORARY, temporaryBeside } from "./durable-file";
import { disk } from "./file-system";
import { asProblem, systemError } from "./problems";

/** The folder of attachments in a data folder: beside the cases, whose own folders the list watches. */
export const ATTACHMENTS = "attachments";
/** Copies made to be opened stand in this folder and go when the data folder is closed or opened. */
const COPIES = `${TEMPORARY}open`;

/** Makes a folder below `top` whose names are durable all the way down. */
async function makeFolders(top: string, folder: string): Promise<void> {
  await disk.mkdir(folder);
  for (let at = folder; at !== top; at = dirname(at)) await syncFolder(dirname(at));
}

/** True when the file is there and whole. */
async function isWhole(proof: Promise<unknown>): Promise<boolean> {
  try {
    await proof;
    return true;
  } catch (error) {
    const code = error instanceof ProblemError ? error.problem.code : null;
    if (code === "attachmentDamaged" || code === "attachmentMissing") return false;
    throw error;
  }
}

/** Copies a file whose hash is known, proving it on the way; the place has the whole copy or what it had before. Throws what the system says. */
async function copyProven(from: string, { hash, name }: Kept, path: string): Promise<void> {
  const temporary = temporaryBeside(path);
  try {
    const handle = await disk.open(temporary, "wx", 0o600);
    try {
      const found = await hashFile(from, async (bytes, at) => {
        const { bytesWritten } = await handle.write(bytes, 0, bytes.length, at);
        if (bytesWritten !== bytes.length) throw systemError("ENOSPC", "not everything could be written");
      });
      if (found !== hash) throw new ProblemError("attachmentDamaged", { name });
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renamePatiently(temporary, path);
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined);
    throw error;
  }
}

/** Removes what was left unfinished, and the copies that were opened; what resists waits for the next time. */
async function tidyAttachments(root: string): Promise<void> {
  const names = await disk.readdir(root).catch(() => []);
  await disk.removeFolder(join(root, COPIES)).catch(() => undefined);
  await tidy(root, names);
}

/**
 * Opens the files kept with the cases of a data folder, each by the hash of its content, once a case.
 * `guard` is asked before a file gets its name and throws when the folder is no longer ours; with `mayWrite` left-overs are removed.
 */
export async function openAttachmentStore(folder: string, mayWrite: boolean, guard: () => Promise<void>) {
  const root = join(folder, ATTACHMENTS);
  const folderOf = (caseId: CaseId) => join(root, caseId.slice(0, 2), caseId);
  const pathOf = ({ caseId, hash }: Pick<Kept, "caseId" | "hash">) => join(folderOf(caseId), hash);
  const uploads = openUploads(root);
  const files = openKeptFiles(pathOf);
  if (mayWrite) await tidyAttachments(root);

  /** Keeps what has come durably under its hash; a damaged file of that name is replaced. `already`: the case had it, whole. */
  async function finish(uploadId: string): Promise<Kept & { readonly size: number; readonly already: boolean }> {
    return await uploads.finish(uploadId, async ({ caseId, name, size, temporary }, hash) => {
      const kept = { caseId, hash, name };
      const already = await isWhole(files.prove(kept));
      await guard();
      await makeFolders(folder, folderOf(caseId));
      if (!already) await renamePatiently(temporary, pathOf(kept));
      await syncFolder(folderOf(caseId));
      return { ...kept, size, already };
    });
  }

  /** Writes a copy of a proven file to a place outside. Throws what the system says. */
  const copyTo = (kept: Kept, path: string) => files.prove(kept).then(() => copyProven(pathOf(kept), kept, path));

  return {
    ...files,
    ...uploads,
    finish,
    copyTo,

    /** Makes a copy to be opened by another program, which never gets to the kept file; its path. */
    copyToOpen: async (kept: Kept, name: string): Promise<string> => {
      const path = join(root, COPIES, kept.hash.slice(0, 16), name);
      await disk.mkdir(dirname(path));
      await copyTo(kept, path);
      return path;
    },

    /** Removes all files of a case deleted for good. Until then those that the case no longer names stay, so that it can be undone. */
    removeCase: async (caseId: CaseId): Promise<void> => {
      await guard();
      await disk.removeFolder(folderOf(caseId)).catch((error: unknown) => {
        throw asProblem(error, folder);
      });
    },

    close: async () => (mayWrite ? await tidyAttachments(root) : undefined),
  };
}

export type AttachmentStore = Awaited<ReturnType<typeof openAttachmentStore>>;
