import { describe, expect, test } from "vitest";
import { templateTree } from "#shared/documents/case-marks";
import type { FIX_CODES, TemplateFinding } from "#shared/domain/template";
import { markAliases } from "#shared/locales/mark-names";
import { words } from "#shared/locales/words";
import { checkTemplate } from "#shared/rules/template-check";
import { openTemplate } from "../../electron/word/template-file.ts";
import { templateTexts } from "../../electron/word/template-text.ts";
import { p, table, word } from "../support/county-templates.ts";

const known = { tree: templateTree(), alias: markAliases() };

function findingsOf(body: string, extra: Parameters<typeof word>[1] = {}): readonly TemplateFinding[] {
  return checkTemplate(templateTexts(openTemplate(word(body, extra), "t")), known).findings;
}

type Code = TemplateFinding["code"];
type Fix = (typeof FIX_CODES)[number];

/** A mistake as somebody makes it, and what must be said of it: the code, the way to put it right, and what to write. */
const MISTAKES: readonly (readonly [text: string | readonly string[], code: Code, fix: Fix, right: string])[] = [
  // Misspelt, by a character that looks or sounds alike, or by another word.
  ["【案呺】", "unknown", "nearest", "【案号】"],
  ["【按号】", "unknown", "nearest", "【案号】"],
  ["【编号】", "unknown", "nearest", "【案号】"],
  ["【案 由】", "unknown", "nearest", "【案件名称】"],
  ["【纠纷类形】", "unknown", "nearest", "【纠纷类型】"],
  ["【签定日期】", "unknown", "nearest", "【签订日期】"],
  ["【签字日期】", "unknown", "nearest", "【签订日期】"],
  ["【调解圆】", "unknown", "nearest", "【调解员】"],
  ["【人民调解员】", "unknown", "nearest", "【调解员】"],
  ["【记录员】", "unknown", "nearest", "【记录人】"],
  ["【纠纷事实情况】", "unknown", "nearest", "【纠纷事实】"],
  ["【协议条款】", "unknown", "nearest", "【协议条款全文】"],
  ["【协议金额大些】", "unknown", "nearest", "【协议金额大写】"],
  ["【金额】", "unknown", "nearest", "【协议金额】"],
  ["【开户银行】", "needsLoop", "loop", "【#义务】【开户银行】【/义务】"],
  ["【Case nunber】", "unknown", "nearest", "【Case number】"],
  ["【天气】", "unknown", "seeList", ""],
  ["【签名处】", "unknown", "seeList", ""],
  ["【@案号】", "unknown", "nearest", "【案号】"],
  ["【=《 》=】", "unknown", "seeList", ""],
  // Of one of the parties.
  ["【当事人甲.性名】", "unknown", "nearest", "【当事人甲.姓名】"],
  ["【当事人甲.电话】", "unknown", "nearest", "【当事人甲.联系方式】"],
  ["【当事人乙.身份证号码】", "unknown", "nearest", "【当事人乙.证件号码】"],
  ["【当事人甲姓名】", "unknown", "nearest", "【当事人甲.姓名】"],
  ["【当事人乙-住址】", "unknown", "nearest", "【当事人乙.住址】"],
  ["【甲方.姓名】", "unknown", "nearest", "【当事人甲.姓名】"],
  ["【当事人一.姓名】", "unknown", "nearest", "【当事人甲.姓名】"],
  ["【当事人甲.姓名.拼音】", "unknown", "nearest", "【当事人甲.姓名】"],
  ["【案号.年度】", "unknown", "nearest", "【案号】"],
  ["【当事人甲】", "needsDot", "nearest", "【当事人甲.姓名】"],
  ["【当事人.姓名】", "dotIntoLoop", "loop", "【#当事人】【姓名】【/当事人】"],
  ["【申请人.电话】", "dotIntoLoop", "loop", "【#申请人】【联系方式】【/申请人】"],
  // In the wrong place or of the wrong kind.
  ["【姓名】", "needsLoop", "loop", "【#当事人】【姓名】【/当事人】"],
  ["【内容】", "needsLoop", "loop", "【#条款】【内容】【/条款】"],
  ["【当事人】", "needsSign", "loop", "【#当事人】【姓名】【/当事人】"],
  ["【条款】", "needsSign", "loop", "【#条款】【内容】【/条款】"],
  ["【有代理人】", "needsSign", "loop", "【#有代理人】…【/有代理人】"],
  ["【当事人甲.是单位】", "needsSign", "loop", "【#当事人甲.是单位】…【/当事人甲.是单位】"],
  ["【#案号】编号【/案号】", "notALoop", "nearest", "【案号】"],
  ["【#争议事项】争议【/争议事项】", "notALoop", "nearest", "【#有争议事项】…【/有争议事项】"],
  // Loops.
  ["【#当事人】【姓名】", "unclosedLoop", "close", "【/当事人】"],
  ["【^有代理人】没有代理人", "unclosedLoop", "close", "【/有代理人】"],
  ["【姓名处】【/当事人】", "unopenedLoop", "open", "【#当事人】"],
  [["【#条款】", "【#义务】", "【/条款】", "【/义务】"], "crossedLoop", "crossed", "【/义务】"],
  ["【#当事人】【姓名】【/当事入】", "unknown", "nearest", "【/当事人】"],
  ["【#当事入】【姓名】【/当事入】", "unknown", "nearest", "【#当事人】"],
  ["【#有代理】有【/有代理】", "unknown", "nearest", "【#有代理人】"],
  ["【#条款】【姓名】【/条款】", "needsLoop", "loop", "【#当事人】【姓名】【/当事人】"],
  // Brackets.
  ["编号：【案号，类型", "unclosedMark", "bracket", "【案号】"],
  ["编号：案号】", "unopenedMark", "bracket", "【案号】"],
  ["盖章处【见附件", "unclosedMark", "bracketOnly", ""],
  [["编号【案", "号】类型"], "brokenMark", "oneParagraph", ""],
  ["编号【】", "emptyMark", "remove", ""],
  ["编号【 # 】", "emptyMark", "remove", ""],
  ["编号[案号]", "wrongBrackets", "brackets", "【案号】"],
  ["编号｛｛案号｝｝", "wrongBrackets", "brackets", "【案号】"],
  ["〖当事人甲.姓名〗", "wrongBrackets", "brackets", "【当事人甲.姓名】"],
  ["没有标记的一段", "noMarks", "marks", ""],
];

describe("a mistake in a template", () => {
  test.each(MISTAKES)("%s is %s", (text, code, fix, right) => {
    const lines = typeof text === "string" ? [text] : text;
    const findings = findingsOf([p("第一段。"), ...lines.map((line) => p(line)), p("最后一段。")].join(""));
    const found = findings.find((finding) => finding.code === code);
    expect(findings.map((finding) => [finding.code, finding.fix, finding.right])).toContainEqual([code, fix, right]);
    // The place shows the words of the line itself, so that they can be looked for in Word.
    const shown = found?.place.text.replaceAll("…", "") ?? "";
    expect(code === "noMarks" || lines.some((line) => line.includes(shown))).toBe(true);
    for (const language of ["zh-CN", "en"] as const) {
      const t = words(language);
      const said = `${t(`templates.finding.${code}`, { mark: "x", loop: "x", inner: "x" })} ${t(`templates.fix.${fix}`, { right })}`;
      expect(said).not.toMatch(/\{\{|templates\./);
    }
  });

  test("stands alone: the rest of the template is not doubted for it", () => {
    const counts = MISTAKES.map(
      ([text]) => findingsOf((typeof text === "string" ? [text] : text).map((line) => p(line)).join("")).length,
    );
    expect(MISTAKES.filter((_, at) => (counts[at] ?? 0) > 2)).toEqual([]);
    expect(MISTAKES.length).toBeGreaterThanOrEqual(50);
  });

  test("in a table, a header or a text box is told with its row and cell or its part", () => {
    const body =
      table(
        [3000, 3000],
        [
          ["一", "二"],
          ["三", "【案呺】"],
        ],
      ) + p("【案号】");
    expect(findingsOf(body)[0]?.place).toEqual({ part: "body", row: 2, cell: 2, text: "【案呺】" });
    expect(findingsOf(p("【案号】"), { header: p("【调解室】") })[0]).toMatchObject({
      place: { part: "header" },
      right: "【调解室名称】",
    });
    expect(findingsOf(p("【案号】"), { footer: p("【日期】") })[0]).toMatchObject({
      place: { part: "footer" },
      right: "【制作日期】",
    });
  });

  test("a loop that begins in a table and ends outside it is told where it begins; within a row, a table or paragraphs it may", () => {
    const across = table([3000], [["【#当事人】【姓名】"]]) + p("【/当事人】");
    expect(findingsOf(across)).toMatchObject([{ code: "loopAcross", mark: "【#当事人】", place: { row: 1, cell: 1 } }]);
    expect(findingsOf(table([3000, 3000], [["【#当事人】【姓名】", "【/当事人】"]]))).toEqual([]);
    expect(findingsOf(table([3000], [["【#当事人】"], ["【姓名】"], ["【/当事人】"]]))).toEqual([]);
    expect(findingsOf(p("【#当事人】") + table([3000], [["【姓名】"]]) + p("【/当事人】"))).toEqual([]);
    expect(findingsOf(p("【案号】【#当事人】"), { header: p("【/当事人】") })).toMatchObject([
      { code: "unclosedLoop", place: { part: "body" } },
      { code: "unopenedLoop", place: { part: "header" } },
    ]);
  });

  test("is none in marks that Word broke into runs, with wide signs, blanks, or as Chinese input methods write them", () => {
    expect(
      findingsOf(
        p(["【", "当事", "人甲", ".姓名", "】"]) + p("【 案号 】【当事人甲．姓名】【当事人乙。姓名】【ＣＡＳＥ　ＮＵＭＢＥＲ】"),
      ),
    ).toEqual([]);
    expect(findingsOf(p("【＃当事人】【姓名】【／当事人】【……有代理人】无【、有代理人】【＾条款】无【/条款】"))).toEqual([]);
    expect(
      findingsOf(p("【#当事人】【#代理人】【姓名】【委托人】【案号】【/代理人】【#是单位】【法定代表人】【/是单位】【/当事人】")),
    ).toEqual([]);
    expect(findingsOf(p("【案号】附注〔2026〕3号、《民法典》、[1]、（姓名）"))).toEqual([]);
  });
});

describe("the names of marks", () => {
  test("are one each in a place, and no alias hides a right name or leads nowhere", () => {
    const names = new Set<string>();
    const walk = (tree: typeof known.tree) => {
      for (const [key, { inside }] of tree) {
        names.add(key);
        walk(inside);
      }
    };
    walk(known.tree);
    expect(names.size).toBeGreaterThan(150);
    expect([...known.alias.values()].filter((right) => !names.has(right))).toEqual([]);
    // Every name stands in both languages: twice as many as there are marks.
    expect(known.tree.size % 2).toBe(0);
  });
});
