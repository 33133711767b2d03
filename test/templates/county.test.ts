import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { templateData, templateTree } from "#shared/documents/case-marks";
import { textsOfPaper } from "#shared/documents/paper-text";
import { buildPaper } from "#shared/documents/papers";
import type { PaperSource } from "#shared/documents/parts";
import { exampleTemplate, templateGuide } from "#shared/documents/template-guide";
import { markKey } from "#shared/domain/template";
import { markAliases } from "#shared/locales/mark-names";
import { words } from "#shared/locales/words";
import { checkTemplate } from "#shared/rules/template-check";
import { fillTemplate } from "../../electron/word/fill-template.ts";
import { renderWord } from "../../electron/word/render.ts";
import { openTemplate } from "../../electron/word/template-file.ts";
import { templateTexts } from "../../electron/word/template-text.ts";
import { COUNTY_TEMPLATES, p, word } from "../support/county-templates.ts";
import { documentXml, pageImage, type Pdf, squeeze, toPdfs, wordParts } from "../support/office.ts";
import { sampleCase } from "../support/sample-cases.ts";
import { SECRET, sourceOf } from "../support/sample-papers.ts";

const t = words("zh-CN");
const known = { tree: templateTree(), alias: markAliases() };

/** A case of the samples as papers take it, with an agent, an obligation and a record that no sample has. */
function caseOf(id: string): PaperSource {
  const source = sourceOf(sampleCase(id));
  const [first, ...rest] = source.content.sessions;
  const entry = {
    id: source.content.parties[0]?.id ?? first?.id,
    kind: "answer",
    speaker: "韦小山<&>",
    text: "欠我工资。\n一直没给。",
  } as const;
  const sessions = first && entry.id ? [{ ...first, entries: [{ ...entry, id: entry.id }] }, ...rest] : [];
  return { ...source, content: { ...source.content, sessions } };
}

/** A value by the name of its mark. */
function valueOf(data: ReturnType<typeof templateData>, name: string): string {
  const value = data[markKey(name)];
  if (typeof value !== "string") throw new Error(`${name} is no value`);
  return value;
}

const filled = (bytes: Uint8Array, source: PaperSource) => fillTemplate(openTemplate(bytes, "t"), templateData(source, t));
const textOf = (bytes: Uint8Array) => squeeze(templateTexts(openTemplate(bytes, "t")).map(({ text }) => text).join("")); // prettier-ignore

describe.each(Object.entries(COUNTY_TEMPLATES))("the county's template %s", (name, bytes) => {
  test("has no mistake", () => {
    expect(checkTemplate(templateTexts(openTemplate(bytes, name)), known).findings).toEqual([]);
  });

  test.each(["C01", "C03", "C04", "C08", "C09", "C10", "C11"])("is filled with %s: strict XML, nothing left open", (id) => {
    const made = filled(bytes, caseOf(id));
    wordParts(made);
    const text = textOf(made);
    expect(text).not.toMatch(/[【】]|undefined|null|\[object/);
    expect(text).not.toContain(SECRET);
    const { content } = caseOf(id);
    const people = name === "form" ? content.parties.slice(0, 3) : content.parties;
    const named = name === "letter" || name === "form" || name === "rows" || name === "columns" ? people : [];
    expect(named.filter((party) => !text.includes(squeeze(party.name)))).toEqual([]);
  });
});

describe("what a template says", () => {
  test("is what the program's own agreement says: parties, amounts, clauses, dates and number", () => {
    for (const id of ["C01", "C08", "C11"]) {
      const source = caseOf(id);
      const official = squeeze(textsOfPaper(buildPaper("mediation-agreement", source, t)).join(""));
      const example = exampleTemplate(source, t);
      const data = templateData(source, t);
      const names = ["案号", "协议条款全文", "签订日期", "履行方式时限", "协议份数", "印章单位", "争议事项", "请求事项"];
      for (const name of names) expect(official).toContain(squeeze(valueOf(data, name)));
      const parties = data["当事人"];
      for (const party of Array.isArray(parties) ? parties : [])
        expect(official).toContain(squeeze(String(Reflect.get(party, "基本情况"))));
      expect(textsOfPaper(example).join("")).not.toContain(source.number ?? "?");
    }
  });

  test("stands row by row, part by part, under its conditions", () => {
    const [c01, c08] = [caseOf("C01"), caseOf("C08")];
    const rows = documentXml(filled(COUNTY_TEMPLATES.rows, c08));
    expect([...rows.matchAll(/<w:tr[ >]/g)]).toHaveLength(
      1 + c08.content.parties.length + 1 + c08.content.agreement.clauses.length,
    );
    expect(textOf(filled(COUNTY_TEMPLATES.columns, c08))).toContain("本案涉及未成年人");
    expect(textOf(filled(COUNTY_TEMPLATES.columns, c01))).not.toContain("本案涉及未成年人");
    expect(textOf(filled(COUNTY_TEMPLATES.rows, { ...c01, content: { ...c01.content, duties: [] } }))).toContain(
      "没有登记履行事项",
    );
    const record = filled(COUNTY_TEMPLATES.record, c01);
    expect(textOf(record)).toContain(squeeze("韦小山<&>：欠我工资。 一直没给。"));
    expect(documentXml(record)).toContain("韦小山&lt;&amp;&gt;");
    const form = openTemplate(filled(COUNTY_TEMPLATES.form, c01), "t");
    expect(templateTexts(form).filter(({ part }) => part !== "body").map(({ text }) => text)).toEqual([
      `${c01.room.name}　${c01.number}`,
      "制作日期：2026年7月1日",
    ]); // prettier-ignore
  });

  test("reads no code and nothing but marks: the data's own inside cannot be reached", () => {
    const template = openTemplate(word(p("【constructor】【__proto__.x】【当事人甲.constructor.name】【@案号】【1+1】")), "t");
    const text = squeeze(templateTexts(openTemplate(fillTemplate(template, templateData(caseOf("C01"), t)), "t")).map((each) => each.text).join("")); // prettier-ignore
    expect(text).toBe("");
    expect(checkTemplate(templateTexts(template), known).findings).toHaveLength(5);
  });

  test("is the same bytes each time", () => {
    const made = filled(COUNTY_TEMPLATES.form, caseOf("C01"));
    expect(Buffer.from(filled(COUNTY_TEMPLATES.form, caseOf("C01"))).equals(Buffer.from(made))).toBe(true);
  });
});

describe.each(["zh-CN", "en"] as const)("the guide and the example in %s", (language) => {
  const source = { ...caseOf("C01"), language };
  const own = words(language);

  test("the example has no mistake, and every mark of the list stands in the guide and can be filled", async () => {
    const example = await renderWord(exampleTemplate(source, own));
    expect(checkTemplate(templateTexts(openTemplate(example, "t")), known).findings).toEqual([]);
    const guide = textsOfPaper(templateGuide(source, own)).join("\n");
    const missing: string[] = [];
    const walk = (tree: typeof known.tree) => {
      for (const { name, kind, inside } of tree.values()) {
        const shown = kind === "when" || kind === "loop" ? `【#${name}】` : kind === "one" ? `【${name}.` : `【${name}】`;
        if (!guide.includes(shown)) missing.push(shown);
        walk(inside);
      }
    };
    walk(templateTree([language]));
    expect(missing).toEqual([]);
    if (language === "zh-CN") expect(textOf(filled(example, source))).toContain(squeeze(`编号：${source.number}`));
  });
});

describe("in LibreOffice", () => {
  let pdfs: readonly Pdf[] = [];
  const source = caseOf("C08");
  beforeAll(async () => {
    const guide = await renderWord(templateGuide(source, t));
    const example = filled(await renderWord(exampleTemplate(source, t)), source);
    pdfs = await toPdfs([...Object.values(COUNTY_TEMPLATES).map((bytes) => filled(bytes, source)), example, guide]);
    const shots = process.env["HESHI_SHOTS"];
    if (shots) for (const [at, pdf] of pdfs.entries()) await pageImage(pdf, 1, join(shots, `county-${at}.png`));
  }, 120_000);

  test("filled templates open and say everything", () => {
    expect(pdfs).toHaveLength(7);
    const letter = squeeze(pdfs[0]?.pages.join("") ?? "");
    const { content, number } = source;
    const clauses = valueOf(templateData(source, t), "协议条款全文").split("\n").map((line) => squeeze(line.replace(/^\d+\. /, ""))); // prettier-ignore
    expect(
      [...content.parties.map(({ name }) => name), squeeze(number ?? ""), ...clauses].filter((text) => !letter.includes(text)),
    ).toEqual([]);
  });
});
