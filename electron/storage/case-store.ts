import type { CaseFile } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import { ProblemError } from "#shared/domain/problem";
import { openShards } from "./case-shards";
import { openDatabase } from "./database";
import { caseForm } from "./file-form";
import { asProblem } from "./problems";
import { setAside } from "./set-aside";

/** Something that happened to a file and must be told: it was damaged, and when the copy opened instead had been saved. */
export type Damage = { readonly file: string; readonly savedAt: string | null };

/** Opens the case files of a data folder; `damagedFolder` receives what cannot be read, `tell` hears of it. */
export function openCaseStore(folder: string, damagedFolder: string, now: () => Date, tell: (damage: Damage) => void) {
  const shards = openShards(folder);
  const open = (id: CaseId) => openDatabase<CaseFile | null>(shards.pathOf(id), caseForm, null, now);

  /**
   * The case, or null when there is none. A damaged or vanished file is set aside, told, and the generation before opened
   * and written back; throws `fileDamaged` when that is gone too. Without `mayRepair` the folder is left as it is.
   */
  async function read(id: CaseId, mayRepair: boolean): Promise<CaseFile | null> {
    const { value, reading } = await open(id);
    const found = value();
    if (!reading.damaged && reading.from !== "previous") return found;
    const file = mayRepair ? await setAside(shards.pathOf(id), damagedFolder) : `${id}.json`;
    if (mayRepair && found) await write(found);
    if (mayRepair) tell({ file, savedAt: found ? reading.savedAt : null });
    if (!found) throw new ProblemError("fileDamaged", { file });
    return found;
  }

  /** Writes a case durably; throws a problem and leaves the old file when it cannot. */
  async function write(file: CaseFile): Promise<void> {
    try {
      await shards.prepare(file.id);
      await (await open(file.id)).change(() => file);
    } catch (error) {
      throw asProblem(error, shards.pathOf(file.id));
    }
  }

  return { read, write, list: shards.list, stampOf: shards.stampOf, shardStamp: shards.shardStamp };
}

export type CaseStore = ReturnType<typeof openCaseStore>;
