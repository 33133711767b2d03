import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { renderWord } from "../../electron/word/render.ts";
import { cleanText } from "../../shared/domain/text.ts";
import type { Block, Paper, Run } from "../../shared/documents/model.ts";
import { documentXml } from "../support/office.ts";
import { paperOf, textsOf } from "./papers.ts";

/** All text of a Word file as a reader of its XML gets it; line breaks as such. */
function textIn(bytes: Uint8Array): string {
  const parser = new SaxesParser({ xmlns: true });
  let inText = false;
  let text = "";
  parser.on("opentag", ({ name }) => {
    inText = name === "w:t";
    if (name === "w:br") text += "\n";
  });
  parser.on("text", (part) => {
    if (inText) text += part;
  });
  parser.on("closetag", () => {
    inText = false;
  });
  parser.write(documentXml(bytes)).close();
  return text;
}

/** What Word can keep of a text: tabs are spaces, every kind of line break is one. Written by a reader, not by the code under test. */
function asPrinted(text: string): string {
  return text.split("\r\n").join("\n").split("\r").join("\n").split("\t").join(" ");
}

const RARE = [
  "王𬭎",
  "㛃",
  "䶮",
  "𠮷",
  "﨑",
  "阿卜杜拉·买买提",
  "]]>",
  "&amp;",
  "<w:t>",
  "\u{10ffff}",
  "\u{200d}",
  "e\u0301",
  "\u{fffe}",
  "\ud800",
];

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(...RARE, "\n", "\t", "_", " "),
    ),
  )
  .map((parts) => cleanText(parts.join("")));

const anyRun: fc.Arbitrary<Run> = fc.record({
  text: anyText.filter((text) => text !== ""),
  look: fc.constantFrom("plain", "bold", "blank"),
});
const anyPlace = fc.record({ label: anyText, name: anyText, hint: anyText, height: fc.integer({ min: 1, max: 60 }) });

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant("title" as const), text: anyText }),
  fc.record({ kind: fc.constant("heading" as const), text: anyText }),
  fc.record({ kind: fc.constant("rightLine" as const), runs: fc.array(anyRun) }),
  fc.record({
    kind: fc.constant("paragraph" as const),
    runs: fc.array(anyRun),
    indent: fc.boolean(),
    keepWithNext: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("signatures" as const), places: fc.array(anyPlace, { maxLength: 40 }) }),
  fc.record({ kind: fc.constant("seal" as const), organisation: anyText, hint: anyText, date: anyText }),
);

const anyPaper: fc.Arbitrary<Paper> = fc.array(anyBlock, { maxLength: 12 }).map((blocks) => paperOf(blocks));

// Two places stand side by side: their names come first, then their hints. So the texts are looked for one by one, not in one row.
test("any paper becomes a strict Word file that holds every text whole", async () => {
  await fc.assert(
    fc.asyncProperty(anyPaper, async (paper) => {
      const text = textIn(await renderWord(paper));
      for (const wanted of textsOf(paper)) expect(text).toContain(asPrinted(wanted));
    }),
    { numRuns: 150 },
  );
});

test("text that stands in no table comes out in its order, nothing more and nothing less", async () => {
  const flowing = fc.array(
    anyBlock.filter((block) => block.kind !== "signatures"),
    { maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(flowing, async (blocks) => {
      const paper = paperOf(blocks);
      expect(textIn(await renderWord(paper))).toBe(textsOf(paper).map(asPrinted).join(""));
    }),
    { numRuns: 100 },
  );
});

test("an empty blank is a line to write on, and empty text is nothing", async () => {
  const paper = paperOf([
    { kind: "paragraph", indent: true, runs: [{ text: "姓名" }, { text: "", look: "blank" }, { text: "" }] },
  ]);
  expect(textIn(await renderWord(paper))).toBe(`姓名${"_".repeat(12)}`);
});
