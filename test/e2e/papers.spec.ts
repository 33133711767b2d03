import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { wordParts } from "../support/office.ts";
import { contentOf, firstPageOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { expect, test } from "./fixtures.ts";
import { choose, fillCase, saved, setUpRoom } from "./typist.ts";

test("a mediator looks a paper up, prints it blank and filled, and takes what is to be signed today", async ({
  start,
  folders,
}) => {
  test.setTimeout(120_000);
  const sample = sampleCase("C01");
  const { page } = await start();
  await setUpRoom(page, roomOf(sample));
  await page.getByRole("button", { name: "新建案件" }).click();
  await fillCase(page, firstPageOf(sample));
  await page.getByRole("button", { name: "受理并编号" }).click();
  await expect(page.getByText(sample.caseNo).first()).toBeVisible();
  await saved(page);

  await page.getByRole("navigation", { name: "案件各页" }).getByRole("link", { name: "文书" }).click();
  const list = page.getByRole("navigation", { name: "本案文书" });
  await list.getByRole("button", { name: /人民调解受理登记表/ }).press("Enter");
  const preview = page.getByRole("region", { name: "人民调解受理登记表预览" });
  await expect(preview).toContainText(sample.facts);
  await page.getByText("空白表").click();
  await expect(preview).not.toContainText(sample.facts);
  await page.getByRole("main").getByRole("button", { name: "导出Word" }).last().click();
  await expect(page.getByText(/已保存到/)).toBeVisible();
  expect(readdirSync(folders.exports)).toEqual(["人民调解受理登记表（空白）.docx"]);
  await page.getByText("填好").click();

  const today = page.getByRole("region", { name: "今天要签的" });
  await expect(today.getByLabel("人民调解协议书打印几份")).toHaveValue("3");
  await today.getByRole("button", { name: "导出全部" }).click();
  await page.getByRole("menuitem", { name: "合成一份Word（每种一份）" }).click();
  // A file has its name only when it is whole.
  const written = () => readdirSync(folders.exports).find((name) => name.includes(sample.caseNo) && name.endsWith(".docx"));
  await expect.poll(written).toBeDefined();
  const merged = written() ?? "";
  const xml = wordParts(readFileSync(join(folders.exports, merged))).get("word/document.xml") ?? "";
  expect(xml).toContain("人民调解协议书");
  expect(xml).toContain("人民调解记录");
  expect(contentOf(sample).agreement.clauses.length).toBe(5);

  const shots = process.env["HESHI_SHOTS"];
  if (shots) await page.screenshot({ path: join(shots, "papers.png") });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  // Large letters for old eyes, for every paper from then on.
  await page.getByRole("link", { name: "设置" }).click();
  await choose(page.getByLabel("文书字号"), "大字");
  await page.getByLabel("双面打印时订口左右对调").check();
  if (shots) await page.screenshot({ path: join(shots, "settings.png"), fullPage: true });
  await page.getByRole("button", { name: "保存设置" }).click();
  await expect(page.getByText("设置已保存")).toBeVisible();
});
