import type { CaseFile } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import { ProblemError } from "#shared/domain/problem";
import type { FileStamp } from "../case-shards";
import type { CaseStore } from "../case-store";
import type { Described, Entry } from "./index-entry";
import type { KnownCases } from "./known-cases";
import type { IndexWriter } from "./index-writer";

/** Cases read at the same time; more would only make a save wait longer for its turn at the disk. */
const AT_A_TIME = 8;
/** A reading may itself repair files and so move the folder's stamp; after so many passes the idle check has to finish it. */
const PASSES = 3;

export type Describe = (file: CaseFile) => Described;

/** What the index works on, shared by its parts. */
export type IndexState = {
  readonly store: CaseStore;
  readonly mayWrite: boolean;
  readonly describe: Describe;
  readonly known: () => KnownCases;
  readonly writer: IndexWriter;
  /** The stamp each shard had when all of it was known. */
  readonly stamps: string[];
  /** Shards of which not all is known: no stamp may be noted for them. */
  readonly stale: Set<number>;
  /** Cases noted while a shard is being read again; what was read of them is older. */
  readonly noted: Set<CaseId>;
};

/** The entry of a case, its instants in one form so that it is the same from memory and from the index. */
export function entryOf(describe: Describe, file: CaseFile, { mtimeMs, size }: Pick<FileStamp, "mtimeMs" | "size">): Entry {
  const described = describe(file);
  const instant = (text: string) => new Date(text).toISOString();
  const row = { ...described.row, createdAt: instant(described.row.createdAt), updatedAt: instant(described.row.updatedAt) };
  return { ...described, row, mtimeMs, size };
}

/** Reads a case for the list; null when it cannot be read, and the store has told why. */
async function readEntry({ store, mayWrite, describe }: IndexState, stamp: FileStamp): Promise<Entry | null> {
  try {
    const file = await store.read(stamp.id, mayWrite);
    return file && entryOf(describe, file, stamp);
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

async function readShard(state: IndexState, shard: number): Promise<number> {
  const { store, known, writer, stamps, stale, noted } = state;
  stale.add(shard);
  noted.clear();
  const before = await store.shardStamp(shard);
  const files = await store.list(shard, state.mayWrite);
  const present = new Set(files.map((file) => file.id));
  const old = files.filter((file) => {
    const stamp = known().stampOf(file.id);
    return !stamp || stamp.mtimeMs !== file.mtimeMs || stamp.size !== file.size;
  });
  const found: (readonly [CaseId, Entry | null])[] = [];
  for (let at = 0; at < old.length; at += AT_A_TIME) {
    const read = old.slice(at, at + AT_A_TIME).map(async (stamp) => [stamp.id, await readEntry(state, stamp)] as const);
    found.push(...(await Promise.all(read)));
  }
  for (const id of known().idsIn(shard)) if (!present.has(id)) found.push([id, null]);
  const current = found.filter(([id, entry]) => !noted.has(id) && (entry !== null || known().stampOf(id) !== null));
  for (const [id, entry] of current) known().change(id, entry);
  const settled = (await store.shardStamp(shard)) === before;
  // What could not be read now is looked for again at the next opening: no stamp may say that it is known.
  const whole = settled && found.every(([id, entry]) => entry !== null || !present.has(id));
  if (settled) {
    stamps[shard] = whole ? before : "";
    stale.delete(shard);
  }
  if (current.length > 0 || whole) writer.note(shard, current, whole ? before : null);
  await writer.idle();
  return old.length;
}

/**
 * Brings the index up to date with a shard's folder: files whose stamp is not the known one are read again.
 * Gives the number of files read. Rows are noted before the stamp, which is noted only if nothing moved meanwhile.
 */
export async function catchUpShard(state: IndexState, shard: number): Promise<number> {
  let read = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    read += await readShard(state, shard);
    if (!state.stale.has(shard)) break;
  }
  return read;
}
