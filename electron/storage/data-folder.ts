import { join } from "node:path";
import { ProblemError } from "#shared/domain/problem";
import { tidy } from "./case-shards";
import { UNFINISHED_COPY } from "./copy-folder";
import type { Tell } from "./damage";
import { refuseNewer } from "./durable-adapter";
import {
  calendarForm,
  catalogueForm,
  clausesForm,
  dictionaryForm,
  type FolderCard,
  folderForm,
  numbersForm,
  phrasesForm,
  preferencesForm,
  roomForm,
  rulesForm,
  templatesForm,
  viewsForm,
} from "./file-form";
import { disk } from "./file-system";
import { type FolderLock, lockFolder } from "./folder-lock";
import { openRegister } from "./register";
import { asProblem, isMissing, systemCode } from "./problems";

/** Where things stand in a data folder. */
export function foldersOf(path: string, damagedName: string) {
  return { cases: join(path, "cases"), index: join(path, "index"), damaged: join(path, damagedName) };
}

/** What stands at a path: nothing, an empty folder, a data folder of ours, a copy that was not finished, or somebody else's files. */
export async function folderState(path: string): Promise<"missing" | "empty" | "ours" | "unfinished" | "foreign"> {
  let names: string[];
  try {
    names = await disk.readdir(path);
  } catch (error) {
    if (isMissing(error)) return "missing";
    if (systemCode(error) === "ENOTDIR") return "foreign";
    throw asProblem(error, path);
  }
  if (names.includes(UNFINISHED_COPY)) return "unfinished";
  if (names.includes("heshi.json") || (names.includes("cases") && names.includes("room.json"))) return "ours";
  return names.every((name) => name.startsWith(".")) ? "empty" : "foreign";
}

export type OpenOptions = {
  readonly known: boolean;
  readonly demo: boolean;
  readonly newId: () => string;
  readonly now: () => Date;
  /** Receives what cannot be read. */
  readonly damagedFolder: string;
  /** Hears of damage, and of second versions of the folder's small files. */
  readonly tell: Tell;
};

/**
 * Opens a data folder and takes its lock. A folder that was used before (`known`) and is now missing or empty is an error,
 * never a new database; otherwise a missing or empty folder becomes one. In a folder of a newer program nothing is written.
 * Throws folderMissing, folderForeign, folderNotWritable, folderNewer, or what the disk says.
 */
export async function openDataFolder(
  path: string,
  options: OpenOptions,
): Promise<{ readonly card: FolderCard; readonly lock: FolderLock }> {
  const state = await folderState(path);
  if (state === "foreign" || state === "unfinished") throw new ProblemError("folderForeign", { path });
  if (state !== "ours" && options.known) throw new ProblemError("folderMissing", { path });
  try {
    await refuseNewerFolder(path);
    await disk.mkdir(join(path, "cases"));
    const lock = await lockFolder(path, options.now);
    try {
      await lookAround(path, lock.held, options.tell);
      return { card: await openCard(path, options, lock.held), lock };
    } catch (error) {
      if (lock.held) await lock.release().catch(() => undefined);
      throw error;
    }
  } catch (error) {
    throw asProblem(error, path);
  }
}

async function refuseNewerFolder(path: string): Promise<void> {
  await Promise.all([
    refuseNewer(join(path, "heshi.json"), folderForm),
    refuseNewer(join(path, "room.json"), roomForm),
    refuseNewer(join(path, "preferences.json"), preferencesForm),
    refuseNewer(join(path, "numbers.json"), numbersForm),
    refuseNewer(join(path, "rules.json"), rulesForm),
    refuseNewer(join(path, "calendar.json"), calendarForm),
    refuseNewer(join(path, "dictionary.json"), dictionaryForm),
    refuseNewer(join(path, "phrases.json"), phrasesForm),
    refuseNewer(join(path, "views.json"), viewsForm),
    refuseNewer(join(path, "clauses.json"), clausesForm),
    refuseNewer(join(path, "catalogue.json"), catalogueForm),
    refuseNewer(join(path, "templates.json"), templatesForm),
  ]);
}

const SMALL_FILE =
  /^(heshi|room|preferences|numbers|rules|calendar|dictionary|phrases|views|catalogue|clauses|templates)(\.previous)?\.json$/;
/** Our name with anything more in it, as sync tools and people name second versions. */
const SECOND_VERSION =
  /(heshi|room|preferences|numbers|rules|calendar|dictionary|phrases|views|catalogue|clauses|templates).*\.json$/;

/** Removes what a crash left unfinished in the folder itself and tells of second versions of its small files. */
async function lookAround(path: string, mayTidy: boolean, tell: Tell): Promise<void> {
  const names = await disk.readdir(path);
  if (mayTidy) {
    const { index } = foldersOf(path, "");
    await tidy(path, names);
    await tidy(index, await disk.readdir(index).catch(() => []));
  }
  for (const file of names)
    if (SECOND_VERSION.test(file) && !SMALL_FILE.test(file)) tell({ code: "conflictCopy", file, savedAt: null });
}

async function openCard(folder: string, options: OpenOptions, mayWrite: boolean): Promise<FolderCard> {
  const { damagedFolder, now, tell } = options;
  const place = { folder, damagedFolder, now, mayWrite, tell };
  const database = await openRegister<FolderCard | null>(place, "heshi.json", folderForm, null);
  const card = database.value();
  if (card) return card;
  const fresh: FolderCard = { folder: options.newId(), createdAt: options.now().toISOString(), demo: options.demo };
  if (mayWrite) await database.change(() => fresh);
  return fresh;
}
