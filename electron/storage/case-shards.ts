import { basename, dirname, join } from "node:path";
import { type CaseId, isCaseId } from "#shared/domain/id";
import type { Tell } from "./damage";
import { syncFolder, TEMPORARY } from "./durable-file";
import { disk } from "./file-system";
import { asProblem, isMissing } from "./problems";

/** When a case file was last written, to see whether what we know of it is still true. */
export type FileStamp = { readonly id: CaseId; readonly mtimeMs: number; readonly size: number };

export const SHARDS = 256;

/** The shard a case belongs to, by the first two signs of its id. */
export function shardOf(id: CaseId): number {
  return Number.parseInt(id.slice(0, 2), 16);
}

const PREVIOUS = ".previous";
const ANY_CASE_ID = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/i;

/** The case that a file name stands for, be it its present or its earlier generation; null for any other name. */
function caseOf(name: string): CaseId | null {
  if (!name.endsWith(".json")) return null;
  const id = basename(basename(name, ".json"), PREVIOUS);
  return isCaseId(id) ? id : null;
}

/**
 * What a file beside the cases is, when it is none of this shard: a case that belongs in another shard, or one whose id has
 * anything more in its name, as sync tools and people name second versions. Neither is ever opened. Null for what is no case at all.
 */
function strayCode(name: string, shard: number): "strayFile" | "conflictCopy" | null {
  const id = caseOf(name);
  if (id) return shardOf(id) === shard ? null : "strayFile";
  return ANY_CASE_ID.test(name) ? "conflictCopy" : null;
}

function tellStrays(names: readonly string[], shard: number, tell: Tell): void {
  for (const file of names) {
    const code = strayCode(file, shard);
    if (code) tell({ code, file, savedAt: null });
  }
}

/** The folders of case files, `cases/00` to `cases/ff`. `tell` hears of files that stand among them and are not opened. */
export function openShards(folder: string, tell: Tell = () => undefined) {
  const root = join(folder, "cases");
  const made = new Set<number>();
  const shardPath = (shard: number) => join(root, shard.toString(16).padStart(2, "0"));
  const pathOf = (id: CaseId) => join(shardPath(shardOf(id)), `${id}.json`);

  /** Makes the shard of a case, so that its file can be written. */
  async function prepare(id: CaseId): Promise<void> {
    const shard = shardOf(id);
    if (made.has(shard)) return;
    await disk.mkdir(shardPath(shard));
    await syncFolder(root);
    made.add(shard);
  }

  /**
   * The files of a shard with their stamps, also of a case of which only the earlier generation is left (its stamp is zero);
   * with `mayTidy` what a crash left unfinished is removed on the way.
   */
  async function list(shard: number, mayTidy: boolean): Promise<FileStamp[]> {
    const names = await namesIn(shardPath(shard));
    if (mayTidy) await tidy(shardPath(shard), names);
    const kept = names.filter((name) => !name.startsWith(TEMPORARY));
    tellStrays(kept, shard, tell);
    const ids = new Set(kept.flatMap((name) => caseOf(name) ?? []).filter((id) => shardOf(id) === shard));
    // Of a case whose own file has vanished the earlier generation is there to be read.
    return await Promise.all([...ids].map((id) => stampOf(id).catch(() => ({ id, mtimeMs: 0, size: 0 }))));
  }

  async function stampOf(id: CaseId): Promise<FileStamp> {
    const { mtimeMs, size } = await disk.stat(pathOf(id));
    return { id, mtimeMs, size };
  }

  /** The stamp of a shard's folder, which moves whenever a file in it is made, renamed or removed; empty while it does not exist. */
  async function shardStamp(shard: number): Promise<string> {
    try {
      return String(await disk.changedAt(shardPath(shard)));
    } catch (error) {
      if (isMissing(error)) return "";
      throw asProblem(error, shardPath(shard));
    }
  }

  return { pathOf, prepare, list, stampOf, shardStamp };
}

/** Removes both generations of the case in a file for good; one that is not there is no error. */
export async function eraseFiles(path: string): Promise<void> {
  // The earlier generation first: alone it would be taken for the case.
  for (const each of [`${path.slice(0, -".json".length)}${PREVIOUS}.json`, path]) await disk.remove(each);
  await syncFolder(dirname(path));
}

/** The names in a folder; none when it does not exist. */
async function namesIn(path: string): Promise<string[]> {
  try {
    return await disk.readdir(path);
  } catch (error) {
    if (isMissing(error)) return [];
    throw asProblem(error, path);
  }
}

/** Removes the temporary files among `names`; one that resists waits for the next time. */
export async function tidy(path: string, names: readonly string[]): Promise<void> {
  const left = names.filter((name) => name.startsWith(TEMPORARY));
  await Promise.all(left.map((name) => disk.remove(join(path, name)).catch(() => undefined)));
}

export type Shards = ReturnType<typeof openShards>;
