import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyContent } from "#shared/domain/empty-case";
import { PartId } from "#shared/domain/id";
import { DISPUTE_CATEGORIES } from "#shared/domain/mediation";
import { INTAKE_TEMPLATES, PASTE_WORDS } from "#shared/locales/intake-templates";
import { fillTemplate, type FillWords, withFilled } from "#shared/rules/intake";
import { pastedPeople } from "#shared/rules/pasted-people";
import { sampleCases } from "../support/sample-cases.ts";

let next = 0;
const newId = () => PartId.parse(`00000000-0000-4000-8000-${String(++next).padStart(12, "0")}`);
const words: FillWords = { one: "申请人", other: "被申请人", day: "2026-5-1", empty: "＿＿", date: (typed) => `日${typed}` };
const wages = INTAKE_TEMPLATES.find(({ id }) => id === "wages") ?? INTAKE_TEMPLATES[0];
if (!wages) throw new Error("no template");

describe("templates", () => {
  test("are there for the kinds of dispute that rooms see most", () => {
    expect(INTAKE_TEMPLATES.map(({ id }) => id).toSorted()).toEqual(
      [
        "wages",
        "work-injury",
        "boundary",
        "noise",
        "refund",
        "traffic",
        "support",
        "land",
        "death",
        "fight",
        "on-scene",
        "property",
      ].toSorted(),
    );
    for (const { category } of INTAKE_TEMPLATES) expect(category === null || DISPUTE_CATEGORIES.includes(category)).toBe(true);
  });

  test.each(INTAKE_TEMPLATES.map((template) => [template.id, template] as const))(
    "%s knows every mark it uses",
    (_, template) => {
      const all = new Set(template.clauses.map((__, at) => at));
      const filled = fillTemplate(template, {}, all, words);
      expect(JSON.stringify(filled)).not.toMatch(/[{}]\w|\w\}(?!,|$|\])/);
      for (const text of [filled.facts, ...filled.clauses]) expect(text).not.toMatch(/\{\w+\}/);
    },
  );

  test("write amounts as marks and dates in full", () => {
    const { clauses } = fillTemplate(wages, { owed: "28600", due: "2026-6-1", way: "现金" }, new Set([0]), words);
    expect(clauses).toEqual(["被申请人确认尚欠申请人劳动报酬【¥28,600.00】，于日2026-6-1前以现金向申请人付清。"]);
  });

  test("follow what is typed, but never over what a person changed", () => {
    const all = new Set([0, 1, 2]);
    const first = fillTemplate(wages, {}, all, words);
    const second = fillTemplate(wages, { owed: "100" }, all, words);
    const begun = withFilled(emptyContent(), null, first, newId);
    const typed = withFilled(begun, first, second, newId);
    expect(typed.facts).toBe(second.facts);
    expect(typed.agreement.clauses.map(({ text }) => text)).toEqual(second.clauses);
    const own = {
      ...begun,
      facts: "自己写的",
      agreement: { ...begun.agreement, clauses: [...begun.agreement.clauses, { id: newId(), text: "另加一条。" }] },
    };
    const kept = withFilled(own, first, second, newId);
    expect(kept.facts).toBe("自己写的");
    expect(kept.agreement.clauses.map(({ text }) => text)).toEqual([...second.clauses, "另加一条。"]);
  });
});

describe("a pasted text", () => {
  test.each([
    [
      "韦小山 15400000001 520099198407090010",
      { name: "韦小山", idNumber: "520099198407090010", phone: "15400000001", address: "" },
    ],
    [
      "姓名：柏树根，身份证号：330099195712300556，电话0000-8000001，住址：安屿县枫泉镇石坪村二组12号",
      { name: "柏树根", idNumber: "330099195712300556", phone: "0000-8000001", address: "安屿县枫泉镇石坪村二组12号" },
    ],
    [
      "申请人 陆阿妹\n身份证330099196810080686\n手机：154 0000 0009\n安屿县枫泉镇荷塘社区3幢201室",
      { name: "陆阿妹", idNumber: "330099196810080686", phone: "", address: "" },
    ],
    ["买买提·艾合买提 13800000000", { name: "买买提·艾合买提", idNumber: "", phone: "13800000000", address: "" }],
  ])("%s", (text, person) => {
    const [found] = pastedPeople(text, PASTE_WORDS);
    expect(found).toMatchObject({ name: person.name, idNumber: person.idNumber });
    if (person.phone !== "") expect(found?.phone).toBe(person.phone);
    if (person.address !== "") expect(found?.address).toBe(person.address);
  });

  test("gives nobody where nobody is", () => {
    for (const text of ["", "今天天气很好", "2026年5月1日上午在村委会调解", "合计28600元，已付10000元"]) {
      expect(pastedPeople(text, PASTE_WORDS)).toEqual([]);
    }
  });

  test("finds every person of the sample cases, one a line", () => {
    for (const { parties } of sampleCases) {
      const people = parties.filter((party) => party.kind === "自然人" && party.phone);
      const text = people.map((party) => `${party.name}，${party.idNumber}，${party.phone}`).join("\n");
      expect(pastedPeople(text, PASTE_WORDS).map(({ name, idNumber, phone }) => [name, idNumber, phone])).toEqual(
        people.map((party) => [party.name, party.idNumber, party.phone]),
      );
    }
  });

  test("of any kind never fails, and a megabyte of it is read", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => Array.isArray(pastedPeople(text, PASTE_WORDS))));
    expect(pastedPeople("纠纷经过很长。".repeat(150_000), PASTE_WORDS)).toEqual([]);
  });
});
