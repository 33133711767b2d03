import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { CaseId } from "#shared/domain/id";
import { seal } from "../../electron/storage/envelope.ts";
import { newFolder, openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";

afterEach(removeFolders);

const content = contentOf(sampleCase("C01"));

async function withOneCase(desk: TestDesk): Promise<CaseId> {
  const id = CaseId.parse(randomUUID());
  await desk.api.room.save(roomOf(sampleCase("C01")));
  await desk.api.cases.save({ id, revision: 0, content });
  return id;
}

const problemCode = async (desk: TestDesk) => (await desk.api.app.info()).folderProblem?.code;

describe("the data folder", () => {
  test("that was used and is gone is an error with choices, never a new database", async () => {
    let desk = await openDesk();
    await withOneCase(desk);
    await desk.close();
    renameSync(desk.dataFolder, `${desk.dataFolder}-away`);
    desk = await openDesk({ root: desk.root });
    expect(await problemCode(desk)).toBe("folderMissing");
    expect(existsSync(desk.dataFolder)).toBe(false);
    await expect(desk.api.cases.list({ offset: 0, limit: 1 })).rejects.toThrow("folderMissing");
    await expect(desk.api.room.get()).rejects.toThrow("folderMissing");
    await expect(desk.api.folder.reopen()).rejects.toThrow("folderMissing");
    renameSync(`${desk.dataFolder}-away`, desk.dataFolder);
    await desk.api.folder.reopen();
    expect(await problemCode(desk)).toBeUndefined();
    expect((await desk.api.cases.list({ offset: 0, limit: 1 })).total).toBe(1);
    await desk.close();
  });

  test("that was emptied is an error too", async () => {
    const first = await openDesk();
    await withOneCase(first);
    await first.close();
    rmSync(first.dataFolder, { recursive: true });
    mkdirSync(first.dataFolder);
    const desk = await openDesk({ root: first.root });
    expect(await problemCode(desk)).toBe("folderMissing");
    expect(readdirSync(desk.dataFolder)).toEqual([]);
    await desk.close();
  });

  test("with other people's files, of a newer program, or below a file is not touched", async () => {
    const root = newFolder();
    writeFileSync(join(root, "report.xls"), "x");
    const foreign = await openDesk({ dataFolder: root });
    expect(await problemCode(foreign)).toBe("folderForeign");
    expect(readdirSync(root)).toEqual(["report.xls"]);
    await foreign.close();

    const below = await openDesk({ dataFolder: join(root, "report.xls", "data") });
    expect(await problemCode(below)).toMatch(/folder/);
    await below.close();

    const old = await openDesk();
    await withOneCase(old);
    await old.close();
    const card = join(old.dataFolder, "heshi.json");
    const data: unknown = JSON.parse(readFileSync(card, "utf8")).data;
    writeFileSync(card, seal(data, { format: "heshi/folder", version: 99, generation: 1, savedAt: "2026-01-20T00:00:00.000Z" }));
    const newer = await openDesk({ root: old.root });
    expect(await problemCode(newer)).toBe("folderNewer");
    await newer.close();
    expect(existsSync(join(old.dataFolder, "lock.json"))).toBe(false);
  });

  test("is read only for the second who opens it, who is told by whom", async () => {
    const first = await openDesk();
    const id = await withOneCase(first);
    const second = await openDesk({ root: first.root });
    const { lockedBy } = await second.api.app.info();
    expect(lockedBy?.user).toBeTruthy();
    expect((await second.api.cases.get({ id }))?.content).toEqual(content);
    for (const [path, input] of [
      ["cases.save", { id, revision: 1, content }],
      ["cases.accept", { id }],
      ["room.save", roomOf(sampleCase("C01"))],
      ["app.savePreferences", { screenLanguage: "en", documentLanguage: "en", systemReminders: false }],
    ] as const) {
      const reply = await second.reply(path, input);
      expect(reply.ok ? "taken" : reply.problem.code).toBe("folderReadOnly");
    }
    await second.close();
    expect(existsSync(join(first.dataFolder, "lock.json"))).toBe(true);
    await first.close();
    expect(existsSync(join(first.dataFolder, "lock.json"))).toBe(false);
  });

  test("moves to another folder as a verified copy, and is opened there at the next start", async () => {
    const root = newFolder();
    let desk = await openDesk({ root, dataFolder: null });
    const id = await withOneCase(desk);
    const target = join(root, "另一个盘", "和事");
    expect(await desk.api.folder.move({ path: target })).toEqual({ copied: true });
    expect((await desk.api.app.info()).dataFolder).toBe(target);
    expect((await desk.api.cases.get({ id }))?.content).toEqual(content);
    expect(existsSync(join(root, "app", "data", "cases"))).toBe(true);
    await desk.api.cases.save({ id, revision: 1, content: { ...content, place: "新处" } });
    desk = await desk.reopen();
    expect((await desk.api.app.info()).dataFolder).toBe(target);
    expect((await desk.api.cases.get({ id }))?.content.place).toBe("新处");
    expect(await desk.api.folder.move({ path: join(root, "app", "data") })).toEqual({ copied: false });
    expect((await desk.api.cases.get({ id }))?.content.place).toBe(content.place);
    await desk.close();
  });

  test("does not move into itself or to a folder of others", async () => {
    const desk = await openDesk();
    await withOneCase(desk);
    const foreign = newFolder();
    writeFileSync(join(foreign, "letter.docx"), "x");
    await expect(desk.api.folder.move({ path: join(desk.dataFolder, "inside") })).rejects.toThrow("folderForeign");
    await expect(desk.api.folder.move({ path: foreign })).rejects.toThrow("folderForeign");
    await expect(desk.api.folder.move({ path: "relative/folder" })).rejects.toThrow("folderForeign");
    await expect(desk.api.folder.move({ path: join(foreign, "letter.docx", "data") })).rejects.toThrow("folderForeign");
    expect((await desk.api.cases.list({ offset: 0, limit: 1 })).total).toBe(1);
    await desk.close();
  });

  test("of the demo stands beside the real one and leaves it alone", async () => {
    let desk = await openDesk();
    await desk.api.folder.tryDemo();
    expect(await desk.api.app.info()).toMatchObject({ demo: true, dataFolder: `${desk.dataFolder}-demo` });
    const { total, rows } = await desk.api.cases.list({ offset: 0, limit: 10 });
    expect(total).toBe(4);
    expect(new Set(rows.map((row) => row.number?.sequence))).toEqual(new Set([3, 4, 5, 6]));
    expect(JSON.stringify(rows)).not.toContain("蒙小川");
    await desk.api.folder.leaveDemo();
    expect(await desk.api.app.info()).toMatchObject({ demo: false, dataFolder: desk.dataFolder });
    expect(await desk.api.room.get()).toBeNull();
    await desk.api.folder.tryDemo();
    expect((await desk.api.cases.list({ offset: 0, limit: 10 })).total).toBe(4);
    desk = await desk.reopen();
    expect((await desk.api.app.info()).demo).toBe(false);
    await desk.close();
  });
});
