import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "../../build/test-tools/find.ts";
import { readPdfFile, squeeze } from "../support/office.ts";
import { richTemplate } from "../support/rich-template.ts";
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
    for (const name of ["打印", "打印全部"]) {
      await page.getByRole("button", { name, exact: true }).last().click();
      const told = page.getByRole("alert").filter({ hasText: "这台电脑没有安装打印机" });
      await told.getByRole("button", { name: "关闭" }).click();
      await expect(told).not.toBeVisible();
    }
  }

  await pages.press("0");
  await expect(pages).toContainText("100%");
  await pages.press("+");
  await expect(pages).toContainText("110%");
  await pages.getByRole("link", { name: "这里还空着" }).last().press("Enter");
  await expect(page.locator("#recorder")).toBeFocused();

  // The agreement goes to the printer from the page of its form too, after it is known that there may be one.
  await page.evaluate(() => Object.assign(window, { print: () => undefined }));
  await page.getByRole("button", { name: "打印" }).click();
  if (electron === null) await expect(page.locator(".print-ready")).toContainText(sample.facts.slice(0, 30));
  else await expect(page.getByText("这台电脑没有安装打印机")).toBeVisible();
});

test("a paper of the room's own template is shown as its page looks, printed from the stored case and made a PDF", async ({
  start,
  folders,
}) => {
  const sample = sampleCase("C01");
  const id = randomUUID();
  const { page } = await start({ env: { HESHI_BROWSER: (await findBrowser()) ?? "" } });
  await call(page, "room.save", roomOf(sample));
  await call(page, "cases.save", { id, revision: 0, content: contentOf(sample) });
  await call(page, "cases.accept", { id });
  const taken = await call(page, "templates.take", { name: "县局.docx", data: richTemplate().toString("base64") });
  const hash = taken.ok && Object(taken.value).hash;
  expect(await call(page, "templates.use", { paper: "mediation-agreement", hash, from: "2020-01-01" })).toMatchObject({
    ok: true,
  });

  // The first page of the case shows it too, and what is printed there has what was typed a moment before.
  await page.evaluate((to) => (location.hash = to), `#/cases/${id}`);
  await expect(page.getByText("用自己的模板：县局")).toBeVisible();
  const shown = page.getByRole("region", { name: "协议书预览" });
  await expect(shown).toContainText("共3页");
  await page.evaluate(() => Object.assign(window, { print: () => undefined }));
  await page.locator("#facts").fill("刚刚打的事实");
  await page.getByRole("button", { name: /打印$/ }).click();
  await expect(page.locator(".print-ready")).toContainText("刚刚打的事实");
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(page.locator(".print-ready")).not.toBeAttached();

  await page.evaluate((to) => (location.hash = to), `#/cases/${id}/papers`);
  await page.getByRole("navigation", { name: "本案文书" }).getByRole("button", { name: "人民调解协议书" }).click();
  const pages = page.getByRole("region", { name: "人民调解协议书预览" });
  await expect(pages).toContainText("第3页 共3页");
  const cell = pages.getByRole("cell", { name: "双方" });
  await expect(cell).toHaveCSS("background-color", "rgb(217, 217, 217)");
  await expect(cell).toHaveAttribute("colspan", "2");
  // On paper there is the paper, and nothing of what is around it on the screen.
  await page.emulateMedia({ media: "print" });
  await expect(cell).toBeVisible();
  await expect(page.getByText("留空待手填")).toBeHidden();
  await expect(page.getByText("用自己的模板：县局")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("main").getByRole("button", { name: "导出PDF", exact: true }).click();
  await expect(page.getByText(/已保存到/)).toBeVisible();
  const pdf = await readPdfFile(join(folders.exports, readdirSync(folders.exports)[0] ?? ""));
  const texts = pdf.pages.map(squeeze);
  expect(texts.map((text) => /第\d页共\d页/.exec(text)?.[0])).toEqual(["第1页共3页", "第2页共3页", "第3页共3页"]);
  expect(texts[0]).toContain("刚刚打的事实");
});
