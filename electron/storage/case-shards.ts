import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { type CaseId, isCaseId } from "#shared/domain/id";
import { syncFolder, TEMPORARY } from "./durable-file";
import { asProblem, isMissing } from "./problems";

/** When a case file was last written, to see whether what we know of it is still true. */
export type FileStamp = { readonly id: CaseId; readonly mtimeMs: number; readonly size: number };

export const SHARDS = 256;

/** The shard a case belongs to, by the first two signs of its id. */
export function shardOf(id: CaseId): number {
  return Number.parseInt(id.slice(0, 2), 16);
}

/** The folders of case files, `cases/00` to `cases/ff`. */
export function openShards(folder: string) {
  const root = join(folder, "cases");
  const made = new Set<number>();
  const shardPath = (shard: number) => join(root, shard.toString(16).padStart(2, "0"));
  const pathOf = (id: CaseId) => join(shardPath(shardOf(id)), `${id}.json`);

  /** Makes the shard of a case, so that its file can be written. */
  async function prepare(id: CaseId): Promise<void> {
    const shard = shardOf(id);
    if (made.has(shard)) return;
    await mkdir(shardPath(shard), { recursive: true });
    await syncFolder(root);
    made.add(shard);
  }

  /** The files of a shard with their stamps; with `mayTidy` what a crash left unfinished is removed on the way. */
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

  return { pathOf, prepare, list, stampOf, shardStamp };
}

export type Shards = ReturnType<typeof openShards>;
