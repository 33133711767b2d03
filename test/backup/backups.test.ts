import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, describe, expect, test, vi } from "vitest";
import { CaseId } from "#shared/domain/id";
import { openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { contents, edit, fill } from "./support.ts";

afterEach(removeFolders);

const beside = (desk: TestDesk) => `${desk.dataFolder}-backups`;

describe("a backup", () => {
  test("is one ordinary zip with every file, a manifest and a readable list", async () => {
    const desk = await openDesk();
    const ids = await fill(desk, 6);
    await edit(desk, ids.at(1) ?? CaseId.parse(""), "改过的事实");
    const made = await desk.api.backups.make({ place: null });
    expect(made).toMatchObject({ cases: 6, sameDisk: true });
    expect(made.name).toMatch(/^heshi-\d{8}-\d{6}\.zip$/);
    const files = unzipSync(readFileSync(made.path));
    const present = contents(desk.dataFolder);
    for (const path of Object.keys(present)) {
      expect(Buffer.from(files[`data/${path}`] ?? []).equals(readFileSync(join(desk.dataFolder, path))), path).toBe(true);
    }
    expect(Object.keys(files).filter((name) => name.startsWith("data/")).length).toBe(Object.keys(present).length + 1);
    expect(JSON.parse(Buffer.from(files["manifest.json"] ?? []).toString("utf8"))).toMatchObject({ summary: { cases: 6 } });
    const list = Buffer.from(files["案件清单.csv"] ?? []).toString("utf8");
    expect(list.startsWith('\u{feff}"案号"')).toBe(true);
    expect(list.trim().split("\r\n").length).toBe(7);
    expect(readdirSync(beside(desk))).toEqual([made.name]);
    await desk.close();
  });

  test("lists no minor by name and no formula", async () => {
    const desk = await openDesk();
    await fill(desk, 1);
    const content = contentOf(sampleCase("C01"));
    const [first] = content.parties;
    if (first?.kind !== "person") throw new Error("a person is wanted");
    const id = CaseId.parse("0a000000-0000-4000-8000-000000000001");
    const minor = { ...first, name: "蒙小川", birthDate: "2015-1-1", idNumber: "" };
    await desk.api.cases.save({ id, revision: 0, content: { ...content, parties: [minor, { ...first, name: "=cmd|'/c'!A1" }] } });
    const other = CaseId.parse("0a000000-0000-4000-8000-000000000002");
    await desk.api.cases.save({ id: other, revision: 0, content: { ...content, parties: [{ ...first, name: "=1+1" }] } });
    const { path } = await desk.api.backups.make({ place: null });
    const list = Buffer.from(unzipSync(readFileSync(path))["案件清单.csv"] ?? []).toString("utf8");
    expect(list).not.toContain("蒙小川");
    expect(list).toContain("蒙**");
    expect(list).not.toMatch(/(^|,)"[=+@-]/m);
    await desk.close();
  });

  test("is of one moment though cases are saved while it is made", async () => {
    const desk = await openDesk();
    const ids = await fill(desk, 40);
    const making = desk.api.backups.make({ place: null });
    const saving = ids.slice(0, 20).map((id, at) => edit(desk, id, `写着写着${at}`));
    await Promise.all([making, ...saving]);
    const { path, name } = await making;
    const files = unzipSync(readFileSync(path));
    const inBackup = ids
      .slice(0, 20)
      .map((id) => Buffer.from(files[`data/cases/${id.slice(0, 2)}/${id}.json`] ?? []).includes("写着写着"));
    // Cases are saved one after another: a later one without an earlier one would be of no moment there was.
    expect(inBackup).toEqual(inBackup.toSorted((a, b) => Number(b) - Number(a)));
    expect(await desk.api.backups.preview({ place: null, name })).toMatchObject({ added: 0, removed: 0, present: 40 });
    await desk.close();
  });

  test("holds the generation before of a damaged file", async () => {
    const desk = await openDesk();
    const [id] = await fill(desk, 1);
    if (!id) throw new Error("no case");
    const path = `cases/${id.slice(0, 2)}/${id}.json`;
    const before = readFileSync(join(desk.dataFolder, path.replace(".json", ".previous.json")));
    writeFileSync(join(desk.dataFolder, path), Buffer.alloc(300));
    const made = await desk.api.backups.make({ place: null });
    expect(Buffer.from(unzipSync(readFileSync(made.path))[`data/${path}`] ?? []).equals(before)).toBe(true);
    await desk.close();
  });

  test("goes to a second folder, is remembered there, and the reminder falls silent for a week", async () => {
    let now = new Date("2026-01-20T02:00:00Z");
    let desk = await openDesk({ now: () => now });
    expect(await desk.api.backups.reminder()).toEqual({ due: false, at: null });
    await fill(desk, 2);
    expect(await desk.api.backups.reminder()).toEqual({ due: true, at: null });
    const stick = join(desk.root, "U盘");
    await expect(desk.api.backups.make({ place: stick })).rejects.toThrow("backupPlaceMissing");
    expect(existsSync(stick)).toBe(false);
    mkdirSync(stick);
    const made = await desk.api.backups.make({ place: stick });
    expect(readdirSync(stick)).toEqual([made.name]);
    desk = await desk.reopen();
    expect(await desk.api.backups.reminder()).toEqual({ due: false, at: "2026-01-20T02:00:00.000Z" });
    expect((await desk.api.backups.overview()).outside?.place).toBe(stick);
    now = new Date("2026-01-27T02:00:00Z");
    expect((await desk.api.backups.reminder()).due).toBe(true);
    await expect(desk.api.backups.make({ place: join(desk.dataFolder, "cases") })).rejects.toThrow("backupPlaceInside");
    await expect(desk.api.backups.make({ place: "relative" })).rejects.toThrow("backupPlaceMissing");
    await desk.close();
  });

  test("that cannot be written is told, and leaves nothing", async () => {
    const desk = await openDesk();
    await fill(desk, 2);
    writeFileSync(beside(desk), "a file where the folder should be");
    await expect(desk.api.backups.make({ place: null })).rejects.toThrow("targetNotWritable");
    await desk.close();
  });

  test("that is cancelled leaves nothing, and the next one is made", async () => {
    const desk = await openDesk();
    await fill(desk, 30);
    const making = desk.api.backups.make({ place: null });
    await desk.api.backups.cancel();
    await expect(making).rejects.toThrow("backupCancelled");
    expect(readdirSync(beside(desk))).toEqual([]);
    expect(await desk.api.backups.progress()).toBeNull();
    expect((await desk.api.backups.make({ place: null })).cases).toBe(30);
    await desk.close();
  });

  test("is cancelled by the end of the program, and two at once are refused", async () => {
    const desk = await openDesk();
    await fill(desk, 30);
    const making = desk.api.backups.make({ place: null }).catch((error: unknown) => String(error));
    await expect(desk.api.backups.make({ place: null })).rejects.toThrow("backupBusy");
    await desk.close();
    expect(await making).toContain("backupCancelled");
    expect(readdirSync(beside(desk))).toEqual([]);
  });
});

const MEMORY = "/dev/shm";
const second = existsSync(MEMORY) && statSync(MEMORY).dev !== statSync(tmpdir()).dev;

test.runIf(second)("a copy on another disk is told from one on the same", async () => {
  const desk = await openDesk();
  await fill(desk, 1);
  const stick = mkdtempSync(join(MEMORY, "heshi-stick-"));
  expect((await desk.api.backups.make({ place: stick })).sameDisk).toBe(false);
  rmSync(stick, { recursive: true });
  await desk.close();
});

describe("automatic backups", () => {
  test("are made when half an hour passed and something changed, and not otherwise", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      let now = new Date("2026-01-20T02:00:00Z");
      const desk = await openDesk({ now: () => now });
      await desk.api.room.save(roomOf(sampleCase("C01")));
      const [id] = await fill(desk, 1);
      if (!id) throw new Error("no case");
      const newest = async () => (await desk.api.backups.overview()).list[0]?.name;
      const minutesPass = (count: number) => {
        now = new Date(now.getTime() + count * 60_000);
        vi.advanceTimersByTime(60_000);
      };
      // Nobody can await the timer's own work: a new backup is waited for as long as a busy machine may take, that none comes but a moment.
      const made = async (count: number) => {
        const before = await newest();
        minutesPass(count);
        const ended = async () => (await newest()) !== before && (await desk.api.backups.progress()) === null;
        await expect.poll(ended, { timeout: 10_000, interval: 20 }).toBe(true);
      };
      const notMade = async (count: number) => {
        const before = await newest();
        minutesPass(count);
        await new Promise((done) => setTimeout(done, 600));
        expect(await newest()).toBe(before);
      };
      await made(1);
      await edit(desk, id, "改了");
      await notMade(28);
      await made(2);
      await notMade(120);
      await edit(desk, id, "又改了");
      await made(1);
      await desk.close();
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  }, 40_000);

  test("are rotated: old ones go, the damaged stay, and there is always a good one", async () => {
    let now = new Date("2026-01-20T02:00:00Z");
    const desk = await openDesk({ now: () => now });
    await fill(desk, 1);
    for (let at = 0; at < 30; at++) {
      await desk.api.backups.make({ place: null });
      now = new Date(now.getTime() + 60_000);
    }
    // One hour in the list of hours, one day, one month: all the same newest one, and one of the hour before.
    expect((await desk.api.backups.overview()).list.length).toBeLessThanOrEqual(2);
    const [kept] = (await desk.api.backups.overview()).list;
    if (!kept) throw new Error("nothing kept");
    writeFileSync(join(beside(desk), kept.name), readFileSync(join(beside(desk), kept.name)).subarray(0, 500));
    now = new Date(now.getTime() + 60_000);
    const made = await desk.api.backups.make({ place: null });
    const { list } = await desk.api.backups.overview();
    expect(list.map(({ name, state }) => [name, state])).toContainEqual([made.name, "verified"]);
    expect(list.map(({ name, state }) => [name, state])).toContainEqual([kept.name, "damaged"]);
    expect(statSync(join(beside(desk), made.name)).size).toBe(made.size);
    await desk.close();
  });
});
