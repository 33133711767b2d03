import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "vite";
import { checkBackup } from "../../electron/storage/backup/check-backup.ts";
import { decideRestore, settleRestore } from "../../electron/storage/backup/settle-restore.ts";
import { newFolder, openDesk, removeFolders } from "../support/desk.ts";
import { contents, edit, fill } from "./support.ts";

let program: string;

beforeAll(async () => {
  const outDir = newFolder();
  await build({
    configFile: false,
    logLevel: "error",
    root: join(import.meta.dirname, "../.."),
    ssr: { noExternal: true },
    build: { ssr: "test/backup/worker.ts", outDir, emptyOutDir: false, minify: false, rolldownOptions: { output: { entryFileNames: "worker.mjs" } } },
  }); // prettier-ignore
  program = join(outDir, "worker.mjs");
}, 60_000);
afterAll(removeFolders);

const ended = (child: ChildProcess) => new Promise<void>((done) => child.once("exit", () => done()));

/** Starts the program on the folder; resolves with it when its work begins. */
async function begin(root: string, call: string, input: unknown) {
  const child = spawn(process.execPath, [program, root, call, JSON.stringify(input)], { stdio: ["ignore", "pipe", "inherit"] });
  const end = ended(child);
  let said = "";
  await new Promise<void>((done) => {
    child.stdout.on("data", (bytes: Buffer) => {
      said += bytes.toString();
      if (said.includes("begins")) done();
    });
    child.once("exit", () => done());
  });
  return { child, end, said: () => said };
}

const NEVER = { signal: new AbortController().signal, progress: () => undefined };

describe("a kill at any moment", () => {
  test("of a backup leaves the data as it was, and no backup that is not whole", async () => {
    const desk = await openDesk();
    await fill(desk, 12);
    await desk.close();
    const place = `${desk.dataFolder}-backups`;
    const before = contents(desk.dataFolder);
    let finished = 0;
    for (let round = 0; round < 16; round++) {
      const { child, end, said } = await begin(desk.root, "backups.make", { place: null });
      await pause(round * 3);
      child.kill("SIGKILL");
      await end;
      if (said().includes("done")) finished++;
      expect(contents(desk.dataFolder)).toEqual(before);
      for (const name of existsSync(place) ? readdirSync(place) : []) {
        if (!name.startsWith(".tmp-")) await checkBackup(join(place, name), NEVER);
      }
    }
    expect(finished).toBeLessThan(16);
    const again = await openDesk({ root: desk.root });
    await again.api.backups.make({ place: null });
    expect(readdirSync(place).filter((name) => name.startsWith(".tmp-"))).toEqual([]);
    await again.close();
  }, 120_000);

  test("of a restore leaves the state before it or the state after it", async () => {
    let desk = await openDesk();
    const ids = await fill(desk, 12);
    const { name } = await desk.api.backups.make({ place: null });
    const after = contents(desk.dataFolder);
    const outcomes = { before: 0, after: 0 };
    for (let round = 0; round < 24; round++) {
      const [id] = ids.slice(round % 12);
      if (id) await edit(desk, id, `第${round}次`);
      const before = contents(desk.dataFolder);
      await desk.close();
      const { child, end, said } = await begin(desk.root, "backups.restore", { place: null, name, acceptLoss: true });
      const marker = join(desk.dataFolder, ".restore", "go.json");
      // A third of the rounds aims at the swap itself.
      if (round % 3 === 0) while (!existsSync(marker) && !said().includes("done")) await pause(0);
      else await pause(round * 5);
      child.kill("SIGKILL");
      await end;
      desk = await openDesk({ root: desk.root });
      const now = contents(desk.dataFolder);
      const isAfter = JSON.stringify(now) === JSON.stringify(after);
      expect(isAfter ? after : before).toEqual(now);
      outcomes[isAfter ? "after" : "before"]++;
      if (said().includes("done")) expect(isAfter).toBe(true);
      expect(existsSync(join(desk.dataFolder, ".restore"))).toBe(false);
      const { folderProblem, lockedBy, notices } = await desk.api.app.info();
      expect([folderProblem, lockedBy, notices]).toEqual([null, null, []]);
      expect((await desk.api.cases.list({ offset: 0, limit: 1 })).total).toBe(12);
    }
    expect(outcomes.before).toBeGreaterThan(0);
    expect(outcomes.after).toBeGreaterThan(0);
    await desk.close();
  }, 120_000);
});

describe("a restore that was decided", () => {
  const steps = (folder: string): readonly (() => void)[] => {
    const at = (...way: string[]) => join(folder, ...way);
    return [
      () => mkdirSync(at(".restore", "old")),
      ...["cases", "room.json", "index"].map((name) => () => renameSync(at(name), at(".restore", "old", name))),
      ...["cases", "numbers.json"].map((name) => () => renameSync(at(".restore", "new", name), at(name))),
      () => rmSync(at(".restore", "go.json")),
      () => rmSync(at(".restore", "old", "cases"), { recursive: true }),
    ];
  };

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8])("and was broken off after %i steps is finished", async (count) => {
    const folder = newFolder();
    for (const path of ["cases", "index", ".restore/new/cases"]) mkdirSync(join(folder, path), { recursive: true });
    const files = { "heshi.json": "card", "room.json": "old", "cases/a.json": "old", "index/rows.json": "old", ".restore/new/cases/b.json": "new", ".restore/new/numbers.json": "new" }; // prettier-ignore
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
    await decideRestore(folder, { leave: ["cases", "room.json", "index"], come: ["cases", "numbers.json"] });
    for (const step of steps(folder).slice(0, count)) step();
    await settleRestore(folder);
    await settleRestore(folder);
    expect(readdirSync(folder).toSorted()).toEqual(["cases", "heshi.json", "numbers.json"]);
    expect(readdirSync(join(folder, "cases"))).toEqual(["b.json"]);
  });

  test("is never read as a half by one who may not finish it", async () => {
    const first = await openDesk();
    await fill(first, 1);
    mkdirSync(join(first.dataFolder, ".restore"));
    await decideRestore(first.dataFolder, { leave: [], come: [] });
    const second = await openDesk({ root: first.root });
    expect((await second.api.app.info()).folderProblem?.code).toBe("restoreUnderWay");
    await second.close();
    await first.close();
  });

  test("but has lost what was to come leaves everything where it is", async () => {
    const desk = await openDesk();
    await fill(desk, 1);
    await desk.close();
    mkdirSync(join(desk.dataFolder, ".restore", "new"), { recursive: true });
    await decideRestore(desk.dataFolder, { leave: ["cases"], come: ["cases"] });
    const before = contents(desk.dataFolder);
    await expect(settleRestore(desk.dataFolder)).rejects.toThrow("restoreUnderWay");
    expect(contents(desk.dataFolder)).toEqual(before);
  });

  test("with a marker that nobody can read is not guessed at", async () => {
    const desk = await openDesk();
    await fill(desk, 1);
    await desk.close();
    mkdirSync(join(desk.dataFolder, ".restore"));
    writeFileSync(join(desk.dataFolder, ".restore", "go.json"), '{"leave":["../x"],"come":[]}');
    const before = contents(desk.dataFolder);
    const again = await openDesk({ root: desk.root });
    expect((await again.api.app.info()).folderProblem?.code).toBe("restoreUnderWay");
    expect(contents(desk.dataFolder)).toEqual(before);
    await again.close();
  });
});
