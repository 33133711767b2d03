import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import type { CaseFile } from "#shared/domain/case-file";
import { dayOf } from "#shared/domain/plain-date";
import { generatedCase, generateFolder } from "../../build/generate.ts";
import { describeCase } from "../../electron/core/describe-case.ts";
import { openCaseStore } from "../../electron/storage/case-store.ts";
import { type CaseIndex, openCaseIndex } from "../../electron/storage/index/case-index.ts";
import { openDesk, newFolder, removeFolders } from "../support/desk.ts";

const now = () => new Date("2026-01-20T02:00:00Z");
const today = dayOf(now(), 480);
const TOTAL = 300;

type Opened = {
  readonly index: CaseIndex;
  readonly save: (file: CaseFile) => Promise<void>;
  readonly path: (file: CaseFile) => string;
};

async function open(folder: string, mayWrite = true, idleAfter = 60_000): Promise<Opened> {
  const store = openCaseStore(folder, join(folder, "damaged"), now, () => undefined);
  const describe = (file: CaseFile) => describeCase(file, today);
  const index = await openCaseIndex({
    store,
    folder: join(folder, "index"),
    mayWrite,
    guard: () => Promise.resolve(),
    describe,
    now,
    changed: () => undefined,
    idleAfter,
  });
  return {
    index,
    save: async (file) => {
      await store.write(file);
      await index.note(file);
    },
    path: (file) => join(folder, "cases", file.id.slice(0, 2), `${file.id}.json`),
  };
}

/** Everything the index answers, to compare it with one made anew. */
async function answers({ index }: Opened) {
  await index.highestNumbers();
  while ((await index.list(0, 1)).building !== null) await pause(5);
  const { total, rows } = await index.list(0, 1_000);
  const found = await Promise.all(["王", "wang", "1", "枫泉", "sxx"].map((word) => index.search([word], 0, 1_000)));
  return { total, rows, found, highest: await index.highestNumbers() };
}

async function madeAnew(folder: string) {
  const copy = newFolder();
  cpSync(join(folder, "cases"), join(copy, "cases"), { recursive: true });
  const opened = await open(copy);
  const all = await answers(opened);
  await opened.index.close();
  return all;
}

const made = (total = TOTAL) => {
  const folder = newFolder();
  generateFolder(folder, total);
  return folder;
};
const changed = (n: number, place: string): CaseFile => {
  const file = generatedCase(1, n, TOTAL);
  return { ...file, revision: file.revision + 1, content: { ...file.content, place } };
};
const logOf = (folder: string) =>
  join(folder, "index", readdirSync(join(folder, "index")).find((name) => name.startsWith("log-")) ?? "");

afterEach(removeFolders);

test("the same seed makes the same cases, of about ten kilobytes each", () => {
  expect(generatedCase(1, 7, 100)).toEqual(generatedCase(1, 7, 100));
  expect(generatedCase(2, 7, 100)).not.toEqual(generatedCase(1, 7, 100));
  const sizes = Array.from({ length: 50 }, (_, n) => Buffer.byteLength(JSON.stringify(generatedCase(1, n, 50))));
  expect(Math.min(...sizes)).toBeGreaterThan(8_000);
  expect(Math.max(...sizes)).toBeLessThan(14_000);
});

test("lists all cases, the newest first, in pages, from memory and from the disk alike", async () => {
  const folder = made();
  let opened = await open(folder);
  const fresh = await answers(opened);
  expect(fresh.total).toBe(TOTAL);
  expect(fresh.rows.map((row) => row.id)).toEqual(
    Array.from({ length: TOTAL }, (_, n) => generatedCase(1, TOTAL - 1 - n, TOTAL).id),
  );
  await opened.index.close();
  opened = await open(folder);
  expect((await opened.index.list(0, 50)).rows).toEqual(fresh.rows.slice(0, 50));
  expect(await answers(opened)).toEqual(fresh);
  expect((await opened.index.list(120, 7)).rows).toEqual(fresh.rows.slice(120, 127));
  expect(await opened.index.check()).toBe(0);
  await opened.index.close();
});

test("knows what was saved, at once, after a close, and after a crash with no close", async () => {
  const folder = made();
  const first = await open(folder);
  await first.index.highestNumbers();
  for (let n = 0; n < 40; n++) await first.save(changed(n * 3, `第${n}处`));
  const added: CaseFile = { ...generatedCase(9, 1, 1), createdAt: "2026-01-19T00:00:00.000Z" };
  await first.save(added);
  const before = await answers(first);
  await first.index.written();
  const crashed = await open(folder);
  expect((await crashed.index.list(0, 50)).rows).toEqual(before.rows.slice(0, 50));
  expect((await crashed.index.list(0, 50)).total).toBe(TOTAL + 1);
  expect(await answers(crashed)).toEqual(before);
  expect(await crashed.index.check()).toBe(0);
  await crashed.index.close();
  await first.index.close();
  expect(await madeAnew(folder)).toMatchObject({ total: TOTAL + 1, rows: before.rows });
});

test("a torn last line of the log is cut off, and its case read again", async () => {
  const folder = made();
  const first = await open(folder);
  await first.save(changed(1, "甲"));
  await first.save(changed(2, "乙"));
  await first.index.written();
  await first.index.close();
  truncateSync(logOf(folder), statSync(logOf(folder)).size - 5);
  const again = await open(folder);
  expect((await again.index.search(["乙"], 0, 9)).total).toBeGreaterThan(0);
  expect(readFileSync(logOf(folder), "utf8").endsWith("\n")).toBe(true);
  const all = await answers(again);
  await again.index.close();
  expect(await madeAnew(folder)).toEqual(all);
});

test.each([
  ["head", (index: string) => writeFileSync(join(index, "head.json"), "nonsense")],
  ["body", (index: string) => truncateSync(join(index, readdirSync(index).find((name) => name.startsWith("body-")) ?? ""), 900)],
  [
    "body's bit",
    (index: string) => {
      const path = join(index, readdirSync(index).find((name) => name.startsWith("body-")) ?? "");
      const bytes = readFileSync(path);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4;
      writeFileSync(path, bytes);
    },
  ],
  ["whole folder", (index: string) => rmSync(index, { recursive: true })],
])("is made anew when its %s is lost", async (_, lose) => {
  const folder = made();
  const first = await open(folder);
  const before = await answers(first);
  await first.index.close();
  lose(join(folder, "index"));
  for (let start = 0; start < 2; start++) {
    const again = await open(folder);
    expect(await answers(again)).toEqual(before);
    await again.index.close();
  }
});

test("a log line that could not be kept, files changed by others and files gone are found by the shard's stamp", async () => {
  const folder = made();
  const first = await open(folder);
  await first.index.close();
  const store = openCaseStore(folder, join(folder, "damaged"), now, () => undefined);
  await store.write(changed(5, "别处改的"));
  const gone = generatedCase(1, 6, TOTAL);
  rmSync(first.path(gone));
  const again = await open(folder);
  expect((await again.index.search(["别处改的"], 0, 9)).total).toBe(1);
  const all = await answers(again);
  expect(all.rows.some((row) => row.id === gone.id)).toBe(false);
  await again.index.close();
  expect(await madeAnew(folder)).toEqual(all);
});

test("a change that moved no folder stamp is found by the idle check, and by opening the case", async () => {
  const folder = made();
  const opened = await open(folder);
  await opened.index.highestNumbers();
  const hidden = async (file: CaseFile) => {
    const path = opened.path(file);
    const [shard, other] = [join(path, ".."), newFolder()];
    const stamp = statSync(shard);
    const elsewhere = openCaseStore(other, other, now, () => undefined);
    await elsewhere.write(file);
    writeFileSync(path, readFileSync(join(other, "cases", file.id.slice(0, 2), `${file.id}.json`)));
    utimesSync(shard, stamp.atime, stamp.mtime);
  };
  await hidden(changed(10, "悄悄改的"));
  expect((await opened.index.search(["悄悄改的"], 0, 9)).total).toBe(0);
  expect(await opened.index.check()).toBeGreaterThan(0);
  expect((await opened.index.search(["悄悄改的"], 0, 9)).total).toBe(1);
  const file = changed(11, "又改一次");
  await hidden(file);
  await opened.index.compare(file.id, file);
  expect((await opened.index.search(["又改一次"], 0, 9)).total).toBe(1);
  const all = await answers(opened);
  await opened.index.close();
  expect(await madeAnew(folder)).toEqual(all);
});

test("the idle check is ended by closing, at once, whatever it was about to do", async () => {
  const folder = made(50);
  for (const idleAfter of [0, 1, 30]) {
    const opened = await open(folder, true, idleAfter);
    await opened.index.highestNumbers();
    await pause(20);
    await opened.index.close();
  }
  expect(await madeAnew(folder)).toMatchObject({ total: 50 });
});

test("a folder that is only read is listed, and nothing is written into it", async () => {
  const folder = made(50);
  const opened = await open(folder, false);
  expect((await opened.index.list(0, 50)).rows).toHaveLength(50);
  await opened.index.close();
  expect(readdirSync(folder)).not.toContain("index");
});

test("a log that cannot be written fails no save, and hides nothing from the next start", async () => {
  const folder = made();
  const opened = await open(folder);
  await opened.index.highestNumbers();
  await opened.index.written();
  const index = join(folder, "index");
  renameSync(index, join(folder, "moved"));
  await opened.save(changed(20, "没记上"));
  await opened.index.written();
  renameSync(join(folder, "moved"), index);
  await opened.save(changed(20, "记上了"));
  await opened.index.written();
  expect((await opened.index.search(["记上了"], 0, 9)).total).toBe(1);
  const again = await open(folder);
  expect((await again.index.search(["记上了"], 0, 9)).total).toBe(1);
  await again.index.close();
  await opened.index.close();
});

test("lines after a line of nonsense are not believed", async () => {
  const folder = made();
  const first = await open(folder);
  await first.save(changed(3, "甲"));
  await first.index.close();
  const good = readFileSync(logOf(folder), "utf8");
  appendFileSync(logOf(folder), `nonsense\n${good}`);
  const again = await open(folder);
  expect(readFileSync(logOf(folder), "utf8")).toBe(good);
  await again.index.close();
});

test("numbers go on after the highest that a case bears", async () => {
  const root = newFolder();
  generateFolder(join(root, "data"), 40);
  const desk = await openDesk({ root });
  const { content } = generatedCase(1, 39, 40);
  const year = Number(content.acceptedOn.slice(0, 4));
  const id = generatedCase(5, 1, 1).id;
  await desk.api.cases.save({ id, revision: 0, content });
  expect((await desk.api.cases.accept({ id })).number).toMatchObject({ year, sequence: 41 });
  await desk.close();
});
