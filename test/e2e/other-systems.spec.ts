import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { CaseFile } from "#shared/domain/case-file";
import { sheetRows } from "../support/sheets.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";
import { pasted } from "./typist.ts";

const ID = "07000000-0000-4000-8000-000000000000";

async function openOther(page: Page, sample: string): Promise<void> {
  await page.getByRole("heading", { name: "欢迎使用和事" }).waitFor();
  await call(page, "room.save", roomOf(sampleCase(sample)));
  expect(await call(page, "cases.save", { id: ID, revision: 0, content: contentOf(sampleCase(sample)) })).toMatchObject({
    ok: true,
  });
  expect(await call(page, "cases.accept", { id: ID })).toMatchObject({ ok: true });
  await page.evaluate((id) => (location.hash = `#/cases/${id}`), ID);
  await page.getByRole("link", { name: "报送文本" }).click();
  await expect(page.getByRole("table", { name: "报送栏目" })).toBeVisible();
}

const row = (page: Page, name: string) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });

test("C01 is copied for other systems, a field and all at once, and exported as table and JSON", async ({ page, folders }) => {
  await openOther(page, "C01");
  await expect(row(page, "协议涉及金额（万元）")).toContainText("2.8600");
  await expect(row(page, "涉案金额（万元）")).toContainText("（空）");
  await expect(page.getByRole("button", { name: "复制涉案金额（万元）" })).toBeDisabled();

  await page.getByRole("button", { name: "复制协议涉及金额（万元）" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("已复制：协议涉及金额（万元）")).toBeVisible();
  expect(await pasted(page)).toBe("2.8600");

  await page.getByRole("button", { name: "复制全部" }).click();
  await expect(page.getByText("已复制全部有内容的栏目")).toBeVisible();
  const all = await pasted(page);
  expect(all).toContain("案号：（2026）枫泉镇人调字第0003号\n");
  expect(all).toContain("纠纷类型代码：10\n");
  expect(all).toContain("当事人1 证件号码：5200**********0010\n");
  expect(all).not.toContain("520099198407090010");

  await page.getByRole("button", { name: "导出表格（.xlsx）" }).click();
  await expect(page.getByText(/已导出到 .*\.xlsx/)).toBeVisible();
  await page.getByRole("button", { name: "导出 JSON" }).click();
  await expect(page.getByText(/已导出到 .*\.json/)).toBeVisible();
  const names = readdirSync(folders.exports).toSorted();
  expect(names).toEqual(["json", "xlsx"].map((ending) => `（2026）枫泉镇人调字第0003号 报送文本（人民调解系统）.${ending}`));
  const [json = "", xlsx = ""] = names.map((name) => join(folders.exports, name));
  const rows = sheetRows(readFileSync(xlsx));
  expect(rows.find(([label]) => label === "协议涉及金额（万元）")?.[1]).toBe("2.8600");
  expect(rows.find(([label]) => label === "当事人1 证件号码")?.[1]).toBe("5200**********0010");
  const told: unknown = JSON.parse(readFileSync(json, "utf8"));
  expect(told).toMatchObject({ target: "national", masked: true });

  await page.getByText("法院调解平台").click();
  await expect(row(page, "调解过程摘要")).toContainText("2026-01-17");
  await expect(row(page, "终止原因")).toContainText("（空）");
});

test("C08: minors stay hidden until somebody says why, and that stands in the history", async ({ page }) => {
  await openOther(page, "C08");
  await expect(row(page, "当事人4 姓名或名称")).toContainText("蒙**");
  expect(await page.locator("main").textContent()).not.toContain("蒙小川");
  await checked(page, "hidden");

  await page.getByRole("switch", { name: "显示完整内容" }).focus();
  await page.keyboard.press("Space");
  const dialog = page.getByRole("dialog", { name: "显示完整内容" });
  await dialog.getByRole("button", { name: "记录原因并显示" }).click();
  await expect(dialog.getByText("请写明原因")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  expect(await page.locator("main").textContent()).not.toContain("蒙小川");

  await page.getByRole("switch", { name: "显示完整内容" }).click();
  await dialog.getByLabel("原因").fill("全国系统要求实名");
  await dialog.getByRole("button", { name: "记录原因并显示" }).click();
  await expect(row(page, "当事人4 姓名或名称")).toContainText("蒙小川");
  await expect(page.getByText("原因已记入经过：全国系统要求实名")).toBeVisible();
  await page.getByRole("button", { name: "复制当事人4 证件号码" }).click();
  await expect(page.getByText("已复制：当事人4 证件号码")).toBeVisible();
  expect(await pasted(page)).toBe("450099201309300930");
  await checked(page, "shown");
  const reply = await call(page, "cases.get", { id: ID });
  const last = CaseFile.parse(reply.ok ? reply.value : null).timeline.at(-1);
  expect([last?.what, last?.note]).toEqual(["uncovered", "全国系统要求实名"]);

  await page.getByRole("link", { name: "进展" }).click();
  await expect(page.getByText("显示报送文本的完整内容")).toBeVisible();
  await page.getByRole("link", { name: "报送文本" }).click();
  await expect(row(page, "当事人4 姓名或名称")).toContainText("蒙**");
});

/** Nothing that axe finds, and nothing that stands out of the page sideways, at the usual size and at twice that. */
async function checked(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(" "))]),
    name,
  ).toEqual([]);
  for (const width of [683, 1366]) {
    await page.setViewportSize({ width, height: 768 });
    const out = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(out, `${name} at ${width}`).toBe(0);
  }
}
