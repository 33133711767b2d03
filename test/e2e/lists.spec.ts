import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { z } from "zod";
import type { CaseContent } from "#shared/domain/case-file";
import { CaseFile } from "#shared/domain/case-file";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";
import { choose, saved } from "./typist.ts";

const base = contentOf(sampleCase("C01"));
const [worker, company] = base.parties;

/** A case as the core stores it, past the screen. */
async function put(page: Page, n: number, more: Partial<CaseContent>, name = worker?.name ?? ""): Promise<string> {
  if (!worker || !company) throw new Error("the sample has two parties");
  const id = `${String(n).padStart(2, "0")}000000-0000-4000-8000-000000000000`;
  const content: CaseContent = {
    ...base,
    risk: { colour: null, reasons: "", reportedTo: "", reportedOn: "" },
    tags: [],
    agreement: { ...base.agreement, signedOn: "", mediators: ["程守和"] },
    parties: [{ ...worker, name }, company],
    ...more,
  };
  expect(await call(page, "cases.save", { id, revision: 0, content })).toMatchObject({ ok: true });
  return id;
}

async function stored(page: Page, id: string): Promise<CaseFile> {
  const reply = await call(page, "cases.get", { id });
  return CaseFile.parse(reply.ok ? reply.value : null);
}

const names = (page: Page) => page.locator("tbody .case-name").allTextContents();
const option = (page: Page, name: string) => page.locator(".ant-select-item-option").filter({ hasText: name });
/** Nothing that axe finds, and nothing that stands out of the page sideways, at the usual size and at twice that. */
async function checked(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(" "))]),
    name,
  ).toEqual([]);
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  for (const width of [1024, 640, size.width]) {
    await page.setViewportSize({ ...size, width });
    const out = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(out, `${name} at ${width}`).toBe(0);
  }
}

async function agreementsOfList(page: Page): Promise<void> {
  await page.getByRole("button", { name: "导出协议（Word）" }).click();
  const agreements = page.getByRole("region", { name: "导出协议（Word）" });
  await expect(agreements).toContainText("已把 3 份协议写入");
  await checked(page, "the agreements of a list");
  await agreements.getByRole("button", { name: "关闭" }).click();
}

const red = { colour: "red", reasons: "", reportedTo: "", reportedOn: "" } as const;

test("red cases of one village are found, kept as a view, handed over and exported", async ({ start, folders }) => {
  test.setTimeout(120_000);
  let app = await start();
  let { page } = app;
  await page.getByRole("heading", { name: "欢迎使用和事" }).waitFor();
  await call(page, "room.save", roomOf(sampleCase("C01")));
  await page.getByText("还没有案件").waitFor();
  const ids = [
    await put(page, 1, { risk: red, village: "石坪村" }, "单雄信"),
    await put(page, 2, { risk: red, village: "石坪村" }, "区海"),
    await put(page, 3, { risk: red, village: "石坪村" }, "张三"),
  ];
  const elsewhere = await put(page, 4, { risk: red, village: "荷塘社区" }, "李四");
  const calm = await put(page, 5, { village: "石坪村", tags: ["老年人"] }, "王五");
  await expect(page.getByRole("status").filter({ hasText: "共 5 件" })).toBeVisible();

  await page.getByRole("button", { name: "筛选" }).click();
  await choose(page.getByLabel("风险", { exact: true }), "红");
  await expect(page.getByRole("status").filter({ hasText: "找到 4 件" })).toBeVisible();
  await choose(page.getByLabel("村（社区）", { exact: true }), "石坪村");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("status").filter({ hasText: "找到 3 件" })).toBeVisible();
  await expect(page).toHaveURL(/risk=red&village=/);
  await page.getByLabel("排序").click();
  await option(page, "申请人姓名拼音顺序").click();
  await expect.poll(async () => (await names(page)).map((name) => name.slice(0, 2))).toEqual(["区海", "单雄", "张三"]);
  await expect(page.getByText("共 3 件，其中在办 3 件")).toBeVisible();

  await page.getByRole("button", { name: / 列$/ }).click();
  await page.getByLabel("调解员", { exact: true }).last().check();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("columnheader", { name: "调解员" })).toBeVisible();
  await page.getByRole("button", { name: "存为视图" }).click();
  await page.getByLabel("视图名称").fill("石坪红色");
  await page.getByLabel("视图名称").press("Enter");
  await expect(page.getByText("视图“石坪红色”已保存")).toBeVisible();
  await app.kill();

  app = await start();
  page = app.page;
  await expect(page.getByRole("columnheader", { name: "调解员" })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "共 5 件" })).toBeVisible();
  await page.getByLabel("常用视图").click();
  await option(page, "石坪红色").click();
  await expect.poll(async () => (await names(page)).map((name) => name.slice(0, 2))).toEqual(["区海", "单雄", "张三"]);

  await page.getByLabel("选中本页").check();
  await expect(page.getByText("已选 3 件")).toBeVisible();
  await page.getByRole("button", { name: "指派调解员" }).click();
  const panel = page.getByRole("form", { name: "修改选中的 3 件案件" });
  await panel.getByRole("button", { name: "开始修改" }).click();
  await expect(panel.getByText("请填写这一项")).toBeVisible();
  await checked(page, "list with filters and a batch");
  await panel.getByLabel("调解员").fill("罗巧英");
  await panel.getByLabel("调解员").press("Enter");
  await expect(panel.getByText("改好 3 件")).toBeVisible();
  await panel.getByRole("button", { name: "关闭" }).last().click();
  await expect(page.locator("tbody").getByText("罗巧英")).toHaveCount(3);
  for (const id of ids) expect((await stored(page, id)).content.agreement.mediators).toEqual(["罗巧英"]);
  for (const id of [elsewhere, calm]) expect((await stored(page, id)).revision).toBe(1);

  await page.getByRole("button", { name: "导出表格" }).click();
  await expect(page.getByText(/3 件已导出到/)).toBeVisible();
  const [file = ""] = readdirSync(folders.exports);
  expect(file).toMatch(/^案件列表 \d{4}-\d\d-\d\d\.csv$/);
  const lines = readFileSync(join(folders.exports, file), "utf8").trimEnd().split("\r\n");
  expect(lines[0]).toBe('\u{feff}"案号","纠纷","状态","风险","种类","调解员","受理日期","最近修改"');
  expect(lines.slice(1).map((line) => line.split('","')[1]?.slice(0, 2))).toEqual(["区海", "单雄", "张三"]);
  await agreementsOfList(page);
  await page.getByRole("button", { name: "清除" }).click();
  await expect(page.getByRole("status").filter({ hasText: "共 5 件" })).toBeVisible();
  await expect(page.getByText("已选")).toHaveCount(0);
});

test("the classification of a case is filled in, red asks for a report, own sub-types are offered", async ({ page }) => {
  await page.getByRole("heading", { name: "欢迎使用和事" }).waitFor();
  await call(page, "room.save", roomOf(sampleCase("C01")));
  await page.getByText("还没有案件").waitFor();
  const other = await put(page, 6, { village: "石坪村" });
  await page.getByRole("link", { name: "设置" }).click();
  await choose(page.getByLabel("纠纷类型"), "邻里纠纷");
  await expect(page.getByLabel("细类（每行一个）")).toHaveValue(/地界/);
  await page.getByLabel("细类（每行一个）").fill("滴水\n地界");
  await page.getByRole("button", { name: "保存细类" }).click();
  await expect(page.getByText("“邻里纠纷”的细类已保存")).toBeVisible();

  await page.evaluate((hash) => (location.hash = hash), `#/cases/${other}`);
  await choose(page.getByLabel("纠纷类型"), "邻里纠纷");
  await page.getByRole("heading", { name: "分类与风险" }).click();
  const part = page.getByRole("region", { name: "分类与风险" });
  await part.getByLabel("细类").click();
  await option(page, "滴水").click();
  await choose(part.getByLabel("难度"), "疑难复杂");
  await choose(part.getByLabel("标签"), "新居民");
  await part.getByLabel("来源渠道").fill("网格员");
  await part.getByLabel("涉案金额").fill("28600.5");
  await choose(part.getByLabel("风险等级"), "红");
  await expect(part.getByText("红色风险要写明向谁报告、何时报告")).toBeVisible();
  await page.getByText(/^\d+ 项$/).click();
  await page.getByRole("button", { name: "红色风险：写明向谁报告、何时报告" }).click();
  await expect(part.getByLabel("向谁报告")).toBeFocused();
  await page.keyboard.insertText("枫泉镇综治中心");
  await part.getByRole("textbox", { name: /^何时报告/ }).fill("2026-01-20");
  await part.getByLabel("风险理由").fill("扬言报复");
  await expect(part.getByText("红色风险要写明")).toHaveCount(0);
  await saved(page);
  await checked(page, "classification");
  const { content } = await stored(page, other);
  expect(z.object({}).loose().parse(content)).toMatchObject({
    category: "02",
    subtype: "滴水",
    difficulty: "complex",
    tags: ["新居民"],
    channel: "网格员",
    claimedFen: 2_860_050,
    village: "石坪村",
    risk: { colour: "red", reasons: "扬言报复", reportedTo: "枫泉镇综治中心", reportedOn: "2026-01-20" },
  });
});
