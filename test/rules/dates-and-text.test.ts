import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ageOn, dateOf, dayOf, isPlainDate, parsePlainDate, PlainDate } from "#shared/domain/plain-date";
import { cleanText, linesOf } from "#shared/domain/text";
import { safeFileName } from "#shared/rules/file-name";

describe("dates", () => {
  test.each([
    ["2026-1-5", "2026-01-05"],
    ["2026/01/05", "2026-01-05"],
    ["2026.1.5", "2026-01-05"],
    ["20260105", "2026-01-05"],
    ["2026年1月5日", "2026-01-05"],
    ["２０２６年１月５日", "2026-01-05"],
    [" 2024-2-29 ", "2024-02-29"],
    ["1800-1-1", "1800-01-01"],
  ])("%s is %s", (typed, date) => {
    expect(parsePlainDate(typed)).toBe(date);
  });

  test.each(["", "2026", "2026-13-1", "2026-2-30", "2025-2-29", "1900-2-29", "昨天", "2026-1", "26-1-5", "0000-1-1"])(
    "%s is no date",
    (typed) => {
      expect(dateOf(typed)).toBeNull();
    },
  );

  test("are exactly those that the calendar has", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (year, month, day) => {
          const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
          const calendar = new Date(0);
          calendar.setUTCFullYear(year, month - 1, day);
          const exists = calendar.getUTCMonth() === month - 1 && calendar.getUTCDate() === day && month >= 1;
          expect(isPlainDate(text)).toBe(exists);
        },
      ),
    );
  });

  test("tell the age, the birthday counting", () => {
    const on = (birth: string, day: string) => ageOn(PlainDate.parse(birth), PlainDate.parse(day));
    expect(on("1984-07-09", "2026-01-20")).toBe(41);
    expect(on("2013-09-30", "2026-09-29")).toBe(12);
    expect(on("2013-09-30", "2026-09-30")).toBe(13);
    expect(on("2026-01-02", "2026-01-01")).toBeNull();
  });

  test("follow the zone of the computer", () => {
    expect(dayOf(new Date("2026-01-20T16:30:00Z"), 480)).toBe("2026-01-21");
    expect(dayOf(new Date("2026-01-20T16:30:00Z"), 0)).toBe("2026-01-20");
  });
});

describe("text", () => {
  test("keeps rare characters and shows what cannot be kept", () => {
    expect(cleanText("王𬭎㛃䶮𠮷·买买提")).toBe("王𬭎㛃䶮𠮷·买买提");
    expect(cleanText("甲\u{FFFE}乙\u{FFFF}丙\u{0}")).toBe("甲乙丙");
    expect(cleanText("甲\uD800乙")).toBe("甲\u{FFFD}乙");
  });

  test("is always fit for XML afterwards", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }), (text) => {
        const clean = cleanText(text);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });

  test("falls into lines", () => {
    expect(linesOf(" 一 \r\n\n二\n")).toEqual(["一", "二"]);
  });
});

describe("file names", () => {
  test.each([
    ["（2026）枫泉镇人调字第0003号 甲与乙", "（2026）枫泉镇人调字第0003号 甲与乙"],
    ['a<b>:"/\\|?*c', "a_b________c"],
    ["CON", "_CON"],
    ["com1.txt", "_com1.txt"],
    [" . ", "_"],
    ["name. ", "name"],
    ["甲\u0001乙\n丙", "甲_乙_丙"],
    ["CON .docx", "_CON .docx"],
    ["lpt²", "_lpt²"],
    ["CONIN$", "_CONIN$"],
    ["consul", "consul"],
    // What a paper is stands at the end, and is kept.
    [`0003号 ${"某".repeat(200)} 人民调解协议书`, `0003号 ${"某".repeat(38)}…${"某".repeat(22)} 人民调解协议书`],
    [`${"𠮷".repeat(99)}.`, `${"𠮷".repeat(23)}…${"𠮷".repeat(30)}`],
  ])("%j becomes %j", (wanted, safe) => {
    expect(safeFileName(wanted)).toBe(safe);
  });

  test("are never refused by Windows and never cut a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (wanted) => {
        const name = safeFileName(wanted);
        expect(name).toMatch(/^[^<>:"/\\|?*\u0000-\u001f]{1,101}$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(216);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d) *(\.|$)/i);
        expect(name).not.toMatch(/[. ]$/);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });
});
