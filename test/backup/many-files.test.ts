import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { writeComment } from "../../electron/storage/backup/summary-comment.ts";
import { openBackupZip } from "../../electron/storage/backup/zip-reader.ts";
import { createZip } from "../../electron/storage/backup/zip-writer.ts";
import { newFolder, removeFolders } from "../support/desk.ts";

afterAll(removeFolders);

test("a zip of more files than the old records can count is written and read", async () => {
  const path = join(newFolder(), "many.zip");
  const zip = await createZip(path, new Date("2026-01-20T02:00:00Z"));
  const entries = [];
  for (let at = 0; at < 65_600; at++) entries.push(await zip.add(`data/${at}.json`, Buffer.from(`${at}`)));
  const summary = {
    createdAt: "2026-01-20T02:00:00.000Z",
    reason: "manual",
    folder: "0a000000-0000-4000-8000-000000000001",
    demo: false,
    program: "0.0.0",
    cases: 0,
    files: entries.length,
    bytes: 0,
  } as const;
  await zip.finish(entries, (directory) => writeComment(summary, directory));
  await zip.close();
  const read = await openBackupZip(path);
  expect(read.entries.size).toBe(65_600);
  const last = read.entries.get("data/65599.json");
  expect(last && (await read.read(last)).toString()).toBe("65599");
  await read.close();
}, 60_000);
