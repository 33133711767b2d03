import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bilingualPaper } from "#shared/documents/bilingual";
import { leftEmpty } from "#shared/documents/left-empty";
import type { Block, Paper } from "#shared/documents/model";
import { printedLines, textsOfPaper } from "#shared/documents/paper-text";
import { blankSource, buildPaper, paperFileName } from "#shared/documents/papers";
import type { PaperSource } from "#shared/documents/parts";
import { translatedContent } from "#shared/documents/translated-content";
import { PartId } from "#shared/domain/id";
import { LEFT_EMPTY, PAPER_IDS } from "#shared/domain/paper";
import { PlainDate } from "#shared/domain/plain-date";
import { words } from "#shared/locales/words";
import { papersOf } from "#shared/rules/papers";
import { bilingualContent, bilingualSource } from "../support/bilingual-case.ts";
import { sampleCases } from "../support/sample-cases.ts";
import { sourceOf } from "../support/sample-papers.ts";

const zh = words("zh-CN");
const en = words("en");
const agreement = (source: PaperSource) => buildPaper("mediation-agreement", source, zh);
const text = (paper: Paper) => printedLines(paper).join("\n");

describe("the papers of a tourist's case in both languages, word for word (update with vitest -u)", () => {
  test.each(["people", "police", "police-on-scene"] as const)("%s", async (kind) => {
    const source = bilingualSource(kind);
    const papers = papersOf(source.content, "awaiting-signatures").map(({ paper, about }) => {
      const made = buildPaper(paper, { ...source, about }, zh);
      return `##### ${made.title}\n${text(made)}\n`;
    });
    await expect(papers.join("\n")).toMatchFileSnapshot(`golden/bilingual-${kind}.txt`);
  });

  test("blank", async () => {
    const source = blankSource(bilingualSource());
    const papers = (["mediation-agreement", "acceptance", "mediation-record"] as const).map((paper) =>
      text(buildPaper(paper, source, zh)),
    );
    await expect(papers.join("\n\n")).toMatchFileSnapshot("golden/bilingual-blank.txt");
  });
});

describe("a paper in both languages", () => {
  const paper = text(agreement(bilingualSource()));

  test("has every amount and date in both, and every name once", () => {
    expect(paper).toContain("退还申请人货款人民币叁仟陆佰元整（¥3,600.00）");
    expect(paper).toContain("refunds the purchase price of RMB 3,600.00");
    expect(paper).toContain("于2026年5月3日前以银行转账付清");
    expect(paper).toContain("in full before 3 May 2026 by bank transfer");
    expect(paper).toContain("性别\u{a0}/ Sex 男\u{a0}/ Male");
    // Once among the parties, once where he signs.
    expect(paper.split("詹姆斯·格林").length - 1).toBe(2);
  });

  test("ends with the sentence on which text counts, and says nothing of it when that was taken out", () => {
    expect(paper).toContain(zh("bilingual.paper.sentence"));
    expect(paper).toContain(en("bilingual.paper.sentence"));
    const content = bilingualContent();
    const without = { ...content, translation: { ...content.translation, sentence: "" } };
    expect(text(agreement({ ...bilingualSource(), content: { ...without, sessions: [] } }))).not.toContain("文本为准");
  });

  test("has the Chinese alone where nothing was translated, printed once with its amounts in Chinese", () => {
    const source = bilingualSource();
    const translation = { ...source.content.translation, texts: {} };
    const plain = text(agreement({ ...source, content: { ...source.content, translation } }));
    expect(plain.split("叁仟陆佰元整").length - 1).toBe(1);
    expect(plain).not.toContain("RMB");
    expect(plain.split("申请人要求退货退款").length - 1).toBe(1);
  });

  test("is there whatever the language of the papers is, under a Chinese name", () => {
    const source = { ...bilingualSource(), language: "en" as const };
    expect(buildPaper("mediation-agreement", source, en)).toEqual(agreement(bilingualSource()));
    const choice = { paper: "mediation-agreement" as const, about: null };
    expect(paperFileName(choice, source, false, PlainDate.parse("2026-05-02"), zh)).toContain("人民调解协议书.docx");
  });

  test("leaves empty in both what was chosen", () => {
    const source = bilingualSource("police");
    const made = (leave: typeof LEFT_EMPTY | readonly []) => text(buildPaper("police-agreement", leftEmpty(source, leave), zh));
    for (const each of ["EX0000001", "15400000091", "Old Town Inn", "2 May 2026"]) {
      expect(made([])).toContain(each);
      expect(made(LEFT_EMPTY)).not.toContain(each);
    }
    expect(made(LEFT_EMPTY)).toContain(zh("bilingual.paper.blankDate"));
  });

  test("keeps the last text in both languages with its closing part, where both go on one page", () => {
    const kept = (name: (typeof PAPER_IDS)[number], source = bilingualSource()) => {
      const { blocks } = buildPaper(name, source, zh);
      const first = blocks.findIndex(({ kind }) => kind === "signatures");
      return blocks.flatMap((block, at) => (block.kind === "paragraph" && block.keepWithNext === true ? [at - first] : []));
    };
    expect(kept("mediation-agreement")).toEqual([-2]);
    expect(kept("rights-notice")).toEqual([-2]);
    // With five parties the signatures nearly fill a page; two lines of English are enough there.
    const source = bilingualSource();
    const [tourist] = source.content.parties;
    const parties = [...source.content.parties, ...(tourist ? [tourist, tourist, tourist] : [])];
    expect(kept("mediation-agreement", { ...source, content: { ...source.content, parties } })).toEqual([]);
  });

  test("names the interpreter among those who sign, in one language none", () => {
    expect(paper).toContain("翻译人员\u{a0}/ Interpreter\u{3000}黄晓译");
    const content = bilingualContent();
    const one = { ...content, translation: { ...content.translation, bilingual: false } };
    expect(text(agreement({ ...bilingualSource(), content: { ...one, sessions: [] } }))).not.toContain("翻译人员");
  });
});

const bases = sampleCases.map((sample) => sourceOf(sample));
const letters = fc.constantFrom(...Array.from("abc XYZ 0123“”《》中文，。;:/()\n\n"));
const long = fc.string({ unit: letters, maxLength: 120 });

const SUPPLEMENT = PartId.parse("00000000-0000-4000-8000-0000b3000001");
const CLAUSE = PartId.parse("00000000-0000-4000-8000-0000b3000002");

/** A case of the samples, and a supplement of it, with a random translation of random parts of both. */
const random = fc
  .tuple(fc.constantFrom(...bases), fc.array(long, { minLength: 14, maxLength: 14 }), long, fc.boolean())
  .map(([base, texts, facts, blank]): PaperSource => {
    const { content } = base;
    const clauses = content.agreement.clauses.map(({ id }) => `clause-${id}`);
    const own = [`reason-${SUPPLEMENT}`, `continues-${SUPPLEMENT}`, `clause-${CLAUSE}`];
    const keys = [...own, "facts", "disputes", "claims", "performance", "sentence", ...clauses];
    const translation = {
      bilingual: true,
      sentence: texts[11] ?? "",
      texts: Object.fromEntries(keys.map((key, at) => [key, texts[at % texts.length] ?? ""])),
    };
    const agreement = { ...content.agreement, obligations: [], clauses: [{ id: CLAUSE, text: texts[12] ?? "" }] };
    const supplement = { id: SUPPLEMENT, number: "1", reason: facts, continues: texts[13] ?? "", agreement };
    const source = { ...base, content: { ...content, facts, translation, supplements: [supplement] }, about: SUPPLEMENT };
    return blank ? blankSource(source) : source;
  });

const partOf = (block: Block) => (block.kind === "paragraph" || block.kind === "lines" ? block.of : undefined);
/** The kinds of the blocks, those that come from one text as one. */
const kinds = (blocks: readonly Block[]) =>
  blocks
    .map((block) => partOf(block) ?? block.kind)
    .filter((kind, at) => partOf(blocks[at] ?? TITLE) === undefined || partOf(blocks[at - 1] ?? TITLE) !== kind);
const TITLE: Block = { kind: "title", text: "" };

/** The words of a text, without the marks between them. */
const tokens = (texts: readonly string[]) =>
  texts.flatMap((each) => each.split(/[\s,，、。.;；:：()（）/_]+/u)).filter((each) => each !== "");

// The full count is HESHI_RANDOM_CASES=2000.
const RUNS = Number(process.env["HESHI_RANDOM_CASES"] ?? 20);

test("random cases in both languages: the same form, and no word of either lost, whatever the paper is", () => {
  fc.assert(
    fc.property(random, (source) => {
      for (const paper of PAPER_IDS) {
        const plain = { ...source.content, translation: { ...source.content.translation } };
        const joined = buildPaper(paper, source, zh);
        const [one, other] = pages(paper, { ...source, content: plain });
        expect(kinds(one.blocks), paper).toEqual(kinds(other.blocks));
        const blank = [zh("documents.blankDate"), en("documents.blankDate")];
        const there = textsOfPaper(joined).join("\n");
        const wanted = tokens([...textsOfPaper(one), ...textsOfPaper(other)].filter((each) => !blank.includes(each)));
        expect(
          wanted.filter((token) => !there.includes(token)),
          paper,
        ).toEqual([]);
      }
    }),
    { numRuns: RUNS },
  );
});

/** The same paper in Chinese and in English alone, as they are joined. */
function pages(paper: (typeof PAPER_IDS)[number], source: PaperSource): readonly [Paper, Paper] {
  const alone = (own: PaperSource, language: "zh-CN" | "en") => {
    const content = { ...own.content, translation: { ...own.content.translation, bilingual: false } };
    return buildPaper(paper, { ...own, language, content }, words(language));
  };
  return [alone(source, "zh-CN"), alone({ ...source, content: translatedContent(source.content) }, "en")];
}

test("papers of another form are joined all the same, with every word of both", () => {
  const one = buildPaper("mediation-agreement", sourceOf(sampleCases[0] ?? fail()), zh);
  const other = buildPaper("acceptance", sourceOf(sampleCases[0] ?? fail(), "en"), en);
  const there = textsOfPaper(bilingualPaper(one, other)).join("\n");
  expect(tokens(textsOfPaper(one)).filter((token) => !there.includes(token))).toEqual([]);
});

function fail(): never {
  throw new Error("no sample");
}
