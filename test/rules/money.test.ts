import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Fen, formatYuan, MAX_FEN, parseYuan } from "#shared/domain/money";
import { words } from "#shared/locales/words";
import { amountMark, clausePieces, clauseText } from "#shared/rules/amount-marks";
import { printedAmount } from "#shared/documents/wording";
import { capitalsOf, decodeCapitals } from "../support/capitals.ts";
import { sampleCases } from "../support/sample-cases.ts";

const t = words("zh-CN");
const anyFen = fc.oneof(
  fc.integer({ min: 0, max: MAX_FEN }),
  fc.integer({ min: 0, max: 10_000_000 }),
  // Many zeros: where the rules of zero are.
  fc
    .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 11 }))
    .map(([head, zeros]) => Math.min(MAX_FEN, head * 10 ** zeros)),
);

describe("capital amounts", () => {
  test.each([
    [140950, "壹仟肆佰零玖元伍角整"],
    [600714, "陆仟零柒元壹角肆分"],
    [168032, "壹仟陆佰捌拾元叁角贰分"],
    [10700053, "壹拾万柒仟元伍角叁分"],
    [1640902, "壹万陆仟肆佰零玖元零贰分"],
    [32504, "叁佰贰拾伍元零肆分"],
    [2350000, "贰万叁仟伍佰元整"],
    [0, "零元整"],
    [7, "柒分"],
    [50, "伍角整"],
    [1000, "壹拾元整"],
    [10_000_000_000_00, "壹佰亿元整"],
    [10_000_000_100, "壹亿零壹元整"],
    [10_005_000_00, "壹仟万伍仟元整"],
    [10_500_00, "壹万零伍佰元整"],
    [10_050_00, "壹万零伍拾元整"],
    [1_000_500_00, "壹佰万零伍佰元整"],
    [100_000_500_00, "壹亿零伍佰元整"],
    [105_000_000_00, "壹亿零伍佰万元整"],
    [2_030_00, "贰仟零叁拾元整"],
    [MAX_FEN, "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"],
  ])("%i fen is %s", (fen, expected) => {
    expect(capitalsOf(fen)).toBe(expected);
  });

  test("agree with an independent decoder", () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        expect(decodeCapitals(capitalsOf(fen))).toBe(fen);
      }),
      { numRuns: 5_000 },
    );
  });

  test("never have two zeros together, a zero before a unit of money, or 整 after fen", () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        const text = capitalsOf(fen);
        expect(text).not.toMatch(/零零|零[拾佰仟万亿角分]|分整/);
        expect(fen >= 100 && /零元/.test(text)).toBe(false);
      }),
      { numRuns: 5_000 },
    );
  });

  test("equal every amount of the sample cases", () => {
    const payments = sampleCases.flatMap((sample) => sample.agreement?.payments ?? []);
    expect(payments.length).toBeGreaterThan(8);
    for (const { amountFen, amountCapital } of payments) expect(`人民币${capitalsOf(amountFen)}`).toBe(amountCapital);
    const printed = sampleCases.flatMap((sample) =>
      (sample.agreement?.clauses ?? []).flatMap((clause) => clause.match(/人民币[^（，。]+（¥[\d,.]+）/g) ?? []),
    );
    expect(printed.length).toBeGreaterThan(12);
    for (const text of printed) {
      const parsed = parseYuan(/¥([\d,.]+)/.exec(text)?.[1] ?? "");
      expect("fen" in parsed && printedAmount(t, parsed.fen)).toBe(text);
    }
  });
});

describe("typed amounts", () => {
  test.each([
    ["23500", 2350000],
    ["23,500.00", 2350000],
    ["¥0.1", 10],
    ["２３５００", 2350000],
    ["007", 700],
    ["0", 0],
    ["12.", 1200],
    ["999999999999.99", MAX_FEN],
  ])("%s is %i fen", (typed, fen) => {
    expect(parseYuan(typed)).toEqual({ fen });
  });

  test.each([
    ["", "empty"],
    ["1,2a", "notANumber"],
    ["1,23", "notANumber"],
    ["12,34,567", "notANumber"],
    ["一万", "notANumber"],
    ["1e5", "notANumber"],
    ["-5", "negative"],
    ["1.005", "tooPrecise"],
    ["1000000000000", "tooLarge"],
    ["99999999999999999999", "tooLarge"],
  ])("%s is refused as %s", (typed, fault) => {
    expect(parseYuan(typed)).toEqual({ fault });
  });

  test("come back the same from their printed figures", () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        expect(parseYuan(formatYuan(Fen.parse(fen)))).toEqual({ fen });
      }),
    );
  });
});

describe("amount marks", () => {
  test("keep every character outside the marks, and the exact amount inside", () => {
    const plain = fc.string({ unit: "grapheme" }).filter((text) => !/[【】]/.test(text));
    fc.assert(
      fc.property(plain, anyFen, plain, (before, fen, after) => {
        const text = `${before}${amountMark(Fen.parse(fen))}${after}`;
        expect(clauseText(text, (amount) => `<${amount}>`)).toBe(`${before}<${fen}>${after}`);
      }),
    );
  });

  test("tell what they do not understand", () => {
    expect(clausePieces("付【¥1,2a】元")).toEqual([
      { kind: "text", text: "付" },
      { kind: "fault", typed: "1,2a", fault: "notANumber" },
      { kind: "text", text: "元" },
    ]);
  });
});
