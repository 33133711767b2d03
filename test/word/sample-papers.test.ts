import { beforeAll, describe, expect, test } from "vitest";
import { buildPaper } from "#shared/documents/papers";
import type { Paper } from "#shared/documents/model";
import type { Language } from "#shared/domain/room";
import { words } from "#shared/locales/words";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { renderWord } from "../../electron/word/render.ts";
import { missingTexts, type Pdf, squeeze, toPdfs } from "../support/office.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { textsOf } from "./papers.ts";

type Sample = { readonly id: string; readonly language: Language; readonly pages: number };

/** The written agreements of the samples: two parties, neighbours, three parties, five heirs and a company; one in English too. */
const SAMPLES: readonly Sample[] = [
  { id: "C01", language: "zh-CN", pages: 2 },
  { id: "C03", language: "zh-CN", pages: 2 },
  { id: "C05", language: "zh-CN", pages: 2 },
  { id: "C08", language: "zh-CN", pages: 3 },
  { id: "C01", language: "en", pages: 2 },
];

function paperOf({ id, language }: Sample): Paper {
  const sample = sampleCase(id);
  const source = {
    content: withoutCaucus(contentOf(sample)),
    number: sample.caseNo,
    noticeNumber: null,
    room: roomOf(sample),
    language,
    today: null,
    about: null,
  };
  return buildPaper("mediation-agreement", source, words(language));
}

describe("the agreements of the samples on paper", () => {
  const papers = SAMPLES.map(paperOf);
  let pdfs: readonly Pdf[] = [];
  beforeAll(async () => {
    pdfs = await toPdfs(await Promise.all(papers.map(renderWord)));
  }, 60_000);

  test.each(SAMPLES.map((sample, at) => ({ ...sample, at })))("$id in $language", async ({ pages, at }) => {
    const [paper, pdf] = [papers[at], pdfs[at]];
    if (paper === undefined || pdf === undefined) throw new Error("not converted");
    expect(await missingTexts(pdf, paper.pageOf, textsOf(paper))).toEqual([]);
    expect(pdf.pages).toHaveLength(pages);
    const last = squeeze(pdf.pages.at(-1) ?? "");
    for (const block of paper.blocks) {
      if (block.kind === "seal") expect(last).toContain(squeeze(block.date));
      if (block.kind === "signatures") for (const { hint } of block.places) expect(last).toContain(squeeze(hint).slice(0, 8));
    }
  });
});
