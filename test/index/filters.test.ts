import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CaseFile } from "#shared/domain/case-file";
import { CaseFilter, CaseSort, NO_FILTER, SORT_KEYS } from "#shared/domain/case-list";
import { CASE_STATES, ENDED_STATES } from "#shared/domain/case-status";
import { PartId } from "#shared/domain/id";
import { DIFFICULTIES, DISPUTE_CATEGORIES, MEDIATION_KINDS, RISK_COLOURS } from "#shared/domain/mediation";
import { Fen } from "#shared/domain/money";
import { dateOf, dayOf } from "#shared/domain/plain-date";
import { pinyinSortKey } from "#shared/rules/pinyin";
import { generatedCase, seededRandom } from "../../build/generate.ts";
import { describeCase } from "../../electron/core/describe-case.ts";
import { entryOf } from "../../electron/storage/index/catch-up.ts";
import type { Entry } from "../../electron/storage/index/index-entry.ts";
import { knownCases } from "../../electron/storage/index/known-cases.ts";
import { noColumns } from "../../electron/storage/index/merge-columns.ts";

const TOTAL = 600;
const VILLAGES = ["石坪村", "荷塘社区", "枫泉居委会", ""];
const MEDIATORS = ["程守和", "罗巧英", "王\n二"];
const TAGS = ["讨薪", "新居民", "老年人"];
const today = dayOf(new Date("2026-01-20T02:00:00Z"), 480);
const random = seededRandom(5);
const one = <T>(from: readonly T[]): T => {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error("nothing to choose from");
  return found;
};
const some = <T>(from: readonly T[]) => from.filter(() => random() < 0.4);

/** A generated case with everything that lists ask for. */
function variedCase(n: number): CaseFile {
  const file = generatedCase(9, n, TOTAL);
  const amount = random() < 0.3 ? [] : [Fen.parse(Math.floor(random() * 10) * 100_000)];
  const { content } = file;
  return {
    ...file,
    state: one(CASE_STATES),
    removedAt: random() < 0.05 ? "2026-01-19T00:00:00.000Z" : null,
    number: random() < 0.2 || !file.number ? null : { ...file.number, series: one(["枫泉镇人调字", "枫泉镇人调口字"]) },
    content: {
      ...content,
      kind: one(MEDIATION_KINDS),
      difficulty: random() < 0.2 ? null : one(DIFFICULTIES),
      risk: { ...content.risk, colour: random() < 0.3 ? null : one(RISK_COLOURS) },
      village: one(VILLAGES),
      tags: some(TAGS),
      acceptedOn: one([
        content.acceptedOn,
        `${content.acceptedOn.slice(0, 4)}-06-15`,
        "",
        "前天",
        content.acceptedOn.replaceAll("-", "/"),
      ]),
      parties: random() < 0.1 ? [] : content.parties,
      agreement: { ...content.agreement, mediators: some(MEDIATORS), signedOn: one([content.acceptedOn, ""]) },
      duties: amount.map((fen) => ({
        id: PartId.parse("00000000-0000-4000-8000-000000000001"), debtor: "", creditor: "", what: "", fen, due: "", condition: "",
        manner: "", state: "open", doneOn: "", obligation: null,
      })), // prettier-ignore
    },
  };
}
const files = Array.from({ length: TOTAL }, (_, n) => variedCase(n));
const entry = (file: CaseFile, n: number): Entry => entryOf((each) => describeCase(each, today), file, { mtimeMs: n, size: 1 });

/** What a plain look through all files finds, without any index. */
const inDates = (text: string, { from, to }: CaseFilter["accepted"]) => {
  const [day, first, last] = [dateOf(text), dateOf(from), dateOf(to)];
  return (!first && !last) || (day !== null && (!first || day >= first) && (!last || day <= last));
};
const sumOf = ({ content }: CaseFile) => content.duties.reduce((sum, { fen }) => sum + (fen ?? 0), 0);
function passes(file: CaseFile, filter: CaseFilter): boolean {
  const { content } = file;
  const isOne = <T>(wanted: readonly T[], value: T | null) => wanted.length === 0 || (value !== null && wanted.includes(value));
  const hasOne = (wanted: readonly string[], values: readonly string[]) =>
    wanted.length === 0 || values.some((value) => wanted.includes(value.replaceAll("\n", " ")));
  const { from, to } = filter.amount;
  return (
    file.removedAt === null &&
    isOne(filter.states, file.state) &&
    isOne(filter.kinds, content.kind) &&
    isOne(filter.categories, content.category) &&
    isOne(filter.risks, content.risk.colour) &&
    isOne(filter.difficulties, content.difficulty) &&
    isOne(filter.villages, content.village) &&
    hasOne(filter.mediators, content.agreement.mediators) &&
    hasOne(filter.tags, content.tags) &&
    inDates(content.acceptedOn, filter.accepted) &&
    inDates(content.agreement.signedOn, filter.signed) &&
    (from === null || sumOf(file) >= from) &&
    (to === null || sumOf(file) <= to) &&
    (filter.numbered === null || (file.number !== null) === (filter.numbered === "yes"))
  );
}
const soundOf = ({ content }: CaseFile) => {
  const name = (content.parties.find((party) => party.side === "applicant" && party.name.trim() !== "") ?? content.parties[0])
    ?.name;
  return name === undefined ? null : pinyinSortKey(name);
};
function valueOf(file: CaseFile, by: CaseSort["by"]): readonly (string | number)[] | null {
  switch (by) {
    case "newest":
      return [Date.parse(file.createdAt)];
    case "updated":
      return [Date.parse(file.updatedAt)];
    case "amount":
      return [sumOf(file)];
    case "number":
      return file.number && [file.number.year, file.number.series, file.number.sequence];
    case "acceptedOn": {
      const day = dateOf(file.content.acceptedOn);
      return day && [day];
    }
    case "name": {
      const sound = soundOf(file);
      return sound === null ? null : [sound];
    }
  }
}
function inOrder(list: readonly CaseFile[], { by, descending }: CaseSort): CaseFile[] {
  const compare = (a: CaseFile, b: CaseFile) => {
    const [left, right] = [valueOf(a, by), valueOf(b, by)];
    if (!left || !right) return left ? -1 : right ? 1 : 0;
    const at = left.findIndex((value, place) => value !== right[place]);
    const [x, y] = [left[at], right[at]];
    return x === undefined || y === undefined ? 0 : (x < y ? -1 : 1) * (descending ? -1 : 1);
  };
  const newest = list.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || (a.id < b.id ? -1 : 1));
  return newest.sort(compare);
}

const few = <T>(from: readonly T[]) => fc.subarray([...from], { maxLength: 3 });
const orNone = <T>(arbitrary: fc.Arbitrary<T>, none: T) => fc.oneof({ weight: 3, arbitrary: fc.constant(none) }, arbitrary);
const day = fc.oneof(
  fc.constant(""),
  fc.integer({ min: 2009, max: 2026 }).map((year) => `${year}-06-15`),
);
const range = orNone(fc.record({ from: day, to: day }), { from: "", to: "" });
const fen = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 0, max: 10 }).map((amount) => Fen.parse(amount * 100_000)),
);
const filters: fc.Arbitrary<CaseFilter> = fc.record({
  states: orNone(few(CASE_STATES), []),
  kinds: orNone(few(MEDIATION_KINDS), []),
  categories: orNone(few(DISPUTE_CATEGORIES), []),
  risks: orNone(few(RISK_COLOURS), []),
  difficulties: orNone(few(DIFFICULTIES), []),
  mediators: orNone(few(["程守和", "罗巧英", "王 二"]), []),
  villages: orNone(few(VILLAGES.slice(0, 3)), []),
  tags: orNone(few(TAGS), []),
  accepted: range,
  signed: range,
  amount: orNone(fc.record({ from: fen, to: fen }), { from: null, to: null }),
  numbered: fc.constantFrom(null, null, "yes" as const, "no" as const),
});
const sorts = fc.record({ by: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() });

const compacted = knownCases(noColumns());
for (const [n, file] of files.entries()) compacted.change(file.id, entry(file, n));
compacted.compact();
// Some cases changed since, and lie over the columns.
const laterFiles = files.map((file, n) => (n % 5 === 0 ? variedCase(n) : file));
const mixed = knownCases(compacted.columns());
for (const [n, file] of laterFiles.entries()) if (n % 5 === 0) mixed.change(file.id, entry(file, -n));

describe.each([
  ["columns alone", compacted, files],
  ["columns with changes over them", mixed, laterFiles],
])("filters and orders, from %s", (_, known, all) => {
  test("give what a plain look through all cases gives", () => {
    fc.assert(
      fc.property(filters, fc.option(sorts), fc.nat(40), fc.integer({ min: 1, max: 60 }), (filter, sort, offset, limit) => {
        const expected = inOrder(
          all.filter((file) => passes(file, filter)),
          sort ?? { by: "newest", descending: true },
        ).map(({ id }) => id);
        const page = known.find({ words: [], filter, sort }, offset, limit);
        expect(page.total).toBe(expected.length);
        expect(page.rows.map(({ id }) => id)).toEqual(expected.slice(offset, offset + limit));
        expect(known.ids({ words: [], filter, sort }, 100)).toEqual(expected.slice(0, 100));
      }),
      { numRuns: 300 },
    );
  });

  test("count and sum the same cases, and narrow a search", () => {
    fc.assert(
      fc.property(filters, fc.constantFrom("王", "wang", "枫泉 1"), (filter, typed) => {
        const words = typed.split(" ");
        const found = new Set(known.search(words, 0, TOTAL).rows.map(({ id }) => id));
        const expected = all.filter((file) => passes(file, filter) && found.has(file.id));
        const totals = known.totals({ words, filter, sort: null });
        expect(new Set(known.ids({ words, filter, sort: null }, TOTAL))).toEqual(new Set(expected.map(({ id }) => id)));
        expect([totals.count, totals.agreedFen]).toEqual([expected.length, expected.reduce((sum, file) => sum + sumOf(file), 0)]);
        expect(totals.open).toBe(expected.filter(({ state }) => !ENDED_STATES.includes(state)).length);
      }),
      { numRuns: 100 },
    );
  });

  test("know the values there are to choose from, without those of the recycle bin", () => {
    const { villages, tags } = known.totals({ words: ["nobody"], filter: NO_FILTER, sort: null });
    const listed = all.filter(({ removedAt }) => removedAt === null);
    const countOf = (holds: (file: CaseFile) => boolean) => listed.filter(holds).length;
    expect(villages).toHaveLength(3);
    for (const { value, count } of villages) expect(count).toBe(countOf(({ content }) => content.village === value));
    for (const { value, count } of tags) expect(count).toBe(countOf(({ content }) => content.tags.includes(value)));
    expect(known.page(0, 1).total).toBe(listed.length);
  });
});

test("names are put in order by their sound, surnames read as surnames", () => {
  const names = ["张三", "单雄信", "仇英", "曾国", "西安", "先进", "Smith", "朴顺姬", "区海", "艾合买提"];
  const order = names.toSorted((a, b) => (pinyinSortKey(a) < pinyinSortKey(b) ? -1 : 1));
  expect(order).toEqual(["艾合买提", "区海", "朴顺姬", "仇英", "Smith", "单雄信", "西安", "先进", "曾国", "张三"]);
});
