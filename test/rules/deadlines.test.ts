import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CaseContent } from "#shared/domain/case-file";
import { CLOCK_CODES, type ClockCode, type Pause } from "#shared/domain/clock";
import { emptyContent } from "#shared/domain/empty-case";
import { PartId } from "#shared/domain/id";
import { EMPTY_RULE_BOOK } from "#shared/domain/law-rule";
import { PlainDate } from "#shared/domain/plain-date";
import { SIMPLE_PROCEDURE } from "#shared/rules/clocks";
import { type ClockLaw, clockFaults, deadlineOf, deadlinesOf } from "#shared/rules/deadlines";
import { periodsOf } from "#shared/rules/packs/periods";
import { duesOf, todoGroup, weekEnd } from "#shared/rules/todo";
import { contradictions, dateOfDay, dayNumber, knownUpTo, workCalendar } from "#shared/rules/working-days";
import { USUAL_HOLIDAYS } from "#shared/rules/packs/holidays";
import { contentOf, sampleCase, sampleCases } from "../support/sample-cases.ts";

const law: ClockLaw = { periods: periodsOf(EMPTY_RULE_BOOK), calendar: workCalendar(USUAL_HOLIDAYS) };
const date = (text: string) => PlainDate.parse(text);
const of = (content: CaseContent, code: ClockCode) => deadlinesOf(content, "mediating", law).find((each) => each.code === code);
const base = (changed: Partial<CaseContent>): CaseContent => ({ ...emptyContent(), ...changed });

describe("the sample cases", () => {
  const EXPECTED = [
    ["mediationDueBy", "people-term"],
    ["firstSessionDueBy", "police-first"],
    ["secondSessionDueBy", "police-second"],
    ["judicialConfirmationDueBy", "confirmation"],
    ["labourArbitrationOpenFrom", "labour-open"],
  ] as const;
  const rows = sampleCases.flatMap((sample) =>
    EXPECTED.flatMap(([name, code]) => {
      const strict = sample.dates[name];
      if (typeof strict !== "string") return [];
      const shifted = sample.dates[`${name}IfHolidayShifted`];
      return [{ id: sample.id, name, code, strict, shifted: typeof shifted === "string" ? shifted : null }];
    }),
  );

  test("name thirteen dates between them, three of them shifted", () => {
    expect(rows.map(({ id, name }) => `${id} ${name}`)).toHaveLength(13);
    expect(rows.filter(({ shifted }) => shifted !== null)).toHaveLength(3);
  });

  test.each(rows)("$id $name is $strict, shifted $shifted", ({ id, code, strict, shifted }) => {
    const found = of(contentOf(sampleCase(id)), code);
    expect(found).toMatchObject({ strictOn: strict, unrecorded: false });
    // A sample names the shifted date only where it matters to it.
    if (shifted !== null) expect(found?.shiftedOn).toBe(shifted);
  });

  test("C01: what is over is done, and what is promised and not yet paid is waited for", () => {
    const content = contentOf(sampleCase("C01"));
    const unpaid = {
      ...content,
      duties: content.duties.map((duty, at) => (at === 1 ? { ...duty, state: "open" as const } : duty)),
    };
    const all = deadlinesOf(unpaid, "performing", law);
    expect(all.find(({ code }) => code === "people-term")).toMatchObject({ done: true });
    expect(all.filter(({ code, done }) => code === "duty" && !done)).toMatchObject([{ strictOn: content.duties[1]?.due }]);
    expect(deadlinesOf(unpaid, "archived", law).every(({ done }) => done)).toBe(true);
  });
});

describe("the other clocks", () => {
  const table: readonly (readonly [string, Partial<CaseContent>, ClockCode, string | null])[] = [
    ["medical disputes: 30 working days", { category: "13", acceptedOn: "2026-03-02" }, "medical-term", "2026-04-14"],
    ["the first police session waits for the appraisal", { kind: "police", acceptedOn: "2026-03-06", injury: "to-appraise" }, "police-first", null],
    ["an appraisal before acceptance starts nothing earlier", { kind: "police", acceptedOn: "2026-03-06", injuryAppraisedOn: "2026-03-01" }, "police-first", "2026-03-11"],
    ["traffic police: 10 days", { kind: "administrative", category: "14", acceptedOn: "2026-03-02" }, "traffic-term", "2026-03-12"],
    ["market supervision: 45 working days", { kind: "administrative", category: "12", acceptedOn: "2026-03-02" }, "market-term", "2026-05-08"],
    ["court before filing: 30 days", { kind: "court-before-filing", acceptedOn: "2026-03-02" }, "court-before", "2026-04-01"],
    ["court after filing: 15 days", { kind: "court-after-filing", acceptedOn: "2026-03-02" }, "court-after", "2026-03-17"],
    ["court after filing, simple procedure: 7 days", { kind: "court-after-filing", acceptedOn: "2026-03-02", answers: { [SIMPLE_PROCEDURE]: "yes" } }, "court-after-simple", "2026-03-09"],
    ["the simple procedure leaves the ordinary term out", { kind: "court-after-filing", acceptedOn: "2026-03-02", answers: { [SIMPLE_PROCEDURE]: "yes" } }, "court-after", null],
    ["the next step", { nextStep: { on: "2026-3-5", text: "" } }, "next-step", "2026-03-05"],
    ["the end of a suspension", { acceptedOn: "2026-03-02", suspensions: [{ id: PartId.parse("00000000-0000-4000-8000-000000000001"), from: "2026-03-03", to: "2026-03-09", reason: "" }] }, "suspension-end", "2026-03-09"],
  ]; // prettier-ignore
  test.each(table)("%s", (_, changed, code, expected) => {
    expect(of(base(changed), code)?.strictOn ?? null).toBe(expected);
  });

  test("every code is reached by some case", () => {
    const seen = [...table.map(([, changed]) => base(changed)), ...sampleCases.map(contentOf)];
    const codes = new Set(seen.flatMap((content) => deadlinesOf(content, "mediating", law).map(({ code }) => code)));
    expect([...CLOCK_CODES].filter((code) => !codes.has(code))).toEqual([]);
  });

  test("every term of the law is one of the packs, with its unit; a day that people set has none", () => {
    const set = ["duty", "next-session", "next-step", "suspension-end"];
    const periods = CLOCK_CODES.map(
      (code) => [code, deadlineOf({ code, from: date("2026-03-02"), pauses: [], lapses: false, text: "" }, law).period] as const,
    );
    expect(periods.filter(([, period]) => period === null).map(([code]) => code)).toEqual(set);
    const ids = periods.flatMap(([, period]) => (period ? [period.id] : []));
    expect(new Set(ids).size).toBe(CLOCK_CODES.length - set.length);
  });

  test("a period follows the law of the day it begins on, and the room's correction of just that version", () => {
    const book = {
      corrections: [
        {
          id: "police.case-term",
          validFrom: date("2026-01-01"),
          text: null,
          value: 60,
          by: "法制员",
          at: "2026-01-05T00:00:00Z",
        },
      ],
    };
    const term = (day: string, of: typeof book) => periodsOf(of)("police.case-term", date(day))?.value;
    expect(["2025-12-31", "2026-01-01"].map((day) => term(day, { corrections: [] }))).toEqual([30, 30]);
    expect(["2005-01-01", "2025-12-31", "2026-01-01"].map((day) => term(day, book))).toEqual([30, 30, 60]);
    expect(periodsOf(book)("police.agreement", date("2026-01-01"))).toBeNull();
    expect(periodsOf(book)("no.such-rule", date("2026-01-01"))).toBeNull();
  });

  test("the people's term corrected to 45 days moves the day by which C01 is to be mediated", () => {
    const [content, correction] = [
      contentOf(sampleCase("C01")),
      { id: "people.term", validFrom: date("2002-11-01"), text: null, value: 45, by: "法制员", at: "2026-01-05T00:00:00Z" },
    ];
    const dueBy = (periods: ClockLaw["periods"]) =>
      deadlinesOf(content, "mediating", { ...law, periods }).find(({ code }) => code === "people-term")?.strictOn;
    expect(dueBy(law.periods)).toBe(sampleCase("C01").dates["mediationDueBy"]);
    expect(dueBy(periodsOf({ corrections: [correction] }))).toBe("2026-03-01");
  });

  test("an open suspension stops the clock; one that ends before it begins is not counted and is said", () => {
    const id = PartId.parse("00000000-0000-4000-8000-000000000001");
    const suspended = (from: string, to: string) =>
      base({ acceptedOn: "2026-03-02", suspensions: [{ id, from, to, reason: "" }] });
    expect(of(suspended("2026-03-10", ""), "people-term")?.strictOn).toBeNull();
    expect(of(suspended("2026-03-10", "2026-03-12"), "people-term")?.strictOn).toBe("2026-04-04");
    expect(of(suspended("2026-03-12", "2026-03-10"), "people-term")?.strictOn).toBe("2026-04-01");
    expect(clockFaults(suspended("2026-03-12", "2026-03-10"))).toEqual([
      { code: "order", earlier: "suspendedFrom", later: "suspendedTo", n: 1, first: "2026-03-12", second: "2026-03-10" },
    ]);
    expect(clockFaults(suspended("三月", ""))).toEqual([{ code: "unclear", field: "suspendedFrom", n: 1, typed: "三月" }]);
    expect(
      clockFaults(base({ acceptedOn: "2026-03-02", agreement: { ...emptyContent().agreement, signedOn: "2026-03-01" } })),
    ).toHaveLength(1);
  });
});

describe("the holiday table", () => {
  test("is known up to the end of 2026 and contradicts itself nowhere", () => {
    expect(knownUpTo(USUAL_HOLIDAYS)).toBe("2026-12-31");
    expect(contradictions(USUAL_HOLIDAYS)).toEqual([]);
    const [year] = USUAL_HOLIDAYS.years;
    expect(contradictions({ years: year ? [{ ...year, work: [date("2024-10-01"), date("2025-01-05")] }] : [] })).toEqual([
      "2025-01-05",
      "2024-10-01",
    ]);
  });

  test("where it ends nothing is guessed: the plain date, and that it is not recorded", () => {
    expect(of(base({ acceptedOn: "2026-12-11" }), "people-term")).toMatchObject({
      strictOn: "2027-01-10",
      shiftedOn: null,
      unrecorded: true,
    });
    expect(of(base({ category: "13", acceptedOn: "2026-12-11" }), "medical-term")).toMatchObject({
      shiftedOn: null,
      unrecorded: true,
    });
    // The last recorded day is worked; a holiday before the end of the table leads into the unknown.
    expect(of(base({ acceptedOn: "2026-12-01" }), "people-term")).toMatchObject({ strictOn: "2026-12-31", unrecorded: false });
  });

  const TOTALS = { 2024: 251, 2025: 248, 2026: 248 } as const;
  test.each(Object.entries(TOTALS))("%s has %i working days", (year, total) => {
    let count = 0;
    for (let day = dayNumber(date(`${year}-01-01`)); day <= dayNumber(date(`${year}-12-31`)); day++)
      if (law.calendar.isWorkingDay(day)) count += 1;
    expect(count).toBe(total);
  });
});

describe("for any dates", () => {
  const first = dayNumber(date("2024-01-01"));
  const last = dayNumber(date("2026-10-31"));
  const day = fc.integer({ min: first, max: last });
  const toDate = (number: number) => dateOfDay(number) ?? date("2024-01-01");
  const pause = fc
    .tuple(day, fc.integer({ min: 0, max: 40 }))
    .map(([from, length]): Pause => ({ from: toDate(from), to: toDate(from + length) }));
  const code = fc.constantFrom<ClockCode>(
    "people-term",
    "police-first",
    "police-second",
    "market-term",
    "medical-term",
    "court-after",
  );
  const run = (which: ClockCode, from: number, pauses: readonly Pause[]) =>
    deadlineOf({ code: which, from: toDate(from), pauses: [...pauses], lapses: false, text: "" }, law);
  const endOf = (which: ClockCode, from: number, pauses: readonly Pause[] = []) =>
    run(which, from, pauses).strictOn ?? "9999-12-31";

  test("a later start never ends earlier", () => {
    fc.assert(
      fc.property(code, day, fc.integer({ min: 0, max: 60 }), fc.array(pause, { maxLength: 3 }), (which, from, more, pauses) => {
        expect(endOf(which, from, pauses) <= endOf(which, from + more, pauses)).toBe(true);
      }),
    );
  });

  test("a suspension never shortens, and an open one stops", () => {
    fc.assert(
      fc.property(code, day, fc.array(pause, { maxLength: 3 }), pause, (which, from, pauses, another) => {
        expect(endOf(which, from, pauses) <= endOf(which, from, [...pauses, another])).toBe(true);
        expect(run(which, from, [...pauses, { from: toDate(from), to: null }]).strictOn).toBeNull();
      }),
    );
  });

  test("the shifted day is the first working day from the strict one on", () => {
    fc.assert(
      fc.property(day, (from) => {
        const { strictOn, shiftedOn } = run("people-term", from, []);
        const strict = dayNumber(date(strictOn ?? ""));
        const end = shiftedOn ? dayNumber(shiftedOn) : strict;
        expect(law.calendar.isWorkingDay(end)).toBe(true);
        for (let at = strict; at < end; at++) expect(law.calendar.isWorkingDay(at)).toBe(false);
      }),
    );
  });

  test("working days agree with a walk from day to day through the announced holidays", () => {
    const off = (at: Date) => {
      const text = at.toISOString().slice(0, 10);
      const year = USUAL_HOLIDAYS.years.find((each) => each.year === at.getUTCFullYear());
      if (year?.work.some((each) => each === text)) return false;
      return (
        at.getUTCDay() === 0 || at.getUTCDay() === 6 || year?.off.some(({ from, to }) => from <= text && text <= to) === true
      );
    };
    fc.assert(
      fc.property(day, fc.array(pause, { maxLength: 2 }), (from, pauses) => {
        const at = new Date(toDate(from));
        for (let left = 7; left > 0;) {
          at.setUTCDate(at.getUTCDate() + 1);
          const text = at.toISOString().slice(0, 10);
          if (!off(at) && !pauses.some((each) => each.from <= text && text <= (each.to ?? ""))) left -= 1;
        }
        expect(endOf("police-second", from, pauses)).toBe(at.toISOString().slice(0, 10));
      }),
    );
  });
});

describe("the board", () => {
  test("weeks end on Sunday, and the strict day decides", () => {
    expect(["2026-02-16", "2026-02-21", "2026-02-22"].map((day) => weekEnd(date(day)))).toEqual([
      "2026-02-22",
      "2026-02-22",
      "2026-02-22",
    ]);
    expect(weekEnd(date("2026-02-23"))).toBe("2026-03-01");
    const group = (day: string) => todoGroup(date(day), date("2026-02-18"), date("2026-02-22"));
    expect(["2026-02-17", "2026-02-18", "2026-02-22", "2026-02-23"].map(group)).toEqual(["overdue", "today", "week", "later"]);
  });

  test("a right that was not used is shown to its last shifted day and then no more; a duty stays", () => {
    const right = { code: "confirmation" as const, from: date("2026-01-20"), pauses: [], lapses: true, text: "" };
    expect(duesOf([right], law, date("2026-02-24"))).toMatchObject([{ on: "2026-02-19", shiftedOn: "2026-02-24" }]);
    expect(duesOf([right], law, date("2026-02-25"))).toEqual([]);
    expect(duesOf([{ ...right, lapses: false }], law, date("2026-05-25"))).toHaveLength(1);
  });
});
