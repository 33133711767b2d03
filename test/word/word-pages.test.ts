import { beforeAll, describe, expect, test } from "vitest";
import { renderWord } from "../../electron/word/render.ts";
import type { Paper } from "../../shared/documents/model.ts";
import { missingTexts, type Pdf, placedWords, squeeze, toPdf, toPdfs, wordsOf } from "../support/office.ts";
import {
  closing,
  FIRST_NAME,
  heading,
  PAGE_OF,
  paperOf,
  paragraph,
  parties,
  person,
  textsOf,
  title,
  TWO_PARTIES,
} from "./papers.ts";

const LONG_NAME = "阿卜杜拉·买买提㛃𬭎䶮𠮷".repeat(16).slice(0, 200);
// Begins differently, so that finding the one is not finding the other.
const OTHER_LONG_NAME = `王${LONG_NAME.slice(1)}`;
const RARE_NAMES = ["王𬭎", "㛃小鹏", "李䶮", "𠮷田", "赵喆堃", "阿卜杜热合曼·吾买尔·买买提"];

const RARE = paperOf([
  title,
  ...RARE_NAMES.map((name) => paragraph(`当事人${name}，“引号”——破折号……（2026）¥23,500.00。`)),
  paragraph(`他的名字是${LONG_NAME}。`),
  ...closing([...RARE_NAMES.map((name) => person("申请人", name)), person("被申请人", OTHER_LONG_NAME)]),
]);

const TEXT_ONLY = paperOf([
  title,
  heading("纠纷主要事实、争议事项"),
  ...Array.from({ length: 40 }, (_, at) =>
    paragraph(`${at + 1}. 被申请人于签订本协议时以现金支付人民币壹万元整（¥10,000.00），申请人当场出具收条。`),
  ),
]);

describe("papers on pages", () => {
  const papers: Readonly<Record<string, { readonly paper: Paper; readonly pages: number }>> = {
    "two parties": { paper: TWO_PARTIES, pages: 3 },
    "rare and long names": { paper: RARE, pages: 3 },
    "text only": { paper: TEXT_ONLY, pages: 4 },
  };
  let pdfs: Readonly<Record<string, Pdf>> = {};
  beforeAll(async () => {
    const made = await toPdfs(await Promise.all(Object.values(papers).map(({ paper }) => renderWord(paper))));
    pdfs = Object.fromEntries(Object.keys(papers).map((name, at) => [name, made[at] ?? { file: "", pages: [] }]));
  }, 60_000);

  test.each(Object.entries(papers))(
    "%s: all words, right page numbers, as many pages as expected",
    async (name, { paper, pages }) => {
      const pdf = pdfs[name] ?? { file: "", pages: [] };
      expect(await missingTexts(pdf, PAGE_OF, textsOf(paper))).toEqual([]);
      expect(pdf.pages).toHaveLength(pages);
    },
  );

  test("the text of the PDF is the data, character for character", () => {
    expect(wordsOf(pdfs["text only"] ?? { file: "", pages: [] }, PAGE_OF)).toBe(squeeze(textsOf(TEXT_ONLY).join("")));
  });
});

describe("room on paper", () => {
  let words: Awaited<ReturnType<typeof placedWords>> = [];
  beforeAll(async () => {
    const paper = paperOf([paragraph("正文"), ...closing(parties(2))]);
    words = await placedWords(await toPdf(await renderWord(paper)), 1);
  }, 60_000);

  const find = (text: string) => {
    const word = words.find((candidate) => candidate.text.includes(text));
    if (word === undefined) throw new Error(`"${text}" is not on the page`);
    return word;
  };

  test("every party has 18 mm for a name and a fingerprint over the line", () => {
    expect(find("按指印").top - find(FIRST_NAME).bottom).toBeGreaterThanOrEqual(18);
  });

  test("the two places of a row stand level", () => {
    expect(find("贺兰").top).toBeCloseTo(find("米粒").top, 1);
  });

  test("a seal of 42 mm fits between the last line above and the end of the date's room", () => {
    const above = find("签名）").bottom;
    const date = words.filter((word) => word.top > find("印章").bottom && word.text.startsWith("2026")).at(-1);
    expect((date?.bottom ?? 0) + 2 - above).toBeGreaterThanOrEqual(42 - 0.5);
    // Nothing stands to the left of it either.
    const line = words.filter((word) => word.bottom > find("安屿县").top && word.top < (date?.bottom ?? 0));
    expect(Math.min(...line.map((word) => word.left))).toBeGreaterThan(105);
  });

  test("text keeps the margins and the page number stands under it in the middle", () => {
    const text = words.filter((word) => word.bottom < 262);
    expect(Math.min(...text.map((word) => word.left))).toBeGreaterThanOrEqual(27.5);
    expect(Math.max(...text.map((word) => word.right))).toBeLessThanOrEqual(210 - 25.5);
    expect(Math.min(...text.map((word) => word.top))).toBeGreaterThanOrEqual(37);
    const footer = words.filter((word) => word.top > 262);
    const middle = (Math.min(...footer.map((word) => word.left)) + Math.max(...footer.map((word) => word.right))) / 2;
    expect(squeeze(footer.map((word) => word.text).join(""))).toBe("第1页共1页");
    expect(middle).toBeCloseTo((28 + 210 - 26) / 2, 0);
  });
});
