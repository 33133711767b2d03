import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { CaseContent } from "#shared/domain/case-file";
import { NO_FILTER, NO_VIEWS } from "#shared/domain/case-list";
import { CaseId } from "#shared/domain/id";
import { riskGaps } from "#shared/rules/agreement-checks";
import { csvLine } from "#shared/rules/csv";
import { categoryThen } from "#shared/rules/dispute-categories";
import { caseForm } from "../../electron/storage/file-form.ts";
import { seal, unseal } from "../../electron/storage/envelope.ts";
import { openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";

afterEach(removeFolders);

const base = contentOf(sampleCase("C01"));

async function saveCase(desk: TestDesk, more: Partial<CaseContent> = {}): Promise<CaseId> {
  const id = CaseId.parse(randomUUID());
  await desk.api.cases.save({ id, revision: 0, content: { ...base, ...more } });
  return id;
}

const pathOf = (desk: TestDesk, id: CaseId) => join(desk.dataFolder, "cases", id.slice(0, 2), `${id}.json`);

/** Writes another state into a stored case, as a command of that name would. */
async function putState(desk: TestDesk, id: CaseId, changed: Readonly<Record<string, unknown>>): Promise<TestDesk> {
  await desk.close();
  const stored = unseal(readFileSync(pathOf(desk, id)), caseForm.format);
  if (!stored || typeof stored.data !== "object") throw new Error("the case cannot be read");
  const header = { format: caseForm.format, version: caseForm.version, generation: 9, savedAt: "2026-01-20T02:00:00.000Z" };
  // A save replaces the file, which moves the stamp of its folder.
  rmSync(pathOf(desk, id));
  writeFileSync(pathOf(desk, id), seal({ ...stored.data, ...changed }, header));
  return await openDesk({ root: desk.root });
}

describe("many cases are changed at once", () => {
  test("one after another; one that cannot be changed is told and the others are done", async () => {
    let desk = await openDesk();
    const ids: CaseId[] = [];
    for (let n = 0; n < 5; n++) ids.push(await saveCase(desk, { tags: ["旧"] }));
    const [first, damaged, archived, removed, last] = ids;
    if (!first || !damaged || !archived || !removed || !last) throw new Error("five cases were saved");
    desk = await putState(desk, archived, { state: "archived" });
    desk = await putState(desk, removed, { removedAt: "2026-01-19T00:00:00.000Z" });
    writeFileSync(pathOf(desk, damaged), "no case at all");
    const missing = CaseId.parse(randomUUID());
    const wanted = [first, damaged, archived, removed, missing, last, first];
    const result = await desk.api.lists.batch({ ids: wanted, change: { kind: "tags", add: ["新", "急"], remove: ["旧"] } });
    expect(result).toMatchObject({ changed: 2, cancelled: false });
    expect(result.failed.map(({ id, problem }) => [id, problem.code])).toEqual([
      [damaged, "fileDamaged"],
      [archived, "caseSettled"],
      [removed, "caseInBin"],
      [missing, "caseNotFound"],
    ]);
    for (const id of [first, last]) {
      expect(await desk.api.cases.get({ id })).toMatchObject({ revision: 2, content: { tags: ["新", "急"], facts: base.facts } });
    }
    const happened = (await desk.api.cases.get({ id: first }))?.timeline.map(({ what, details }) => [what, details["parts"]]);
    expect(happened).toEqual([["made", undefined], ["edited", "tags"]]); // prettier-ignore
    expect((await desk.api.cases.get({ id: archived }))?.content.tags).toEqual(["旧"]);
    const { rows } = await desk.api.cases.list({ offset: 0, limit: 9, filter: { ...NO_FILTER, tags: ["急"] } });
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set([first, last]));
    expect(await desk.api.lists.progress()).toBeNull();
    await desk.close();
  });

  test("a mediator comes first and the others stay; a signed agreement keeps its mediator", async () => {
    let desk = await openDesk();
    const agreement = { ...base.agreement, mediators: ["甲", "乙"] };
    const [open, signed] = [await saveCase(desk, { agreement }), await saveCase(desk, { agreement })];
    desk = await putState(desk, signed, { state: "effective" });
    const result = await desk.api.lists.batch({ ids: [open, signed], change: { kind: "mediator", name: "乙" } });
    expect([result.changed, result.failed.map(({ problem }) => problem.code)]).toEqual([1, ["caseSettled"]]);
    expect((await desk.api.cases.get({ id: open }))?.content.agreement.mediators).toEqual(["乙"]);
    await desk.api.lists.batch({ ids: [open], change: { kind: "mediator", name: "丙" } });
    await desk.api.lists.batch({ ids: [open], change: { kind: "risk", colour: "red", reasons: "扬言" } });
    await desk.api.lists.batch({ ids: [open], change: { kind: "risk", colour: "orange", reasons: "" } });
    await desk.api.lists.batch({ ids: [open, signed], change: { kind: "village", village: "石坪村" } });
    expect((await desk.api.cases.get({ id: open }))?.content).toMatchObject({
      agreement: { mediators: ["丙"] },
      risk: { colour: "orange", reasons: "扬言" },
      village: "石坪村",
    });
    expect((await desk.api.cases.get({ id: signed }))?.content).toMatchObject({ agreement, village: "石坪村" });
    await desk.close();
  });

  test("can be stopped between two cases, and only one runs at a time", async () => {
    const desk = await openDesk();
    const ids: CaseId[] = [];
    for (let n = 0; n < 30; n++) ids.push(await saveCase(desk));
    const running = desk.api.lists.batch({ ids, change: { kind: "village", village: "石坪村" } });
    await expect(desk.api.lists.batch({ ids, change: { kind: "village", village: "别村" } })).rejects.toThrow("batchBusy");
    // A command of another screen comes between two cases.
    const between = await saveCase(desk, { village: "中间" });
    const progress = await desk.api.lists.progress();
    expect(progress?.total).toBe(30);
    await desk.api.lists.cancel();
    const result = await running;
    expect(result).toMatchObject({ failed: [], cancelled: true });
    expect(result.changed).toBeLessThan(30);
    const { count } = await desk.api.lists.totals({ filter: { ...NO_FILTER, villages: ["石坪村"] } });
    expect(count).toBe(result.changed);
    expect((await desk.api.cases.get({ id: between }))?.content.village).toBe("中间");
    await desk.close();
  });
});

describe("the recycle bin", () => {
  test("is not in the list, the totals or a search, before and after a restart", async () => {
    let desk = await openDesk();
    const [kept, removed] = [await saveCase(desk), await saveCase(desk)];
    desk = await putState(desk, removed, { removedAt: "2026-01-19T00:00:00.000Z" });
    for (let round = 0; round < 2; round++) {
      expect((await desk.api.cases.list({ offset: 0, limit: 50 })).rows.map(({ id }) => id)).toEqual([kept]);
      expect((await desk.api.cases.list({ offset: 0, limit: 50 })).total).toBe(1);
      expect((await desk.api.cases.list({ offset: 0, limit: 50, text: "韦小山" })).total).toBe(1);
      expect((await desk.api.lists.totals({})).count).toBe(1);
      desk = await desk.reopen();
    }
    desk = await putState(desk, removed, { removedAt: null });
    expect((await desk.api.cases.list({ offset: 0, limit: 50 })).total).toBe(2);
    await desk.close();
  });
});

describe("the list as a table", () => {
  test.each([
    ["=1+1", `"'=1+1"`],
    ["+8613800000000", `"'+8613800000000"`],
    ["-2", `"'-2"`],
    ["@SUM(A1)", `"'@SUM(A1)"`],
    ["\t=1", `"'\t=1"`],
    [" =1", `"' =1"`],
    ["＝1", `"'＝1"`],
    ["＠x", `"'＠x"`],
    ['a"b', '"a""b"'],
    ["一\n二", '"一 二"'],
    ["甲,乙", '"甲,乙"'],
    ["", '""'],
    ["1-2", '"1-2"'],
  ])("%j stands in a cell as %s", (text, cell) => {
    expect(csvLine([text])).toBe(`${cell}\r\n`);
  });

  test("is written with a byte order mark, in the order asked for, minors masked, no formula", async () => {
    const desk = await openDesk();
    await desk.api.room.save(roomOf(sampleCase("C01")));
    const [person, ...others] = base.parties;
    if (person?.kind !== "person") throw new Error("the sample begins with a person");
    const evil = await saveCase(desk, { village: '=HYPERLINK("http://x")', parties: [{ ...person, name: "=cmd" }, ...others] });
    const child = await saveCase(desk, {
      parties: [{ ...person, name: "小王伟", idNumber: "", birthDate: "2015-01-01" }, ...others],
    });
    const gone = CaseId.parse(randomUUID());
    const answer = await desk.api.lists.export({
      ids: [child, evil, gone],
      columns: ["agreedFen", "village", "state", "number"],
    });
    expect(answer).toEqual({ path: join(desk.exports, "案件列表 2026-01-20.csv"), count: 2 });
    const [head, first, second, end] = readFileSync(answer?.path ?? "", "utf8").split("\r\n");
    expect(head).toBe('\u{feff}"案号","纠纷","协议金额（元）","村（社区）","状态"');
    expect(first).toMatch(/^"","小\*\*与/);
    expect(second).toMatch(/^"","'=cmd与.*","28600\.00","'=HYPERLINK\(""http:\/\/x""\)","已登记"$/);
    expect(end).toBe("");
    await desk.close();
  });

  test("is not written when no place is chosen", async () => {
    const desk = await openDesk({ shell: { chooseSavePath: () => Promise.resolve(null) } });
    expect(await desk.api.lists.export({ ids: [await saveCase(desk)], columns: [] })).toBeNull();
    expect(readdirSync(desk.exports)).toEqual([]);
    await desk.close();
  });
});

test("saved views are there after a restart", async () => {
  let desk = await openDesk();
  expect(await desk.api.views.get()).toEqual(NO_VIEWS);
  const view = {
    id: randomUUID(),
    name: "红色",
    text: "",
    filter: { ...NO_FILTER, risks: ["red" as const] },
    sort: null,
    columns: [],
  };
  await desk.api.views.save({ ...NO_VIEWS, saved: [view], subtypes: { "02": ["滴水"] } });
  desk = await desk.reopen();
  expect(await desk.api.views.get()).toEqual({ ...NO_VIEWS, saved: [view], subtypes: { "02": ["滴水"] } });
  await desk.close();
});

test.each([
  ["16", "2018-05-01", 2020, []],
  ["16", "2026-05-01", null, []],
  ["10", "2018-05-01", null, ["10-wages", "10-other"]],
  ["12", "2019-12-31", null, ["12-online", "12-other"]],
  ["12", "2020-01-01", null, []],
  ["17", "前天", null, []],
] as const)("category %s on %s", (category, day, since, parts) => {
  expect(categoryThen(category, day)).toEqual({ since, parts });
});

test("red risk lacks its report until both who and when are written; other colours lack nothing", () => {
  const gaps = (risk: Partial<CaseContent["risk"]>) =>
    riskGaps({ ...base, risk: { ...base.risk, ...risk } }).map(({ field }) => field);
  expect(gaps({ colour: "red", reportedTo: "", reportedOn: "" })).toEqual(["riskReportedTo"]);
  expect(gaps({ colour: "red", reportedTo: "镇综治中心", reportedOn: " " })).toEqual(["riskReportedOn"]);
  expect(gaps({ colour: "red", reportedTo: "镇综治中心", reportedOn: "2026-01-20" })).toEqual([]);
  expect(gaps({ colour: "orange", reportedTo: "", reportedOn: "" })).toEqual([]);
});
