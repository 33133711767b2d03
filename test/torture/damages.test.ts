import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Notice } from "#shared/contract/app";
import { NO_VIEWS } from "#shared/domain/case-list";
import { CaseId } from "#shared/domain/id";
import { seal, unseal } from "../../electron/storage/envelope.ts";
import { newFolder, openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { leftovers } from "../support/faults.ts";
import { USUAL_HOLIDAYS } from "#shared/rules/packs/holidays";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";

const content = contentOf(sampleCase("C01"));
const first = CaseId.parse("0a000000-0000-4000-8000-000000000000");
const second = CaseId.parse("0b000000-0000-4000-8000-000000000001");
const ids = [first, second, CaseId.parse("0c000000-0000-4000-8000-000000000002")];
const SMALL = ["room.json", "preferences.json", "numbers.json", "rules.json", "calendar.json", "views.json"];

let template = "";
beforeAll(async () => {
  template = mkdtempSync(join(tmpdir(), "heshi-template-"));
  const desk = await openDesk({ root: template });
  for (const place of ["旧处", "新处"]) await desk.api.room.save({ ...roomOf(sampleCase("C01")), place });
  for (let times = 0; times < 2; times++)
    await desk.api.app.savePreferences({ screenLanguage: "en", documentLanguage: "zh-CN", systemReminders: false });
  for (let times = 0; times < 2; times++) await desk.api.calendar.save({ years: USUAL_HOLIDAYS.years.slice(times) });
  const correction = { id: "people.term", validFrom: "2002-11-01", text: null, by: "法制员" };
  for (const value of [45, 60]) await desk.api.rules.save({ ...correction, value });
  for (let times = 0; times < 2; times++) await desk.api.views.save({ ...NO_VIEWS, columns: ["number"] });
  for (const id of ids) {
    await desk.api.cases.save({ id, revision: 0, content });
    await desk.api.cases.accept({ id });
    await desk.api.cases.save({ id, revision: 2, content: { ...content, place: "上一次" } });
    await desk.api.cases.save({ id, revision: 3, content: { ...content, place: "这一次" } });
  }
  await desk.close();
});
afterAll(() => rmSync(template, { recursive: true }));
afterEach(removeFolders);

/** Random numbers that are the same for a seed (mulberry32). */
function randomOf(seed: number): (below: number) => number {
  let state = seed * 0x9e3779b9;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Random = (below: number) => number;
type Bytes = (bytes: Buffer, random: Random) => Buffer;

/** What happens to the bytes of a file. */
const BYTES: Readonly<Record<string, Bytes>> = {
  empty: () => Buffer.alloc(0),
  cut: (bytes, random) => bytes.subarray(0, 1 + random(bytes.length - 1)),
  "filled with NUL": (bytes) => Buffer.alloc(bytes.length),
  "ending in NUL": (bytes, random) => Buffer.concat([bytes.subarray(0, random(bytes.length)), Buffer.alloc(512)]),
  "with a bit flipped": (bytes, random) => {
    const changed = Buffer.from(bytes);
    const at = random(bytes.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << random(8));
    return changed;
  },
  "of another program": () => Buffer.from("<html>not ours</html>"),
  "of another kind": () =>
    seal({ text: "x" }, { format: "heshi/other", version: 1, generation: 9, savedAt: "2026-01-20T00:00:00.000Z" }),
};
const bytesKinds = Object.keys(BYTES);

const COPIES = [
  (id: string) => `${id}-副本.json`,
  (id: string) => `${id}(1).json`,
  (id: string) => `${id} - 冲突.json`,
  (id: string) => `${id}-DESKTOP-AB12CD.json`,
  (id: string) => `${id} (conflicted copy 2026-01-20).json`,
  (id: string) => `副本 ${id}.json`,
  (id: string) => `${id}.previous(2).json`,
];

const caseOf = (data: string, id: string, kind = "") => join(data, "cases", id.slice(0, 2), `${id}${kind}.json`);

/** Puts other bytes in the place of a file as another program does it. */
function replace(path: string, bytes: Uint8Array | string): void {
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
}

const codes = (notices: readonly Notice[]) => notices.map(({ code }) => code).toSorted();

async function expectCases(desk: TestDesk, places: readonly (string | null)[]): Promise<void> {
  for (const [at, id] of ids.entries()) {
    const place = places[at];
    if (place === null) await expect(desk.api.cases.get({ id })).rejects.toThrow(/fileDamaged|folderNewer/);
    else expect((await desk.api.cases.get({ id }))?.content.place).toBe(place);
  }
  const { rows } = await desk.api.cases.list({ offset: 0, limit: 10 });
  expect(rows.map((row) => row.id).toSorted()).toEqual(ids.filter((_, at) => places[at] !== null));
}

const ALL = ["这一次", "这一次", "这一次"];
const FIRST_BEFORE = ["上一次", "这一次", "这一次"];

/** One damage: what is done to the folder, which notices must name it, and what the cases then hold (null for one that is gone). */
type Damage = {
  readonly name: string;
  readonly harm: (data: string, random: Random) => void;
  readonly notices: readonly Notice["code"][];
  readonly cases: readonly (string | null)[];
  readonly more?: (desk: TestDesk) => Promise<void>;
};

const aside = (data: string) => readdirSync(join(data, "损坏文件-待恢复"));

function damagesOf(seed: number): readonly Damage[] {
  const kind = bytesKinds[seed % bytesKinds.length] ?? "empty";
  const spoil = (path: string, random: Random) => {
    const bytes = readFileSync(path);
    replace(path, BYTES[kind]?.(bytes, random) ?? bytes);
  };
  const small = SMALL[seed % SMALL.length] ?? "room.json";
  const nextNumber = async (desk: TestDesk) => {
    const id = CaseId.parse("0d000000-0000-4000-8000-000000000009");
    await desk.api.cases.save({ id, revision: 0, content });
    expect((await desk.api.cases.accept({ id })).number?.sequence).toBe(6);
  };
  return [
    {
      name: `a case ${kind}`,
      harm: (data, random) => spoil(caseOf(data, first), random),
      notices: ["restoredFromPrevious"],
      cases: FIRST_BEFORE,
      more: async (desk) => expect(aside(desk.dataFolder)).toHaveLength(1),
    },
    {
      name: `both generations of a case ${kind}`,
      harm: (data, random) => ["", ".previous"].forEach((which) => spoil(caseOf(data, first, which), random)),
      notices: ["setAside"],
      cases: [null, "这一次", "这一次"],
    },
    {
      name: "a case missing",
      harm: (data) => rmSync(caseOf(data, first)),
      notices: ["restoredFromPrevious"],
      cases: FIRST_BEFORE,
    },
    {
      name: "two cases swapped",
      harm: (data) => {
        const [a, b] = [readFileSync(caseOf(data, first)), readFileSync(caseOf(data, second))];
        replace(caseOf(data, first), b);
        replace(caseOf(data, second), a);
      },
      notices: ["restoredFromPrevious", "restoredFromPrevious"],
      cases: ["上一次", "上一次", "这一次"],
    },
    {
      name: "a case in a wrong shard too",
      harm: (data) => {
        mkdirSync(join(data, "cases", "ff"), { recursive: true });
        cpSync(caseOf(data, first), join(data, "cases", "ff", `${first}.json`));
      },
      notices: ["strayFile"],
      cases: ALL,
    },
    {
      name: "a case in a wrong shard instead",
      harm: (data) => {
        mkdirSync(join(data, "cases", "fe"), { recursive: true });
        renameSync(caseOf(data, first), join(data, "cases", "fe", `${first}.json`));
      },
      notices: ["restoredFromPrevious", "strayFile"],
      cases: FIRST_BEFORE,
    },
    {
      name: "a second version of a case",
      harm: (data) => {
        const name = COPIES[seed % COPIES.length]?.(first) ?? "";
        cpSync(caseOf(data, second), join(data, "cases", first.slice(0, 2), name));
      },
      notices: ["conflictCopy"],
      cases: ALL,
    },
    {
      name: "a second version of a small file",
      harm: (data) => cpSync(join(data, small), join(data, small.replace(".json", seed % 2 === 0 ? "(1).json" : "-副本.json"))),
      notices: ["conflictCopy"],
      cases: ALL,
    },
    {
      name: "left-over temporary files",
      harm: (data) => {
        for (const folder of ["", "cases/0a", "index"]) writeFileSync(join(data, folder, ".tmp-left"), "half");
      },
      notices: [],
      cases: ALL,
    },
    {
      name: `the index ${kind}`,
      harm: (data, random) => {
        for (const name of readdirSync(join(data, "index"))) spoil(join(data, "index", name), random);
      },
      notices: [],
      cases: ALL,
    },
    { name: "the index missing", harm: (data) => rmSync(join(data, "index"), { recursive: true }), notices: [], cases: ALL },
    {
      name: `${small} ${kind}`,
      harm: (data, random) => spoil(join(data, small), random),
      notices: ["restoredFromPrevious"],
      cases: ALL,
      more: nextNumber,
    },
    {
      name: `both generations of numbers.json ${kind}`,
      harm: (data, random) => ["numbers.json", "numbers.previous.json"].forEach((name) => spoil(join(data, name), random)),
      notices: ["setAside"],
      cases: ALL,
      more: nextNumber,
    },
    {
      name: `the card ${kind}`,
      harm: (data, random) => spoil(join(data, "heshi.json"), random),
      notices: ["setAside"],
      cases: ALL,
    },
    {
      name: "a case of a newer program",
      harm: (data) => makeNewer(caseOf(data, first), "heshi/case"),
      notices: ["newerFile"],
      cases: [null, "这一次", "这一次"],
      more: async (desk) => {
        const before = readFileSync(caseOf(desk.dataFolder, first));
        await expect(desk.api.cases.save({ id: first, revision: 4, content })).rejects.toThrow("folderNewer");
        expect(readFileSync(caseOf(desk.dataFolder, first))).toEqual(before);
      },
    },
  ];
}

/** Writes the file again as a later version of its form, whole. */
function makeNewer(path: string, format: string): void {
  const opened = unseal(readFileSync(path), format);
  if (!opened) throw new Error(`${path} cannot be read`);
  replace(path, seal(opened.data, { ...opened.header, version: 99 }));
}

describe("105 seeded damages", () => {
  const seeded = bytesKinds.flatMap((_, seed) => damagesOf(seed).map((damage) => ({ ...damage, seed })));

  test("are as many as promised", () => expect(seeded.length).toBe(105));

  test.each(seeded)("$name (seed $seed) is recognised and named, and all else opens", async (damage) => {
    const root = newFolder();
    cpSync(template, root, { recursive: true });
    damage.harm(join(root, "data"), randomOf(damage.seed + 1));
    const desk = await openDesk({ root });
    const info = await desk.api.app.info();
    expect(info).toMatchObject({ folderProblem: null, lockedBy: null });
    expect(codes(info.notices)).toEqual([...damage.notices].toSorted());
    for (const notice of info.notices) expect(notice.file).toMatch(/\.json$/);
    await expectCases(desk, damage.cases);
    await damage.more?.(desk);
    // The list is written in the background; a file of it on its way is no left-over.
    await desk.close();
    expect(leftovers(desk.dataFolder)).toEqual([]);
  });
});

describe("a folder of a newer program", () => {
  const tree = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .toSorted()
      .map((name) => `${name} ${name.endsWith(".json") ? readFileSync(join(folder, name), "utf8") : ""}`);

  test.each([
    ["heshi.json", "heshi/folder"],
    ["room.json", "heshi/room"],
    ["preferences.json", "heshi/preferences"],
    ["numbers.json", "heshi/numbers"],
    ["rules.json", "heshi/rules"],
    ["calendar.json", "heshi/calendar"],
    ["views.json", "heshi/views"],
  ])("is refused for its %s, and nothing is written", async (name, format) => {
    const root = newFolder();
    cpSync(template, root, { recursive: true });
    makeNewer(join(root, "data", name), format);
    rmSync(join(root, "data", name === "room.json" ? "heshi.json" : "room.json"));
    const before = tree(join(root, "data"));
    const desk = await openDesk({ root });
    expect((await desk.api.app.info()).folderProblem?.code).toBe("folderNewer");
    await expect(desk.api.cases.save({ id: first, revision: 4, content })).rejects.toThrow("folderNewer");
    await desk.close();
    expect(tree(join(root, "data"))).toEqual(before);
  });
});
