import { afterEach, expect, test } from "vitest";
import { CaseId } from "#shared/domain/id";
import { openDesk, removeFolders } from "../support/desk.ts";
import { contentOf, roomOf, sampleCase, sampleCases } from "../support/sample-cases.ts";

afterEach(removeFolders);

test("every sample case is entered through the contract with every field that it has, and read back the same after a restart", async () => {
  expect(sampleCases.map(({ id }) => id)).toEqual(["C01", "C03", "C04", "C05", "C08", "C09", "C10", "C11"]);
  const desk = await openDesk();
  await desk.api.room.save(roomOf(sampleCase("C01")));
  const ids = sampleCases.map((_, at) => CaseId.parse(`0a000000-0000-4000-8000-00000000000${at}`));
  for (const [at, id] of ids.entries()) {
    const sample = sampleCases[at];
    if (sample) await desk.api.cases.save({ id, revision: 0, content: contentOf(sample) });
  }
  const again = await desk.reopen();
  for (const [at, id] of ids.entries()) {
    const sample = sampleCases[at];
    expect((await again.api.cases.get({ id }))?.content).toEqual(sample && contentOf(sample));
  }
  await again.close();
});
