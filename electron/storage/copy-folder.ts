import { createHash } from "node:crypto";
import { dirname, join, relative } from "node:path";
import { ProblemError } from "#shared/domain/problem";
import { syncFolder, TEMPORARY, writeDurably } from "./durable-file";
import { disk } from "./file-system";
import { asProblem } from "./problems";

/** Stands in a folder while a copy into it is not finished; such a folder is never taken for a data folder. */
export const UNFINISHED_COPY = "unfinished-copy.json";

const LEFT_OUT = new Set(["lock.json", "index", UNFINISHED_COPY]);

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await disk.entries(folder);
  const wanted = entries.filter((entry) => !LEFT_OUT.has(entry.name) && !entry.name.startsWith(TEMPORARY));
  const nested = wanted.map(async (entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? await filesBelow(path) : entry.isFile() ? [path] : [];
  });
  return (await Promise.all(nested)).flat();
}

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function copyVerified(from: string, to: string): Promise<void> {
  const bytes = await disk.readFile(from);
  await disk.mkdir(dirname(to));
  await writeDurably(to, bytes);
  if (hashOf(await disk.readFile(to)) !== hashOf(bytes)) throw new ProblemError("folderNotWritable", { path: to });
}

/** Says that what stands in a folder is not to be used as a data folder; a later copy may go over it. */
export async function markUnfinished(folder: string): Promise<void> {
  await writeDurably(join(folder, UNFINISHED_COPY), new Uint8Array());
}

/**
 * Copies a whole data folder into an empty or missing one, or over a copy that was not finished, each file read back and compared by hash.
 * Lock, index and left-over temporary files stay behind. Throws a problem when anything fails; the source is never touched.
 */
export async function copyFolder(from: string, to: string): Promise<void> {
  try {
    await disk.mkdir(to);
    await markUnfinished(to);
    for (const path of await filesBelow(from)) await copyVerified(path, join(to, relative(from, path)));
    await disk.remove(join(to, UNFINISHED_COPY));
    await syncFolder(to);
  } catch (error) {
    throw asProblem(error, to);
  }
}
