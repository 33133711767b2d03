import { describe, expect, test } from "vitest";
import { contentOf, sampleCases } from "../support/sample-cases.ts";
import { agreementContent, faultyContent, findingsOf, samples } from "../support/sample-agreements.ts";

describe("the checker on agreements with one fault each", () => {
  const missed = samples.faulty.filter((fault) => {
    const place = Math.max(0, fault.n);
    const whole = ["notMentioned", "fewCopies"].includes(fault.code);
    return !findingsOf(faultyContent(fault)).some(({ code, n }) => code === fault.code && (whole || n === place));
  });

  test("finds at least 95 of 100, at the right place", () => {
    expect(samples.faulty.length).toBeGreaterThanOrEqual(100);
    expect(missed.map(({ id, code, reason }) => `${id} ${code} ${reason}`)).toEqual(["F063 restDiffers 余款与已付不合总额"]);
    expect(missed.length / samples.faulty.length).toBeLessThanOrEqual(0.05);
  });
});

describe("the checker on clean agreements", () => {
  test("raises at most 3 false alarms in 50", () => {
    expect(samples.clean.length).toBeGreaterThanOrEqual(50);
    const alarms = samples.clean.flatMap((sample) =>
      findingsOf(agreementContent(sample)).map(({ code, n, quote }) => `${sample.id} ${code} ${n} ${quote}`),
    );
    expect(alarms).toEqual([]);
  });

  test("finds nothing in the sample cases but what they are meant to show", () => {
    const found = sampleCases
      .filter((sample) => sample.agreement)
      .flatMap((sample) => findingsOf(contentOf(sample)).map(({ code, n, quote }) => `${sample.id} ${code} ${n} ${quote}`));
    expect(found).toEqual([]);
  });
});
