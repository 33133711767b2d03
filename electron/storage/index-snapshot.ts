import { mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { CaseRow } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import { SHARDS } from "./case-shards";
import { writeDurably } from "./durable-file";
import { seal, unseal } from "./envelope";

/** One known case: its line in the list and the stamp of the file it was made from. */
const Entry = z.object({ row: CaseRow, mtimeMs: z.number(), size: z.number() });
export type Entry = z.infer<typeof Entry>;

/** What is known of the cases in one folder, and the folder's stamp when it was known. */
export type Shard = { stamp: string; readonly entries: Map<CaseId, Entry> };

const Snapshot = z.object({ shards: z.array(z.object({ stamp: z.string(), entries: z.array(Entry) })).length(SHARDS) });

const FORMAT = "heshi/index";
/** Raised whenever a row is made in another way: an older snapshot is then thrown away and made anew. */
const VERSION = 1;

/** The stored snapshot, or an empty one when there is none that can be used. */
export async function loadSnapshot(path: string): Promise<readonly Shard[]> {
  const bytes = await readFile(path).catch(() => null);
  const opened = bytes && unseal(bytes, FORMAT);
  const parsed = opened?.header.version === VERSION ? Snapshot.safeParse(opened.data) : null;
  if (!parsed?.success) return Array.from({ length: SHARDS }, () => ({ stamp: "", entries: new Map() }));
  return parsed.data.shards.map(({ stamp, entries }) => ({
    stamp,
    entries: new Map(entries.map((entry) => [entry.row.id, entry])),
  }));
}

/** Stores the snapshot; losing it only costs the time to read all cases. */
export async function saveSnapshot(path: string, shards: readonly Shard[], savedAt: Date): Promise<void> {
  const data = { shards: shards.map(({ stamp, entries }) => ({ stamp, entries: [...entries.values()] })) };
  await mkdir(dirname(path), { recursive: true });
  await writeDurably(path, seal(data, { format: FORMAT, version: VERSION, generation: 1, savedAt: savedAt.toISOString() }));
}
