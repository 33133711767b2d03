import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { ProblemError } from "#shared/domain/problem";
import { UNFINISHED_COPY } from "./copy-folder";
import { openDatabase } from "./database";
import { syncFolder } from "./durable-file";
import { type FolderCard, folderForm } from "./file-form";
import { type FolderLock, lockFolder } from "./folder-lock";
import { asProblem, isMissing } from "./problems";

/** Where things stand in a data folder. */
export function foldersOf(path: string, damagedName: string) {
  return { cases: join(path, "cases"), index: join(path, "index"), damaged: join(path, damagedName) };
}

/** What stands at a path: nothing, an empty folder, a data folder of ours, or somebody else's files. */
export async function folderState(path: string): Promise<"missing" | "empty" | "ours" | "foreign"> {
  let names: string[];
  try {
    names = await readdir(path);
  } catch (error) {
    if (isMissing(error)) return "missing";
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return "foreign";
    throw asProblem(error, path);
  }
  if (names.includes(UNFINISHED_COPY)) return "foreign";
  if (names.includes("heshi.json") || (names.includes("cases") && names.includes("room.json"))) return "ours";
  return names.every((name) => name.startsWith(".")) ? "empty" : "foreign";
}

/**
 * Opens a data folder and takes its lock. A folder that was used before (`known`) and is now missing or empty is an error,
 * never a new database; otherwise a missing or empty folder becomes one. Throws folderMissing, folderForeign, folderNotWritable, folderNewer.
 */
export async function openDataFolder(
  path: string,
  options: { readonly known: boolean; readonly demo: boolean; readonly newId: () => string; readonly now: () => Date },
): Promise<{ readonly card: FolderCard; readonly lock: FolderLock }> {
  const state = await folderState(path);
  if (state === "foreign") throw new ProblemError("folderForeign", { path });
  if (state !== "ours" && options.known) throw new ProblemError("folderMissing", { path });
  try {
    await mkdir(join(path, "cases"), { recursive: true });
    const lock = await lockFolder(path, options.now);
    try {
      const card = await openCard(path, options, lock.held);
      return { card, lock };
    } catch (error) {
      if (lock.held) await lock.release();
      throw error;
    }
  } catch (error) {
    throw notWritable(error, path);
  }
}

/** Inside the folder's opening every refusal of the system means the same to the user. */
function notWritable(error: unknown, path: string): unknown {
  const problem = asProblem(error, path);
  const refused = problem instanceof ProblemError && problem.problem.code === "fileBusy";
  return refused ? new ProblemError("folderNotWritable", { path }, { cause: error }) : problem;
}

async function openCard(
  path: string,
  options: { readonly demo: boolean; readonly newId: () => string; readonly now: () => Date },
  mayWrite: boolean,
): Promise<FolderCard> {
  const fresh: FolderCard = { folder: options.newId(), createdAt: options.now().toISOString(), demo: options.demo };
  const database = await openDatabase<FolderCard | null>(join(path, "heshi.json"), folderForm, null, options.now);
  const card = database.value();
  if (card) return card;
  if (mayWrite) {
    await database.change(() => fresh);
    await syncFolder(path);
  }
  return fresh;
}
