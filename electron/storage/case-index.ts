import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { CaseRow, type CaseFile } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import { ProblemError } from "#shared/domain/problem";
import { type CaseStore, type FileStamp, SHARDS, shardOf } from "./case-store";
import { writeDurably } from "./durable-file";
import { seal, unseal } from "./envelope";

/** One known case: its line in the list and the stamp of the file it was made from. */
const Entry = z.object({ row: CaseRow, mtimeMs: z.number(), size: z.number() });
type Entry = z.infer<typeof Entry>;

const Snapshot = z.object({ shards: z.array(z.object({ stamp: z.string(), entries: z.array(Entry) })).length(SHARDS) });

const FORMAT = "heshi/index";
/** Raised whenever a row is made in another way: an older snapshot is then thrown away and made anew. */
const VERSION = 1;

type Shard = { stamp: string; readonly entries: Map<CaseId, Entry> };

/**
 * Opens the list of cases: a throw-away snapshot, brought up to date for every shard whose folder stamp moved.
 * `toRow` makes the line of a case. Nothing in it is truth: deleting the index folder only costs the time to read all cases.
 */
export async function openCaseIndex(store: CaseStore, folder: string, mayWrite: boolean, toRow: (file: CaseFile) => CaseRow, now: () => Date) {
  const path = join(folder, "rows.json");
  const shards = (await loadSnapshot(path)) ?? Array.from({ length: SHARDS }, (): Shard => ({ stamp: "", entries: new Map() }));
  let sorted: CaseRow[] | null = null;
  let changed = false;

  /** Reads again what changed in a shard; a case that cannot be read is left out, and the store has told why. */
  async function refresh(shard: Shard, number: number): Promise<void> {
    const stamp = await store.shardStamp(number);
    if (stamp === shard.stamp) return;
    const files = await store.list(number, mayWrite);
    const present = new Set(files.map((file) => file.id));
    for (const id of shard.entries.keys()) if (!present.has(id)) shard.entries.delete(id);
    for (const file of files) await refreshEntry(shard, file);
    shard.stamp = await store.shardStamp(number);
    changed = true;
  }

  async function refreshEntry(shard: Shard, stamp: FileStamp): Promise<void> {
    const known = shard.entries.get(stamp.id);
    if (known && known.mtimeMs === stamp.mtimeMs && known.size === stamp.size) return;
    try {
      const file = await store.read(stamp.id, mayWrite);
      if (file) shard.entries.set(stamp.id, { row: toRow(file), mtimeMs: stamp.mtimeMs, size: stamp.size });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      shard.entries.delete(stamp.id);
    }
  }

  for (const [number, shard] of shards.entries()) await refresh(shard, number);

  /** Takes a case that was just saved into the list. */
  async function note(file: CaseFile): Promise<void> {
    const number = shardOf(file.id);
    const shard = shards[number];
    if (!shard) return;
    const { mtimeMs, size } = await store.stampOf(file.id);
    shard.entries.set(file.id, { row: toRow(file), mtimeMs, size });
    shard.stamp = await store.shardStamp(number);
    changed = true;
    sorted = null;
  }

  /** All lines, the newest case first. */
  function rows(): readonly CaseRow[] {
    sorted ??= shards
      .flatMap((shard) => [...shard.entries.values()].map((entry) => entry.row))
      .sort((a, b) => b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id));
    return sorted;
  }

  /** Writes the snapshot if anything changed since; losing it only costs time. */
  async function flush(): Promise<void> {
    if (!changed || !mayWrite) return;
    const data = { shards: shards.map(({ stamp, entries }) => ({ stamp, entries: [...entries.values()] })) };
    await mkdir(folder, { recursive: true });
    await writeDurably(path, seal(data, { format: FORMAT, version: VERSION, generation: 1, savedAt: now().toISOString() }));
    changed = false;
  }

  return { rows, note, flush };
}

export type CaseIndex = Awaited<ReturnType<typeof openCaseIndex>>;

async function loadSnapshot(path: string): Promise<Shard[] | null> {
  const bytes = await readFile(path).catch(() => null);
  const opened = bytes && unseal(bytes, FORMAT);
  if (!opened || opened.header.version !== VERSION) return null;
  const parsed = Snapshot.safeParse(opened.data);
  if (!parsed.success) return null;
  return parsed.data.shards.map(({ stamp, entries }) => ({ stamp, entries: new Map(entries.map((entry) => [entry.row.id, entry])) }));
}
