import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { CaseRow } from "#shared/domain/case-file";
import { SHARDS } from "../case-shards";
import { syncFolder, writeDurably } from "../durable-file";
import { seal, unseal } from "../envelope";
import { type LogLine, openLog, readLog } from "./change-log";
import type { Columns } from "./columns";
import { encodeColumns, readColumns } from "./columns-file";

/** Rows of the head: what the first page of the list shows. */
export const NEWEST = 50;

/** What the list needs at once. It names the body and the log that belong to it, so writing it switches from one whole index to the next. */
const Head = z.strictObject({
  epoch: z.uuid(),
  total: z.int().min(0),
  newest: z.array(CaseRow).max(NEWEST),
  /** The stamps of the shard folders; empty for one that is not known whole. */
  stamps: z.array(z.string()).length(SHARDS),
});
export type Head = z.infer<typeof Head>;

const FORMAT = "heshi/index";
/** Raised whenever a row or a search text is made in another way: an older index is then thrown away and made anew. */
const VERSION = 6;

/** The files of the index in its folder, for one process at a time to write. */
export function indexFiles(folder: string, now: () => Date) {
  const headPath = join(folder, "head.json");
  const bodyPath = (epoch: string) => join(folder, `body-${epoch}.bin`);
  const logPath = (epoch: string) => join(folder, `log-${epoch}.jsonl`);

  async function readHead(): Promise<Head | null> {
    const bytes = await readFile(headPath).catch(() => null);
    const opened = bytes && unseal(bytes, FORMAT);
    const parsed = opened?.header.version === VERSION ? Head.safeParse(opened.data) : null;
    return parsed?.success ? parsed.data : null;
  }

  /** Removes what earlier or unfinished writings left. */
  async function tidy(keep: string | null): Promise<void> {
    const names = await readdir(folder).catch(() => []);
    const kept = keep === null ? [] : ["head.json", `body-${keep}.bin`, `log-${keep}.jsonl`];
    await Promise.all(names.filter((name) => !kept.includes(name)).map((name) => rm(join(folder, name), { force: true })));
  }

  return {
    readHead,
    readBody: (head: Head): Promise<Columns | null> => readColumns(bodyPath(head.epoch)),
    readLog: (head: Head, mayCut: boolean): Promise<readonly LogLine[]> => readLog(logPath(head.epoch), mayCut),
    openLog: (head: Head) => openLog(logPath(head.epoch)),
    tidy,

    /** Writes a whole new index and drops the one before. Throws what the system says; the one before then still stands. */
    write: async (columns: Columns, rest: Omit<Head, "epoch">): Promise<Head> => {
      const head: Head = { ...rest, epoch: randomUUID() };
      await mkdir(folder, { recursive: true });
      await writeDurably(bodyPath(head.epoch), encodeColumns(columns));
      await writeDurably(headPath, seal(head, { format: FORMAT, version: VERSION, generation: 1, savedAt: now().toISOString() }));
      await tidy(head.epoch);
      await syncFolder(folder);
      return head;
    },
  };
}

export type IndexFiles = ReturnType<typeof indexFiles>;
