import { beforeAll, describe, expect, test } from "vitest";
import { buildPaper } from "#shared/documents/papers";
import { PartId } from "#shared/domain/id";
import { emptyPerson } from "#shared/domain/party";
import { words } from "#shared/locales/words";
import { renderWord } from "../../electron/word/render.ts";
import { bilingualSource } from "../support/bilingual-case.ts";
import { type Pdf, squeeze, toPdfs } from "../support/office.ts";

const LENGTHS = Array.from({ length: 26 }, (_, at) => at + 1);

/** The agreement in both languages after so many short lines of facts, with so many parties more. */
function paperWith(lines: number, more: number) {
  const source = bilingualSource();
  const { content } = source;
  const facts = Array.from({ length: lines }, (_, at) => `事实第${at + 1}行。`).join("\n");
  const others = Array.from({ length: more }, (_, at) => ({
    ...emptyPerson(PartId.parse(`00000000-0000-4000-8000-0000000004${String(at).padStart(2, "0")}`), "respondent"),
    name: `当事人${String.fromCodePoint(0x7532 + at)}`,
  }));
  // Half of the lines are translated, so that both grow by turns.
  const english = Array.from({ length: Math.ceil(lines / 2) }, (_, at) => `Line ${at + 1} of the facts.`).join("\n");
  const translation = { ...content.translation, texts: { ...content.translation.texts, facts: english } };
  return buildPaper(
    "mediation-agreement",
    { ...source, content: { ...content, facts, parties: [...content.parties, ...others], translation } },
    words("zh-CN"),
  );
}

describe.each([0, 3])("the signature block in both languages, with %i parties more", (more) => {
  const papers = LENGTHS.map((lines) => paperWith(lines, more));
  let pdfs: readonly Pdf[] = [];
  beforeAll(async () => {
    pdfs = await toPdfs(await Promise.all(papers.map(renderWord)));
  }, 180_000);

  test.each(LENGTHS)("after %i lines stays whole, under the last sentence in both", (lines) => {
    const [paper, pdf] = [papers[lines - 1], pdfs[lines - 1]];
    const last = squeeze(pdf?.pages.at(-1) ?? "");
    if (!paper) throw new Error("no paper");
    // Where the signatures nearly fill a page, the English alone is text enough above them.
    if (more === 0) expect(last).toContain(squeeze("本协议以中文和英文书写"));
    expect(last).toContain(squeeze("This agreement is written in Chinese and English."));
    for (const block of paper.blocks) {
      if (block.kind === "signatures")
        for (const { label } of block.places) expect(last, label).toContain(squeeze(label.split("/")[0] ?? ""));
      if (block.kind === "seal") expect(last).toContain(squeeze(block.date));
    }
    const hints = paper.blocks.flatMap((block) => (block.kind === "signatures" ? block.places : []));
    expect(last.match(/[（]签名|代表人签名/g)?.length).toBe(hints.length);
  });
});
