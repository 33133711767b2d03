import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { CaseId } from "#shared/domain/id";
import { openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { contents, edit, fill } from "./support.ts";

afterEach(removeFolders);

const NOBODY = CaseId.parse("0f000000-0000-4000-8000-00000000000f");

const total = async (desk: TestDesk) => (await desk.api.cases.list({ offset: 0, limit: 1 })).total;

describe("restoring", () => {
  test("tells what will change, keeps the present in a backup, and brings back every byte", async () => {
    let desk = await openDesk();
    const ids = await fill(desk, 10);
    const then = contents(desk.dataFolder);
    const { name } = await desk.api.backups.make({ place: null });
    await edit(desk, ids[3] ?? NOBODY, "后来改的");
    const [later] = await fill(desk, 1);
    const changed = contents(desk.dataFolder);
    const preview = await desk.api.backups.preview({ place: null, name });
    expect(preview).toMatchObject({ present: 11, added: 0, removed: 1, different: 1, losesMuch: false });
    expect(preview.named.map(({ change }) => change)).toEqual(["removed", "different"]);
    expect(preview.named[0]?.title).toContain("韦小山");
    expect(contents(desk.dataFolder)).toEqual(changed);

    const { before, kept } = await desk.api.backups.restore({ place: null, name, acceptLoss: false });
    expect(await total(desk)).toBe(10);
    expect(kept).toEqual([{ series: expect.any(String), year: 2026, last: 4 }]);
    expect(await desk.api.cases.get({ id: later ?? NOBODY })).toBeNull();
    const { "numbers.json": _, ...now } = contents(desk.dataFolder);
    const { "numbers.json": __, ...wanted } = then;
    expect(now).toEqual(wanted);
    expect(readdirSync(desk.dataFolder)).not.toContain(".restore");
    expect((await desk.api.app.info()).notices).toEqual([]);
    desk = await desk.reopen();
    expect(await total(desk)).toBe(10);

    await desk.api.backups.restore({ place: null, name: before, acceptLoss: true });
    expect(await total(desk)).toBe(11);
    const { "numbers.json": ___, ...again } = contents(desk.dataFolder);
    const { "numbers.json": ____, ...had } = changed;
    expect(again).toEqual(had);
    await desk.close();
  });

  test("to the same state changes no byte at all, the numbers included", async () => {
    const desk = await openDesk();
    const ids = await fill(desk, 3);
    const then = contents(desk.dataFolder);
    const { name } = await desk.api.backups.make({ place: null });
    await edit(desk, ids[0] ?? NOBODY, "改");
    await desk.api.backups.restore({ place: null, name, acceptLoss: false });
    expect(contents(desk.dataFolder)).toEqual(then);
    await desk.close();
  });

  test("never gives a number twice", async () => {
    const desk = await openDesk();
    await fill(desk, 1);
    const { name } = await desk.api.backups.make({ place: null });
    const [second] = await fill(desk, 1);
    const number = (await desk.api.cases.get({ id: second ?? NOBODY }))?.number?.sequence;
    expect(number).toBe(4);
    await desk.api.backups.restore({ place: null, name, acceptLoss: true });
    const [third] = await fill(desk, 1);
    expect((await desk.api.cases.get({ id: third ?? NOBODY }))?.number?.sequence).toBe(5);
    await desk.close();
  });

  test("asks once more when more than a fifth of the cases would go", async () => {
    const desk = await openDesk();
    await fill(desk, 2);
    const { name } = await desk.api.backups.make({ place: null });
    await fill(desk, 2);
    const before = contents(desk.dataFolder);
    expect(await desk.api.backups.preview({ place: null, name })).toMatchObject({ removed: 2, losesMuch: true });
    await expect(desk.api.backups.restore({ place: null, name, acceptLoss: false })).rejects.toThrow("restoreLosesMuch");
    expect(contents(desk.dataFolder)).toEqual(before);
    await desk.api.backups.restore({ place: null, name, acceptLoss: true });
    expect(await total(desk)).toBe(2);
    await desk.close();
  });

  test("brings the data onto another computer, from a stick", async () => {
    const first = await openDesk();
    await fill(first, 5);
    const stick = join(first.root, "stick");
    mkdirSync(stick);
    await first.api.backups.make({ place: stick });
    const wanted = contents(first.dataFolder);
    await first.close();
    const second = await openDesk();
    await second.api.room.save(roomOf(sampleCase("C03")));
    const [item] = await second.api.backups.list({ place: stick });
    expect(item).toMatchObject({ state: "verified", summary: { cases: 5, reason: "manual" } });
    const card = readFileSync(join(second.dataFolder, "heshi.json"), "utf8");
    await second.api.backups.restore({ place: stick, name: item?.name ?? "", acceptLoss: false });
    expect(contents(second.dataFolder)).toEqual(wanted);
    expect((await second.api.room.get())?.name).toBe(roomOf(sampleCase("C01")).name);
    // The folder stays the folder it was: two computers must not pass for one.
    expect(readFileSync(join(second.dataFolder, "heshi.json"), "utf8")).toBe(card);
    await second.close();
  });

  test("leaves damaged files that were set aside where they are", async () => {
    const desk = await openDesk();
    await fill(desk, 2);
    const { name } = await desk.api.backups.make({ place: null });
    const aside = join(desk.dataFolder, "损坏文件-待恢复");
    mkdirSync(aside);
    writeFileSync(join(aside, "x.json"), "x");
    await desk.api.backups.restore({ place: null, name, acceptLoss: false });
    expect(readFileSync(join(aside, "x.json"), "utf8")).toBe("x");
    await desk.close();
  });

  test("is refused to those who only read, and between fictional and real data", async () => {
    const first = await openDesk();
    await fill(first, 1);
    const { name } = await first.api.backups.make({ place: null });
    const second = await openDesk({ root: first.root });
    await expect(second.api.backups.restore({ place: null, name, acceptLoss: true })).rejects.toThrow("folderReadOnly");
    expect((await second.api.backups.preview({ place: null, name })).present).toBe(1);
    await second.close();
    await first.api.folder.tryDemo();
    const real = `${first.dataFolder}-backups`;
    await expect(first.api.backups.restore({ place: real, name, acceptLoss: true })).rejects.toThrow("backupOtherKind");
    await first.close();
  });

  test("that is cancelled leaves everything as it was", async () => {
    const desk = await openDesk();
    await fill(desk, 20);
    const { name } = await desk.api.backups.make({ place: null });
    await fill(desk, 1);
    const before = contents(desk.dataFolder);
    const restoring = desk.api.backups.restore({ place: null, name, acceptLoss: true });
    // The call waits for its turn; progress tells that it has it.
    while ((await desk.api.backups.progress()) === null) await new Promise((done) => setTimeout(done, 1));
    await desk.api.backups.cancel();
    await expect(restoring).rejects.toThrow("backupCancelled");
    expect(contents(desk.dataFolder)).toEqual(before);
    expect(existsSync(join(desk.dataFolder, ".restore"))).toBe(false);
    await desk.api.cases.save({ id: NOBODY, revision: 0, content: contentOf(sampleCase("C01")) });
    await desk.close();
  });

  test("refuses names that lead out of the folder", async () => {
    const desk = await openDesk();
    for (const name of ["../x.zip", "a/b.zip", "..\\x.zip", "x.json", ""]) {
      const reply = await desk.reply("backups.preview", { place: null, name });
      expect(reply.ok ? "taken" : reply.problem.code).toBe("badInput");
    }
    const reply = await desk.reply("backups.preview", { place: null, name: "nothing.zip" });
    expect(reply.ok ? "taken" : reply.problem.code).toBe("backupNotFound");
    await desk.close();
  });
});
