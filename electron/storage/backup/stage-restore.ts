import { mkdir, open, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { BackupFile } from "#shared/domain/backup";
import type { CaseFile } from "#shared/domain/case-file";
import type { NumberRegister } from "#shared/domain/numbering";
import { ProblemError } from "#shared/domain/problem";
import { openDatabase } from "../database";
import { syncFolder } from "../durable-file";
import { BEGINNINGS, numbersForm } from "../file-form";
import { asProblem } from "../problems";
import { caseIn } from "./case-in-file";
import { checkBackup, type Pace, sha256, stopIfCancelled } from "./check-backup";
import { DATA, isSafePath } from "./names";
import { decideRestore, restorePlaces } from "./settle-restore";

/** What stays where it is: the folder's own card and lock, and the restore itself. */
const STAYS = new Set(["heshi.json", "heshi.previous.json", "lock.json", "unfinished-copy.json"]);

const KEPT_OUT = new Set([`${DATA}heshi.json`]);

/** Flushes a file and proves it. Files written before and flushed only now cost one flush of the disk, not one each. */
async function flushAndProve(path: string, wanted: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.sync();
    if (sha256(await handle.readFile()) !== wanted) throw new ProblemError("folderNotWritable", { path });
  } finally {
    await handle.close();
  }
}

/** Unpacks a backup beside the present data, proves it once more from there, and flushes every folder. `onCase` hears of each case in it. */
async function unpack(path: string, coming: string, pace: Pace, onCase: (file: CaseFile) => void): Promise<void> {
  const folders = new Set([coming, join(coming, "cases")]);
  const written: BackupFile[] = [];
  await mkdir(join(coming, "cases"), { recursive: true });
  const half = { signal: pace.signal, progress: (done: number, total: number) => pace.progress(done, total * 2) };
  await checkBackup(path, half, async (file, bytes) => {
    if (!file.path.startsWith(DATA) || KEPT_OUT.has(file.path)) return;
    const name = file.path.slice(DATA.length);
    const target = join(coming, name);
    for (let at = dirname(target); !folders.has(at); at = dirname(at)) folders.add(at);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes, { flag: "wx", mode: 0o600 });
    written.push({ ...file, path: target });
    const found = caseIn(name, bytes);
    if (found) onCase(found);
  });
  for (const [at, file] of written.entries()) {
    stopIfCancelled(pace.signal);
    await flushAndProve(file.path, file.sha256);
    pace.progress(written.length + at, written.length * 2);
  }
  for (const folder of folders) await syncFolder(folder);
}

/**
 * Puts a backup ready beside the present data, without touching that. `numbers` makes the register from the backup's own and
 * all cases in the backup. Throws a problem and clears up when anything is wrong with the backup or the disk, or it was cancelled.
 */
export async function stageRestore(
  folder: string,
  backup: string,
  numbers: (register: NumberRegister, cases: readonly Pick<CaseFile, "id" | "number" | "otherNumbers">[]) => NumberRegister,
  pace: Pace,
  now: () => Date,
): Promise<void> {
  const { area, coming } = restorePlaces(folder);
  try {
    await rm(area, { recursive: true, force: true });
    const cases: Pick<CaseFile, "id" | "number" | "otherNumbers">[] = [];
    await unpack(backup, coming, pace, ({ id, number, otherNumbers }) => cases.push({ id, number, otherNumbers }));
    const register = await openDatabase(join(coming, "numbers.json"), numbersForm, BEGINNINGS.numbers, now);
    const wanted = numbers(register.value(), cases);
    if (JSON.stringify(wanted) !== JSON.stringify(register.value())) await register.change(() => wanted);
    await rm(join(coming, "numbers.previous.json"), { force: true });
    for (const each of [area, folder]) await syncFolder(each);
  } catch (error) {
    await dropStaged(folder);
    throw asProblem(error, folder);
  }
}

/** Clears away what was put ready and is not to be: the marker first, for without it nothing that is left counts. */
export async function dropStaged(folder: string): Promise<void> {
  const { area, marker } = restorePlaces(folder);
  try {
    await rm(marker, { force: true });
    await rm(area, { recursive: true, force: true });
  } catch {
    // What is left without its marker is cleared away by the next opening.
  }
}

/**
 * Decides for what was put ready: the next opening of the folder finds it in place of everything before, but for the folder's card
 * and `keep`, the folder of damaged files.
 */
export async function commitRestore(folder: string, keep: string): Promise<void> {
  const stays = (name: string) => STAYS.has(name) || name === keep || !isSafePath(name) || name.startsWith("lock.json.");
  try {
    const leave = (await readdir(folder)).filter((name) => !stays(name));
    const come = (await readdir(restorePlaces(folder).coming)).filter((name) => !stays(name));
    // The index is written once more when the folder is closed, and belongs to the old cases.
    await decideRestore(folder, { leave: [...new Set([...leave, "index"])], come });
  } catch (error) {
    await dropStaged(folder);
    throw asProblem(error, folder);
  }
}
