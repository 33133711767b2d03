import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { CaseId } from "#shared/domain/id";
import type { NumberRegister } from "#shared/domain/numbering";
import { writeDurably } from "../../electron/storage/durable-file.ts";
import { seal, unseal } from "../../electron/storage/envelope.ts";
import { newFolder, openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";

afterEach(removeFolders);

const header = { format: "heshi/test", version: 1, generation: 1, savedAt: "2026-01-20T00:00:00.000Z" };

describe("the envelope", () => {
  test("gives back what was put in", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const data: unknown = JSON.parse(json);
        expect(unseal(seal(data, header), "heshi/test")?.data).toEqual(JSON.parse(JSON.stringify(data)));
      }),
    );
  });

  test("notices any changed byte, any cut, and another format", () => {
    const bytes = seal({ text: "韦小山", list: [1, 2, 3] }, header);
    expect(unseal(bytes, "heshi/other")).toBeNull();
    for (let at = 0; at < bytes.length; at++) expect(unseal(bytes.subarray(0, at), "heshi/test")).toBeNull();
    // The header tells of the data; a change in its own savedAt or generation does not make other data of it.
    const from = bytes.indexOf('"length"');
    for (let at = from; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unseal(changed, "heshi/test")).toBeNull();
    }
  });

  test.each([Buffer.alloc(0), Buffer.alloc(4096), Buffer.from("{}"), Buffer.from("hello"), Buffer.from('{"data":1}\n')])(
    "refuses %j",
    (bytes) => {
      expect(unseal(bytes, "heshi/test")).toBeNull();
    },
  );
});

describe("a durable write", () => {
  test("replaces the file, keeps the one before, and leaves nothing lying about", async () => {
    const folder = newFolder();
    const path = join(folder, "a.json");
    const previous = join(folder, "a.previous.json");
    for (const text of ["one", "two", "three"]) await writeDurably(path, Buffer.from(text), { previous });
    expect([path, previous].map((each) => readFileSync(each, "utf8"))).toEqual(["three", "two"]);
    expect(readdirSync(folder).toSorted()).toEqual(["a.json", "a.previous.json"]);
  });

  test("that fails leaves the old file and no rest", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, "a.json", "inside"), { recursive: true });
    await expect(writeDurably(join(folder, "a.json"), Buffer.from("x"))).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    expect(readdirSync(folder)).toEqual(["a.json"]);
  });
});

const content = contentOf(sampleCase("C01"));

/** Puts other bytes in the place of a file as another program does it: under a new name, then renamed. */
function replaceFile(path: string, bytes: string | Uint8Array): void {
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
}

async function deskWithCase(): Promise<{ desk: TestDesk; id: CaseId; path: string }> {
  const desk = await openDesk();
  const id = CaseId.parse(randomUUID());
  await desk.api.room.save(roomOf(sampleCase("C01")));
  await desk.api.cases.save({ id, revision: 0, content: { ...content, place: "第一次" } });
  await desk.api.cases.save({ id, revision: 1, content: { ...content, place: "第二次" } });
  return { desk, id, path: join(desk.dataFolder, "cases", id.slice(0, 2), `${id}.json`) };
}

describe("a damaged case", () => {
  test.each([
    ["empty", () => Buffer.alloc(0)],
    ["full of NUL", (bytes: Buffer) => Buffer.alloc(bytes.length)],
    ["cut", (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ["changed in one bit", (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 900 ? byte ^ 4 : byte)))],
    ["foreign", () => Buffer.from("<html></html>")],
  ])("that is %s is set aside, the generation before opened, and the user told", async (_, damage) => {
    const { desk, id, path } = await deskWithCase();
    const bad = damage(readFileSync(path));
    writeFileSync(path, bad);
    const file = await desk.api.cases.get({ id });
    expect(file?.content.place).toBe("第一次");
    const [notice] = (await desk.api.app.info()).notices;
    expect(notice?.code).toBe("restoredFromPrevious");
    expect(readFileSync(join(desk.dataFolder, "损坏文件-待恢复", notice?.file ?? ""))).toEqual(bad);
    expect((await desk.api.cases.save({ id, revision: 1, content })).revision).toBe(2);
    await desk.close();
  });

  test("without an earlier generation is named and does not block the others", async () => {
    const made = await deskWithCase();
    let { desk } = made;
    const { path } = made;
    const other = CaseId.parse(randomUUID());
    await desk.api.cases.save({ id: other, revision: 0, content });
    await desk.close();
    replaceFile(path, "x");
    writeFileSync(path.replace(".json", ".previous.json"), "");
    desk = await openDesk({ root: desk.root });
    expect((await desk.api.cases.list({ offset: 0, limit: 10 })).rows.map((row) => row.id)).toEqual([other]);
    expect((await desk.api.app.info()).notices.map((notice) => notice.code)).toEqual(["setAside"]);
    await desk.api.app.dismissNotice({ id: (await desk.api.app.info()).notices[0]?.id ?? "" });
    expect((await desk.api.app.info()).notices).toEqual([]);
    await desk.close();
  });
});

describe("numbers", () => {
  const registerOf = (desk: TestDesk) => join(desk.dataFolder, "numbers.json");
  const readRegister = (desk: TestDesk) => unseal(readFileSync(registerOf(desk)), "heshi/numbers")?.data;

  test("entered for a case that was never written are given again", async () => {
    const made = await deskWithCase();
    let { desk } = made;
    const { id, path } = made;
    const before = readFileSync(path);
    await desk.api.cases.accept({ id });
    await desk.close();
    // A crash between the register and the case: the register is there, the case is still the old one.
    replaceFile(path, before);
    desk = await openDesk({ root: desk.root });
    expect((await desk.api.cases.accept({ id })).number?.sequence).toBe(3);
    const register = readRegister(desk);
    expect(register).toMatchObject({ series: [{ last: 3 }] satisfies Partial<NumberRegister["series"][number]>[] });
    await desk.close();
  });

  test("are counted from the cases when the register is lost", async () => {
    const made = await deskWithCase();
    let { desk } = made;
    const { id } = made;
    await desk.api.cases.accept({ id });
    await desk.close();
    writeFileSync(registerOf(desk), "");
    desk = await openDesk({ root: desk.root });
    expect((await desk.api.app.info()).notices).toHaveLength(1);
    const other = CaseId.parse(randomUUID());
    await desk.api.cases.save({ id: other, revision: 0, content });
    expect((await desk.api.cases.accept({ id: other })).number?.sequence).toBe(4);
    await desk.close();
  });
});
