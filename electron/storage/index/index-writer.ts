import type { CaseId } from "#shared/domain/id";
import type { LogLine, openLog } from "./change-log";
import { isListed } from "./columns";
import type { Entry } from "./index-entry";
import { type Head, type IndexFiles, NEWEST } from "./index-files";
import type { KnownCases } from "./known-cases";

/** After so many changed cases the index is written whole again, at least; with many cases, after an eighth of them. */
const CHANGES_KEPT = 2_000;
/** The same when the folder is closed, so that the next start has a short log to read. */
const CHANGES_AT_CLOSE = 200;

type Open = Awaited<ReturnType<typeof openLog>>;

/** The files of the index as they stand now. */
function storedIndex(files: IndexFiles, known: () => KnownCases, stamps: () => readonly string[], startHead: Head | null) {
  let head = startHead;
  let log: Open | null = null;
  let broken = startHead === null;

  return {
    isBroken: () => broken,
    setBroken: () => {
      broken = true;
    },
    append: async (lines: readonly LogLine[]): Promise<void> => {
      if (broken || !head) return;
      log ??= await files.openLog(head);
      await log.append(lines);
    },
    writeWhole: async (): Promise<void> => {
      known().compact();
      const { total, rows } = known().page(0, NEWEST);
      const rest = { total, newest: [...rows], stamps: [...stamps()] };
      broken = true;
      await log?.close();
      log = null;
      head = await files.write(known().columns(), rest);
      broken = false;
    },
    close: async () => {
      await log?.close();
      log = null;
    },
  };
}

/**
 * Writes what became known into the log, and now and then the whole index. One thing after another; nothing here may fail a save:
 * when a line cannot be written the log is left alone until the next whole writing, since a later stamp would hide what is missing.
 * `guard` throws when the folder is no longer ours; then nothing is written at all.
 */
export function indexWriter(
  files: IndexFiles,
  known: () => KnownCases,
  stamps: () => readonly string[],
  head: Head | null,
  guard: () => Promise<void>,
) {
  const stored = storedIndex(files, known, stamps, head);
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (task: () => Promise<void>): void => {
    turn = turn.then(guard).then(task).catch(stored.setBroken);
  };
  const tooMany = () => known().changes() > Math.max(CHANGES_KEPT, known().columns().count / 8);

  return {
    /** Lines about these cases, then the stamp of their shard once all of it is known. */
    note: (shard: number, changes: readonly (readonly [CaseId, Entry | null])[], stamp: string | null): void => {
      inTurn(async () => {
        const fresh = (id: CaseId) => !isListed(known().columns(), id);
        const lines: LogLine[] = changes.map(([id, entry]) => ({ id, entry, fresh: fresh(id), shard, stamp: null }));
        const last = lines.pop() ?? { id: null, entry: null, fresh: false, shard };
        await stored.append([...lines, { ...last, stamp }]);
        if (tooMany()) await stored.writeWhole();
      });
    },
    /** What is stored is of no use: the next writing is a whole one. */
    distrust: stored.setBroken,
    /** Writes the whole index when there is none that a next start could use. */
    settle: (): void => {
      inTurn(async () => {
        if (stored.isBroken() || tooMany()) await stored.writeWhole();
      });
    },
    /** Waits until everything is written; at the end of a long log the whole index. */
    close: async (): Promise<void> => {
      inTurn(async () => {
        if (stored.isBroken() || known().changes() > CHANGES_AT_CLOSE) await stored.writeWhole();
      });
      turn = turn.then(stored.close).catch(stored.setBroken);
      await turn;
    },
    idle: () => turn,
  };
}

export type IndexWriter = Pick<ReturnType<typeof indexWriter>, "note" | "distrust" | "settle" | "close" | "idle">;

/** A writer for a folder that somebody else holds: what becomes known is kept in memory only. */
export function noWriter(known: () => KnownCases): IndexWriter {
  const settle = () => {
    if (known().changes() > CHANGES_KEPT) known().compact();
  };
  return { note: settle, distrust: () => undefined, settle, close: () => Promise.resolve(), idle: () => Promise.resolve() };
}
