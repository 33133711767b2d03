import { expect, test } from "vitest";
import { printedLines } from "#shared/documents/paper-text";
import { renderWord } from "../../electron/word/render.ts";
import { readWord } from "../../electron/word/read-word.ts";
import { sampleCases } from "../support/sample-cases.ts";
import { papersOfSample } from "../support/sample-papers.ts";

// A tab of a line to write on is one blank more or less.
const squeezed = (lines: readonly string[]) => lines.map((line) => line.replace(/[\s_]+/g, "")).filter((line) => line !== "");

const agreements = sampleCases.flatMap((sample) =>
  papersOfSample(sample)
    .filter(({ choice }) => choice.paper.endsWith("agreement"))
    .map(({ choice, paper }) => ({ name: `${sample.id} ${choice.paper}`, paper })),
);

test.each(agreements)("the lines of a Word file are those of the paper: $name", async ({ paper }) => {
  const read = readWord(await renderWord({ ...paper, check: { line: "核对码 X", text: "HESHI1:X" } }));
  if (typeof read === "string") throw new Error(read);
  expect(squeezed(read.lines)).toEqual(squeezed(printedLines(paper)));
  expect(read.footers.at(-1)).toBe("核对码 X");
  expect(read.checkText).toBe("HESHI1:X");
});
