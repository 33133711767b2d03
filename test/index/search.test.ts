import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CaseFile } from "#shared/domain/case-file";
import { CaseId } from "#shared/domain/id";
import { dayOf } from "#shared/domain/plain-date";
import { pinyinOfName } from "#shared/rules/pinyin";
import { searchWords } from "#shared/rules/search-texts";
import { generatedCase, seededRandom } from "../../build/generate.ts";
import { describeCase } from "../../electron/core/describe-case.ts";
import { entryOf } from "../../electron/storage/index/catch-up.ts";
import type { Entry } from "../../electron/storage/index/index-entry.ts";
import { knownCases } from "../../electron/storage/index/known-cases.ts";
import { noColumns } from "../../electron/storage/index/merge-columns.ts";
import { openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { contentOf, sampleCase } from "../support/sample-cases.ts";

const today = dayOf(new Date("2026-01-20T02:00:00Z"), 480);
const describeNow = (file: CaseFile) => describeCase(file, today);
const TOTAL = 2_000;
const entries: readonly Entry[] = Array.from({ length: TOTAL }, (_, n) =>
  entryOf(describeNow, generatedCase(3, n, TOTAL), { mtimeMs: n, size: 1 }),
);

describe("a name may be typed by its sound", () => {
  test.each([
    ["单雄信", "shanxiongxin", "sxx"],
    ["仇英", "qiuying", "qy"],
    ["尉迟恭", "yuchigong", "ycg"],
    ["解缙", "xiejin", "xj"],
    ["查良镛", "zhaliangyong", "zly"],
    ["朴顺姬", "piaoshunji", "psj"],
    ["区海", "ouhai", "oh"],
    ["曾国", "zengguo", "zg"],
    ["长孙无忌", "zhangsunwuji", "zswj"],
    ["吕布", "lvbu", "lb"],
    ["王𬭎", "wanghong", "wh"],
    ["马䶮", "mayan", "my"],
    ["买买提·艾合买提", "maimaitiaihemaiti", "mmtahmt"],
  ])("%s by %s and %s, as a surname first", (name, full, initials) => {
    const pinyin = pinyinOfName(name);
    expect([pinyin.full[0], pinyin.initials[0]]).toEqual([full, initials]);
  });

  test.each([
    ["单雄信", "danxiongxin"],
    ["朴顺姬", "pushunji"],
    ["任重", "renchong"],
    ["张乐", "zhangyue"],
    ["张乐", "zhangle"],
  ])("%s also as %s", (name, full) => {
    expect(pinyinOfName(name).full).toContain(full);
  });

  test("in at most sixteen ways, and not at all without Chinese characters", () => {
    expect(pinyinOfName("单".repeat(60)).full.length).toBeLessThanOrEqual(16);
    expect(pinyinOfName("Smith 3")).toEqual({ full: [], initials: [] });
  });
});

describe("what is typed", () => {
  test.each([
    ["  王伟　ＡＢＣ ", ["王伟", "abc"]],
    ["（2026）第3号", ["(2026)第3号"]],
    ["买买提・艾合买提", ["买买提艾合买提"]],
    ["Lü lv", ["lv"]],
    [" \t ", []],
    ["1 2 3 4 5 6 7 8 9 10", ["1", "2", "3", "4", "5", "6", "7", "8"]],
  ])("%j is read as %j", (typed, words) => {
    expect(searchWords(typed)).toEqual(words);
  });
});

describe("the index", () => {
  const holds = (entry: Entry, word: string) => (/^[ -~]*$/.test(word) ? entry.latin : entry.han).includes(word);
  const plainScan = (words: readonly string[], among: readonly Entry[]) =>
    new Set(among.filter((entry) => words.every((word) => holds(entry, word))).map((entry) => entry.row.id));
  const compacted = knownCases(noColumns());
  for (const entry of entries) compacted.change(entry.row.id, entry);
  compacted.compact();
  const mixed = knownCases(compacted.columns());
  const changed = entries.map((entry, n) => (n % 7 === 0 ? { ...entry, han: `甲乙丙 ${entry.han}`, mtimeMs: -1 } : entry));
  const left = changed.filter((_, n) => n % 31 !== 3);
  for (const [n, entry] of changed.entries()) {
    if (n % 7 === 0) mixed.change(entry.row.id, entry);
    if (n % 31 === 3) mixed.change(entry.row.id, null);
  }

  /** Parts of what stands in the texts, as people would type them, and words that stand nowhere. */
  const random = seededRandom(11);
  const prepared = Array.from({ length: 400 }, () => {
    const entry = entries[Math.floor(random() * TOTAL)];
    const text = (random() < 0.5 ? entry?.latin : entry?.han) ?? "";
    const part = () => {
      const at = Math.floor(random() * text.length);
      return text.slice(at, at + 1 + Math.floor(random() * 5));
    };
    return searchWords(random() < 0.3 ? `${part()} ${part()}` : part());
  });
  // As they are typed, sign by sign: each narrows what the one before found.
  const growing = prepared.slice(0, 20).flatMap(([word = ""]) => Array.from(word, (_, at) => [word.slice(0, at + 1)]));
  const known = ["王", "单雄信", "sxx", "龘靐", "zzqx", "王 1", "枫泉 wang 2015", "甲乙丙"].map(searchWords);
  const typed = [...prepared, ...growing, ...known].filter(({ length }) => length > 0);

  test.each([
    ["columns alone", compacted, entries],
    ["columns with changes over them", mixed, left],
  ])("answers as a plain scan does, from %s", (_, cases, among) => {
    let hits = 0;
    for (const words of typed) {
      const { total, rows } = cases.search(words, 0, TOTAL);
      const expected = plainScan(words, among);
      expect([words, total, new Set(rows.map((row) => row.id))]).toEqual([words, expected.size, expected]);
      expect(cases.search(words, 3, 4).rows).toEqual(rows.slice(3, 7));
      hits += total;
    }
    expect(hits).toBeGreaterThan(10_000);
  });

  test("holds the same after the changes were put into the columns", () => {
    const before = typed.map((words) => mixed.search(words, 0, 60));
    const page = mixed.page(0, TOTAL);
    mixed.compact();
    expect(typed.map((words) => mixed.search(words, 0, 60))).toEqual(before);
    expect(mixed.page(0, TOTAL)).toEqual(page);
  });
});

describe("the list", () => {
  let desk: TestDesk;
  const base = contentOf(sampleCase("C01"));
  const [person, ...others] = base.parties;
  if (person?.kind !== "person") throw new Error("the sample begins with a person");
  const save = async (name: string, more: Partial<typeof person> = {}, facts = base.facts) => {
    const id = CaseId.parse(randomUUID());
    await desk.api.cases.save({
      id,
      revision: 0,
      content: { ...base, facts, parties: [{ ...person, name, ...more }, ...others] },
    });
    return id;
  };
  const find = async (text: string) => (await desk.api.cases.list({ offset: 0, limit: 50, text })).rows.map((row) => row.id);

  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(async () => {
    await desk.close();
    removeFolders();
  });

  test("finds a case by all that one may know of it, best first", async () => {
    const wei = await save("王伟", { idNumber: "520099198407091234", phone: "15400005678" });
    const weiming = await save("王伟明", {}, "为一头叫来福的牛争执。");
    const other = await save("单雄信", {}, "王伟说过这件事。");
    const child = await save("小王伟", { birthDate: "2015-01-01" });
    const english = await save("John Smith");
    expect(await find("王伟")).toEqual([wei, weiming, child, other]);
    expect(await find("sxx")).toEqual([other]);
    expect(await find("ShanXiongXin")).toEqual([other]);
    expect(await find("wangwei")).toEqual([wei, weiming, child]);
    expect((await find("1234"))[0]).toBe(wei);
    expect(await find("5678")).toEqual([wei]);
    expect(await find("牛")).toEqual([weiming]);
    expect(await find("王 来福")).toEqual([weiming]);
    expect(await find("王 sxx")).toEqual([other]);
    expect(await find("smith")).toEqual([english]);
    expect(await find("没有这个人")).toEqual([]);
    expect((await find("  ")).length).toBe(5);
  });

  test("finds a minor by name and shows the name masked", async () => {
    const { rows } = await desk.api.cases.list({ offset: 0, limit: 50, text: "小王伟" });
    expect(rows.map((row) => row.claimants)).toEqual([["小**"]]);
  });
});
