import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CaseContent, CaseFile } from "#shared/domain/case-file";
import { CaseFile as CaseFileSchema } from "#shared/domain/case-file";
import { CaseId, PartId } from "#shared/domain/id";
import { printedLines } from "#shared/documents/paper-text";
import { buildPaper } from "#shared/documents/papers";
import { translationToSign, untranslated } from "#shared/rules/translation";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { words } from "#shared/locales/words";
import { CLAUSE_MARKS } from "#shared/locales/clause-marks";
import { checkerWords } from "#shared/documents/clause-writer";
import { EMPTY_DICTIONARY } from "#shared/domain/dictionary";
import { agreementFindings } from "#shared/rules/agreement-findings";
import { refusedChange } from "#shared/rules/agreement-stands";
import { marksToInsert } from "#shared/rules/translation-findings";
import { sealContent } from "../../electron/core/integrity/fixed-content.ts";
import { verify } from "../../electron/core/integrity/verify.ts";
import { readWord } from "../../electron/word/read-word.ts";
import { caseForm } from "../../electron/storage/file-form.ts";
import { bilingualContent, bilingualSource } from "../support/bilingual-case.ts";
import { openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { signedBilingualCase, signedCase } from "../support/signed-case.ts";

let desk: TestDesk;
const id = CaseId.parse("0b000000-0000-4000-8000-000000000001");

beforeEach(async () => {
  desk = await openDesk({ now: () => new Date("2026-05-02T02:00:00Z") });
  await desk.api.room.save(roomOf(sampleCase("C01")));
});
afterEach(async () => {
  await desk.close();
  removeFolders();
});

const withTranslation = (content: CaseContent, change: Partial<CaseContent["translation"]>): CaseContent => ({
  ...content,
  translation: { ...content.translation, ...change },
});

async function linesOfExport(): Promise<readonly string[]> {
  const made = await desk.api.papers.export({ id, paper: "mediation-agreement", about: null, blank: false, leave: [] });
  if (!made) throw new Error("not exported");
  const read = readWord(readFileSync(made.path));
  if (typeof read === "string") throw new Error(read);
  return read.lines;
}

describe("an agreement in both languages", () => {
  test("is fixed, exported and held against what was signed as one text, whatever the language of the papers", async () => {
    await desk.api.app.savePreferences({ screenLanguage: "zh-CN", documentLanguage: "en", systemReminders: false });
    await desk.api.cases.save({ id, revision: 0, content: bilingualContent() });
    await desk.api.cases.accept({ id });
    const file = await desk.api.signing.fix({ id, of: null });
    const version = file.versions[0];
    if (!version) throw new Error("no version");
    expect(version.content.language).toBe("zh-CN");
    expect(version.content.translation?.texts["facts"]).toContain("six boxes of tea");
    expect(version.content.lines.join("\n")).toMatch(/以中文文本为准。\n.*the Chinese text prevails/);
    expect(verify(file)).toEqual([]);

    const lines = await linesOfExport();
    expect(lines.join("\n")).toContain("refunds the purchase price of RMB 3,600.00");
    const made = await desk.api.papers.export({ id, paper: "mediation-agreement", about: null, blank: false, leave: [] });
    const bytes = readFileSync(made?.path ?? "");
    expect(made?.fileName).toContain("人民调解协议书");
    const answer = await desk.api.integrity.checkFile({ data: bytes.toString("base64"), id: null });
    expect(answer).toMatchObject({ kind: "checked", exact: true, code: "right", lines: [], tracked: 0 });

    const changed = { ...file.content, translation: { ...file.content.translation, bilingual: false } };
    await expect(desk.api.cases.save({ id, revision: file.revision, content: changed })).rejects.toThrow("agreementFixed");
  });

  test("was changed by hand in its English: named", () => {
    const file = signedBilingualCase();
    const clause = Object.keys(file.content.translation.texts).find((key) => key.startsWith("clause-")) ?? "";
    const texts = { ...file.content.translation.texts, [clause]: "The respondent refunds nothing." };
    const inCase = { ...file, content: withTranslation(file.content, { texts }) };
    expect(verify(inCase)).toMatchObject([{ where: "case", field: `translation.texts.${clause}`, change: "changed" }]);
    const versions = file.versions.map((version) => ({
      ...version,
      content: {
        ...version.content,
        ...(version.content.translation ? { translation: { ...version.content.translation, texts } } : {}),
      },
    }));
    expect(verify({ ...file, versions }).map(({ field }) => field)).toContain(`content.translation.texts.${clause}`);
  });

  test("stays as it was signed once in effect; what was not agreed may still be translated", () => {
    const file = signedBilingualCase();
    const refused = (content: CaseContent) => refusedChange(file, file.content, content);
    const { texts } = file.content.translation;
    const clause = Object.keys(texts).find((key) => key.startsWith("clause-")) ?? "";
    expect(refused(withTranslation(file.content, { bilingual: false }))).toBe("agreementInEffect");
    expect(refused(withTranslation(file.content, { sentence: "" }))).toBe("agreementInEffect");
    expect(refused(withTranslation(file.content, { texts: { ...texts, [clause]: "x" } }))).toBe("agreementInEffect");
    expect(refused(withTranslation(file.content, { texts: { ...texts, "clause-other": "x" } }))).toBeNull();
  });
});

describe("a supplement in both languages", () => {
  const of = PartId.parse("00000000-0000-4000-8000-0000b2000001");
  const clause = PartId.parse("00000000-0000-4000-8000-0000b2000002");
  const texts = {
    [`reason-${of}`]: "The shop has no cash.",
    [`clause-${clause}`]: "The price of 【¥3600】 is paid by 5 May 2026.",
    [`continues-${of}`]: "",
  };
  const content = (): CaseContent => {
    const base = bilingualContent();
    const agreement = {
      ...base.agreement,
      obligations: [],
      clauses: [{ id: clause, text: "货款【¥3600】改于2026年5月5日前付清。" }],
    };
    const supplement = { id: of, number: "补1号", reason: "店里没有现金。", agreement, continues: "其余条款继续有效。" };
    return { ...withTranslation(base, { texts: { ...base.translation.texts, ...texts } }), supplements: [supplement] };
  };

  test("prints its own English, and Chinese alone where there is none", () => {
    const source = { ...bilingualSource(), content: withoutCaucus(content()), about: of };
    const text = printedLines(buildPaper("supplementary-agreement", source, words("zh-CN"))).join("\n");
    for (const each of ["The shop has no cash.", "The price of RMB 3,600.00 is paid", "the Chinese text prevails"])
      expect(text).toContain(each);
    expect(text.split("其余条款继续有效").length - 1).toBe(1);
    expect(untranslated(content(), of)).toEqual([`continues-${of}`]);
    expect(untranslated(withTranslation(content(), { texts: { facts: "x" } }), null)).toEqual(
      expect.arrayContaining(["disputes", "claims", "performance", "sentence"]),
    );
    expect(untranslated(content(), null)).toEqual([]);
  });

  test("is fixed with its own English alone, which does not change from then on", () => {
    const signed = translationToSign(content(), of);
    expect(Object.keys(signed?.texts ?? {}).filter((key) => key.includes("-"))).toEqual([`reason-${of}`, `clause-${clause}`]);
    const file = signedBilingualCase();
    const [version] = file.versions.slice(-1);
    if (!version) throw new Error("no version");
    const fixed = { ...file, content: content(), versions: [...file.versions, { ...version, of, state: "fixed" as const }] };
    const other = withTranslation(content(), {
      texts: { ...content().translation.texts, [`clause-${clause}`]: "Nothing is paid." },
    });
    expect(refusedChange(fixed, fixed.content, other)).toBe("agreementFixed");
    expect(refusedChange(file, { ...fixed.content, supplements: [] }, { ...other, supplements: [] })).toBeNull();
  });
});

describe("what was signed before there were two languages", () => {
  // As version 3 of the case made it of these fields; it is over what was signed and nothing more.
  const HASH = "82395b0720609f4ea95fc5ce7b20a8f6ef3b5ae9f94865b95fe7afdaf7baee98";

  test("keeps its hash, and is whole after the migration", () => {
    const file = signedCase("C01");
    const version = file.versions[1];
    if (!version) throw new Error("no version");
    expect(sealContent({ ...version, content: { ...version.content, lines: ["人民调解协议书"] } }).hash).toBe(HASH);
    const { translation: _, ...content } = file.content;
    const migrated: CaseFile = CaseFileSchema.parse(caseForm.migrate({ ...file, content }, 3));
    expect(migrated).toEqual(file);
    expect(verify(migrated)).toEqual([]);
  });

  test("stays in one language: to be made in two it needs a version of its own", () => {
    const file = signedCase("C01");
    const after = withTranslation(file.content, { bilingual: true });
    expect(refusedChange(file, file.content, after)).toBe("agreementInEffect");
    expect(verify({ ...file, content: after })).toMatchObject([{ where: "case", field: "translation.bilingual" }]);
  });
});

describe("the checker of a case in both languages", () => {
  const wordsOfChecker = checkerWords(EMPTY_DICTIONARY);
  const found = (content: CaseContent) =>
    agreementFindings(content, "调委会", wordsOfChecker)
      .filter(({ code }) => /ranslat/.test(code))
      .map(({ code, field, n, quote, better }) => [code, field.slice(0, 15), n, quote, better]);

  test("finds nothing in one that is translated, or in a case in one language", () => {
    expect(found(bilingualContent())).toEqual([]);
    expect(found(contentOf(sampleCase("C01")))).toEqual([]);
  });

  test("names clauses without English, and amounts and marks that are not those of the Chinese", () => {
    const content = bilingualContent();
    const [first = "", second = "", third = ""] = content.agreement.clauses.map(({ id: clause }) => `clause-${clause}`);
    const texts = {
      ...content.translation.texts,
      [first]: "The respondent refunds 【¥360】.",
      [second]: "The respondent pays 【期限】 【期限】.",
      [third]: " ",
      claims: "",
    };
    expect(found(withTranslation(content, { texts }))).toEqual([
      ["translationLacks", "english-clause-", 1, "", "【¥3,600.00】"],
      ["translationExtra", "english-clause-", 1, "【¥360.00】", ""],
      ["translationLacks", "english-clause-", 2, "", "【方式】"],
      ["translationExtra", "english-clause-", 2, "【期限】", ""],
      ["notTranslated", "english-clause-", 3, "", ""],
      ["partsNotTranslated", "english-claims", 0, "", ""],
    ]);
  });

  test("offers the marks that the English still lacks, once each", () => {
    const chinese = "【付款人】向【收款人】支付【¥100】，余款【¥100】【期限】付清。";
    expect(marksToInsert(chinese, "【付款人】 pays 【¥100.00】 to", CLAUSE_MARKS)).toEqual([
      "【¥100.00】",
      "【收款人】",
      "【期限】",
    ]);
    expect(words("en")("bilingual.insert")).not.toBe("");
  });
});
