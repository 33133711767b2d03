import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { emptyContent } from "../../shared/domain/empty-case.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";
import { saved } from "./typist.ts";

const idOf = (n: number) => `0a000000-0000-4000-8000-00000000000${n}`;
const localDay = (page: Page, days: number) =>
  page.evaluate((more) => {
    const day = new Date();
    day.setDate(day.getDate() + more);
    return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;
  }, days);

/** Nothing that axe finds, and nothing that stands out sideways at twice the size. */
async function fits(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`))).toEqual([]);
  await page.setViewportSize({ width: 683, height: 384 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await page.setViewportSize({ width: 1366, height: 768 });
}

test("the dates of C01 stand on its page with their law, strict and shifted; a suspension moves them; bad dates are said @page", async ({
  page,
}) => {
  await call(page, "room.save", roomOf(sampleCase("C01")));
  await call(page, "cases.save", { id: idOf(1), revision: 0, content: contentOf(sampleCase("C01")) });
  await page.getByRole("link", { name: /韦小山/ }).click();
  await page.getByRole("link", { name: "期限", exact: true }).click();
  const line = (name: string) => page.getByRole("row").filter({ hasText: name });
  await expect(line("共同申请司法确认")).toContainText("2026-02-19");
  await expect(line("共同申请司法确认")).toContainText("遇节假日顺延至 2026-02-24");
  await expect(line("共同申请司法确认")).toContainText("人民调解法 第三十三条第一款");
  await expect(line("人民调解期限")).toContainText("2026-02-14");
  await expect(line("可申请劳动仲裁起始日")).toContainText("2026-01-30");
  await fits(page);
  await page.screenshot({ path: "out/clocks.png", fullPage: true });

  await page.getByRole("button", { name: "添加中止" }).click();
  await page.getByRole("textbox", { name: "开始日" }).fill("2026-1-20");
  await page.getByRole("textbox", { name: "结束日" }).fill("2026-1-18");
  await page.getByRole("textbox", { name: "结束日" }).blur();
  await expect(page.getByText("第1次中止的结束日（2026-01-18）早于第1次中止的开始日（2026-01-20）")).toBeVisible();
  await expect(line("人民调解期限")).toContainText("2026-02-14");
  await page.getByRole("textbox", { name: "结束日" }).fill("2026-1-24");
  await expect(line("人民调解期限")).toContainText("2026-02-19");
  await page.getByRole("textbox", { name: "结束日" }).fill("");
  await expect(line("人民调解期限")).toContainText("中止中，停止计算");

  await page.getByRole("region", { name: "下一步" }).getByRole("textbox", { name: "日期" }).fill("2027-3-1");
  await page.getByLabel("做什么").fill("电话回访");
  await saved(page);
  await page.reload();
  await expect(line("电话回访")).toContainText("2027-03-01");
});

test("where the holiday table ends the page says so, until the room records the year @page", async ({ page }) => {
  await call(page, "room.save", roomOf(sampleCase("C01")));
  await call(page, "cases.save", { id: idOf(1), revision: 0, content: { ...emptyContent(), acceptedOn: "2026-12-20" } });
  await page.goto(`${page.url().split("#")[0]}#/cases/${idOf(1)}/clocks`);
  await expect(page.getByText("节假日表收录到2026-12-31", { exact: false })).toBeVisible();
  await expect(page.getByText("节假日未收录，未作顺延")).toBeVisible();

  await page.getByRole("link", { name: "设置" }).click();
  await page.getByRole("button", { name: "添加2027年" }).click();
  await page.getByLabel("放假日期").fill("2027-1-1 至 2027-1-3\n2027年1月19号前后");
  await expect(page.getByText("“2027年1月19号前后”不是日期", { exact: false })).toBeVisible();
  await page.getByLabel("放假日期").fill("2027-1-1 至 2027-1-3\n2027-1-19");
  await page.getByLabel("周末补班日期").fill("2027-1-19");
  await page.getByRole("button", { name: "保存节假日表" }).click();
  await expect(page.getByText("2027-01-19不属于所在年份，或者既是放假又是补班", { exact: false })).toBeVisible();
  await page.getByLabel("周末补班日期").fill("");
  await page.getByRole("button", { name: "保存节假日表" }).click();
  await expect(page.getByText("节假日表已保存，期限已重新计算")).toBeVisible();
  await expect(page.getByText("收录到 2027-12-31", { exact: false })).toBeVisible();
  await page.locator("#holidays").scrollIntoViewIfNeeded();
  await page.screenshot({ path: "out/clocks-settings.png" });
  await page.goBack();
  await expect(page.getByText("遇节假日顺延至 2027-01-20")).toBeVisible();
});

test("a period that the legal officer corrects in the settings moves the date on the page of deadlines @page", async ({
  page,
}) => {
  await call(page, "room.save", roomOf(sampleCase("C01")));
  await call(page, "cases.save", { id: idOf(1), revision: 0, content: contentOf(sampleCase("C01")) });
  await page.goto(`${page.url().split("#")[0]}#/settings/rules`);
  await page.getByLabel("查找条文").fill("一般在一个月内");
  const rule = page.getByRole("listitem", { name: /第三十三条/ });
  await rule.getByRole("button", { name: /^更正/ }).click();
  await rule.getByLabel("期限（日）").fill("45");
  await rule.getByLabel("更正人姓名").fill("程守和");
  await rule.getByRole("button", { name: "保存更正" }).click();
  await expect(rule.getByText("45日")).toBeVisible();
  await page.goto(`${page.url().split("#")[0]}#/cases/${idOf(1)}/clocks`);
  const line = page.getByRole("row").filter({ hasText: "人民调解期限" });
  await expect(line).toContainText("2026-03-01");
  await expect(line).toContainText("45日");
  await expect(line).toContainText("本室已更正");
});

test("the board shows an overdue case, the month its days, and the keyboard moves through them @page", async ({ page }) => {
  const [yesterday, today, tomorrow] = [await localDay(page, -1), await localDay(page, 0), await localDay(page, 1)];
  await call(page, "room.save", roomOf(sampleCase("C01")));
  const content = { ...contentOf(sampleCase("C01")), confirmation: emptyContent().confirmation };
  const duties = content.duties.map((duty, at) => ({ ...duty, state: "open", due: at === 0 ? yesterday : tomorrow }));
  await call(page, "cases.save", { id: idOf(1), revision: 0, content: { ...content, duties } });
  const other = { ...contentOf(sampleCase("C03")), confirmation: emptyContent().confirmation, duties: [] };
  await call(page, "cases.save", { id: idOf(2), revision: 0, content: { ...other, nextStep: { on: today, text: "实地丈量" } } });
  await call(page, "cases.save", { id: idOf(3), revision: 0, content: emptyContent() });

  const link = page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: /待办/ });
  await expect(link).toContainText("2");
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "待办" })).toBeFocused();
  const group = (name: string) => page.getByRole("navigation", { name: "待办分组" }).getByRole("link", { name });
  await expect(group("逾期")).toHaveText("逾期 1");
  await expect(page.locator(".todo-groups .active")).toHaveCount(1);
  const overdue = page.getByRole("table", { name: "逾期" }).getByRole("row").nth(1);
  await expect(overdue).toContainText(yesterday);
  await expect(overdue).toContainText("履行约定");
  await expect(overdue).toContainText("韦小山");
  await fits(page);
  await page.screenshot({ path: "out/todo.png" });
  await group("今天").click();
  await expect(page.getByRole("table", { name: "今天" })).toContainText("实地丈量");
  await group("没有下一步").click();
  await expect(page.getByRole("table", { name: "没有下一步" }).getByRole("row")).toHaveCount(2);

  await page.getByText("月历", { exact: true }).click();
  const day = (date: string) => page.getByRole("button", { name: date });
  await expect(day(today)).toHaveAccessibleName(`${today}，1项到期`);
  await expect(day(yesterday)).toHaveAccessibleName(`${yesterday}，1项到期`);
  await day(today).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(day(yesterday)).toBeFocused();
  await expect(page.getByRole("table", { name: `${yesterday} 到期` })).toContainText("韦小山");
  await fits(page);
  await page.screenshot({ path: "out/todo-month.png" });
  await page.keyboard.press("PageDown");
  await expect(page.locator(".month-day.chosen")).toBeFocused();
  await expect(day(yesterday)).toHaveCount(0);
  await page.keyboard.press("PageUp");
  await expect(day(yesterday)).toBeFocused();
  await page
    .getByRole("table", { name: /到期$/ })
    .getByRole("link", { name: /韦小山/ })
    .click();
  await expect(page.getByText("逾期1天")).toBeVisible();
});

test.describe("desktop", { tag: "@desktop" }, () => {
  test("dues are told by the system when that is wanted, in numbers only", async ({ start }) => {
    const first = await start();
    await call(first.page, "room.save", roomOf(sampleCase("C01")));
    const content = { ...emptyContent(), nextStep: { on: await localDay(first.page, -1), text: "保密" } };
    await call(first.page, "cases.save", { id: idOf(1), revision: 0, content });
    await call(first.page, "app.savePreferences", { screenLanguage: "zh-CN", documentLanguage: "zh-CN", systemReminders: true });
    await first.stop();
    const second = await start();
    const shown = () => second.electron?.evaluate(({ Notification }) => Reflect.get(Notification, "shown"));
    await expect.poll(shown).toEqual([{ title: "和事", body: "逾期 1 件，今天到期 0 件。" }]);
  });
});
