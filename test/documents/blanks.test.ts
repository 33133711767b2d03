import { expect, test } from "vitest";
import { PAPER_IDS, type PaperId } from "#shared/domain/paper";
import { type Block, type Paper, type Run, type Table, textOf } from "#shared/documents/model";
import { emptyPapers } from "../support/empty-papers.ts";

/** What stands in a text where something is to be written, with a little before and behind it: lines, and the room for a date. */
const GAP = /[^_ ]{0,4}(?:_{2,}[^_ ]{0,2}|年 *月 *日)/u;
/** The blanks of runs that lead nowhere, each with what stands before it. */
function ofRuns(runs: readonly Run[]): string[] {
  return runs.flatMap(({ text, look, field }, at) => {
    if (field !== undefined) return [];
    if (look === "blank" && text === "") return [`${runs[at - 1]?.text ?? ""}____`];
    return Array.from(text.matchAll(new RegExp(GAP, "gu")), ([gap]) => gap.replaceAll(/ {2,}/g, "").replaceAll(/_{2,}/g, "____"));
  });
}

/** Empty cells by the head of their column, or by the label beside them; those of rows in which nothing stands are one. */
function ofTable({ rows, headerRows }: Table): string[] {
  const heads = rows[headerRows - 1]?.cells.map(({ runs }) => textOf(runs));
  return rows.flatMap(({ cells }) => {
    const open = cells.flatMap(({ runs }, at) => {
      const label = heads?.[at] ?? textOf(cells[at - 1]?.runs ?? []);
      return textOf(runs).trim() === "" && runs.every(({ field }) => field === undefined) ? [`| ${label}`] : ofRuns(runs);
    });
    return open.length === cells.length ? ["| empty row"] : open;
  });
}

function ofBlock(block: Block, before: string): string[] {
  switch (block.kind) {
    case "rightLine":
    case "paragraph":
      return ofRuns(block.runs);
    case "field":
      return block.field === undefined && (block.value.trim() === "" || /_{2,}/.test(block.value)) ? [block.label] : [];
    case "choice":
      return block.field === undefined && block.options.every(({ checked }) => !checked)
        ? [`☐ ${block.label || block.options.map(({ text }) => text).join()}`]
        : [];
    case "lines":
      return block.field === undefined ? [`lines: ${before}`] : [];
    case "table":
      return ofTable(block);
    case "signatures":
      return block.places.flatMap(({ label, name, field }) => (name.trim() === "" && field === undefined ? [`✍ ${label}`] : []));
    case "seal":
      return [
        ...(block.field === undefined && GAP.test(block.date) ? ["seal date"] : []),
        ...(block.organisationField === undefined && /_{2,}/.test(block.organisation) ? ["seal organisation"] : []),
      ];
    default:
      return [];
  }
}

const headOf = (block: Block | undefined) => (block?.kind === "heading" || block?.kind === "title" ? block.text : "");
const byHand = ({ blocks }: Paper) => blocks.flatMap((block, at) => ofBlock(block, headOf(blocks[at - 1])));

/** Why a blank is black and leads nowhere: it is written by hand, or the program keeps no such thing. */
const WHY = {
  signing: "the day is written when the paper is signed",
  hand: "left to the pen: a form that is signed at once, or a room to go on",
  office: "written by whoever decides, checks or receives, who works without this program",
  bound: "counted when the dossier is bound",
  lacks: "the program has no field for it",
} as const;

const BY_HAND: Partial<Readonly<Record<PaperId, Readonly<Record<string, keyof typeof WHY>>>>> = {
  "power-of-attorney": { 年月日: "signing" },
  "mediation-notice": { "编号：____": "lacks" },
  "not-accepted": {
    "编号：____": "lacks",
    "☐ 不属于民间纠纷": "lacks",
    "☐ 已由人民法院或者其他机关受理、处理": "lacks",
    "☐ 一方当事人明确拒绝调解": "lacks",
    "☐ 法律、法规规定不得调解": "lacks",
    "☐ 不属于本会受理范围": "lacks",
    "☐ 其他": "lacks",
  },
  evidence: { "| empty row": "hand", 年月日: "signing" },
  extension: {
    限延长至____年: "lacks",
    ____月: "lacks",
    "____日。": "lacks",
    "lines: 延期理由": "hand",
    "☐ 各方当事人对延长调解期限的意见：": "hand",
    年月日: "signing",
  },
  recusal: {
    "中，申请____（人": "lacks",
    "lines: 申请回避的理由": "hand",
    "☐ 人民调解委员会意见：": "office",
    "seal date": "office",
  },
  // A supplement takes over who mediated and who recorded, and no page changes that.
  "supplementary-agreement": { "✍ 人民调解员": "lacks", "✍ 记录人": "lacks" },
  "no-penalty": { 行为人因____发生: "hand", ____公安: "lacks", "（分）局____派出": "lacks", 年月日: "signing" },
  // Only the receipt of no payment of the case: the others are filled in.
  receipt: {
    今收到____交来: "hand",
    "（大写）____（¥": "hand",
    "____）。": "hand",
    "用途：": "hand",
    "所依据的调解协议编号：": "hand",
    "支付方式：": "hand",
    "✍ 收款人": "hand",
    "✍ 交款人": "hand",
    年月日: "signing",
  },
  // Not everything that is owed is money.
  "performance-confirmation": { "| empty row": "hand", "| 金额（元）": "hand", 年月日: "signing" },
  urging: { "编号：____": "lacks", 知之日起____日内: "hand" },
  "payment-order": { ____人民: "lacks", 年月日: "signing" },
  entrustment: {
    "编号：____": "lacks",
    "____：": "lacks",
    "随函附：____共": "hand",
    "____页。": "hand",
    "联系人及电话：": "lacks",
  },
  transfer: {
    "编号：____": "lacks",
    "____：": "lacks",
    "一案，因____，不": "hand",
    "随函附：____共": "hand",
    "____页。": "hand",
    "联系人及电话：": "lacks",
  },
  feedback: {
    "编号：____": "lacks",
    "____：": "lacks",
    "随函附：____共": "hand",
    "____页。": "hand",
    "联系人及电话：": "lacks",
  },
  "service-receipt": {
    "| 送达文书名称、文号": "hand",
    "| 送达地点": "hand",
    "| 送达人（签名）": "hand",
    "| 收件人（签名或按指印）": "hand",
    "| 收到时间": "hand",
    "| 代收人及与受送达人关系": "hand",
    "| 拒收事由": "hand",
    "| 见证人（签名）": "hand",
    "| 备注": "hand",
  },
  catalogue: { "| 页号": "bound", "| 备注": "bound", "| empty row": "hand" },
  "review-sheet": { "| 评查意见": "office" },
  "dossier-note": { "✍ 检查人": "office", 年月日: "signing" },
  "back-cover": { "本卷共____页。": "bound", "✍ 检查人": "office", 年月日: "signing" },
};

test.each(PAPER_IDS)("every blank of an empty %s leads to its field, but for those written by hand", (paper) => {
  const found = new Set(emptyPapers(paper).flatMap(byHand));
  expect([...found].toSorted()).toEqual(Object.keys(BY_HAND[paper] ?? {}).toSorted());
});
