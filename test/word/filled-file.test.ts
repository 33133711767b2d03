import {
  Document,
  ImageRun,
  type IParagraphOptions,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  TableCell,
  TextRun,
  UnderlineType,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Paper } from "#shared/documents/model";
import { wordBlocks } from "../../electron/word/blocks.ts";
import { QuickCell, QuickParagraph, QuickRun } from "../../electron/word/elements.ts";
import { takePictures, withPictures, writingContext } from "../../electron/word/pictures.ts";
import { renderMerged, renderWord, wordDocument } from "../../electron/word/render.ts";
import { xmlText } from "../../electron/word/xml-text.ts";
import { asItIs, packFile, zipOf } from "../../electron/word/zip.ts";
import { documentXml, wordParts } from "../support/office.ts";
import { sampleCase } from "../support/sample-cases.ts";
import { papersOfSample } from "../support/sample-papers.ts";
import { paperOf, paragraph, TWO_PARTIES } from "./papers.ts";

/** The same file as the library packs it. */
async function byLibrary(papers: readonly [Paper, ...Paper[]], title: string): Promise<Uint8Array> {
  return await Packer.toBuffer(wordDocument(papers, title, wordBlocks));
}

describe("a Word file whose blocks are put in", () => {
  test.each(["C01", "C08", "C10"])("is to the letter what the library would make of every paper of %s", async (id) => {
    for (const { paper } of papersOfSample(sampleCase(id))) {
      const same = documentXml(await renderWord(paper)) === documentXml(await byLibrary([paper], paper.title));
      expect(same, paper.title).toBe(true);
    }
  });

  test("is so with several papers in one file, and has all the same parts", async () => {
    const [first = TWO_PARTIES, ...rest] = papersOfSample(sampleCase("C01")).map(({ paper }) => paper);
    const papers = [first, ...rest] as const;
    const [ours, theirs] = [await renderMerged(papers, "C01"), await byLibrary(papers, "C01")].map(wordParts);
    expect(ours?.get("word/document.xml") === theirs?.get("word/document.xml")).toBe(true);
    expect([...(ours?.keys() ?? [])].toSorted()).toEqual([...(theirs?.keys() ?? [])].toSorted());
    for (const part of ["word/styles.xml", "word/footer1.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"]) {
      expect(ours?.get(part)).toBe(theirs?.get(part));
    }
  });

  test("takes another frame for another page, and none of its texts from the file before", async () => {
    const large = { ...TWO_PARTIES, page: { ...TWO_PARTIES.page, bodySize: 18 } };
    await renderWord(large);
    const plain = await renderWord(paperOf([paragraph("只有一行")]));
    expect(documentXml(plain)).not.toContain("韦小山");
    expect(wordParts(await renderWord(large)).get("word/styles.xml")).not.toBe(wordParts(plain).get("word/styles.xml"));
  });
});

test("a header stands on the pages of its own paper alone", async () => {
  const parts = wordParts(await renderMerged([{ ...TWO_PARTIES, header: "调解<室>" }, TWO_PARTIES], "x"));
  const headers = [...parts].filter(([name]) => name.startsWith("word/header")).map(([, xml]) => xml);
  expect(headers.map((xml) => xml.includes("调解&lt;室&gt;"))).toEqual([true, false]);
  expect(headers.join("")).toContain('w:eastAsia="仿宋_GB2312"');
  expect(parts.get("word/document.xml")?.match(/<w:headerReference/g)).toHaveLength(2);
  expect([...wordParts(await renderWord(TWO_PARTIES)).keys()].join(" ")).not.toContain("header");
});

test("an empty paper among others has a page of its own", async () => {
  const xml = documentXml(await renderMerged([TWO_PARTIES, paperOf([]), TWO_PARTIES], "x"));
  expect(xml.match(/<w:sectPr/g)).toHaveLength(3);
});

describe("quick elements", () => {
  const context = { file: new Document({ sections: [] }), viewWrapper: new Document({ sections: [] }).Document, stack: [] };
  const font = { ascii: "Times New Roman", eastAsia: "仿宋_GB2312", hint: "eastAsia" };
  const looks: readonly IRunOptions[] = [
    { font, size: 28 },
    { font, size: 28, bold: true },
    { font, size: 28, underline: { type: UnderlineType.SINGLE }, language: { value: "en-US", eastAsia: "zh-CN" } },
    { font, size: 21, break: 1 },
  ];
  const paragraphs: readonly Omit<IParagraphOptions, "children">[] = [
    { keepNext: true, keepLines: true, spacing: { line: 520, after: 260 }, alignment: "center" },
    { widowControl: true, indent: { firstLine: 560 }, outlineLevel: 0, pageBreakBefore: true },
    { tabStops: [{ type: "right", position: 8844 }], indent: { left: 560, hanging: 560 } },
  ];

  test("are written as the library's own, also a second time", () => {
    for (const look of [...looks, ...looks]) {
      const quick = new QuickRun({ ...look, text: `<a> & "b"` });
      expect(quick.prepForXml(context)).toEqual(new TextRun({ ...look, text: `<a> & "b"` }).prepForXml(context));
    }
    for (const options of [...paragraphs, ...paragraphs]) {
      const quick = looks.map((look) => new QuickRun({ ...look, text: "文" }));
      const usual = looks.map((look) => new TextRun({ ...look, text: "文" }));
      const written = new Paragraph({ ...options, children: usual }).prepForXml(context);
      expect(new QuickParagraph({ ...options, children: quick }).prepForXml(context)).toEqual(written);
      const other = new TextRun({ font, children: ["第", PageNumber.CURRENT, "页"] });
      expect(new QuickParagraph({ ...options, children: [...quick, other] }).prepForXml(context)).toEqual(
        new Paragraph({ ...options, children: [...usual, other] }).prepForXml(context),
      );
      const cell = { width: { size: 300, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.BOTTOM };
      expect(new QuickCell({ ...cell, children: [new QuickParagraph(options)] }).prepForXml(context)).toEqual(
        new TableCell({ ...cell, children: [new Paragraph(options)] }).prepForXml(context),
      );
    }
  });
});

test("a zip holds every file whole, packed or as it is", async () => {
  const long = Buffer.from("调解".repeat(5_000));
  const picture = new Uint8Array([137, 80, 78, 71, 0, 255]);
  const zip = zipOf([
    await packFile("word/文.xml", long),
    asItIs("word/media/a.png", picture),
    await packFile("empty", Buffer.from("")),
  ]);
  const found = unzipSync(zip);
  expect(Object.keys(found)).toEqual(["word/文.xml", "word/media/a.png", "empty"]);
  expect(Buffer.from(found["word/文.xml"] ?? []).equals(long)).toBe(true);
  expect(found["word/media/a.png"]).toEqual(picture);
  expect(zip.length).toBeLessThan(1_000);
});

test("a picture has one place in the file however often it stands there, and none is left for the next file", () => {
  const context = writingContext();
  const data = Buffer.from("89504e470d0a1a0a", "hex");
  const image = () =>
    new Paragraph({ children: [new ImageRun({ type: "png", data, transformation: { width: 10, height: 5 } })] });
  const main = [image(), image()].map((paragraphWithImage) => xmlText(paragraphWithImage.prepForXml(context))).join("");
  const pictures = takePictures();
  const filled = withPictures(main, "<Relationships></Relationships>", pictures);
  expect(filled.main.match(/r:embed="rIdpicture1"/g)).toHaveLength(2);
  expect(filled.main).not.toMatch(/\{\w/);
  expect(filled.relations).toMatch(
    /^<Relationships><Relationship Id="rIdpicture1" Type="[^"]+" Target="media\/picture1\.png"\/><\/Relationships>$/,
  );
  expect(filled.parts).toEqual({ "word/media/picture1.png": new Uint8Array(data) });
  expect(takePictures()).toEqual([]);
});
