import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DatedBackup, losesMuch, outsideCopyDue, rotatedOut } from "#shared/rules/backup-tiers";
import { csvLine } from "#shared/rules/csv";
import { restoredNumbers } from "#shared/rules/restored-numbers";
import { CaseId } from "#shared/domain/id";

const START = Date.parse("2025-01-01T00:00:00Z");
const backup = (minutes: number): DatedBackup => ({
  name: `b${minutes}`,
  at: new Date(START + minutes * 60_000).toISOString(),
  reason: "automatic",
});
const backups = fc.uniqueArray(fc.integer({ min: 0, max: 700 * 24 * 60 }), { maxLength: 300 }).map((all) => all.map(backup));
const offset = fc.integer({ min: -12 * 60, max: 14 * 60 });
const now = new Date("2027-01-01T00:00:00Z");

describe("the tiers of backups", () => {
  test("never let the newest go, nor the one just made, and keep at most 24 + 14 + 12 of the others", () => {
    fc.assert(
      fc.property(backups, offset, (good, offsetMinutes) => {
        fc.pre(good.length > 0);
        const justMade = good[0]?.name ?? "";
        const gone = new Set(rotatedOut(good, { justMade, now, offsetMinutes }));
        const newest = good.toSorted((a, b) => b.at.localeCompare(a.at))[0]?.name ?? "";
        expect(gone.has(newest)).toBe(false);
        expect(gone.has(justMade)).toBe(false);
        expect(good.length - gone.size).toBeLessThanOrEqual(24 + 14 + 12 + 1);
        expect([...gone].every((name) => good.some((each) => each.name === name))).toBe(true);
      }),
    );
  });

  test("give the same answer to what they left, and in any order", () => {
    fc.assert(
      fc.property(backups, offset, (good, offsetMinutes) => {
        const options = { justMade: "", now, offsetMinutes };
        const gone = new Set(rotatedOut(good, options));
        const left = good.filter(({ name }) => !gone.has(name));
        expect(rotatedOut(left, options)).toEqual([]);
        expect(new Set(rotatedOut(good.toReversed(), options))).toEqual(gone);
      }),
    );
  });

  test("keep one of each of the latest 24 hours, 14 days and 12 months", () => {
    // One every half hour for 400 days.
    const good = Array.from({ length: 400 * 48 }, (_, at) => backup(at * 30));
    const gone = new Set(rotatedOut(good, { justMade: "", now, offsetMinutes: 0 }));
    const left = good.filter(({ name }) => !gone.has(name)).map(({ at }) => at);
    const distinct = (length: number) => new Set(left.map((at) => at.slice(0, length))).size;
    // The hours are all of the last day; the newest day of the month before is among the days.
    expect([distinct(7), left.length]).toEqual([12, 24 + 13 + 10]);
    expect(left.at(-1)).toBe(good.at(-1)?.at);
  });

  test("leave what was there before a restore for two weeks", () => {
    const before = { ...backup(0), reason: "beforeRestore" } as const;
    const good = [before, backup(10), backup(20)];
    const after = (days: number) =>
      rotatedOut(good, { justMade: "b20", now: new Date(START + days * 86_400_000), offsetMinutes: 0 });
    expect(after(13)).toEqual(["b10"]);
    expect(after(15)).toEqual(["b10", "b0"]);
  });
});

test("a copy outside is wanted when there are cases and none was made in seven days", () => {
  const at = new Date("2026-01-20T00:00:00Z");
  expect(outsideCopyDue(0, null, at)).toBe(false);
  expect(outsideCopyDue(1, null, at)).toBe(true);
  expect(outsideCopyDue(1, "2026-01-13T00:00:01.000Z", at)).toBe(false);
  expect(outsideCopyDue(1, "2026-01-13T00:00:00.000Z", at)).toBe(true);
  // A copy of the future is one of a wrong clock.
  expect(outsideCopyDue(1, "2030-01-13T00:00:00.000Z", at)).toBe(true);
});

test("more than a fifth is much", () => {
  expect([losesMuch(10, 2), losesMuch(10, 3), losesMuch(0, 0), losesMuch(1, 1)]).toEqual([false, true, false, true]);
});

test("no cell of a list is a formula, and each stays one cell", () => {
  expect(csvLine(["=1+1", "＝1", " @x", "-2", "+3", 'a"b', "a\r\nb", "韦小山"])).toBe(
    `"'=1+1","'＝1","' @x","'-2","'+3","a""b","a b","韦小山"\r\n`,
  );
});

describe("the numbers after a restore", () => {
  const id = CaseId.parse("0a000000-0000-4000-8000-000000000001");
  const number = { series: "A", year: 2026, sequence: 5, text: "A5" };
  const register = { series: [{ series: "A", year: 2026, last: 5 }], given: { caseId: id, number, before: 4 }, voided: [] };

  test("are the backup's own when nothing later was given", () => {
    expect(restoredNumbers(register, register, [{ id, number, otherNumbers: [] }])).toEqual({ register, kept: [] });
  });

  test("stay where later ones were given, and the newest cannot be taken back", () => {
    const present = { series: [{ series: "A", year: 2026, last: 9 }, { series: "B", year: 2026, last: 1 }], given: null, voided: [] }; // prettier-ignore
    const merged = restoredNumbers(present, register, [{ id, number, otherNumbers: [] }]);
    expect(merged.register).toEqual({ series: present.series, given: null, voided: [] });
    expect(merged.kept).toEqual(present.series);
  });

  test("take back one that its case never got", () => {
    const merged = restoredNumbers({ series: [], given: null, voided: [] }, register, [{ id, number: null, otherNumbers: [] }]);
    expect(merged.register.series).toEqual([{ series: "A", year: 2026, last: 4 }]);
  });
});
