import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { formatYuan, Fen } from "#shared/domain/money";
import type { Room } from "#shared/domain/room";
import { words } from "#shared/locales/words";
import { missingTexts, toPdf } from "../support/office.ts";
import { contentOf, roomOf, type SampleCase, sampleCase, sampleCases } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";
import { choose } from "./typist.ts";
import { act, stored, toTab, walkForm, walkMarks, walkProgress, walkRecords, withoutIds } from "./walker.ts";

/** What of a sample is typed, or given by the room and its number series. */
const TYPED = [
  "title", "track", "caseNo", "policeCaseNo", "disputeTypeCode", "disputeSubtype", "source", "sourceDetail", "difficulty", "risk", "organ",
  "mediators", "mediatorPoliceNo", "recorder", "place", "dates", "deceased", "parties", "participants", "facts", "injuryLevel",
  "disputePoints", "claims", "agreement", "judicialConfirmation", "termination", "followUps",
]; // prettier-ignore

/** What of a sample is not typed, and why. Of the case itself only the ids are not compared. */
const NOT_TYPED: Readonly<Record<string, string>> = {
  id: "the sample's own name",
  disputeType: "the word of the code; the police's kind of case has none and stands in the matter of the record",
  result: "the state that the acts lead to",
  performance: "the states of the duties",
  sessionResults: "the result of each record; its reason belongs to a talk that the sample does not have",
  documents: "papers are made, not typed",
  expect: "looked at on the screen below, or by the tests of papers and statistics",
  countInPeopleMediationStats: "follows from the track",
  fictional: "of the sample, not of a case",
};

test("every part of a sample is typed, or it is said why not", () => {
  const parts = new Set(sampleCases.flatMap((sample) => Object.keys(sample)));
  expect([...parts].filter((part) => !TYPED.includes(part) && NOT_TYPED[part] === undefined)).toEqual([]);
});

/** The room of a sample; a police number has a pattern of its own. */
function walkedRoom(sample: SampleCase): Room {
  const room = roomOf(sample);
  const [, prefix = "", number = "1"] = /^(.*)〔\d{4}〕(\d+)号$/.exec(sample.caseNo) ?? [];
  const series = { prefix, pattern: "{prefix}〔{year}〕{number}号", digits: 1, first: Number(number) };
  return prefix === "" ? room : { ...room, series: { ...room.series, police: series, policeOnScene: series } };
}

/** Types a whole sample through the screens, and sees that it is stored as it is and gets its own number. */
async function walked(page: Page, id: string): Promise<SampleCase> {
  const sample = sampleCase(id);
  const content = contentOf(sample);
  await call(page, "room.save", walkedRoom(sample));
  await walkForm(page, content);
  await walkRecords(page, content.sessions);
  await walkProgress(page, content);
  expect(withoutIds((await stored(page)).content)).toEqual(withoutIds(content));
  await page.getByRole("button", { name: "受理并编号" }).click();
  await expect(page.locator(".case-number")).toHaveText(sample.caseNo);
  return sample;
}

const DATES = [
  ["mediationDueBy", "人民调解期限"],
  ["firstSessionDueBy", "首次治安调解"],
  ["secondSessionDueBy", "再次治安调解"],
  ["judicialConfirmationDueBy", "共同申请司法确认"],
  ["labourArbitrationOpenFrom", "可申请劳动仲裁起始日"],
] as const;

/** Every date that the sample expects stands on the page of the terms, with the one moved by a holiday beside it; answers with how many. */
async function dates(page: Page, { dates }: SampleCase): Promise<number> {
  await toTab(page, "期限");
  const expected = DATES.filter(([name]) => typeof dates[name] === "string");
  for (const [name, what] of expected) {
    const row = page.getByRole("row").filter({ hasText: what });
    await expect(row).toContainText(String(dates[name]));
    const shifted = dates[`${name}IfHolidayShifted`];
    if (typeof shifted === "string") await expect(row).toContainText(`遇节假日顺延至 ${shifted}`);
  }
  return expected.length;
}

/** The number of copies in the form and, where the paper is shown, on it; there also every clause with its amounts in words, and the ages. */
async function paper(page: Page, { agreement, parties }: SampleCase, shown: boolean): Promise<void> {
  await toTab(page, "登记与协议");
  await expect(page.getByLabel("份数")).toHaveAttribute("placeholder", String(agreement?.copies));
  if (!shown) return;
  const sheet = page.getByRole("article");
  await expect(sheet).toContainText(`一式${agreement?.copies}份`);
  for (const clause of agreement?.clauses ?? []) await expect(sheet).toContainText(clause);
  for (const { ageAtReference: age } of parties) if (age !== undefined) await expect(sheet).toContainText(`${age}岁`);
}

/** The agreement of C08 goes through the same form without a workaround: all six parties are on the exported paper, for seven copies. */
async function exported(page: Page, sample: SampleCase, folder: string): Promise<void> {
  await page.getByRole("button", { name: "导出Word" }).click();
  await expect(page.getByText(/已保存到/)).toBeVisible();
  const [name = ""] = readdirSync(folder);
  const printed = [
    ...sample.parties.map((party) => party.name),
    ...(sample.agreement?.clauses ?? []),
    `本协议一式${sample.agreement?.copies}份`,
    "法定代理人覃秀兰代签",
  ];
  const pdf = await toPdf(join(folder, name));
  expect(await missingTexts(pdf, words("zh-CN")("documents.pageOf"), printed)).toEqual([]);
}

type Signing = { readonly signers: readonly string[]; readonly last: string; readonly day: string };

/** From agreement to the last visit: who signs, in effect from the last mark and not before, the sum, performed, visited. */
async function ended(page: Page, sample: SampleCase, { signers, last, day }: Signing): Promise<void> {
  await toTab(page, "进展");
  await act(page, "达成书面协议（待签）", "协议待签");
  expect(await walkMarks(page, day, last)).toEqual(signers);
  await act(page, "协议生效", "协议已生效");
  const sum = formatYuan(Fen.parse((sample.agreement?.payments ?? []).reduce((fen, { amountFen }) => fen + amountFen, 0)));
  expect(sum.replaceAll(",", "")).toBe(sample.agreement?.totalAmount);
  await expect(page.locator("#duties")).toContainText(`合计${sum}元，已履行${sum}元`);
  await act(page, "履行完毕", "履行完毕");
  if (sample.followUps.length > 0) await act(page, "已回访", "已回访");
}

test("C01: typed as it is; arbitration open after 15 days, confirmation due in a holiday, three copies, the company's seal", async ({
  page,
}) => {
  const sample = await walked(page, "C01");
  expect(await dates(page, sample)).toBe(3);
  await paper(page, sample, true);
  const last = "安屿示例建筑劳务有限公司盖章";
  const signers = [
    "韦小山签名（盖章、按指印）", "安屿示例建筑劳务有限公司的负责人贺德昌签名", last, "调解员程守和签名", "记录人罗巧英签名", "人民调解委员会盖章",
  ]; // prettier-ignore
  await ended(page, sample, { signers, last, day: "2026-01-20" });
});

test("C05: typed as it is; three sides, four copies, the branch signed for by its head, the term moved by a Sunday", async ({
  page,
}) => {
  const sample = await walked(page, "C05");
  expect(await dates(page, sample)).toBe(2);
  await paper(page, sample, true);
  const branch = "示例财产保险股份有限公司安屿支公司";
  const last = `${branch}盖章`;
  const signers = [
    "陆阿妹签名（盖章、按指印）", "裘志航签名（盖章、按指印）", `${branch}的负责人屠小乐签名`, last, "调解员罗巧英签名", "记录人祝兰芬签名",
    "人民调解委员会盖章",
  ]; // prettier-ignore
  await ended(page, sample, { signers, last, day: "2026-03-25" });
});

test("C08: typed as it is; two children under fourteen, seven copies, and no effect while one heir's mark is missing", async ({
  page,
  folders,
}) => {
  test.setTimeout(120_000);
  const sample = await walked(page, "C08");
  expect(await dates(page, sample)).toBe(2);
  await paper(page, sample, true);
  await expect(page.getByText("不满十四周岁")).toHaveCount(2);
  await expect(page.getByText("人员核对")).toHaveCount(0);
  await exported(page, sample, folders.exports);
  await page.getByText("办理要点").click();
  await expect(page.getByText(`联合调解，由${sample.organ.name}牵头。`)).toBeVisible();
  await toTab(page, "进展");
  await expect(page.getByRole("button", { name: "红色风险，没有写向谁报告" })).toBeVisible();
  const company = "安屿示例鞋业有限公司";
  const last = "蒙小溪的法定代理人覃秀兰签名";
  const signers = [
    "覃秀兰签名（盖章、按指印）", "蒙有才签名（盖章、按指印）", "黄桂花签名（盖章、按指印）", "蒙小川的法定代理人覃秀兰签名", last,
    `${company}的负责人庄一帆签名`, `${company}盖章`, "调解员程守和签名", "调解员罗巧英签名", "调解员石大庆签名", "记录人邵一鸣签名",
    "人民调解委员会盖章",
  ]; // prettier-ignore
  await ended(page, sample, { signers, last, day: "2026-05-26" });
  await page.getByRole("link", { name: "案件", exact: true }).click();
  await expect(page.getByRole("link", { name: /覃秀兰等5人/ })).toBeVisible();
  await expect(page.locator("body")).not.toContainText(/蒙小川|蒙小溪/);
});

test("C10: typed as it is; seven working days, no third session, no agent for the offender, graver injuries warned of", async ({
  page,
}) => {
  const sample = await walked(page, "C10");
  expect(await dates(page, sample)).toBe(2);
  await paper(page, sample, false);
  const findings = page.getByRole("list", { name: "请注意" });
  await expect(findings.getByRole("listitem")).toHaveCount(0);
  await page.getByText("办理要点").click();
  await expect(page.locator(".track-block")).toContainText("最多2次");
  await expect(page.locator(".track-block dd").filter({ hasText: sample.organ.name })).toBeVisible();

  const offender = page.getByRole("region", { name: "第1位当事人" });
  await expect(offender.getByText("违法行为人")).toBeVisible();
  await offender.getByText(/^更多/).click();
  await expect(offender.getByText("治安调解中违法嫌疑人不得委托代理人")).toBeVisible();
  await expect(offender.getByRole("button", { name: "添加委托代理人" })).toHaveCount(0);
  await choose(page.getByRole("combobox", { name: "伤情" }), "轻伤及以上");
  await expect(findings).toContainText("不应治安调解");
  await choose(page.getByRole("combobox", { name: "伤情" }), "轻微伤");
  await expect(findings.getByRole("listitem")).toHaveCount(0);

  await toTab(page, "笔录");
  await page.getByRole("button", { name: "新建调解笔录" }).click();
  await expect(page.getByText("治安调解最多2次，这一次已超过").first()).toBeVisible();
  await toTab(page, "登记与协议");
  await expect(findings).toContainText("依法不能调解 · 已调解3次，最多2次，不能再调解。");
  await expect(findings).toContainText("第一百八十三条");
  await toTab(page, "笔录");
  await page.getByRole("button", { name: "删除第3次调解笔录" }).click();
  const last = "佟海波签名（盖章、按指印）";
  const signers = ["曾立强签名（盖章、按指印）", last, "主持人贺知远签名"];
  await ended(page, sample, { signers, last, day: "2026-03-18" });
});

test("C11: typed as it is; three parts, at once or not at all, and no term of its own", async ({ page }) => {
  const sample = await walked(page, "C11");
  expect(await dates(page, sample)).toBe(0);
  await expect(page.getByRole("table", { name: "期限" }).getByRole("row")).toHaveCount(2);
  await paper(page, sample, false);
  const findings = page.getByRole("list", { name: "请注意" });
  await expect(findings.getByRole("listitem")).toHaveCount(0);
  await page.getByText("办理要点").click();
  await expect(page.locator(".track-block")).toContainText("现场治安调解协议书（三联）");
  await page.getByText("已答0／12").click();
  const answer = (question: RegExp) => page.getByRole("radiogroup", { name: question }).getByText("否");
  await answer(/不涉及医疗费用/).click();
  await answer(/当场履行吗/).click();
  await expect(findings).toContainText("对赔付有争议，不能当场调解，请改为治安调解。");
  await expect(findings).toContainText("不能当场履行，不能当场调解，请改为治安调解。");
  await page.getByRole("button", { name: "清除回答" }).click();
  await expect(findings.getByRole("listitem")).toHaveCount(0);
  const last = "樊金凤签名（盖章、按指印）";
  const signers = ["祁二宝签名（盖章、按指印）", last, "主持人贺知远签名"];
  await ended(page, sample, { signers, last, day: "2026-04-22" });
});
