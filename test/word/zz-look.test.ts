import { readFileSync, writeFileSync } from "node:fs";
import { test } from "vitest";
import { renderWord } from "../../electron/word/render.ts";
import { missingTexts, toPdf } from "../support/office.ts";
import { closing, PAGE_OF, textsOf, paperOf, parties, TWO_PARTIES, title, paragraph, heading } from "./papers.ts";
const long = "李".repeat(10) + "㛃𬭎䶮𠮷" + "阿卜杜拉·买买提·".repeat(20);
const papers = {
  two: TWO_PARTIES,
  six: paperOf([
    title,
    ...Array.from({ length: 13 }, (_, at) =>
      paragraph(
        `${at + 1}. 被申请人出于人道主义一次性补偿五位申请人人民币壹拾捌万元整（¥180,000.00），并另行承担丧葬及家属返乡交通食宿费用人民币贰万陆仟伍佰元整（¥26,500.00）。`,
      ),
    ),
    ...closing(parties(6), ["贺兰", "卫东"]),
  ]),
  thirty: paperOf([title, paragraph("甲".repeat(300)), ...closing(parties(30))]),
  odd: paperOf([
    title,
    { kind: "rightLine", runs: [{ text: "编号：" }, { text: "", look: "blank" }] },
    heading("纠纷主要事实、争议事项"),
    { kind: "paragraph", indent: true, runs: [{ text: "", look: "blank" }] },
    paragraph("“引号”——破折号…王𬭎、㛃、䶮、𠮷·买买提"),
    ...closing([{ label: "申请人", name: long.slice(0, 200), hint: "（签名）", height: 18 }, ...parties(3).slice(0, 2)]),
  ]),
};
test("look", async () => {
  for (const [name, paper] of Object.entries(papers)) {
    const bytes = await renderWord(paper);
    writeFileSync(`out/look/${name}.docx`, bytes);
    const t = performance.now();
    const pdf = await toPdf(bytes);
    console.log(await missingTexts(pdf, PAGE_OF, textsOf(paper)));
    console.log(name, pdf.pages.length, Math.round(performance.now() - t));
    writeFileSync(`out/look/${name}.pdf`, readFileSync(pdf.file));
  }
}, 60000);
