import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { findBrowser } from "../../build/test-tools/find.ts";
import { readPdfFile, squeeze } from "../support/office.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";

/** What the page gives to a printer: the words of each sheet, squeezed. */
async function printed(page: Page, file: string): Promise<readonly string[]> {
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  return (await readPdfFile(file)).pages.map(squeeze);
}

const numberOf = (sheet: string) => /第\d+页共\d+页/.exec(sheet)?.[0] ?? "";

test("what is to be signed today is printed at once, each copy on sheets of its own with its own numbers and code", async ({
  start,
  folders,
}) => {
  const sample = sampleCase("C11");
  const id = randomUUID();
  const { page } = await start({ env: { HESHI_BROWSER: (await findBrowser()) ?? "" } });
  await call(page, "room.save", { ...roomOf(sample), headerLine: "枫泉镇调解文书", bindingMargin: true });
  await call(page, "cases.save", { id, revision: 0, content: contentOf(sample) });
  await call(page, "cases.accept", { id });
  expect(await call(page, "signing.fix", { id, of: null })).toMatchObject({ ok: true });
  await page.evaluate((to) => (location.hash = to), `#/cases/${id}/papers`);

  const today = page.getByRole("region", { name: "今天要签的" });
  await today.getByLabel(/治安调解笔录.*打印几份/).fill("0");
  await today.getByLabel("现场治安调解协议书打印几份").fill("2");
  await today.getByLabel("现场治安调解协议书打印几份").press("Tab");
  await expect(today).toContainText("共打印2份");
  // The dialog of the system is not there; what would be printed is taken as a PDF.
  await page.evaluate(() => Object.assign(window, { print: () => undefined }));
  await today.getByRole("button", { name: "打印全部" }).click();
  await expect(page.locator(".print-ready")).toBeAttached();
  const sheets = await printed(page, join(folders.exports, "set.pdf"));
  await expect(page.locator(".print-ready")).not.toBeAttached();
  const copy = ["第1页共3页", "第2页共3页", "第3页共3页"];
  expect(sheets.map(numberOf)).toEqual([...copy, "", ...copy]);
  expect(sheets[3]).toBe("");
  const codes = sheets.map((sheet) => /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(sheet)?.[0] ?? "");
  expect(await call(page, "integrity.checkCode", { text: codes[0] })).toMatchObject({
    ok: true,
    value: { kind: "found", version: { id } },
  });
  expect(codes.filter((code) => code === codes[0])).toHaveLength(6);
  expect(sheets.filter((sheet) => sheet.startsWith("枫泉镇调解文书"))).toHaveLength(6);
  // One entry in the timeline and one in the trail, and none for the page in whose place the papers were printed.
  const entries = async () => JSON.stringify(await call(page, "cases.get", { id })).match(/"(?:act|what)":"printed"/g);
  await expect.poll(async () => (await entries())?.toSorted()).toEqual(['"act":"printed"', '"what":"printed"']);

  // The page itself, by the keys of the browser: the paper and nothing of the screen.
  await page.getByRole("navigation", { name: "本案文书" }).getByRole("button", { name: "现场治安调解协议书" }).click();
  await expect(page.getByRole("region", { name: "现场治安调解协议书预览" })).toContainText("枫泉镇调解文书");
  const alone = await printed(page, join(folders.exports, "alone.pdf"));
  expect(alone.map(numberOf)).toEqual(copy);
  expect(alone.every((sheet) => sheet.startsWith("枫泉镇调解文书"))).toBe(true);

  await today.getByRole("button", { name: "导出全部" }).press("Enter");
  await page.getByRole("menuitem", { name: "合成一个PDF（按打印份数）" }).click();
  const result = page.getByRole("status").filter({ hasText: "已保存到" });
  await result.getByRole("button", { name: "打印" }).click();
  await expect(page.locator(".print-ready")).toBeAttached();
});
