import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Reply } from "#shared/contract/define";
import type { CaseFile } from "#shared/domain/case-file";
import { CaseId } from "#shared/domain/id";
import { ProblemError } from "#shared/domain/problem";
import { words } from "#shared/locales/words";
import { eraseFiles } from "../../electron/storage/case-shards.ts";
import { openAttachmentStore } from "../../electron/storage/attachment-store.ts";
import { lockFolder } from "../../electron/storage/folder-lock.ts";
import { beat, readLock } from "../../electron/storage/lock-file.ts";
import { unseal } from "../../electron/storage/envelope.ts";
import { attach, attached, keptPath, noise, sha256 } from "../support/attach.ts";
import { p, word } from "../support/county-templates.ts";
import { newFolder, openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { breakDisk, filesBesideTheDoor, leftovers, type MadeCall, sitesInSource, type Way, waysOf } from "../support/faults.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";

const content = contentOf(sampleCase("C01"));
const id = CaseId.parse("0a000000-0000-4000-8000-00000000000a");
const taken = Buffer.from(word(p("第一版【案号】")));
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const other = CaseId.parse("0b000000-0000-4000-8000-00000000000b");
const pathOf = (root: string, which: CaseId, kind = "") => join(root, "data", "cases", which.slice(0, 2), `${which}${kind}.json`);

/** Something a person does, on a folder made ready for it. */
type Scenario = {
  readonly name: string;
  /** Changes the folder before it is opened. */
  readonly ready?: (root: string) => void;
  /** The call, or null when the opening itself is what is watched. */
  readonly act: ((desk: TestDesk) => Promise<Reply>) | null;
  /** The case that is looked at, when it is not the first. */
  readonly which?: CaseId;
  /** What must hold of the case once it was done; before, the case is the one of the template. */
  readonly done: (file: CaseFile | null) => boolean;
  /** True for a way of many files: the first and the last call of each place stand for those between. */
  readonly long?: boolean;
  /** The files that the case has once it was done; else the one of the template. */
  readonly kept?: readonly Buffer[];
  /** Where the case is afterwards. */
  readonly target?: string;
};

const kept = Buffer.concat([Buffer.from("%PDF-"), noise(3_000)]);

/** As the recycle bin does when a case is deleted for good. */
async function removeFiles(dataFolder: string, which: CaseId): Promise<Reply> {
  try {
    await (await openAttachmentStore(dataFolder, false, () => Promise.resolve())).removeCase(which);
    return { ok: true, value: null };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { ok: false, problem: error.problem };
  }
}

/** The files of the case are whole under their names, and no others are there. */
function expectKept(folder: string, files: readonly Buffer[]): void {
  const place = dirname(keptPath(folder, id, "x"));
  const names = existsSync(place) ? readdirSync(place) : [];
  expect(names.toSorted()).toEqual(files.map(sha256).toSorted());
  for (const name of names) expect(sha256(readFileSync(join(place, name)))).toBe(name);
}

const damage = (root: string) => {
  writeFileSync(pathOf(root, id), "damaged");
  writeFileSync(join(root, "data", "numbers.json"), "damaged");
  writeFileSync(join(root, "data", "cases", "0a", ".tmp-left"), "x");
  writeFileSync(join(root, "data", ".tmp-left"), "x");
  writeFileSync(join(root, "data", "lock.json"), readFileSync(join(root, "stale-lock.json")));
};

const scenarios: readonly Scenario[] = [
  {
    name: "saving a new case",
    act: (desk) => desk.reply("cases.save", { id: other, revision: 0, content }),
    which: other,
    done: (file) => file?.revision === 1,
  },
  {
    name: "saving a case again",
    act: (desk) => desk.reply("cases.save", { id, revision: 2, content: { ...content, place: "第三次" } }),
    done: (file) => file?.content.place === "第三次",
  },
  { name: "an acceptance", act: (desk) => desk.reply("cases.accept", { id }), done: (file) => file?.number?.sequence === 3 },
  {
    name: "saving the room",
    act: (desk) => desk.reply("room.save", { ...roomOf(sampleCase("C01")), place: "新处" }),
    done: (file) => file?.revision === 2,
    long: true,
  },
  { name: "opening", act: null, done: (file) => file?.revision === 2, long: true },
  { name: "opening a damaged folder", ready: damage, act: null, done: (file) => file?.revision === 1, long: true },
  {
    name: "keeping a file",
    act: (desk) => attach(desk.reply, id, "第二份.pdf", noise(1_500, 2), 1_000),
    done: (file) => file?.revision === 2,
    kept: [kept, noise(1_500, 2)],
  },
  {
    name: "keeping a file again",
    act: (desk) => attach(desk.reply, id, "收条.pdf", kept),
    done: (file) => file?.revision === 2,
  },
  {
    name: "reading a kept file",
    act: (desk) => desk.reply("attachments.read", { caseId: id, hash: sha256(kept), offset: 0, length: 5_000 }),
    done: (file) => file?.revision === 2,
  },
  {
    name: "saving a copy of a kept file",
    act: (desk) => desk.reply("attachments.saveAs", { caseId: id, hash: sha256(kept) }),
    done: (file) => file?.revision === 2,
  },
  {
    name: "opening a kept file",
    act: (desk) => desk.reply("attachments.open", { caseId: id, hash: sha256(kept) }),
    done: (file) => file?.revision === 2,
  },
  {
    name: "removing the files of a case",
    act: async ({ dataFolder }) => await removeFiles(dataFolder, id),
    done: (file) => file?.revision === 2,
    kept: [],
  },
  {
    name: "taking a template in",
    act: (desk) => desk.reply("templates.take", { name: "县局.docx", data: base64(word(p("【案号】"))) }),
    done: (file) => file?.revision === 2,
    long: true,
  },
  {
    name: "deleting a template",
    act: (desk) => desk.reply("templates.remove", { hash: sha256(taken) }),
    done: (file) => file?.revision === 2,
    long: true,
  },
  {
    name: "moving the folder",
    act: (desk) => desk.reply("folder.move", { path: join(desk.root, "moved") }),
    done: (file) => file?.revision === 2,
    long: true,
    target: "moved",
  },
];

let template = "";

beforeAll(async () => {
  // Flushes cost nothing on a file system in memory, and it is no disk whose power is cut here.
  if (existsSync("/dev/shm")) process.env["TMPDIR"] = "/dev/shm";
  template = mkdtempSync(join(tmpdir(), "heshi-template-"));
  const made = await openDesk({ root: template });
  await made.api.room.save(roomOf(sampleCase("C01")));
  await made.api.cases.save({ id, revision: 0, content: { ...content, place: "第一次" } });
  await made.api.cases.save({ id, revision: 1, content: { ...content, place: "第二次" } });
  await attached(made, id, "收条.pdf", kept);
  await made.api.templates.take({ name: "县局旧.docx", data: base64(taken) });
  await made.api.app.savePreferences({ screenLanguage: "zh-CN", documentLanguage: "zh-CN", systemReminders: false });
  const lock: unknown = JSON.parse(readFileSync(join(made.dataFolder, "lock.json"), "utf8"));
  // Process ids end long before this one.
  writeFileSync(join(template, "stale-lock.json"), JSON.stringify(Object.assign({}, lock, { pid: 2 ** 30 })));
  await made.close();
});

afterAll(() => rmSync(template, { recursive: true }));

afterEach(removeFolders);

function fresh(scenario: Scenario): string {
  const root = newFolder();
  cpSync(template, root, { recursive: true });
  scenario.ready?.(root);
  return root;
}

const folderOf = (root: string, scenario: Scenario) => (scenario.target ? join(root, scenario.target) : join(root, "data"));

/** Does what the scenario says on a disk that fails as planned. */
async function run(
  scenario: Scenario,
  plan: (at: number) => Way | null,
): Promise<{ root: string; desk: TestDesk; reply: Reply; calls: MadeCall[] }> {
  const root = fresh(scenario);
  let desk = scenario.act ? await openDesk({ root, dataFolder: join(root, "data") }) : null;
  const { calls, heal } = breakDisk(plan);
  try {
    if (desk && scenario.act) return { root, desk, reply: await scenario.act(desk), calls };
    try {
      desk = await openDesk({ root, dataFolder: join(root, "data") });
    } catch (error) {
      // Without the list of folders nobody knows which one to open; the host says so and ends.
      if (!(error instanceof ProblemError)) throw error;
      heal();
      return { root, desk: await openDesk({ root: newFolder() }), reply: { ok: false, problem: error.problem }, calls };
    }
    const problem = (await desk.api.app.info()).folderProblem;
    return { root, desk, reply: problem ? { ok: false, problem } : { ok: true, value: null }, calls };
  } finally {
    heal();
  }
}

function expectSentences(reply: Reply): void {
  if (reply.ok) return;
  const { code, params } = reply.problem;
  expect(code).not.toMatch(/unexpected|badInput|unknownCall|hostGone|folderForeign|caseChangedElsewhere/);
  for (const language of ["zh-CN", "en"] as const) {
    for (const part of ["what", "safe", "next"] as const)
      expect(words(language)(`problems.${code}.${part}`, params)).not.toBe("");
  }
}

const known = (desk: TestDesk, { which = id }: Scenario) => desk.api.cases.get({ id: which });
const before = { revision: 2, number: null, content: { place: "第二次" } };

/** The desk must be as before, in memory and on disk, or the thing done; then done on a second try, for good. */
async function check(
  scenario: Scenario,
  result: Awaited<ReturnType<typeof run>>,
  twice: boolean,
  resisted = false,
): Promise<void> {
  const { root, reply } = result;
  let { desk } = result;
  expectSentences(reply);
  if (!reply.ok && scenario.act && !twice) {
    expect(await desk.api.cases.get({ id })).toMatchObject(before);
    expect(unseal(readFileSync(pathOf(root, id)), "heshi/case")?.data).toMatchObject(before);
    expect((await desk.api.cases.list({ offset: 0, limit: 9 })).total).toBe(1);
    expect(existsSync(pathOf(root, other))).toBe(false);
    if (scenario.name === "saving the room") expect((await desk.api.room.get())?.place).not.toBe("新处");
    const again = await scenario.act(desk);
    expect(again.ok ? "done" : again.problem.code).toBe("done");
    expect(scenario.done(await known(desk, scenario))).toBe(true);
  }
  await desk.close();
  desk = await openDesk({ root, dataFolder: twice && !reply.ok ? join(root, "data") : folderOf(root, scenario) });
  const info = await desk.api.app.info();
  expect(info).toMatchObject({ folderProblem: null, lockedBy: null });
  if (!twice) {
    expect(scenario.done(await known(desk, scenario))).toBe(true);
    if (!scenario.ready) expect(info.notices).toEqual([]);
    if (scenario.name === "saving the room") expect((await desk.api.room.get())?.place).toBe("新处");
  } else if (scenario.act && scenario.target === undefined)
    expect([2, 3]).toContain((await desk.api.cases.get({ id }))?.revision);
  expect((await desk.api.cases.list({ offset: 0, limit: 9 })).rows.map((row) => row.id)).toContain(id);
  await desk.close();
  // A left-over that resists its removal waits for the next time.
  if (!twice) expectKept(folderOf(root, scenario), scenario.kept ?? [kept]);
  if (!twice && !resisted) expect(leftovers(folderOf(root, scenario))).toEqual([]);
}

/** The calls to let fail: all of them, or of a long way the first and the last of each place. */
function chosen(scenario: Scenario, calls: readonly MadeCall[]): readonly number[] {
  const all = calls.map((_, at) => at);
  const place = (at: number) => `${calls[at]?.site} ${calls[at]?.name}`;
  if (!scenario.long) return all;
  return all.filter(
    (at) => !all.some((o) => o < at && place(o) === place(at)) || !all.some((o) => o > at && place(o) === place(at)),
  );
}

const reached = new Set<string>();

describe("every call to the disk failing once", () => {
  test.each(scenarios)(
    "in $name leaves what was there, is told, and can be tried again",
    { timeout: 300_000 },
    async (scenario) => {
      const clean = await run(scenario, () => null);
      expect(clean.reply.ok).toBe(true);
      await clean.desk.close();
      const failing = new Set<string>();
      let runs = 0;
      for (const at of chosen(scenario, clean.calls)) {
        const { name = "", site = "" } = clean.calls[at] ?? {};
        reached.add(site);
        for (const way of waysOf(name)) {
          const result = await run(scenario, (call) => (call === at ? way : null));
          runs++;
          await check(scenario, result, false, name === "remove" && site.startsWith("case-shards")).catch((error: unknown) => {
            throw new Error(`${way} at call ${at}, ${name} of ${site}`, { cause: error });
          });
          if (!result.reply.ok) failing.add(site);
          if (way !== "EIO") continue;
          // What is done only after a failure must not make it worse when it fails too.
          for (const [later, call] of result.calls.entries()) {
            if (later <= at || reached.has(call.site)) continue;
            reached.add(call.site);
            const twice = await run(scenario, (each) => (each === at || each === later ? "EIO" : null));
            runs++;
            await check(scenario, twice, true).catch((error: unknown) => {
              throw new Error(`EIO at ${site} and at ${call.site}`, { cause: error });
            });
          }
        }
        removeFolders();
      }
      console.log(`${scenario.name}: ${clean.calls.length} calls, ${runs} faults, told from ${failing.size} places`);
      expect(runs).toBeGreaterThan(scenario.kept?.length === 0 ? 4 : 20);
    },
  );

  test("in deleting a case for good leaves the case whole or nothing of it, and a second try deletes it", async () => {
    const previous = (path: string) => path.replace(/\.json$/, ".previous.json");
    for (let at = 0; at < 3; at++) {
      for (const way of waysOf("remove")) {
        const root = fresh({ name: "erase", act: null, done: () => true });
        const path = pathOf(root, id);
        const whole = readFileSync(path);
        const broken = breakDisk((call) => (call === at ? way : null));
        const failed = await eraseFiles(path).then(
          () => false,
          () => true,
        );
        broken.heal();
        for (const { site } of broken.calls) reached.add(site);
        // The earlier generation alone would be taken for the case.
        expect(existsSync(previous(path)) && !existsSync(path)).toBe(false);
        if (existsSync(path)) expect(readFileSync(path)).toEqual(whole);
        else if (!failed) expect(existsSync(previous(path))).toBe(false);
        await eraseFiles(path);
        expect([existsSync(path), existsSync(previous(path))]).toEqual([false, false]);
        removeFolders();
      }
    }
  });

  test("in the beat of the lock leaves a whole lock", async () => {
    const folder = newFolder();
    const path = join(folder, "lock.json");
    const held = await lockFolder(folder, () => new Date(0));
    const lock = await readLock(path);
    if (typeof lock === "string" || !held.held) throw new Error("no lock");
    let calls = 4;
    for (let at = 0; at < calls; at++) {
      for (const way of waysOf("write")) {
        const broken = breakDisk((call) => (call === at ? way : null));
        await beat(path, lock, () => new Date()).catch(() => undefined);
        broken.heal();
        calls = Math.max(calls, broken.calls.length);
        for (const { site } of broken.calls) reached.add(site);
        await held.confirm();
        expect(await readLock(path)).toMatchObject({ token: lock.token });
      }
    }
    await held.release();
  });

  test("where there are no links leaves no half lock behind", async () => {
    for (let at = 0; at < 30; at++) {
      const folder = newFolder();
      const broken = breakDisk((call, { name }) => (name === "link" ? "EACCES" : call === at ? "EIO" : null));
      const first = await lockFolder(folder, () => new Date()).catch(() => null);
      broken.heal();
      for (const { site } of broken.calls) reached.add(site);
      const second = await lockFolder(folder, () => new Date());
      expect(second.held).toBe(!first?.held);
      if (first?.held) await first.release();
      if (second.held) await second.release();
    }
  });

  test("puts the lock of another back that was moved aside by mistake", async () => {
    const folder = newFolder();
    const path = join(folder, "lock.json");
    const stale = readFileSync(join(template, "stale-lock.json"), "utf8");
    const others = stale.replace(/"token":"[^"]+"/, `"token":"${id}"`).replace(/"machine":"[^"]+"/, '"machine":"far"');
    for (const way of [null, "EIO"] as const) {
      writeFileSync(path, stale);
      const broken = breakDisk((_, { name, site }) => {
        // In the moment before the stale lock is moved another computer takes it over.
        if (name === "rename") writeFileSync(path, others);
        if (name === "link") reached.add(site);
        return name === "link" && site.startsWith("folder-lock") ? way : null;
      });
      const lock = await lockFolder(folder, () => new Date());
      broken.heal();
      expect(lock.held).toBe(way !== null);
      if (lock.held) await lock.release();
    }
  });

  test("goes through one door, and leaves no place in the source untried", () => {
    // The list of cases (index/) is made anew when anything is wrong with it; backups (backup/) have proofs of their own.
    expect(filesBesideTheDoor()).toEqual([]);
    expect(sitesInSource().filter((site) => !reached.has(site))).toEqual([]);
    expect(sitesInSource().length).toBeGreaterThan(30);
  });
});
