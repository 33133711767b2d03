import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { CaseId } from "#shared/domain/id";
import { replaceDisk } from "../../electron/storage/file-system.ts";
import { lockFolder } from "../../electron/storage/folder-lock.ts";
import { systemError } from "../../electron/storage/problems.ts";
import { newFolder, openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";

afterEach(removeFolders);

const now = () => new Date();
const content = contentOf(sampleCase("C01"));

/** A folder with a lock like our own but for what is changed in it; silent for so many seconds. */
async function folderWithLock(change: Readonly<Record<string, unknown>>, silentSeconds = 0): Promise<string> {
  const folder = newFolder();
  const path = join(folder, "lock.json");
  const own = await lockFolder(folder, now);
  const lock: object = JSON.parse(readFileSync(path, "utf8"));
  if (own.held) await own.release();
  writeFileSync(path, JSON.stringify({ ...lock, token: randomUUID(), ...change }));
  const at = Date.now() / 1000 - silentSeconds;
  utimesSync(path, at, at);
  return folder;
}

const parent = process.ppid;
const dead = 2 ** 30;

describe("a lock is", () => {
  test.each([
    ["taken over from a process that is gone", { pid: dead }, 0, true],
    [
      "taken over when another program has the number of its process",
      { pid: parent, started: "1" },
      0,
      process.platform === "linux",
    ],
    [
      "taken over when this computer was started since",
      { pid: parent, started: "", boot: "another" },
      0,
      process.platform === "linux",
    ],
    ["left to a process of this computer, however silent", { pid: parent, started: "" }, 9_999, false],
    ["left to another computer that shows itself", { pid: dead, machine: "far" }, 60, false],
    ["left to another computer of the same name that shows itself", { pid: dead, machine: "far", boot: "another" }, 100, false],
    ["taken over from another computer after two minutes of silence", { pid: parent, machine: "far" }, 130, true],
    ["taken over from an earlier program that is gone", { pid: dead, machine: "", boot: "", started: "" }, 0, true],
  ])("%s", async (_, change, silentSeconds, taken) => {
    const lock = await lockFolder(await folderWithLock(change, silentSeconds), now);
    expect(lock.held).toBe(taken);
    if (lock.held) await lock.release();
  });

  test("not taken over while it cannot be read, before it is old", async () => {
    const folder = newFolder();
    const path = join(folder, "lock.json");
    writeFileSync(path, "");
    expect((await lockFolder(folder, now)).held).toBe(false);
    utimesSync(path, 1, 1);
    const lock = await lockFolder(folder, now);
    expect(lock.held).toBe(true);
    if (lock.held) await lock.release();
    expect(existsSync(path)).toBe(false);
  });
});

describe("a writer that lost its lock", () => {
  async function deskWithCase(): Promise<{ desk: TestDesk; id: CaseId; path: string }> {
    const desk = await openDesk();
    const id = CaseId.parse(randomUUID());
    await desk.api.room.save(roomOf(sampleCase("C01")));
    await desk.api.cases.save({ id, revision: 0, content });
    // Opened once more, the list has nothing left to write in the background.
    return { desk: await desk.reopen(), id, path: join(desk.dataFolder, "lock.json") };
  }

  test.each([
    ["was removed", (path: string) => rmSync(path)],
    [
      "was taken over",
      (path: string) => writeFileSync(path, readFileSync(path, "utf8").replace(/"token":"[^"]+"/, `"token":"${randomUUID()}"`)),
    ],
  ])("because it %s refuses every write and overwrites nothing", async (_, lose) => {
    const { desk, id, path } = await deskWithCase();
    lose(path);
    const index = () => {
      const folder = join(desk.dataFolder, "index");
      return readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "base64")]);
    };
    const listBefore = index();
    const left = existsSync(path) ? readFileSync(path, "utf8") : null;
    const file = join(desk.dataFolder, "cases", id.slice(0, 2), `${id}.json`);
    const before = readFileSync(file);
    for (const [call, input] of [
      ["cases.save", { id, revision: 1, content: { ...content, place: "x" } }],
      ["cases.accept", { id }],
      ["room.save", roomOf(sampleCase("C01"))],
      ["app.savePreferences", { screenLanguage: "en", documentLanguage: "en", systemReminders: false }],
    ] as const) {
      const reply = await desk.reply(call, input);
      expect(reply.ok ? "taken" : reply.problem.code).toBe("lockLost");
    }
    expect(readFileSync(file)).toEqual(before);
    expect((await desk.api.cases.get({ id }))?.revision).toBe(1);
    await desk.close();
    expect(existsSync(path) ? readFileSync(path, "utf8") : null).toBe(left);
    expect(index()).toEqual(listBefore);
  });
});

describe("a file that another program holds", () => {
  test.each([
    ["EBUSY", "linux", 6, "fileBusy"],
    ["EPERM", "win32", 6, "fileBusy"],
    ["EACCES", "win32", 6, "fileBusy"],
    ["EPERM", "linux", 1, "folderNotWritable"],
    ["EACCES", "linux", 1, "folderNotWritable"],
  ] as const)("(%s on %s) is tried %i times and told as %s", async (code, platform, tries, problem) => {
    const desk = await openDesk();
    const id = CaseId.parse(randomUUID());
    let renames = 0;
    const heal = replaceDisk(() => ({
      platform,
      pause: () => Promise.resolve(),
      rename: (_from, to) => {
        if (to.endsWith(`${id}.json`)) renames++;
        return Promise.reject(systemError(code, "held"));
      },
    }));
    const reply = await desk.reply("cases.save", { id, revision: 0, content });
    heal();
    expect(reply.ok ? "saved" : reply.problem.code).toBe(problem);
    expect(renames).toBe(tries);
    expect((await desk.api.cases.save({ id, revision: 0, content })).revision).toBe(1);
    await desk.close();
  });
});
