import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "../../build/test-tools/find.ts";
import { readPdfFile, squeeze } from "../support/office.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";

test("the pages on the screen are those of the PDF, and a blank on them leads to its field", async ({ start, folders }) => {
  const sample = sampleCase("C01");
  const id = randomUUID();
  const content = contentOf(sample);
  const { page, electron } = await start({ env: { HESHI_BROWSER: (await findBrowser()) ?? "" } });
  await call(page, "room.save", roomOf(sample));
  await call(page, "cases.save", { id, revision: 0, content: { ...content, agreement: { ...content.agreement, recorder: "" } } });
  await call(page, "cases.accept", { id });
  // By the address alone, as a link in the program would.
  await page.evaluate((to) => (location.hash = to), `#/cases/${id}/papers`);
  await page.getByRole("navigation", { name: "本案文书" }).getByRole("button", { name: "人民调解协议书" }).click();
  const pages = page.getByRole("region", { name: "人民调解协议书预览" });
  await expect(pages).toContainText("共2页");

  await page.getByRole("main").getByRole("button", { name: "导出PDF", exact: true }).click();
  await expect(page.getByText(/已保存到/)).toBeVisible();
  const [name = ""] = readdirSync(folders.exports);
  expect(name).toMatch(/人民调解协议书\.pdf$/);
  const pdf = await readPdfFile(join(folders.exports, name));
  expect(pdf.pages).toHaveLength(2);
  const text = squeeze(pdf.pages.join(""));
  for (const part of [sample.facts.slice(0, 30), "壹万捌仟陆佰元整", "韦小山"]) expect(text).toContain(squeeze(part));

  if (electron !== null) {
    await electron.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) Reflect.set(window.webContents, "getPrintersAsync", async () => []);
    });
    await page.getByRole("button", { name: "打印", exact: true }).click();
    await expect(page.getByText("这台电脑没有安装打印机")).toBeVisible();
  }

  await pages.press("0");
  await expect(pages).toContainText("100%");
  await pages.press("+");
  await expect(pages).toContainText("110%");
  await pages.getByRole("link", { name: "这里还空着" }).last().press("Enter");
  await expect(page.locator("#recorder")).toBeFocused();
});
