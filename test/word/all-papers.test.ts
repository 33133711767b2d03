import { beforeAll, describe, expect, test } from "vitest";
import { textsOfPaper } from "#shared/documents/paper-text";
import { renderMerged, renderWord } from "../../electron/word/render.ts";
import { documentXml, drawnWords, type Pdf, squeeze, toPdfs, wordParts } from "../support/office.ts";
import { bilingualPapers } from "../support/bilingual-case.ts";
import { longSceneForm } from "../support/scene-form.ts";
import { sampleCase } from "../support/sample-cases.ts";
import { blankPapersOf, papersOfSample, type SamplePaper } from "../support/sample-papers.ts";

const SETS: readonly { readonly name: string; readonly papers: readonly SamplePaper[] }[] = [
  ...["C01", "C04", "C08", "C09", "C10", "C11"].map((name) => ({ name, papers: papersOfSample(sampleCase(name)) })),
  { name: "blank", papers: blankPapersOf(sampleCase("C01")) },
  { name: "both languages", papers: bilingualPapers() },
];

/** Given out as one sheet: each side and the room sign them, or the room alone. */
const ONE_SHEET: readonly string[] = [
  "application", "acceptance", "rights-notice", "power-of-attorney", "oral-agreement", "performance-confirmation", "payment-order",
  "return-visit",
]; // prettier-ignore

const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([whole]) => whole);
const numbers = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, value]) => Number(value));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** What is known to break WPS or to be told apart by the programs: faults of a Word file's main part. */
export function habitsOf(xml: string): string[] {
  const faults: string[] = [];
  if (/w:type="pct"|txbxContent|v:textbox|w:pict|w:drawing|AlternateContent|TOC/.test(xml)) faults.push("a forbidden part");
  for (const table of all(xml, /<w:tbl>.*?<\/w:tbl>/gs)) {
    const [width] = numbers(table, /<w:tblW w:type="dxa" w:w="(\d+)"\/>/g);
    if (!table.includes('<w:tblLayout w:type="fixed"/>') || width === undefined) faults.push("a table without fixed widths");
    if (sum(numbers(table, /<w:gridCol w:w="(\d+)"\/>/g)) !== width) faults.push("a grid of another width");
    for (const row of all(table, /<w:tr>.*?<\/w:tr>/gs)) {
      if (sum(numbers(row, /<w:tcW w:type="dxa" w:w="(\d+)"\/>/g)) !== width) faults.push("cells of another width");
    }
  }
  for (const run of all(xml, /<w:r>.*?<\/w:r>/gs)) if (!/w:eastAsia="[^"]+"/.test(run)) faults.push("a run without eastAsia");
  for (const each of all(xml, /<w:p>.*?<\/w:p>/gs))
    if (!each.includes('w:lineRule="exact"')) faults.push("a line without height");
  return faults;
}

describe.each(SETS)("the Word files of $name", ({ papers }) => {
  test.each(papers)("$name: strict XML, without the habits that break WPS", async ({ paper }) => {
    const bytes = await renderWord(paper);
    expect(wordParts(bytes).size).toBeGreaterThan(4);
    expect(habitsOf(documentXml(bytes))).toEqual([]);
  });
});

test("the habits are found where they are", () => {
  expect(habitsOf("<w:tbl><w:tr></w:tr></w:tbl><w:r><w:t>x</w:t></w:r><w:instrText>TOC \\o</w:instrText>")).toEqual(
    expect.arrayContaining(["a forbidden part", "a table without fixed widths", "a run without eastAsia"]),
  );
});

describe.each(SETS)("the papers of $name in LibreOffice", ({ name, papers }) => {
  let pdfs: readonly Pdf[] = [];
  beforeAll(async () => {
    pdfs = await toPdfs(await Promise.all(papers.map(({ paper }) => renderWord(paper))));
  }, 180_000);

  test.each(papers.map((each, at) => ({ ...each, at })))(
    "$name: every word is printed, and few pages",
    async ({ paper, choice, at }) => {
      const pdf = pdfs[at];
      if (pdf === undefined) throw new Error("not converted");
      // Cells of a table stand side by side on a line of the page, so they are looked for by their own words.
      const drawn = await drawnWords(pdf, paper.pageOf);
      const wanted = textsOfPaper(paper).map((text) => squeeze(text).replaceAll("_", ""));
      // Boxes come from another font and are drawn after the words around them; by their places they stand right.
      const placed = squeeze(pdf.pages.join("")).replaceAll("_", "");
      expect(wanted.filter((text) => !drawn.includes(text) && !placed.includes(text))).toEqual([]);
      const parts = paper.blocks.filter(({ kind }) => kind === "pageBreak").length + 1;
      expect(pdf.pages.length).toBeGreaterThanOrEqual(parts);
      // Each part of the form on scene goes to somebody else, on one page (三联), in both languages on one sheet. In C08 six parties sign.
      const both = name === "both languages";
      const onOne = choice.paper === "scene-agreement" || (ONE_SHEET.includes(choice.paper) && name !== "C08");
      expect(pdf.pages.length).toBeLessThanOrEqual((onOne ? (both ? 2 : 1) : 4) * parts);
    },
  );
});

test("each part of a form on scene has one page of a moderately long case, and of a long one no lone signatures", async () => {
  const [moderate, long] = await toPdfs(await Promise.all([longSceneForm(), longSceneForm(5)].map(renderWord)));
  expect(moderate?.pages).toHaveLength(3);
  expect(long?.pages).toHaveLength(6);
  const signed = (long?.pages ?? []).map(squeeze).filter((text) => text.includes("（公安机关印章）"));
  expect(signed).toHaveLength(3);
  for (const text of signed) expect(text.slice(0, text.indexOf("（签名"))).toContain("提起民事诉讼");
});

test("binding margins change sides, and only when asked for", async () => {
  const [first] = papersOfSample(sampleCase("C01"));
  if (first === undefined) throw new Error("no paper");
  const settings = async (binding: boolean) => {
    const paper = { ...first.paper, page: { ...first.paper.page, binding } };
    return wordParts(await renderWord(paper)).get("word/settings.xml") ?? "";
  };
  expect(await settings(true)).toContain("<w:mirrorMargins/>");
  expect(await settings(false)).not.toContain("mirrorMargins");
});

test("several papers in one file: a section for each, pages counted from one in each", async () => {
  const [first, ...rest] = papersOfSample(sampleCase("C01")).map(({ paper }) => paper);
  if (first === undefined) throw new Error("no paper");
  const xml = documentXml(await renderMerged([first, ...rest.slice(0, 4)], "C01"));
  expect(all(xml, /<w:sectPr/g)).toHaveLength(5);
  expect(all(xml, /<w:pgNumType w:start="1"/g)).toHaveLength(5);
  expect(habitsOf(xml)).toEqual([]);
});
