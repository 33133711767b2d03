import type { CaseFile } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import { ProblemError } from "#shared/domain/problem";
import { openShards } from "./case-shards";
import type { Tell } from "./damage";
import { type Database, openDatabase } from "./database";
import { caseForm } from "./file-form";
import { asProblem } from "./problems";
import { setAside } from "./set-aside";

type CaseDatabase = Database<CaseFile | null>;

/** How many just read cases are remembered, so that the save after a read need not read again. */
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
  const remembered = new Map<CaseId, CaseDatabase>();
  // Queries may find damage while a command writes: a repair must never put an earlier generation over a new one.
  const alone = inTurn();

  async function open(id: CaseId): Promise<CaseDatabase> {
    const form = { ...caseForm, fits: (file: CaseFile | null) => file?.id === id };
    try {
      return await openDatabase<CaseFile | null>(shards.pathOf(id), form, null, now, guard);
    } catch (error) {
      const newer = error instanceof ProblemError && error.problem.code === "folderNewer";
      tell({ code: newer ? "newerFile" : "unreadable", file: `${id}.json`, savedAt: null });
      throw error;
    }
  }

  function remember(id: CaseId, database: CaseDatabase): CaseFile | null {
    remembered.delete(id);
    remembered.set(id, database);
    for (const oldest of remembered.keys()) if (remembered.size > REMEMBERED) remembered.delete(oldest);
    return database.value();
  }

  /** Sets a damaged file aside and writes the generation before in its place. What was found is good even when that cannot be done now. */
  async function repair(id: CaseId): Promise<CaseDatabase> {
    const database = await open(id);
    if (isSound(database)) return database;
    const found = database.value();
    try {
      await guard();
      const file = await setAside(shards.pathOf(id), damagedFolder);
      tell(
        found
          ? { code: "restoredFromPrevious", file, savedAt: database.reading.savedAt }
          : { code: "setAside", file, savedAt: null },
      );
      if (!found) throw new ProblemError("fileDamaged", { file });
      await database.replace(found);
    } catch (error) {
      if (!found) throw asProblem(error, shards.pathOf(id));
    }
    return database;
  }

  /**
   * The case, or null when there is none. A damaged or vanished file is set aside, told, and the generation before opened
   * and written back; throws `fileDamaged` when that is gone too. Without `mayRepair` the folder is left as it is.
   */
  async function read(id: CaseId, mayRepair: boolean): Promise<CaseFile | null> {
    const database = await open(id);
    if (isSound(database)) return remember(id, database);
    if (mayRepair) return remember(id, await alone(() => repair(id)));
    const found = database.value();
    if (!found) throw new ProblemError("fileDamaged", { file: `${id}.json` });
    return found;
  }

  /** Writes a case durably; throws a problem and leaves the old file when it cannot. */
  async function write(file: CaseFile): Promise<void> {
    const known = remembered.get(file.id);
    remembered.delete(file.id);
    try {
      await alone(async () => {
        await shards.prepare(file.id);
        await (known ?? (await repair(file.id))).replace(file);
      });
    } catch (error) {
      throw asProblem(error, shards.pathOf(file.id));
    }
  }

  return { read, write, list: shards.list, stampOf: shards.stampOf, shardStamp: shards.shardStamp };
}

export type CaseStore = ReturnType<typeof openCaseStore>;
