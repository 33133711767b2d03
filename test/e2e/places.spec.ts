import type { Page } from "@playwright/test";
import { roomOf, sampleCase } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";

const place = (page: Page) => page.evaluate(() => Math.round(window.scrollY));

test("a page begins at its top, back leads to where it was left, and a search part moves nothing", async ({ page }) => {
  await page.getByRole("heading", { name: "欢迎使用和事" }).waitFor();
  await call(page, "room.save", roomOf(sampleCase("C01")));
  // So small that no page fits it.
  await page.setViewportSize({ width: 683, height: 384 });
  await page.evaluate(() => (location.hash = "#/settings"));
  const link = page.getByRole("link", { name: "查看、修改卷内目录" });
  await link.scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollBy(0, 300));
  await expect.poll(() => place(page)).toBeGreaterThan(300);
  const left = await place(page);

  await page.evaluate(() => (location.hash = "#/settings?at=1"));
  await expect(page).toHaveURL(/at=1/);
  expect(await place(page)).toBe(left);

  // A click of the mouse would scroll there by itself.
  await page.getByRole("link", { name: "核对文书" }).evaluate((element: HTMLElement) => element.click());
  await page.getByRole("heading", { name: "核对文书" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBeGreaterThan(0);
  expect(await place(page)).toBe(0);

  await page.goBack();
  await expect(link).toBeVisible();
  await expect.poll(() => place(page)).toBe(left);
});
