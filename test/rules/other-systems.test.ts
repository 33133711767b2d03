import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskedOtherFields, type OtherFacts, otherFields, otherText } from "#shared/documents/other-systems";
import type { CaseContent } from "#shared/domain/case-file";
import type { CaseState } from "#shared/domain/case-status";
import { emptyContent } from "#shared/domain/empty-case";
import { Clause } from "#shared/domain/agreement";
import { OTHER_TARGETS, type OtherTarget } from "#shared/domain/other-systems";
import { PlainDate } from "#shared/domain/plain-date";
import { words } from "#shared/locales/words";
import { TARGET_MAPS, tenThousandYuan, usualTarget } from "#shared/rules/other-systems";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { contentOf, sampleCase, sampleCases, samplePartId } from "../support/sample-cases.ts";

const t = words("zh-CN");
const TODAY = PlainDate.parse("2026-07-01");

function factsOf(content: CaseContent, state: CaseState = "registered", number: string | null = null): OtherFacts {
  return { content: withoutCaucus(content), state, number, organ: "安屿县枫泉镇人民调解委员会" };
}
const sampleFacts = (id: string) => factsOf(contentOf(sampleCase(id)), "registered", sampleCase(id).caseNo);

function values(facts: OtherFacts, target: OtherTarget = "national"): Readonly<Record<string, string>> {
  return Object.fromEntries(otherFields(facts, target, t).map(({ id, value }) => [id, value]));
}
function maskedValues(facts: OtherFacts, target: OtherTarget = "national"): Readonly<Record<string, string>> {
  return Object.fromEntries(maskedOtherFields(facts, target, TODAY, t).map(({ id, value }) => [id, value]));
}

describe("the fields of the national system", () => {
  test("of C01 hold what the case says, with the codes", () => {
    expect(values(sampleFacts("C01"))).toMatchObject({
      number: "（2026）枫泉镇人调字第0003号",
      categoryCode: "10",
      category: "劳动争议纠纷",
      source: "公安机关委托移送",
      coarseSource: "接受委托移送调解",
      difficulty: "一般",
      complex: "否",
      claimed: "",
      agreed: "2.8600",
      people: "2",
      mediators: sampleCase("C01").mediators.join("、"),
      acceptedOn: "2026-01-15",
      sessionDays: "2026-01-17、2026-01-20",
      signedOn: "2026-01-20",
      form: "书面",
      result: "调解成功",
      performance: "已履行",
      "party.1.name": "韦小山",
      "party.1.kindCode": "1",
      "party.1.idTypeCode": "1",
      "party.1.idType": "居民身份证",
      "party.1.idNumber": "520099198407090010",
      "party.1.sexCode": "1",
      "party.1.ethnicityCode": "09",
      "party.1.ethnicity": "布依族",
      "party.2.kindCode": "2",
      "party.2.idType": "统一社会信用代码",
      "party.2.idTypeCode": "",
      "party.2.idNumber": "91330099MA9EXAM11L",
      "party.2.representative": "贺德昌",
    });
    expect(values(sampleFacts("C01"))["agreement"]?.split("\n")).toEqual(
      sampleCase("C01").agreement?.clauses.map((clause, at) => `${at + 1}. ${clause}`),
    );
  });

  test.each([
    ["C01", "2.8600", "已履行", "10"],
    ["C03", "0.0000", "部分履行", "02"],
    ["C04", "0.0380", "当场履行", "12"],
    ["C05", "0.8320", "已履行", "14"],
    ["C08", "20.6500", "已履行", "06"],
    ["C09", "", "", "09"],
    ["C10", "0.3680", "当场履行", ""],
    ["C11", "0.0120", "当场履行", ""],
  ])("of %s: agreed %s, %s, category %s", (id, agreed, performance, categoryCode) => {
    expect(values(sampleFacts(id))).toMatchObject({ agreed, performance, categoryCode });
  });

  test.each([
    ["performed", "已履行"],
    ["visited", "已履行"],
    ["overdue", "逾期未履行"],
    ["refused-performance", "拒绝履行"],
    ["partly-performed", "部分履行"],
    ["terminated", ""],
  ] as const)("tell of the performance of C03 as the case stands: %s", (state, wanted) => {
    expect(values(factsOf(contentOf(sampleCase("C03")), state))["performance"]).toBe(wanted);
  });

  test("claim no sum where amounts stand in clauses and none is entered as owed", () => {
    const content = contentOf(sampleCase("C01"));
    expect(values(factsOf({ ...content, duties: [] }))["agreed"]).toBe("");
    const clause = Clause.parse({ id: samplePartId(sampleCase("C01"), "clause", 1), text: "双方互致歉意。" });
    const without = { ...content, duties: [], agreement: { ...content.agreement, clauses: [clause] } };
    expect(values(factsOf(without))["agreed"]).toBe("0.0000");
  });

  test("are all there and empty in a case of which nothing is known", () => {
    const national = values(factsOf(emptyContent()));
    expect(Object.keys(national)).toEqual(TARGET_MAPS.national.fields.map(({ id }) => id));
    const known = Object.entries(national).filter(([, value]) => value !== "");
    expect(known).toEqual([["organ", "安屿县枫泉镇人民调解委员会"]]);
    expect(Object.values(values(factsOf(emptyContent()), "court")).filter((value) => value !== "")).toEqual([]);
  });

  test("never hold private notes", () => {
    const content = contentOf(sampleCase("C01"));
    const secret = "私下说最多出五千";
    const sessions = content.sessions.map((session, at) => ({
      ...session,
      caucus: [{ id: samplePartId(sampleCase("C01"), "visit", at), with: "韦小山", text: secret }],
    }));
    for (const target of OTHER_TARGETS)
      expect(JSON.stringify(otherFields(factsOf({ ...content, sessions }), target, t))).not.toContain(secret);
  });
});

describe("the box of the court platform", () => {
  test("tells of C09 how it went and why it ended, and invents nothing", () => {
    const court = values(sampleFacts("C09"), "court");
    expect(court).toMatchObject({
      partyNames: "申请人：聂文静\n被申请人：安屿县枫泉镇示例烧烤店",
      agreement: "",
      terminationReason: "分歧较大",
      terminatedOn: "2026-06-09",
      terminationDetails: "被申请人明确表示不接受调解方案、分歧较大难以达成协议",
      receivedOn: "2026-05-28",
      procedureAdvice: "",
      remarks: "",
    });
    expect(court["process"]?.split("\n")).toHaveLength(2);
    expect(court["process"]).toMatch(/^1\. 2026-06-02，荷塘社区矛调室，.*主持调解，到场：聂文静、.*，结果：有待继续调解。$/m);
  });

  test("is the usual one of court mediation only", () => {
    expect([usualTarget("court-before-filing"), usualTarget("court-after-filing"), usualTarget("people")]).toEqual([
      "court", "court", "national",
    ]); // prettier-ignore
  });
});

describe("hiding", () => {
  test("takes minors out of every field of C08, and numbers out of all", () => {
    const facts = sampleFacts("C08");
    const open = JSON.stringify(otherFields(facts, "national", t));
    const hidden = JSON.stringify(maskedOtherFields(facts, "national", TODAY, t));
    const people = sampleCase("C08").parties;
    const minors = people.filter(({ name }) => name === "蒙小川" || name === "蒙小溪");
    expect(minors).toHaveLength(2);
    for (const { name, idNumber = "", address = "" } of minors)
      for (const text of [name, idNumber, ...(address === "" ? [] : [address])]) {
        expect(open).toContain(text);
        expect(hidden).not.toContain(text);
      }
    for (const { idNumber, phone, kind } of people) {
      if (idNumber) expect(hidden).not.toContain(idNumber);
      if (phone && kind === "自然人") expect(hidden).not.toContain(phone);
    }
    expect(maskedValues(facts)).toMatchObject({
      "party.1.name": "覃秀兰",
      "party.1.idNumber": "4500**********1289",
      "party.4.name": "蒙**",
    });
    expect(maskedValues(facts)["agreement"]).toContain("蒙**、蒙**各人民币叁万伍仟元整");
    expect(maskedValues(facts)["party.6.idNumber"]).toBe("91330099MA9EXAM70P");
  });

  test("finds numbers and accounts in running text, and leaves amounts, dates and case numbers", () => {
    const content = {
      ...contentOf(sampleCase("C01")),
      facts:
        "身份证330099195712300556，账号6222020200112233445，电话15400001234，2026年1月14日欠28600元，（2026）枫泉镇人调字第0003号。",
    };
    expect(maskedValues(factsOf(content))["facts"]).toBe(
      "身份证3300**********0556，账号6222***********3445，电话154****1234，2026年1月14日欠28600元，（2026）枫泉镇人调字第0003号。",
    );
  });

  test("judges a minor by the day the case was received, so that growing up uncovers nobody", () => {
    const content = contentOf(sampleCase("C08"));
    const later = PlainDate.parse("2045-01-01");
    expect(JSON.stringify(maskedOtherFields(factsOf(content), "national", later, t))).not.toContain("蒙小川");
  });

  test("holds for any text around, and never throws", () => {
    const content = contentOf(sampleCase("C08"));
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), fc.string({ maxLength: 20 }), (before, name) => {
        const parties = content.parties.map((party, at) => (at === 3 ? { ...party, name: `川${name}` } : party));
        const facts = factsOf({ ...content, parties, facts: `${before}川${name}，蒙小溪` });
        const hidden = maskedValues(facts)["facts"] ?? "";
        expect(hidden).not.toContain("蒙小溪");
        if (name.trim() !== "") expect(hidden.endsWith(`川${name}，蒙**`)).toBe(false);
      }),
    );
  });
});

test("the text of all fields has a line for each that has a value", () => {
  const fields = otherFields(sampleFacts("C01"), "national", t);
  const text = otherText(fields, t);
  expect(text).toContain("案号：（2026）枫泉镇人调字第0003号\n调解组织：");
  expect(text).toContain("协议内容：\n1. ");
  expect(text).not.toContain("涉案金额");
});

test.each([
  [0, "0.0000"], [99, "0.0001"], [100, "0.0001"], [368_050, "0.3680"], [368_150, "0.3682"], [368_051, "0.3681"], [999_999, "1.0000"],
  [2_860_000, "2.8600"],
] as const)("%i fen are %s", (fen, wanted) => {
  expect(tenThousandYuan(fen)).toBe(wanted);
}); // prettier-ignore

test("every sample has both maps in both languages without a missing word", () => {
  for (const sample of sampleCases)
    for (const target of OTHER_TARGETS)
      for (const language of ["zh-CN", "en"] as const) {
        const fields = otherFields(sampleFacts(sample.id), target, words(language));
        expect(fields.filter(({ label, value }) => /others\.|terms\.|undefined/.test(label + value))).toEqual([]);
        expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
      }
});
