import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { CaseFile } from "#shared/domain/case-file";
import { type CaseId, isCaseId } from "#shared/domain/id";
import { ProblemError } from "#shared/domain/problem";
import { openDatabase } from "./database";
import { syncFolder, TEMPORARY } from "./durable-file";
import { caseForm } from "./file-form";
import { asProblem, isMissing } from "./problems";
import { setAside } from "./set-aside";

/** Something that happened to a file and must be told: it was damaged, and which copy was opened instead. */
export type Damage = { readonly file: string; readonly savedAt: string | null };

/** When a case file was last written, to see whether what we know of it is still true. */
export type FileStamp = { readonly id: CaseId; readonly mtimeMs: number; readonly size: number };

export const SHARDS = 256;

/** The folder of a shard, named by the first two signs of the ids in it. */
export function shardName(shard: number): string {
  return shard.toString(16).padStart(2, "0");
}

/** The shard a case belongs to. */
export function shardOf(id: CaseId): number {
  return Number.parseInt(id.slice(0, 2), 16);
}

/** Opens the case files of a data folder; `damagedFolder` receives what cannot be read, `tell` hears of it. */
export function openCaseStore(folder: string, damagedFolder: string, now: () => Date, tell: (damage: Damage) => void) {
  const root = join(folder, "cases");
  const shardPath = (shard: number) => join(root, shardName(shard));
  const pathOf = (id: CaseId) => join(shardPath(shardOf(id)), `${id}.json`);

  /**
   * The case, or null when there is none. A damaged or vanished file is set aside, told, and the generation before opened
   * and written back; throws `fileDamaged` when that is gone too. Without `mayRepair` the folder is left as it is.
   */
  async function read(id: CaseId, mayRepair: boolean): Promise<CaseFile | null> {
    const { value, reading } = await openDatabase<CaseFile | null>(pathOf(id), caseForm, null, now);
    const found = value();
    if (!reading.damaged && reading.from !== "previous") return found;
    const file = mayRepair ? await setAside(pathOf(id), damagedFolder) : `${id}.json`;
    if (mayRepair && found) await write(found);
    if (mayRepair) tell({ file, savedAt: found ? reading.savedAt : null });
    if (!found) throw new ProblemError("fileDamaged", { file });
    return found;
  }

  /** Writes a case durably; throws a problem and leaves the old file when it cannot. */
  async function write(file: CaseFile): Promise<void> {
    const path = pathOf(file.id);
    try {
      await makeShard(shardOf(file.id));
      const database = await openDatabase<CaseFile | null>(path, caseForm, null, now);
      await database.change(() => file);
    } catch (error) {
      throw asProblem(error, path);
    }
  }

  const made = new Set<number>();
  async function makeShard(shard: number): Promise<void> {
    if (made.has(shard)) return;
    await mkdir(shardPath(shard), { recursive: true });
    await syncFolder(root);
    made.add(shard);
  }

  /** The files of a shard with their stamps; what a crash left unfinished is removed on the way when we may write. */
  async function list(shard: number, mayTidy: boolean): Promise<FileStamp[]> {
    let names: string[];
    try {
      names = await readdir(shardPath(shard));
    } catch (error) {
      if (isMissing(error)) return [];
      throw asProblem(error, shardPath(shard));
    }
    const left = mayTidy ? names.filter((name) => name.startsWith(TEMPORARY)) : [];
    await Promise.all(left.map((name) => rm(join(shardPath(shard), name), { force: true })));
    const ids = names.map((name) => basename(name, ".json")).filter((name) => isCaseId(name));
    return await Promise.all(ids.map(stampOf));
  }

  async function stampOf(id: CaseId): Promise<FileStamp> {
    const { mtimeMs, size } = await stat(pathOf(id));
    return { id, mtimeMs, size };
  }

  /** The stamp of a shard's folder, which moves whenever a file in it is made, renamed or removed; empty while it does not exist. */
  async function shardStamp(shard: number): Promise<string> {
    try {
      return String((await stat(shardPath(shard), { bigint: true })).mtimeNs);
    } catch (error) {
      if (isMissing(error)) return "";
      throw asProblem(error, shardPath(shard));
    }
  }

  return { read, write, list, stampOf, shardStamp };
}

export type CaseStore = ReturnType<typeof openCaseStore>;
