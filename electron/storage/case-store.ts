import type { CaseFile } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import { ProblemError } from "#shared/domain/problem";
import { eraseFiles, openShards } from "./case-shards";
import type { Tell } from "./damage";
import { type Database, openDatabase } from "./database";
import { caseForm } from "./file-form";
import { asProblem } from "./problems";
import { setAside } from "./set-aside";

type CaseDatabase = Database<CaseFile | null>;

const REMEMBERED = 8;

const isSound = ({ reading }: CaseDatabase) => !reading.damaged && reading.from !== "previous";

/** Runs one task after the other. */
function inTurn() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const turn = last.then(task, task);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** What a store needs of its surroundings. */
type CasePlace = {
  readonly pathOf: (id: CaseId) => string;
  readonly damagedFolder: string;
  readonly now: () => Date;
  readonly tell: Tell;
  readonly guard: () => Promise<void>;
  /** Cases of which no generation can be read, told once; by the name their file was set aside under. */
  readonly lost: Map<CaseId, string>;
};

async function openCase(place: CasePlace, id: CaseId): Promise<CaseDatabase> {
  const form = { ...caseForm, fits: (file: CaseFile | null) => file?.id === id };
  try {
    return await openDatabase<CaseFile | null>(place.pathOf(id), form, null, place.now, place.guard);
  } catch (error) {
    const newer = error instanceof ProblemError && error.problem.code === "folderNewer";
    place.tell({ code: newer ? "newerFile" : "unreadable", file: `${id}.json`, savedAt: null });
    throw error;
  }
}

/** Sets a damaged file aside and writes the generation before in its place. What was found is good even when that cannot be done now. */
async function repairCase(place: CasePlace, id: CaseId): Promise<CaseDatabase> {
  const database = await openCase(place, id);
  if (isSound(database)) return database;
  const found = database.value();
  const { savedAt } = database.reading;
  const lost = place.lost.get(id);
  if (!found && lost !== undefined) throw new ProblemError("fileDamaged", { file: lost });
  try {
    await place.guard();
    const file = await setAside(place.pathOf(id), place.damagedFolder);
    place.tell(found ? { code: "restoredFromPrevious", file, savedAt } : { code: "setAside", file, savedAt: null });
    if (!found) place.lost.set(id, file);
    if (!found) throw new ProblemError("fileDamaged", { file });
    await database.replace(found);
  } catch (error) {
    if (!found) throw asProblem(error, place.pathOf(id));
  }
  return database;
}

/** Deletes a case for good; throws a problem when it cannot. */
async function eraseCase({ pathOf, guard }: CasePlace, id: CaseId): Promise<void> {
  try {
    await guard();
    await eraseFiles(pathOf(id));
  } catch (error) {
    throw asProblem(error, pathOf(id));
  }
}

/** The last few cases that were read, so that the save after a read need not read again. */
function rememberCases() {
  const known = new Map<CaseId, CaseDatabase>();
  return {
    take: (id: CaseId): CaseDatabase | undefined => {
      const database = known.get(id);
      known.delete(id);
      return database;
    },
    keep: (id: CaseId, database: CaseDatabase): CaseFile | null => {
      known.delete(id);
      known.set(id, database);
      for (const oldest of known.keys()) if (known.size > REMEMBERED) known.delete(oldest);
      return database.value();
    },
  };
}

/**
 * Opens the case files of a data folder; `damagedFolder` receives what cannot be read, `tell` hears of it,
 * `guard` is asked before each write and throws when the folder is no longer ours.
 */
export function openCaseStore(
  folder: string,
  damagedFolder: string,
  now: () => Date,
  tell: Tell,
  guard: () => Promise<void> = () => Promise.resolve(),
) {
  const shards = openShards(folder, tell);
  const place: CasePlace = { pathOf: shards.pathOf, damagedFolder, now, tell, guard, lost: new Map() };
  const remembered = rememberCases();
  // Queries may find damage while a command writes: a repair must never put an earlier generation over a new one.
  const alone = inTurn();

  /**
   * The case, or null when there is none. A damaged or vanished file is set aside, told, and the generation before opened
   * and written back; throws `fileDamaged` when that is gone too. Without `mayRepair` the folder is left as it is.
   */
  async function read(id: CaseId, mayRepair: boolean): Promise<CaseFile | null> {
    const database = await openCase(place, id);
    if (isSound(database)) return remembered.keep(id, database);
    if (mayRepair) return remembered.keep(id, await alone(() => repairCase(place, id)));
    const found = database.value();
    if (!found) throw new ProblemError("fileDamaged", { file: `${id}.json` });
    return found;
  }

  /** Writes a case durably; throws a problem and leaves the old file when it cannot. */
  async function write(file: CaseFile): Promise<void> {
    const known = remembered.take(file.id);
    try {
      await alone(async () => {
        await shards.prepare(file.id);
        await (known ?? (await repairCase(place, file.id))).replace(file);
      });
    } catch (error) {
      throw asProblem(error, shards.pathOf(file.id));
    }
  }

  async function erase(id: CaseId): Promise<void> {
    remembered.take(id);
    await alone(() => eraseCase(place, id));
  }

  return { read, write, erase, list: shards.list, stampOf: shards.stampOf, shardStamp: shards.shardStamp };
}

export type CaseStore = ReturnType<typeof openCaseStore>;
