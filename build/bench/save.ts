import { join } from "node:path";
import type { CaseFile } from "#shared/domain/case-file";
import { seal } from "../../electron/storage/envelope.ts";
import { generatedCase } from "../generate.ts";
import { type Finding, interleaved, median } from "./measure.ts";
import { lowdbPeer, replaceFile, sqlitePeer } from "./peers.ts";
import { complete, generatedFolder, openCore, openIndex, scratch, storeOf } from "./place.ts";

const ROUNDS = 200;
/** lowdb writes everything with every save and takes seconds. */
const LOWDB_ROUNDS = 8;
/** Above this JSON.stringify has no text long enough for lowdb's one file. */
const LOWDB_MOST = 10_000;

async function lowdbMedian(path: string, size: number, file: CaseFile): Promise<number> {
  const lowdb = await lowdbPeer(path, size);
  const times = await interleaved(LOWDB_ROUNDS, { lowdb: () => lowdb.save(file) }, 1);
  return median(times("lowdb"));
}

/** Saves in turn with the peers; the median milliseconds of each, without the making of the case that is saved. */
async function saveTimes(root: string, size: number, workPath: string) {
  const folder = generatedFolder(root, size);
  const store = storeOf(folder);
  const index = await openIndex(folder);
  await complete(index);
  const sqlite = sqlitePeer(join(workPath, "peer.sqlite"), size);
  const header = { format: "heshi/case", version: 1, generation: 1, savedAt: new Date().toISOString() };
  let file = generatedCase(1, 0, size);
  const times = await interleaved(ROUNDS, {
    next: async (round) => {
      const made = generatedCase(1, (round * 7_919) % size, size);
      // Nobody saves a case that was not opened before.
      await store.read(made.id, false);
      file = { ...made, updatedAt: new Date().toISOString(), content: { ...made.content, disputes: `${round}` } };
    },
    write: () => store.write(file),
    note: () => index.note(file),
    limit: () => {
      replaceFile(join(workPath, file.id.slice(0, 2)), `${file.id}.json`, seal(file, header));
    },
    sqlite: () => sqlite.save(file),
  });
  await index.close();
  sqlite.close();
  return {
    write: median(times("write")),
    note: median(times("note")),
    limit: median(times("limit")),
    sqlite: median(times("sqlite")),
  };
}

/** A durable save of one case with all that belongs to it, next to the least it can be and to the peers. */
export async function benchSave(root: string, size: number): Promise<readonly Finding[]> {
  const work = scratch(root);
  const { write, note, limit, sqlite } = await saveTimes(root, size, work.path);
  const finding = (what: string, value: number, name: string, peer: number, bar: string): Finding => ({
    part: "save", size, what, value, unit: "ms", against: `${name} ${peer.toFixed(2)} ms`, ratio: value / peer, bar,
  }); // prettier-ignore
  const gate = await throughGate(generatedFolder(root, size), work.path, size);
  const findings = [
    finding("save with index, p50", write + note, "durable replace", limit, "≤ 2"),
    finding("save with index, p50", write + note, "SQLite WAL FULL", sqlite, "≤ 2.5"),
    finding("save through the gate, p50", gate, "durable replace", limit, "≤ 4"),
    { ...finding("of it the index", note, "durable replace", limit, ""), bar: "" },
  ];
  if (size <= LOWDB_MOST) {
    const lowdb = await lowdbMedian(join(work.path, "lowdb.json"), size, generatedCase(1, 1, size));
    const bar = size < 10_000 ? "≥ 30" : "≥ 150";
    findings.push({
      ...finding("times faster than the peer", write + note, "lowdb in one file", lowdb, bar),
      ratio: lowdb / (write + note),
    });
  }
  work.remove();
  return findings;
}

/** The time until the gate answers a save, in milliseconds. */
async function throughGate(folder: string, appFolder: string, size: number): Promise<number> {
  const app = await openCore(folder, appFolder, appFolder);
  await app.dispatch("cases.list", { offset: 50, limit: 1 });
  const { id, content } = generatedCase(77, size, size);
  const got = await app.dispatch("cases.get", { id });
  const stored: unknown = got.ok ? got.value : null;
  let revision = stored && typeof stored === "object" && "revision" in stored ? Number(stored.revision) : 0;
  const times = await interleaved(100, {
    save: async () => {
      const reply = await app.dispatch("cases.save", { id, revision, content });
      if (!reply.ok) throw new Error(reply.problem.code);
      revision += 1;
    },
  });
  await app.close();
  return median(times("save"));
}
