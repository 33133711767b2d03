import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { LARGEST_ATTACHMENT } from "#shared/domain/attachment-limits";
import type { CaseFile } from "#shared/domain/case-file";
import { type Attachment, ContentHash } from "#shared/domain/evidence";
import { CaseId, PartId } from "#shared/domain/id";
import { openAttachmentStore } from "../../electron/storage/attachment-store.ts";
import { contents } from "../backup/support.ts";
import { attach, attached, keptPath, noise, sha256 } from "../support/attach.ts";
import { openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { breakDisk, leftovers } from "../support/faults.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";

afterEach(removeFolders);

const id = CaseId.parse("0a000000-0000-4000-8000-00000000000a");
const other = CaseId.parse("0b000000-0000-4000-8000-00000000000b");
const PDF = Buffer.concat([Buffer.from("%PDF-1.4\n"), noise(3_000_000)]);

const attachment = (bytes: Buffer, name: string): Attachment => ({
  id: PartId.parse("0c000000-0000-4000-8000-00000000000c"),
  hash: ContentHash.parse(sha256(bytes)),
  name,
  type: "application/pdf",
  size: bytes.length,
  addedAt: "2026-01-20T02:00:00.000Z",
  purpose: "evidence",
  original: null,
  sensitive: false,
});

/** Saves a case that names this file. */
async function saveWith(desk: TestDesk, bytes: Buffer, name: string): Promise<CaseFile> {
  const content = { ...contentOf(sampleCase("C01")), attachments: [attachment(bytes, name)] };
  return await desk.api.cases.save({ id, revision: 0, content });
}

const codeOf = async (work: Promise<unknown>) =>
  await work.then(
    () => "done",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

/** Reads a file back in pieces, as the page does. */
async function readBack(desk: TestDesk, hash: string, length = 700_000): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let offset = 0, size = 1; offset < size; offset += length) {
    const piece = await desk.api.attachments.read({ caseId: id, hash, offset, length });
    parts.push(Buffer.from(piece.data, "base64"));
    size = piece.size;
  }
  return Buffer.concat(parts);
}

describe("a file", () => {
  test("comes in pieces, is kept under the hash of its content, and comes back the same after a restart", async () => {
    let desk = await openDesk();
    const kept = await attached(desk, id, "判决书.bin", PDF);
    expect(kept).toEqual({ hash: sha256(PDF), size: PDF.length, type: "application/pdf", already: false });
    expect(readFileSync(keptPath(desk.dataFolder, id, kept.hash)).equals(PDF)).toBe(true);
    expect(statSync(keptPath(desk.dataFolder, id, kept.hash)).mode & 0o077).toBe(0);
    desk = await desk.reopen();
    expect((await readBack(desk, kept.hash)).equals(PDF)).toBe(true);
    expect(leftovers(desk.dataFolder)).toEqual([]);
    await desk.close();
  });

  test("that the case has already is stored once and told; another case has its own", async () => {
    const desk = await openDesk();
    await attached(desk, id, "一.pdf", PDF);
    expect((await attached(desk, id, "二.pdf", PDF)).already).toBe(true);
    expect((await attached(desk, other, "一.pdf", PDF)).already).toBe(false);
    expect(readdirSync(dirname(keptPath(desk.dataFolder, id, sha256(PDF))))).toEqual([sha256(PDF)]);
    expect(leftovers(desk.dataFolder)).toEqual([]);
    await desk.close();
  });

  test("that is empty, too large, cut short, longer than said or out of order is refused and leaves nothing", async () => {
    const desk = await openDesk();
    const begin = (size: number) => desk.api.attachments.begin({ caseId: id, name: "x", size });
    const data = Buffer.from("abc").toString("base64");
    expect(await codeOf(begin(0))).toBe("attachmentEmpty");
    expect(await codeOf(begin(LARGEST_ATTACHMENT + 1))).toBe("attachmentTooLarge");
    const short = await begin(9);
    await desk.api.attachments.append({ ...short, offset: 0, data });
    expect(await codeOf(desk.api.attachments.finish(short))).toBe("attachmentChanged");
    const long = await begin(2);
    expect(await codeOf(desk.api.attachments.append({ ...long, offset: 0, data }))).toBe("attachmentChanged");
    const gap = await begin(9);
    expect(await codeOf(desk.api.attachments.append({ ...gap, offset: 3, data }))).toBe("attachmentBroken");
    expect(await codeOf(desk.api.attachments.finish(gap))).toBe("attachmentBroken");
    const odd = await begin(9);
    expect(await codeOf(desk.api.attachments.append({ ...odd, offset: 0, data: "a b" }))).toBe("badInput");
    await desk.api.attachments.cancel(odd);
    expect(readdirSync(join(desk.dataFolder, "attachments"))).toEqual([]);
    await desk.close();
  });

  test("that is cancelled, abandoned or cut off by a crash leaves nothing behind", async () => {
    let desk = await openDesk();
    const root = join(desk.dataFolder, "attachments");
    const one = await desk.api.attachments.begin({ caseId: id, name: "x", size: 9 });
    await desk.api.attachments.cancel(one);
    expect(readdirSync(root)).toEqual([]);
    for (let at = 0; at < 40; at++) await desk.api.attachments.begin({ caseId: id, name: "x", size: 9 });
    expect(readdirSync(root).length).toBeLessThanOrEqual(16);
    await desk.close();
    writeFileSync(join(root, ".tmp-crash"), "half");
    desk = await desk.reopen();
    expect(leftovers(desk.dataFolder)).toEqual([]);
    await desk.close();
  });

  test("whose bytes were changed on the disk is named and never shown, and the right one put in its place", async () => {
    const desk = await openDesk();
    await attached(desk, id, "收条.pdf", PDF);
    await saveWith(desk, PDF, "收条.pdf");
    const path = keptPath(desk.dataFolder, id, sha256(PDF));
    const which = { caseId: id, hash: sha256(PDF) };
    await readBack(desk, which.hash);
    const wrong = Buffer.from(PDF);
    wrong[2_000_000] = (wrong[2_000_000] ?? 0) ^ 1;
    writeFileSync(path, wrong);
    const wanted = { ok: false, problem: { code: "attachmentDamaged", params: { name: "收条.pdf" } } };
    expect(await desk.reply("attachments.read", { ...which, offset: 0, length: 10 })).toEqual(wanted);
    expect(await desk.reply("attachments.open", which)).toEqual(wanted);
    expect(await desk.reply("attachments.saveAs", which)).toEqual(wanted);
    expect(desk.opened).toEqual([]);
    expect(readdirSync(desk.exports)).toEqual([]);
    expect((await attached(desk, id, "收条.pdf", PDF)).already).toBe(false);
    expect((await readBack(desk, which.hash)).equals(PDF)).toBe(true);
    expect((await desk.api.app.info()).notices).toEqual([]);
    await desk.close();
  });

  test("that has vanished is named", async () => {
    const desk = await openDesk();
    await saveWith(desk, PDF, "收条.pdf");
    const reply = await desk.reply("attachments.read", { caseId: id, hash: sha256(PDF), offset: 0, length: 10 });
    expect(reply).toEqual({ ok: false, problem: { code: "attachmentMissing", params: { name: "收条.pdf" } } });
    await desk.close();
  });

  test("may not be added by somebody who only reads, but is shown", async () => {
    const desk = await openDesk();
    await attached(desk, id, "x.pdf", PDF);
    const reader = await openDesk({ root: desk.root });
    expect(await codeOf(attached(reader, id, "y.pdf", PDF))).toBe("folderReadOnly");
    expect((await readBack(reader, sha256(PDF))).equals(PDF)).toBe(true);
    await reader.close();
    await desk.close();
  });
});

describe("giving out", () => {
  test("opens a copy under the ending of its content, and takes it away again", async () => {
    const desk = await openDesk();
    await attached(desk, id, "x", PDF);
    await saveWith(desk, PDF, "收条.exe.jpg");
    await desk.api.attachments.open({ caseId: id, hash: sha256(PDF) });
    const [path = ""] = desk.opened;
    expect(path).toMatch(/收条\.exe\.pdf$/);
    expect(readFileSync(path).equals(PDF)).toBe(true);
    await desk.close();
    expect(existsSync(path)).toBe(false);
  });

  test.each([
    ["a program", "收条.pdf", Buffer.from("MZ\u0090\0")],
    ["a batch file", "run.bat", Buffer.from("echo off")],
    ["a script", "run.VBS", Buffer.from("x = 1")],
    ["a page", "a.txt", Buffer.from("<html><script>1</script>")],
    ["a shortcut", "a.pdf", Buffer.from("L\0\0\0\u0001\u0014\u0002\0", "latin1")],
    ["an old Word file", "a.doc", Buffer.from("d0cf11e0a1b11ae1", "hex")],
    ["a file with macros", "a.docx", Buffer.from("PK\u0003\u0004word/document.xml word/vbaProject.bin")],
    ["an unknown thing", "a.pdf", Buffer.from([0, 1, 2, 3])],
  ])("never opens %s, but keeps it and saves a copy", async (_, name, bytes) => {
    const desk = await openDesk();
    await attached(desk, id, name, bytes);
    await saveWith(desk, bytes, name);
    const which = { caseId: id, hash: sha256(bytes) };
    const reply = await desk.reply("attachments.open", which);
    expect(reply).toEqual({ ok: false, problem: { code: "attachmentNotOpened", params: { name } } });
    expect(desk.opened).toEqual([]);
    const saved = await desk.api.attachments.saveAs(which);
    expect(readFileSync(saved?.path ?? "").equals(bytes)).toBe(true);
    await desk.close();
  });

  test("tells of a place that cannot be written to", async () => {
    const desk = await openDesk({ shell: { chooseSavePath: (name) => Promise.resolve(join("/no/such/place", name)) } });
    await attached(desk, id, "x.pdf", PDF);
    expect(await codeOf(desk.api.attachments.saveAs({ caseId: id, hash: sha256(PDF) }))).toBe("targetNotWritable");
    await desk.close();
  });
});

describe("with the rest of the folder", () => {
  test("a backup holds the files, and a restore brings back every byte, a lost one too", async () => {
    const desk = await openDesk();
    await desk.api.room.save(roomOf(sampleCase("C01")));
    await attached(desk, id, "收条.pdf", PDF);
    await saveWith(desk, PDF, "收条.pdf");
    const wanted = contents(desk.dataFolder);
    expect(Object.keys(wanted)).toContain(`attachments/0a/${id}/${sha256(PDF)}`);
    const made = await desk.api.backups.make({ place: null });
    expect(made.cases).toBe(1);
    writeFileSync(keptPath(desk.dataFolder, id, sha256(PDF)), "damaged");
    await attached(desk, other, "later.pdf", noise(10));
    await desk.api.backups.restore({ place: null, name: made.name, acceptLoss: false });
    expect(contents(desk.dataFolder)).toEqual(wanted);
    expect((await readBack(desk, sha256(PDF))).equals(PDF)).toBe(true);
    await desk.close();
  });

  test("a file damaged inside a backup refuses the backup by name", async () => {
    const desk = await openDesk();
    await attached(desk, id, "收条.pdf", PDF);
    await saveWith(desk, PDF, "收条.pdf");
    const { path, name } = await desk.api.backups.make({ place: null });
    const zip = readFileSync(path);
    const at = zip.indexOf(PDF.subarray(1_000_000, 1_000_100));
    // Files of this kind are not packed, so their bytes stand in the zip as they are.
    expect(at).toBeGreaterThan(0);
    zip[at] = (zip[at] ?? 0) ^ 1;
    writeFileSync(path, zip);
    const reply = await desk.reply("backups.preview", { place: null, name });
    expect(reply.ok ? "taken" : reply.problem).toMatchObject({
      code: "backupDamaged",
      params: { file: `data/attachments/0a/${id}/${sha256(PDF)}` },
    });
    await desk.close();
  });

  test("moving the folder takes the files along", async () => {
    const desk = await openDesk();
    await attached(desk, id, "收条.pdf", PDF);
    await desk.api.folder.move({ path: join(desk.root, "moved") });
    expect((await readBack(desk, sha256(PDF))).equals(PDF)).toBe(true);
    expect(existsSync(keptPath(join(desk.root, "moved"), id, sha256(PDF)))).toBe(true);
    await desk.close();
  });

  test("a file that the case no longer names stays until the case is deleted for good", async () => {
    const desk = await openDesk();
    await attached(desk, id, "收条.pdf", PDF);
    const file = await saveWith(desk, PDF, "收条.pdf");
    await desk.api.cases.save({ id, revision: file.revision, content: { ...file.content, attachments: [] } });
    expect((await readBack(desk, sha256(PDF))).equals(PDF)).toBe(true);
    await desk.close();
    const store = await openAttachmentStore(desk.dataFolder, false, () => Promise.resolve());
    await store.removeCase(id);
    await store.removeCase(other);
    expect(existsSync(dirname(keptPath(desk.dataFolder, id, sha256(PDF))))).toBe(false);
  });

  test("one hundred megabytes come in and go out without standing in memory", { timeout: 60_000 }, async () => {
    const desk = await openDesk();
    const piece = noise(1 << 20);
    const before = process.memoryUsage().arrayBuffers;
    const { uploadId } = await desk.api.attachments.begin({ caseId: id, name: "录像.mp4", size: 100 << 20 });
    const data = piece.toString("base64");
    for (let at = 0; at < 100; at++) await desk.api.attachments.append({ uploadId, offset: at << 20, data });
    const { hash } = await desk.api.attachments.finish({ uploadId });
    await desk.api.attachments.saveAs({ caseId: id, hash });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60 << 20);
    expect(statSync(join(desk.exports, hash.slice(0, 8))).size).toBe(100 << 20);
    await desk.close();
  });
});

test("the disk that is full refuses a file and takes it when there is room again", async () => {
  const desk = await openDesk();
  const broken = breakDisk((_, call) => (call.name === "write" ? "ENOSPC" : null));
  const reply = await attach(desk.reply, id, "x.pdf", PDF);
  broken.heal();
  expect(reply.ok ? "taken" : reply.problem.code).toBe("diskFull");
  expect(readdirSync(join(desk.dataFolder, "attachments"))).toEqual([]);
  expect((await attached(desk, id, "x.pdf", PDF)).already).toBe(false);
  await desk.close();
});
