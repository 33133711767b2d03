import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCreditCode } from "#shared/rules/credit-code";
import { readIdCard } from "#shared/rules/id-card";
import { sampleCases } from "../support/sample-cases.ts";

const parties = sampleCases.flatMap((sample) => sample.parties);

describe("identity numbers", () => {
  test("of all sample persons are valid and tell birth date and sex", () => {
    const persons = parties.filter((party) => party.idNumber);
    expect(persons.length).toBeGreaterThan(10);
    for (const { idNumber = "", birthDate, gender } of persons) {
      expect(readIdCard(idNumber)).toEqual({ state: "valid", birthDate, sex: gender === "男" ? "male" : "female" });
    }
  });

  test.each([
    ["", "empty"],
    ["52009919840709001", "format"],
    ["520099198413090010", "format"],
    ["520099198407090011", "checksum"],
    ["520099840709001", "old"],
    ["abc", "format"],
  ])("%s is %s", (typed, state) => {
    expect(readIdCard(typed).state).toBe(state);
  });

  test("are understood with blanks, full-width digits and a small x", () => {
    expect(readIdCard(" 520099 19840709 0010 ").state).toBe("valid");
    expect(readIdCard("５２００９９１９８４０７０９００１０").state).toBe("valid");
    const withX = Array.from({ length: 1000 }, (_, n) => `33009919900101${String(n).padStart(3, "0")}x`).find(
      (id) => readIdCard(id).state === "valid",
    );
    expect(withX).toBeDefined();
  });

  test("with one digit changed are noticed", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...parties.flatMap((party) => party.idNumber ?? [])),
        fc.nat(16),
        fc.integer({ min: 1, max: 9 }),
        (id, at, by) => {
          const digit = (Number(id.charAt(at)) + by) % 10;
          expect(readIdCard(id.slice(0, at) + digit + id.slice(at + 1)).state).not.toBe("valid");
        },
      ),
    );
  });
});

describe("credit codes", () => {
  test("of all sample organisations are valid", () => {
    const codes = parties.flatMap((party) => party.usci ?? []);
    expect(codes.length).toBeGreaterThan(4);
    for (const code of codes) expect(readCreditCode(code)).toBe("valid");
  });

  test.each([
    ["", "empty"],
    ["91330099MA9EXAM11", "format"],
    ["91330099MA9EXAM1IL", "format"],
    ["91330099MA9EXAM12L", "checksum"],
    ["91330099ma9exam11l", "valid"],
  ])("%s is %s", (typed, state) => {
    expect(readCreditCode(typed)).toBe(state);
  });
});
