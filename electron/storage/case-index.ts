import { join } from "node:path";
import type { CaseRow, CaseFile } from "#shared/domain/case-file";
import { ProblemError } from "#shared/domain/problem";
import { type FileStamp, shardOf } from "./case-shards";
import type { CaseStore } from "./case-store";
import { loadSnapshot, saveSnapshot, type Shard } from "./index-snapshot";

type ToRow = (file: CaseFile) => CaseRow;

/** Reads a case again unless its file is the one we know; one that cannot be read is left out (false), and the store has told why. */
async function refreshEntry(store: CaseStore, shard: Shard, stamp: FileStamp, mayWrite: boolean, toRow: ToRow): Promise<boolean> {
  const known = shard.entries.get(stamp.id);
  if (known && known.mtimeMs === stamp.mtimeMs && known.size === stamp.size) return true;
  try {
    const file = await store.read(stamp.id, mayWrite);
    if (file) shard.entries.set(stamp.id, { row: toRow(file), mtimeMs: stamp.mtimeMs, size: stamp.size });
    return true;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    shard.entries.delete(stamp.id);
    return false;
  }
}

/** Brings a shard up to date with its folder; false when nothing had changed. */
async function refresh(store: CaseStore, shard: Shard, number: number, mayWrite: boolean, toRow: ToRow): Promise<boolean> {
  if ((await store.shardStamp(number)) === shard.stamp) return false;
  const files = await store.list(number, mayWrite);
  const present = new Set(files.map((file) => file.id));
  for (const id of shard.entries.keys()) if (!present.has(id)) shard.entries.delete(id);
  let complete = true;
  for (const file of files) complete = (await refreshEntry(store, shard, file, mayWrite, toRow)) && complete;
  // What could not be read now is looked for again at the next opening.
  shard.stamp = complete ? await store.shardStamp(number) : "";
  return true;
}

/**
 * Opens the list of cases: a throw-away snapshot, brought up to date for every shard whose folder stamp moved.
 * `toRow` makes the line of a case. Nothing in it is truth: deleting the index folder only costs the time to read all cases.
 */
export async function openCaseIndex(store: CaseStore, folder: string, mayWrite: boolean, toRow: ToRow, now: () => Date) {
  const path = join(folder, "rows.json");
  const shards = await loadSnapshot(path);
  let sorted: CaseRow[] | null = null;
  let changed = false;
  for (const [number, shard] of shards.entries()) changed = (await refresh(store, shard, number, mayWrite, toRow)) || changed;

  return {
    /** Takes a case that was just saved into the list. */
    note: async (file: CaseFile): Promise<void> => {
      const number = shardOf(file.id);
      const shard = shards[number];
      if (!shard) return;
      const { mtimeMs, size } = await store.stampOf(file.id);
      shard.entries.set(file.id, { row: toRow(file), mtimeMs, size });
      shard.stamp = await store.shardStamp(number);
      changed = true;
      sorted = null;
    },

    /** All lines, the newest case first. */
    rows: (): readonly CaseRow[] => {
      sorted ??= shards
        .flatMap((shard) => [...shard.entries.values()].map((entry) => entry.row))
        .sort((a, b) => b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id));
      return sorted;
    },

    /** Writes the snapshot if anything changed since. */
    flush: async (): Promise<void> => {
      if (!changed || !mayWrite) return;
      await saveSnapshot(path, shards, now());
      changed = false;
    },
  };
}

export type CaseIndex = Awaited<ReturnType<typeof openCaseIndex>>;
