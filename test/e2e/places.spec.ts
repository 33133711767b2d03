import type { Page } from "@playwright/test";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";
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

test("a paper chosen far down the list is shown from its top, on a narrow window too", async ({ page }) => {
  await page.getByRole("heading", { name: "欢迎使用和事" }).waitFor();
  await call(page, "room.save", roomOf(sampleCase("C01")));
  const id = "00000000-0000-4000-8000-00000000c001";
  await call(page, "cases.save", { id, revision: 0, content: contentOf(sampleCase("C01")) });
  await page.evaluate((each) => (location.hash = `#/cases/${each}/papers`), id);
  const list = page.getByRole("navigation", { name: "本案文书" });
  const choose = async (name: string) => {
    await list.getByRole("button", { name: new RegExp(`^${name}`) }).click();
    await expect(page.getByRole("heading", { level: 2, name })).toBeInViewport();
  };
  await choose("封底");
  await page.evaluate(() => window.scrollBy(0, 900));
  await choose("人民调解申请书");
  await page.setViewportSize({ width: 683, height: 384 });
  await choose("封底");
});
