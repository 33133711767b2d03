import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type BackupItem, BackupName } from "#shared/domain/backup";
import { ProblemError } from "#shared/domain/problem";
import { TEMPORARY } from "../durable-file";
import { asProblem, isMissing } from "../problems";
import { readBackupSummary } from "./zip-reader";

async function namesIn(place: string): Promise<string[]> {
  try {
    return await readdir(place);
  } catch (error) {
    if (isMissing(error)) return [];
    throw asProblem(error, place);
  }
}

/** One zip of a folder; null when it is none of ours. */
async function itemOf(place: string, name: string): Promise<BackupItem | null> {
  const path = join(place, name);
  try {
    const { size } = await stat(path);
    try {
      return { name, size, state: "verified", summary: await readBackupSummary(path) };
    } catch (error) {
      const code = error instanceof ProblemError ? error.problem.code : null;
      if (code === "backupForeign" || (code === "backupUnreadable" && !name.startsWith("heshi-"))) return null;
      return { name, size, state: code === "backupNewer" ? "newer" : "damaged", summary: null };
    }
  } catch {
    return null;
  }
}

/** The backups in a folder, the newest first; none when the folder does not exist. */
export async function listBackups(place: string): Promise<BackupItem[]> {
  const names = (await namesIn(place)).filter((name) => !name.startsWith(TEMPORARY) && BackupName.safeParse(name).success);
  const items = (await Promise.all(names.map((name) => itemOf(place, name)))).filter((item) => item !== null);
  const order = (item: BackupItem) => item.summary?.createdAt ?? "";
  return items.toSorted((a, b) => order(b).localeCompare(order(a)) || b.name.localeCompare(a.name));
}

/** Removes backups from a folder, and what a crash left of unfinished ones. Failures are kept quiet: the next time tries again. */
export async function tidyBackups(place: string, names: readonly string[]): Promise<void> {
  const left = (await namesIn(place).catch(() => [])).filter((name) => name.startsWith(TEMPORARY) && name.endsWith(".zip"));
  await Promise.all([...names, ...left].map((name) => rm(join(place, name), { force: true }).catch(() => undefined)));
}
