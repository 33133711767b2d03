import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { NO_TRANSLATION } from "#shared/domain/translation";
import { bilingualContent } from "../support/bilingual-case.ts";
import { documentXml } from "../support/office.ts";
import { roomOf, sampleCase } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";
import { saved } from "./typist.ts";

const id = "0a000000-0000-4000-8000-000000000001";

test("a tourist's agreement is made in Chinese and English, on the screen and in Word", async ({ page, folders }) => {
  await call(page, "room.save", roomOf(sampleCase("C01")));
  await call(page, "cases.save", { id, revision: 0, content: { ...bilingualContent(), translation: NO_TRANSLATION } });
  await call(page, "cases.accept", { id });
  await page.goto(page.url().replace(/(#|\/setup).*$/, ""));
  await page.getByRole("link", { name: /詹姆斯/ }).click();

  await expect(page.getByText("有外籍当事人：文书可以做成中英对照。")).toBeVisible();
  await page.getByRole("button", { name: "做成中英对照" }).press("Enter");
  await page.getByRole("button", { name: "去填英文" }).press("Enter");
  await expect(page.getByLabel("英文：纠纷主要事实")).toBeFocused();
  await page.keyboard.type("The tea bears no date of production.");
  const clause = page.getByLabel("英文：第1条");
  await clause.fill("The respondent refunds  to the applicant.");
  await expect(page.getByRole("button", { name: /第1条 英文里缺【¥3,600.00】/ })).toBeVisible();
  await clause.press("Home");
  for (let step = 0; step < "The respondent refunds ".length; step++) await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: "在英文里插入【¥3,600.00】" }).press("Enter");
  await expect(clause).toHaveValue("The respondent refunds 【¥3,600.00】 to the applicant.");
  await expect(clause).toBeFocused();

  const preview = page.getByRole("complementary", { name: "调解协议书预览" });
  const both = [
    "The respondent refunds RMB 3,600.00 to the applicant.",
    "人民币叁仟陆佰元整（¥3,600.00）",
    "the Chinese text prevails",
  ];
  for (const text of both) await expect(preview.getByText(text).first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id: fault, nodes }) => [fault, nodes.map(({ target }) => target.join(" "))])).toEqual([]);

  // Each step goes back and forth.
  await page.keyboard.press("Control+z");
  await expect(preview.getByText("refunds RMB")).toHaveCount(0);
  await page.keyboard.press("Control+y");
  await expect(preview.getByText("refunds RMB 3,600.00").first()).toBeVisible();
  await saved(page);
  await call(page, "papers.export", { id, paper: "mediation-agreement", about: null, blank: false });
  const [name = ""] = readdirSync(folders.exports);
  expect(name).toContain("人民调解协议书");
  const xml = documentXml(readFileSync(join(folders.exports, name))).replaceAll(/<[^>]+>/g, "");
  for (const text of [...both, "The tea bears no date of production."]) expect(xml).toContain(text);
});
