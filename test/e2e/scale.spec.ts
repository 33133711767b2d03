import type { Page } from "@playwright/test";
import { generateFolder, generatedCase } from "../../build/generate.ts";
import { expect, test } from "./fixtures.ts";
import { saved } from "./typist.ts";

/** `HESHI_SCALE_CASES=100000` runs the same by hand at full size. */
const TOTAL = Number(process.env["HESHI_SCALE_CASES"] ?? 2_000);
const PATIENCE = 120_000 + TOTAL;

const field = (page: Page) => page.getByRole("searchbox", { name: "查找案件" });
const status = (page: Page) => page.getByRole("status").filter({ hasText: /件/ });
const lines = (page: Page) => page.getByRole("row");

/** What an input method does: a few texts that are not yet meant, then the chosen one. */
async function compose(page: Page, steps: readonly string[], chosen: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const text of steps) {
    await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await expect(status(page)).toHaveText(`共 ${TOTAL + 1} 件`);
  await session.send("Input.insertText", { text: chosen });
  await session.detach();
}

test(`with ${TOTAL} cases the list is usable at once, a name is found as it is typed, and saving is quick`, async ({
  start,
  folders,
}) => {
  test.setTimeout(PATIENCE * 2);
  generateFolder(folders.data, TOTAL);
  const first = await start();
  const { page } = first;
  await expect(page.getByRole("heading", { name: "案件" })).toBeVisible({ timeout: PATIENCE });
  // While the list is being made anew a case can be written.
  await page.getByRole("button", { name: "新建案件" }).click();
  await page.getByLabel("调解地点").fill("目录建立时");
  await saved(page);
  await page.goBack();
  await expect(status(page)).toHaveText(`共 ${TOTAL + 1} 件`, { timeout: PATIENCE });
  await expect(page.getByText("正在重新建立案件目录")).toHaveCount(0);

  const wanted = generatedCase(1, Math.floor(TOTAL / 3), TOTAL);
  const number = wanted.number?.text ?? "";
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(`${wanted.content.parties[0]?.name} ${wanted.number?.sequence}`);
  await expect(lines(page).filter({ hasText: number })).toBeVisible();
  await expect(page).toHaveURL(/text=/);
  await lines(page).filter({ hasText: number }).getByRole("link").click();
  await expect(page.getByLabel("调解地点")).toHaveValue(wanted.content.place);
  await page.getByLabel("调解地点").fill("搬到这里调解");
  await saved(page);
  await page.goBack();
  await expect(field(page)).toHaveValue(/ /);

  await field(page).press("Escape");
  await expect(field(page)).toHaveValue("");
  await expect(status(page)).toHaveText(`共 ${TOTAL + 1} 件`);
  await compose(page, ["d", "da", "dao'zhe"], "搬到这里调解");
  await expect(status(page)).toHaveText("找到 1 件");
  await expect(lines(page).filter({ hasText: number })).toBeVisible();
  await field(page).fill("没有这样的人");
  await expect(page.getByText("没有找到")).toBeVisible();
  await page.keyboard.press("Control+f");
  await page.keyboard.type("sxx");
  await expect(status(page)).toHaveText(/^找到 \d+ 件$/);
  await expect(lines(page).filter({ hasText: "单雄信" }).first()).toBeVisible();

  // Killed and started again: the list is there without reading the cases anew.
  await first.kill();
  const second = await start();
  await expect(status(second.page)).toHaveText(`共 ${TOTAL + 1} 件`);
  await expect(lines(second.page)).toHaveCount(51);
});
