import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EMPTY_NUMBER_REGISTER } from "#shared/domain/numbering";
import { CaseId } from "#shared/domain/id";
import { PlainDate } from "#shared/domain/plain-date";
import { agreementGaps } from "#shared/rules/agreement-checks";
import { formatCaseNumber, lastNumber, nextNumber, withNumber, withNumbersOf, withoutNewest } from "#shared/rules/case-number";
import { namesOfSides } from "#shared/rules/case-row";
import { copiesOf } from "#shared/rules/copies";
import { contentOf, roomOf, sampleCase, sampleCases } from "../support/sample-cases.ts";

const room = { ...roomOf(sampleCase("C01")), firstNumber: { year: 2026, sequence: 1 } };
const caseId = CaseId.parse("00000000-0000-4000-8000-000000000001");
const number = { series: "枫泉镇人调字", year: 2026, sequence: 3, text: "（2026）枫泉镇人调字第0003号" };

describe("case numbers", () => {
  test("follow the room's pattern", () => {
    expect(formatCaseNumber(room, 2026, 3)).toBe("（2026）枫泉镇人调字第0003号");
    expect(formatCaseNumber({ ...room, numberPattern: "{prefix}〔{year}〕{number}号", numberDigits: 1 }, 2026, 12)).toBe(
      "枫泉镇人调字〔2026〕12号",
    );
    expect(formatCaseNumber(room, 2026, 123456)).toContain("第123456号");
  });

  test("have no gap, whatever fails in between", () => {
    const year = fc.constantFrom(2025, 2026, 2027);
    const step = fc.record({ year, fails: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step), fc.integer({ min: 1, max: 50 }), (steps, first) => {
        const start = { ...room, firstNumber: { year: 2026, sequence: first } };
        let register = EMPTY_NUMBER_REGISTER;
        const given = new Map<number, number[]>();
        for (const { year: at, fails } of steps) {
          const next = nextNumber(register, start, at);
          register = withNumber(register, { caseId, number: next, before: lastNumber(register, next.series, at) });
          if (fails) register = withoutNewest(register);
          else given.set(at, [...(given.get(at) ?? []), next.sequence]);
        }
        for (const [at, sequences] of given) {
          const from = at === 2026 ? first : 1;
          expect(sequences).toEqual(sequences.map((_, n) => from + n));
        }
      }),
    );
  });

  test("that cases bear are never given again", () => {
    const register = withNumbersOf(EMPTY_NUMBER_REGISTER, [number]);
    expect(nextNumber(register, room, 2026).sequence).toBe(4);
  });
});

describe("a case", () => {
  test("has a copy for each party and one for the committee", () => {
    for (const sample of sampleCases.filter((each) => each.track.startsWith("人民调解") && each.agreement?.form === "书面")) {
      expect(copiesOf(contentOf(sample))).toBe(sample.agreement?.copies);
    }
    expect(copiesOf(contentOf(sampleCase("C08")))).toBe(7);
  });

  test("shows minors only by their first character in lists", () => {
    const names = namesOfSides(contentOf(sampleCase("C08")), PlainDate.parse("2026-05-25"));
    expect(names.claimants).toEqual(["覃秀兰", "蒙有才", "黄桂花", "蒙**", "蒙**"]);
  });

  test("of the samples lacks nothing for its agreement but a number", () => {
    for (const id of ["C01", "C03", "C05", "C08"]) {
      expect(agreementGaps(contentOf(sampleCase(id)), null).map((gap) => gap.code)).toEqual(["number"]);
      expect(agreementGaps(contentOf(sampleCase(id)), number)).toEqual([]);
    }
  });

  test("tells each thing that is taken away", () => {
    const whole = contentOf(sampleCase("C08"));
    const codes = (content: typeof whole) => agreementGaps(content, number).map((gap) => gap.code);
    const { agreement, parties } = whole;
    expect(codes({ ...whole, facts: " " })).toEqual(["facts"]);
    expect(codes({ ...whole, parties: parties.slice(0, 1) })).toEqual(["twoParties"]);
    expect(codes({ ...whole, parties: parties.map((party) => ({ ...party, name: "" })) })).toEqual(
      parties.map(() => "partyName"),
    );
    expect(
      codes({ ...whole, parties: parties.map((party) => (party.kind === "person" ? { ...party, guardian: "" } : party)) }),
    ).toEqual(["guardian", "guardian"]);
    expect(codes({ ...whole, agreement: { ...agreement, clauses: [] } })).toEqual(["clauses"]);
    expect(codes({ ...whole, agreement: { ...agreement, mediators: [], recorder: "", signedOn: "", performance: "" } })).toEqual([
      "performance",
      "mediators",
      "recorder",
      "signedOn",
    ]);
    expect(codes({ ...whole, acceptedOn: "明天" })).toEqual(["dateUnclear"]);
    expect(codes({ ...whole, acceptedOn: "2027-01-01" })).toEqual(["dateOrder"]);
    expect(
      codes({
        ...whole,
        agreement: { ...agreement, clauses: agreement.clauses.map((clause) => ({ ...clause, text: `${clause.text}【¥1,2a】` })) },
      }),
    ).toEqual(agreement.clauses.map(() => "amount"));
  });
});
