import { readFileSync, rmSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { generatedCase } from "../generate.ts";
import { type Finding, interleaved, median, timed } from "./measure.ts";
import { sqlitePeer } from "./peers.ts";
import { complete, generatedFolder, indexFilesOf, openIndex, scratch, storeOf } from "./place.ts";

const ROUNDS = 15;

/** Opening, from the head for the first page to everything searchable; a lost log line; and making the index anew. Files are in the system's cache. */
export async function benchOpen(root: string, size: number): Promise<readonly Finding[]> {
  const folder = generatedFolder(root, size);
  rmSync(join(folder, "index"), { recursive: true, force: true });
  const rebuild = await timed(async () => {
    const index = await openIndex(folder);
    await complete(index);
    await index.close();
  });
  const work = scratch(root);
  const sqlite = sqlitePeer(join(work.path, "peer.sqlite"), size);
  // A start finds no index of before in memory, so the first page is opened before any whole index was in this process.
  const first = await interleaved(ROUNDS, {
    head: async () => {
      const index = await openIndex(folder);
      await index.list(0, 50);
      closing.push(index);
    },
    between: async () => await closing.pop()?.close(),
    sqlite: () => sqlite.list(),
  });
  const times = await interleaved(ROUNDS, {
    body: async () => {
      const index = await openIndex(folder);
      await index.search(["王"], 0, 50);
      closing.push(index);
    },
    between: async () => await closing.pop()?.close(),
    read: () => indexFilesOf(folder).paths.map((path) => readFileSync(path).length),
  });
  sqlite.close();
  work.remove();
  const { reconcile, stats } = await lostLine(folder, size);
  const [head, body] = [median(first("head")), median(times("body"))];
  const finding = (what: string, value: number, name: string, peer: number, bar: string): Finding => ({
    part: "open", size, what, value, unit: "ms", against: `${name} ${peer.toFixed(1)} ms`, ratio: value / peer, bar,
  }); // prettier-ignore
  return [
    finding(
      "newest 50 rows and count, warm",
      head,
      "SQLite's list query",
      median(first("sqlite")),
      size <= 1_000 ? "≤ 1.3" : "≤ 0.8",
    ),
    finding("everything searchable, warm", body, "raw read of the index", median(times("read")), "≤ 3.5"),
    finding("open after a lost log line", reconcile, "stat of all files", stats, "≤ 0.3"),
    { part: "open", size, what: "index made anew", value: rebuild, unit: "ms" },
  ];
}

const closing: Awaited<ReturnType<typeof openIndex>>[] = [];

/** A case saved behind the index's back, and then the opening; next to asking for the stamp of every file. */
async function lostLine(folder: string, size: number): Promise<{ readonly reconcile: number; readonly stats: number }> {
  const store = storeOf(folder);
  const all = async () => {
    for (let shard = 0; shard < 256; shard++) {
      await Promise.all(
        (await store.list(shard, false)).map(({ id }) => stat(join(folder, "cases", id.slice(0, 2), `${id}.json`))),
      );
    }
  };
  const times = await interleaved(5, {
    damage: (round) => store.write(generatedCase(1, round, size)),
    reconcile: async () => {
      const index = await openIndex(folder);
      await index.list(0, 50);
      closing.push(index);
    },
    between: async () => await closing.pop()?.close(),
    stats: all,
  });
  return { reconcile: median(times("reconcile")), stats: median(times("stats")) };
}
