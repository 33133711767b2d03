import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { JSONFilePreset } from "lowdb/node";
import type { CaseFile } from "#shared/domain/case-file";
import { generatedCase } from "../generate.ts";

/** The least a durable replacement of a file can be: write, flush, rename, flush of the folder, with the machine's plain calls. */
export function replaceFile(folder: string, name: string, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  const temporary = join(folder, ".tmp");
  const file = openSync(temporary, "w");
  writeSync(file, bytes);
  fsyncSync(file);
  closeSync(file);
  renameSync(temporary, join(folder, name));
  const entries = openSync(folder, "r");
  fsyncSync(entries);
  closeSync(entries);
}

/** All cases in one SQLite database with a write-ahead log and every commit flushed. */
export function sqlitePeer(path: string, size: number) {
  const database = new DatabaseSync(path);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  database.exec("CREATE TABLE cases (id TEXT PRIMARY KEY, created TEXT, month TEXT, category TEXT, place TEXT, document TEXT)");
  database.exec("CREATE INDEX newest ON cases (created DESC); CREATE INDEX categories ON cases (category)");
  const insert = database.prepare("INSERT OR REPLACE INTO cases VALUES (?, ?, ?, ?, ?, ?)");
  const put = ({ id, createdAt, content }: CaseFile, document: string) =>
    insert.run(id, createdAt, content.acceptedOn.slice(0, 7), content.category, content.place, document);
  database.exec("BEGIN");
  for (let n = 0; n < size; n++) {
    const file = generatedCase(1, n, size);
    put(file, JSON.stringify(file));
  }
  database.exec("COMMIT");
  const figures = database.prepare("SELECT month, category, place, count(*) FROM cases GROUP BY 1, 2, 3");
  return {
    save: (file: CaseFile) => put(file, JSON.stringify(file)),
    /** Opens the database and asks for the newest 50 and the counts. */
    list: () => {
      const opened = new DatabaseSync(path, { readOnly: true });
      const newest = opened.prepare("SELECT id, created, month, category FROM cases ORDER BY created DESC LIMIT 50").all();
      const counts = opened.prepare("SELECT category, count(*) FROM cases GROUP BY 1").all();
      opened.close();
      return newest.length + counts.length;
    },
    figures: () => figures.all().length,
    close: () => {
      database.close();
    },
  };
}

/** All cases in one file of lowdb's own adapter. */
export async function lowdbPeer(path: string, size: number) {
  const cases = Array.from({ length: size }, (_, n) => generatedCase(1, n, size));
  const low = await JSONFilePreset(path, { cases });
  await low.write();
  return {
    save: async (file: CaseFile) => {
      low.data.cases[0] = file;
      await low.write();
    },
  };
}
