import fc from "fast-check";
import { expect, test } from "vitest";
import { Fen, MAX_FEN } from "#shared/domain/money";
import { documents } from "#shared/locales/zh-CN/documents";
import { capitalAmount } from "#shared/rules/capital-amount";
import { capitalValue } from "#shared/rules/capital-value";

test("reads back every amount in capitals", () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: 0, max: MAX_FEN })), (fen) => {
      expect(capitalValue(capitalAmount(Fen.parse(fen), documents.numerals), documents.numerals)).toBe(fen);
    }),
    { numRuns: 5_000 },
  );
});

test.each([["abc"], ["壹万x元"], ["壹"]])("%s is no amount", (text) => {
  expect(capitalValue(text, documents.numerals)).toBeNull();
});
