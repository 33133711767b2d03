import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { ProblemError } from "#shared/domain/problem";
import { TEMPORARY, writeDurably } from "./durable-file";
import { asProblem } from "./problems";

/** Stands in a folder while a copy into it is not finished; such a folder is never taken for a data folder. */
export const UNFINISHED_COPY = "unfinished-copy.json";

const LEFT_OUT = new Set(["lock.json", "index", UNFINISHED_COPY]);

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const wanted = entries.filter((entry) => !LEFT_OUT.has(entry.name) && !entry.name.startsWith(TEMPORARY));
  const nested = wanted.map(async (entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? await filesBelow(path) : entry.isFile() ? [path] : [];
  });
  return (await Promise.all(nested)).flat();
}

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function copyVerified(from: string, to: string): Promise<void> {
  const bytes = await readFile(from);
  await mkdir(dirname(to), { recursive: true });
  await writeDurably(to, bytes);
  if (hashOf(await readFile(to)) !== hashOf(bytes)) throw new ProblemError("folderNotWritable", { path: to });
}

/**
 * Copies a whole data folder into an empty or missing one, each file read back and compared by hash.
 * Lock, index and left-over temporary files stay behind. Throws a problem when anything fails; the source is never touched.
 */
export async function copyFolder(from: string, to: string): Promise<void> {
  try {
    await mkdir(to, { recursive: true });
    const marker = join(to, UNFINISHED_COPY);
    await writeDurably(marker, new Uint8Array());
    for (const path of await filesBelow(from)) await copyVerified(path, join(to, relative(from, path)));
    await rm(marker);
  } catch (error) {
    throw asProblem(error, to);
  }
}
