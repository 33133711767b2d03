import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { COUNTY_TEMPLATES, p, word } from "../support/county-templates.ts";
import { documentXml } from "../support/office.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";
import { misfits } from "./fit.ts";
import { setUpRoom } from "./typist.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

test(
  "a county's template is checked, taken in, used, and a case is exported with it",
  { tag: "@browser" },
  async ({ start, folders }) => {
    const sample = sampleCase("C01");
    const shots = process.env["HESHI_SHOTS"];
    const { page } = await start();
    await setUpRoom(page, roomOf(sample));
    const id = "00000000-0000-4000-8000-00000000c001";
    await call(page, "cases.save", { id, revision: 0, content: contentOf(sample) });
    await call(page, "cases.accept", { id });

    await page.getByRole("link", { name: "设置" }).click();
    await page.getByRole("link", { name: "自己的模板" }).click();
    const files = page.locator('input[type="file"]');
    const wrong = word([p("编号：【案呺】"), p("【#当事人】【性名】"), p("【条款】")].join(""));
    await files.setInputFiles({ name: "县局协议.docx", mimeType: DOCX, buffer: wrong });
    const take = page.getByRole("region", { name: "取入模板" });
    await expect(take.getByRole("status")).toContainText("有4处要改");
    await expect(take.getByRole("row", { name: /没有“【案呺】”这个标记/ })).toContainText("改成【案号】");
    await expect(take.getByRole("row", { name: /“【#当事人】”没有结尾/ })).toContainText("【/当事人】");
    if (shots) await page.screenshot({ path: join(shots, "template-mistakes.png") });

    await files.setInputFiles({ name: "县局协议.docx", mimeType: DOCX, buffer: Buffer.from(COUNTY_TEMPLATES.letter) });
    await expect(take.getByRole("status")).toContainText("没有发现错误，已取入");
    const preview = page.getByRole("region", { name: "县局协议的预览" }).last();
    await expect(preview).toContainText(sample.caseNo);
    await page.getByRole("button", { name: "启用" }).click();
    await expect(page.getByText(/起：县局协议 · 现在用/)).toBeVisible();
    if (shots) await page.screenshot({ path: join(shots, "templates.png"), fullPage: true });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id: rule }) => rule)).toEqual([]);
    expect(await misfits(page)).toEqual([]);

    await page.goto(`${page.url().split("#")[0]}#/cases/${id}/papers`);
    await page
      .getByRole("navigation", { name: "本案文书" })
      .getByRole("button", { name: /人民调解协议书/ })
      .click();
    await expect(page.getByText("用自己的模板：县局协议")).toBeVisible();
    await page.getByRole("main").getByRole("button", { name: "导出Word" }).last().click();
    await expect(page.getByText(/已保存到/)).toBeVisible();
    if (shots) await page.screenshot({ path: join(shots, "template-paper.png") });
    const [name = ""] = readdirSync(folders.exports);
    expect(documentXml(readFileSync(join(folders.exports, name)))).toContain("被申请人（签名、按指印）");
  },
);
