import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { usualSeries } from "#shared/documents/usual-series";
import { words } from "#shared/locales/words";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";
import { ended } from "./hosts/running.ts";
import { saved } from "./typist.ts";

/** Everything axe finds on the page as it stands, each fault with its place. */
async function faults(page: Page): Promise<string[]> {
  // The legacy mode stays in one page: the double knows no second window.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  );
}

/** Nothing may stand out of the page sideways. */
const sticksOut = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The words on the screen, without what people typed and without the paper. */
const screenWords = (page: Page) =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return "";
    for (const each of copy.querySelectorAll(
      ".paper, script, style, .frame-room, .language-switch, code, .ant-select-content, textarea, .timeline-when",
    ))
      each.remove();
    return copy.textContent ?? "";
  });

/** Names of programs, files and keys, patterns of numbers, and the letters that an identity number leaves out. */
const LATIN_ALLOWED =
  /Word|WPS|LibreOffice|Excel|PDF|GB(?:\/T|2312)|U盘|MB|\{year\}|\{prefix\}|\{number\}|English|Enter|Shift|Ctrl|Esc|[IOSVZX]/g;

async function checked(page: Page, name: string): Promise<void> {
  expect(await faults(page), name).toEqual([]);
  expect(await sticksOut(page), `${name} sticks out`).toBe(0);
}

/** The same, nothing that sticks out at twice the size either, and no foreign word on it. */
async function checkedChinese(page: Page, name: string): Promise<void> {
  await checked(page, name);
  const size = page.viewportSize() ?? { width: 1366, height: 768 };
  await page.setViewportSize({ width: 683, height: 384 });
  expect(await sticksOut(page), `${name} sticks out at 200 %`).toBe(0);
  await page.setViewportSize(size);
  expect((await screenWords(page)).replace(LATIN_ALLOWED, ""), name).not.toMatch(/[A-Za-z]{2,}/);
}

/** Leads to a place of the program by its address. */
async function show(page: Page, path: string): Promise<void> {
  await page.evaluate((place) => {
    window.location.hash = place;
  }, path);
}

/** Unfolds all that is folded on the page, and what stands in it. */
async function unfold(page: Page): Promise<void> {
  const folded = page.locator("main details:not([open]) > summary:visible");
  for (let count = await folded.count(); count > 0; count = await folded.count()) await folded.first().click();
}

test("every screen is free of accessibility faults and of foreign words @page", async ({ page }) => {
  test.setTimeout(120_000);
  await page.getByRole("heading", { name: "欢迎使用和事" }).waitFor();
  await checked(page, "set-up");
  expect((await screenWords(page)).replace(LATIN_ALLOWED, "")).not.toMatch(/[A-Za-z]{2,}/);
  await page.getByRole("button", { name: "开始使用" }).click();
  await expect(page.getByText("请填写这一项").first()).toBeVisible();
  await checked(page, "set-up with something missing");

  await call(page, "room.save", roomOf(sampleCase("C01")));
  await page.getByText("还没有案件").waitFor();
  await checked(page, "empty list");
  await page.getByRole("button", { name: "新建案件" }).click();
  await page.getByLabel("纠纷主要事实").waitFor();
  await page.getByText(/^\d+ 项$/).click();
  await checked(page, "new case");
  expect((await screenWords(page)).replace(LATIN_ALLOWED, "")).not.toMatch(/[A-Za-z]{2,}/);

  await page.getByRole("region", { name: "第1位当事人" }).getByLabel("公民身份号码").fill("520099198407090011");
  await expect(page.getByText("校验位不对，可能有一位打错。")).toBeVisible();
  await page.getByLabel("发生日期", { exact: true }).fill("1800-1-1");
  await page.getByLabel("收到日期", { exact: true }).fill("前天");
  await page.getByLabel("第1条", { exact: true }).fill("付【¥1,2a】");
  await expect(page.getByText("这个日期早于1900年")).toBeVisible();
  await expect(page.getByText("看不懂这个日期")).toBeVisible();
  await expect(page.getByText("看不懂“1,2a”")).toBeVisible();
  await saved(page);
  await checked(page, "case with warnings");
  await page.getByRole("button", { name: "在第1条插入金额" }).click();
  await page.getByLabel("金额（元）").fill("-5");
  await expect(page.getByText("金额不能是负数")).toBeVisible();
  await checked(page, "amount");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "受理并编号" }).click();
  await expect(page.getByText("至少要有两方有姓名的当事人")).toBeVisible();
  await checked(page, "refused acceptance");

  await page.getByRole("link", { name: "设置" }).click();
  await page.getByRole("heading", { name: "设置" }).waitFor();
  await checked(page, "settings");
  // The contents lead to a part and the keyboard with it.
  await page.getByRole("navigation", { name: "设置目录" }).getByRole("button", { name: "用语词典" }).click();
  await expect(page.getByRole("heading", { name: "用语词典" })).toBeFocused();
  await expect(page.getByRole("heading", { name: "用语词典" })).toBeInViewport();
  expect((await screenWords(page)).replace(LATIN_ALLOWED, "").replace(/\/[\w/-]+|\d\.\d\.\d/g, "")).not.toMatch(/[A-Za-z]{2,}/);
  await page.evaluate(() => (location.hash = "#/nowhere"));
  await page.getByText("没有这个页面").waitFor();
  await checked(page, "no such page");
});

test("every page of a case, of the list, of what is to be done, of the bin and of the law is as free of them @page", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.getByRole("heading", { name: "欢迎使用和事" }).waitFor();
  await call(page, "room.save", roomOf(sampleCase("C08")));
  const id = "0a000000-0000-4000-8000-000000000008";
  await call(page, "cases.save", { id, revision: 0, content: contentOf(sampleCase("C08")) });
  await call(page, "cases.accept", { id });
  for (const [tab, title, shown] of [
    ["quick", "快速登记", "粘贴"],
    ["records", "笔录", "问答记录"],
    ["evidence", "证据与附件", "证据"],
    ["progress", "进展", "现在：已受理"],
    ["clocks", "期限", "共同申请司法确认"],
  ] as const) {
    await show(page, `/cases/${id}/${tab}`);
    await expect(page.getByRole("navigation", { name: "案件各页" }).locator("[aria-current=page]")).toContainText(title);
    await page.getByText(shown).first().waitFor();
    await unfold(page);
    await checkedChinese(page, title);
  }

  await show(page, "/cases");
  await page.getByRole("link", { name: /覃秀兰/ }).waitFor();
  await page.getByRole("button", { name: "筛选" }).click();
  await checkedChinese(page, "list with its filters");
  await show(page, "/todo");
  await page.getByRole("heading", { level: 1, name: "待办" }).waitFor();
  await checkedChinese(page, "to-do");
  await page.getByText("月历", { exact: true }).click();
  await page.locator(".month-day").first().waitFor();
  await checkedChinese(page, "to-do by the month");
  await show(page, "/settings/rules");
  await page.getByRole("heading", { level: 1, name: "法律条文和期限" }).waitFor();
  await checkedChinese(page, "law");
  await page.getByRole("button", { name: /^更正/ }).first().click();
  await checkedChinese(page, "correction of the law");

  await call(page, "cases.remove", { id, reason: "重复登记" });
  await show(page, "/bin");
  await page.getByRole("row").filter({ hasText: "覃秀兰" }).waitFor();
  await checkedChinese(page, "bin");
});

test("the language changes without a restart, and the paper's on its own", async ({ page }) => {
  await call(page, "room.save", {
    ...roomOf(sampleCase("C01")),
    numberPrefix: "PM",
    numberPattern: "({year}) {prefix} {number}",
    series: usualSeries(words("en"), "PM"),
  });
  await page.getByRole("button", { name: "新建案件" }).click();
  await page.getByLabel("纠纷主要事实").fill("写了一半");
  await page.getByText("English").click();
  await expect(page.getByLabel("Main facts")).toHaveValue("写了一半");
  await expect(page.getByRole("article")).toContainText("人民调解协议书");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByText(/items$/).click();
  expect(await screenWords(page)).not.toMatch(/\p{Script=Han}/u);
  await checked(page, "new case in English");
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByLabel("Language of papers").click();
  await page.getByRole("option", { name: "English" }).click();
  // Marks are typed as they are, in agreements that are Chinese whatever the screen speaks.
  expect((await screenWords(page)).replaceAll(/中文|【[^】]*】/g, "")).not.toMatch(/\p{Script=Han}/u);
  await page.getByRole("link", { name: "Cases" }).click();
  await expect(page.getByRole("heading", { name: "Cases" })).toBeVisible();
  expect(await screenWords(page)).not.toMatch(/\p{Script=Han}/u);
  await page.getByRole("link", { name: /no parties/ }).click();
  await expect(page.getByRole("article")).toContainText("People's Mediation Agreement");
});

test("at twice the size on a small screen nothing is cut off @page", async ({ page }) => {
  await call(page, "folder.tryDemo");
  // 1366 × 768 at 200 % leaves a page of half the width and height.
  await page.setViewportSize({ width: 683, height: 384 });
  for (const [link, name] of [
    ["案件", "list"],
    [/覃秀兰/, "case"],
    ["设置", "settings"],
  ] as const) {
    await page.getByRole("link", { name: link }).first().click();
    await page.getByRole("heading", { level: 1, name: link }).waitFor();
    await checked(page, `${name} at 200 %`);
  }
});

test("a folder that cannot be opened is told with choices, and nothing is made in it", async ({ start, folders }) => {
  mkdirSync(folders.data, { recursive: true });
  writeFileSync(join(folders.data, "holiday.jpg"), "x");
  const { page } = await start();
  await expect(page.getByRole("heading", { name: "数据文件夹打不开" })).toBeVisible();
  await expect(page.getByText("这个文件夹里有别的文件")).toBeVisible();
  await checked(page, "folder problem");
  await page.getByRole("button", { name: "再试一次" }).click();
  await expect(page.getByText("这个文件夹里有别的文件")).toBeVisible();
  await page.getByLabel("文件夹的完整路径").fill(join(folders.root, "elsewhere"));
  await page.getByRole("button", { name: "使用这个文件夹" }).click();
  await expect(page.getByRole("heading", { name: "欢迎使用和事" })).toBeVisible();
});

test("a second program on the same folder reads only and says who writes", async ({ start, folders }) => {
  const first = await start();
  await call(first.page, "room.save", roomOf(sampleCase("C01")));
  await call(first.page, "cases.save", {
    id: "0a000000-0000-4000-8000-000000000001",
    revision: 0,
    content: contentOf(sampleCase("C01")),
  });
  // Another user of the computer: the same user would only be shown the first window again.
  const second = await start({ args: [`--user-data-dir=${folders.app}-2`] });
  await expect(second.page.getByText(/正在.*上使用这个数据文件夹/)).toBeVisible();
  await expect(second.page.getByRole("button", { name: "新建案件" })).toBeDisabled();
  await second.page.getByRole("link", { name: /韦小山/ }).click();
  await expect(second.page.getByLabel("纠纷主要事实")).toBeDisabled();
  await checked(second.page, "read only");
});

test("what is typed is on the disk within two seconds, and again by itself after a failure", async ({ start }) => {
  const app = await start();
  const { page } = app;
  await call(page, "room.save", roomOf(sampleCase("C01")));
  await page.getByRole("button", { name: "新建案件" }).click();
  await page.getByLabel("纠纷主要事实").pressSequentially("对方拖欠工资，我记下", { delay: 20 });
  await page.waitForTimeout(2_000);
  await app.kill();
  const again = await start();
  await again.page.getByRole("link", { name: "（未写当事人）" }).click();
  await expect(again.page.getByLabel("纠纷主要事实")).toHaveValue("对方拖欠工资，我记下");
});

test("leaving a page at once loses nothing", async ({ page }) => {
  await call(page, "room.save", roomOf(sampleCase("C01")));
  await page.getByRole("button", { name: "新建案件" }).click();
  await page.getByLabel("纠纷主要事实").fill("刚写完就走");
  await page.getByRole("link", { name: "案件", exact: true }).click();
  await page.getByRole("link", { name: "（未写当事人）" }).click();
  await expect(page.getByLabel("纠纷主要事实")).toHaveValue("刚写完就走");
});

test("closing the window at once loses nothing @desktop", async ({ start }) => {
  const app = await start();
  await call(app.page, "room.save", roomOf(sampleCase("C01")));
  await app.page.getByRole("button", { name: "新建案件" }).click();
  await app.page.getByLabel("纠纷主要事实").fill("刚写完就关");
  await app.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await ended(app.process)).toBe(true);
  const again = await start();
  await again.page.getByRole("link", { name: "（未写当事人）" }).click();
  await expect(again.page.getByLabel("纠纷主要事实")).toHaveValue("刚写完就关");
});

test("a case changed in another window is not overwritten @page", async ({ page }) => {
  await call(page, "room.save", roomOf(sampleCase("C01")));
  const id = "0a000000-0000-4000-8000-000000000002";
  const content = contentOf(sampleCase("C01"));
  await call(page, "cases.save", { id, revision: 0, content });
  await page.getByRole("link", { name: /韦小山/ }).click();
  await page.getByLabel("调解地点").waitFor();
  await call(page, "cases.save", { id, revision: 1, content: { ...content, place: "别的窗口" } });
  await page.getByLabel("纠纷主要事实").fill("我的话");
  await expect(page.getByText("这个案件在另一个窗口里改过。")).toBeVisible();
  await expect(page.getByLabel("纠纷主要事实")).toHaveValue("我的话");
  await page.getByRole("button", { name: "重新载入" }).click();
  await expect(page.getByLabel("调解地点")).toHaveValue("别的窗口");
});
