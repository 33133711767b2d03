import { expect, test } from "vitest";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";

/** The cases a person may try things with: those of people's mediation with a written agreement. */
test("the demo is made from the sample cases (update with vitest -u)", async () => {
  const samples = ["C03", "C01", "C05", "C08"].map(sampleCase);
  const demo = { room: roomOf(sampleCase("C01")), cases: samples.map(contentOf) };
  await expect(`${JSON.stringify(demo, null, 1)}\n`).toMatchFileSnapshot("../../electron/core/demo-cases.json");
});
