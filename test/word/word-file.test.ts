import { describe, expect, test } from "vitest";
import { renderWord } from "../../electron/word/render.ts";
import { documentXml, wordParts } from "../support/office.ts";
import { closing, paperOf, paragraph, parties, partyBlock, TWO_PARTIES } from "./papers.ts";

const EMPTY = paperOf([
  { kind: "title", text: "" },
  { kind: "rightLine", runs: [{ text: "编号：" }, { text: "", look: "blank" }] },
  partyBlock("", [["姓名", ""]]),
  { kind: "heading", text: "" },
  { kind: "paragraph", indent: true, runs: [] },
  { kind: "paragraph", indent: true, runs: [{ text: "", look: "blank" }] },
  { kind: "signatures", places: [{ label: "", name: "", hint: "", height: 18 }] },
  { kind: "seal", organisation: "", hint: "", date: "" },
]);

const PAPERS = [
  { what: "two parties", paper: TWO_PARTIES },
  { what: "six parties", paper: paperOf([paragraph("正文"), ...closing(parties(6))]) },
  { what: "thirty parties", paper: paperOf([paragraph("正文"), ...closing(parties(30))]) },
  { what: "nothing filled in", paper: EMPTY },
  { what: "no block at all", paper: paperOf([]) },
  { what: "signatures at the very end", paper: paperOf([{ kind: "signatures", places: parties(3) }]) },
];

function all(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map(([whole]) => whole);
}

function numbers(xml: string, pattern: RegExp): number[] {
  return [...xml.matchAll(pattern)].map(([, value]) => Number(value));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe.each(PAPERS)("the Word file of $what", ({ paper }) => {
  test("is strict XML in every part", async () => {
    const parts = wordParts(await renderWord(paper));
    expect([...parts.keys()]).toEqual(expect.arrayContaining(["word/document.xml", "word/styles.xml", "[Content_Types].xml"]));
  });

  test("names a Chinese font, a size and a language on every run, and has no empty one", async () => {
    const parts = wordParts(await renderWord(paper));
    const xml = [...parts].filter(([name]) => /^word\/(document|footer)/.test(name)).map(([, text]) => text);
    const runs = all(xml.join(""), /<w:r>.*?<\/w:r>/gs);
    expect(runs.length).toBeGreaterThan(0);
    for (const run of runs) {
      expect(run).toMatch(/<w:rFonts [^>]*w:eastAsia="[^"]+"[^>]*w:hint="eastAsia"/);
      expect(run).toMatch(/<w:sz w:val="\d+"\/>/);
      expect(run).toContain('w:eastAsia="zh-CN"');
      expect(run).toMatch(/<w:t [^>]*>[^<]+<\/w:t>|<w:tab\/>|<w:fldChar|<w:instrText/);
    }
  });

  test("has exact lines everywhere, and none of the habits that break WPS", async () => {
    const xml = documentXml(await renderWord(paper));
    for (const paragraphXml of all(xml, /<w:p>.*?<\/w:p>/gs)) expect(paragraphXml).toContain('w:lineRule="exact"');
    expect(xml).not.toMatch(/w:type="pct"|w:type="auto"|%"|txbxContent|v:textbox|w:pict|w:drawing|AlternateContent|TOC/);
  });

  test("has tables of fixed widths in twips whose rows never break inside", async () => {
    const xml = documentXml(await renderWord(paper));
    for (const table of all(xml, /<w:tbl>.*?<\/w:tbl>/gs)) {
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
      const [width] = numbers(table, /<w:tblW w:type="dxa" w:w="(\d+)"\/>/g);
      expect(sum(numbers(table, /<w:gridCol w:w="(\d+)"\/>/g))).toBe(width);
      for (const row of all(table, /<w:tr>.*?<\/w:tr>/gs)) {
        expect(row).toContain("<w:cantSplit/>");
        expect(sum(numbers(row, /<w:tcW w:type="dxa" w:w="(\d+)"\/>/g))).toBe(width);
      }
    }
  });
});

test("the page is A4 with the margins asked for, and the number of the page is two fields", async () => {
  const parts = wordParts(await renderWord(TWO_PARTIES));
  const xml = parts.get("word/document.xml") ?? "";
  expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  const footer = [...parts].find(([name]) => name.startsWith("word/footer"))?.[1] ?? "";
  expect(all(footer, /<w:instrText[^>]*>[^<]*/g).map((field) => field.replace(/.*>/, ""))).toEqual(["PAGE", "NUMPAGES"]);
});

test("the properties hold the title and no person, place or time", async () => {
  const parts = wordParts(await renderWord(TWO_PARTIES));
  const core = parts.get("docProps/core.xml") ?? "";
  const fields = [...core.matchAll(/<(\w+:\w+)[^>]*>([^<]+)<\/\1>/g)].map(([, name, value]) => [name, value]);
  expect(Object.fromEntries(fields)).toEqual({
    "dc:title": "人民调解协议书",
    "dc:creator": "Heshi",
    "cp:lastModifiedBy": "Heshi",
    "cp:revision": "1",
  });
});

test("equal papers are equal files, whenever they are made", async () => {
  const first = await renderWord(TWO_PARTIES);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(Buffer.from(await renderWord(TWO_PARTIES)).equals(Buffer.from(first))).toBe(true);
});

test("an English paper gives no hint to set punctuation in a Chinese font, but still names one for names", async () => {
  const xml = documentXml(await renderWord({ ...TWO_PARTIES, language: "en" }));
  expect(xml).not.toContain("w:hint");
  expect(xml).toContain('w:eastAsia="仿宋_GB2312"');
});
