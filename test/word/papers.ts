import { textsOfPaper } from "../../shared/documents/paper-text.ts";
import type { Block, PageSetup, Paper, Run, SignaturePlace } from "../../shared/documents/model.ts";

/** Larger than our forms, so that the closing part is tried where room is scarce: GB/T 9704-2012, 22 lines of 16 pt on 225 mm. */
const OFFICIAL_PAGE: Omit<PageSetup, "margins" | "fonts"> = { bodySize: 16, titleSize: 22, linePitch: 28.9 };

/** The marks of the page number that all these papers have. */
export const PAGE_OF = "第 {page} 页 共 {pages} 页";

const fonts = { title: "方正小标宋简体", heading: "黑体", body: "仿宋_GB2312", latin: "Times New Roman" };
const margins = { top: 37, right: 26, bottom: 35, left: 28 };

export function paperOf(blocks: readonly Block[]): Paper {
  return { title: "人民调解协议书", language: "zh-CN", page: { ...OFFICIAL_PAGE, margins, fonts }, pageOf: PAGE_OF, blocks };
}

export const title: Block = { kind: "title", text: "人民调解协议书" };

export function paragraph(text: string, keepWithNext = false): Block {
  return { kind: "paragraph", indent: true, runs: [{ text }], keepWithNext };
}

export function heading(text: string): Block {
  return { kind: "heading", text };
}

/** A paragraph of labels with filled-in values, as the form has it for a party. */
export function partyBlock(side: string, items: readonly (readonly [string, string])[]): Block {
  const runs = items.flatMap(([label, value], at): Run[] => [
    { text: `${at > 0 ? "，" : ""}${label} ` },
    { text: value, look: "blank" },
  ]);
  return { kind: "paragraph", indent: true, runs: [{ text: `${side}  `, look: "bold" }, ...runs, { text: "。" }] };
}

export function person(label: string, name: string): SignaturePlace {
  return { label, name, hint: "（签名、盖章或按指印）", height: 18 };
}

export function official(label: string, name: string): SignaturePlace {
  return { label, name, hint: "（签名）", height: 12 };
}

export const SEAL: Block = {
  kind: "seal",
  organisation: "安屿县枫泉镇人民调解委员会",
  hint: "（人民调解委员会印章）",
  date: "2026年1月20日",
};

export const RECORDER = "米粒";

/** The end of an agreement: the two lines that must not be left behind, the places to sign and the seal. */
export function closing(parties: readonly SignaturePlace[], mediators: readonly string[] = ["贺兰"]): Block[] {
  const officials = [...mediators.map((name) => official("人民调解员", name)), official("记录人", RECORDER)];
  return [
    paragraph("履行方式为银行转账。", true),
    paragraph(`本协议一式${parties.length + 1}份，当事人、人民调解委员会各持一份。`, true),
    { kind: "signatures", places: [...parties, ...officials] },
    SEAL,
  ];
}

export const FIRST_NAME = "覃秀兰";
const NAMES = [FIRST_NAME, "蒙有才", "黄桂花", "蒙小川", "蒙小溪", "示例鞋业公司"];

/** `count` parties with names that are all different. */
export function parties(count: number): SignaturePlace[] {
  return Array.from({ length: count }, (_, at) =>
    person(at === count - 1 ? "被申请人" : "申请人", NAMES[at] ?? `当事人第${at + 1}号`),
  );
}

/** A paper whose text before the closing part has exactly `lines` lines of one paragraph each. */
export function paperWithLines(lines: number, places: readonly SignaturePlace[], mediators?: readonly string[]): Paper {
  const text = Array.from({ length: lines }, (_, at) => paragraph(`第${at + 1}行正文。`));
  return paperOf([...text, ...closing(places, mediators)]);
}

/** Every text that must be found on the printed paper, in the order of the blocks. */
export const textsOf = textsOfPaper;

/** Case C01 of the samples, as the app prints it: two parties, one page and a bit. */
export const TWO_PARTIES = paperOf([
  title,
  { kind: "rightLine", runs: [{ text: "编号：" }, { text: "（2026）枫泉镇人调字第0003号" }] },
  partyBlock("申请人", [
    ["姓名", "韦小山"],
    ["性别", "男"],
    ["民族", "布依族"],
    ["年龄", "41岁"],
    ["职业或职务", "钢筋工"],
    ["联系方式", "15400000001"],
    ["单位或住址", ""],
  ]),
  partyBlock("被申请人", [
    ["名称", "安屿示例建筑劳务有限公司"],
    ["地址", "安屿县枫泉镇示例路1号"],
    ["法定代表人（负责人）姓名", "贺德昌"],
    ["职务", "执行董事"],
    ["统一社会信用代码", "91330099MA9EXAM11L"],
  ]),
  heading("纠纷主要事实、争议事项"),
  paragraph(
    "2025年9月1日至12月31日，申请人经工友介绍在被申请人承建的枫泉镇幸福里项目从事钢筋绑扎，约定日工资260元，未签订书面劳动合同。经双方对账，应付工资合计38600元，已付10000元，尚欠28600元。2026年1月14日申请人到项目部讨要时与管理人员发生争吵并报警。",
  ),
  paragraph("当事人请求：一次性支付拖欠工资28600元；支付自编考勤表显示的加班工资1200元"),
  heading("经调解，自愿达成如下协议"),
  paragraph("1. 被申请人确认尚欠申请人劳动报酬人民币贰万捌仟陆佰元整（¥28,600.00）。"),
  paragraph("2. 被申请人于签订本协议时以现金支付人民币壹万元整（¥10,000.00），申请人当场出具收条。"),
  paragraph("3. 余款人民币壹万捌仟陆佰元整（¥18,600.00）于2026年2月10日前以银行转账方式付清，汇入申请人本人账户（尾号0001）。"),
  paragraph("4. 申请人放弃加班工资请求；被申请人付清后，双方就本次劳动报酬再无其他争议。"),
  paragraph("5. 被申请人逾期支付的，申请人可持本协议书依法向人民法院申请支付令。"),
  heading("履行方式、时限"),
  ...closing([
    person("申请人", "韦小山"),
    { ...person("被申请人", "安屿示例建筑劳务有限公司"), hint: "（代表人签名、单位盖章）" },
  ]),
]);
