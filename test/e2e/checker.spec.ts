import { roomOf, contentOf, sampleCase } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";

const id = "0a000000-0000-4000-8000-000000000001";

test("the checker names a fault with its place, corrects a word, and learns the room's own words", async ({ page }) => {
  await call(page, "room.save", roomOf(sampleCase("C01")));
  const content = contentOf(sampleCase("C01"));
  await call(page, "cases.save", { id, revision: 0, content });
  await page.getByRole("link", { name: /韦小山/ }).click();
  await expect(page.getByText("没有发现常见问题。")).toBeVisible();

  const clause = page.getByLabel("第3条", { exact: true });
  await clause.fill("余款【¥18,000.00】尽快汇入申请人本人帐户（尾号0001）。");
  await expect(page.getByText("第3条 “尽快”不明确")).toBeVisible();
  await expect(page.getByText("余款¥18000.00对不上，按前面的数应为¥18600.00")).toBeVisible();
  await expect(page.getByText("民诉法解释第358条").first()).toBeVisible();
  await page.getByRole("button", { name: "改成“账”" }).click();
  await expect(clause).toHaveValue("余款【¥18,000.00】尽快汇入申请人本人账户（尾号0001）。");
  await page.getByRole("button", { name: /“尽快”不明确/ }).click();
  await expect(clause).toBeFocused();

  await page.getByRole("link", { name: "设置" }).click();
  await page.getByLabel("不明确的说法（每行一个）").fill("本人账户");
  await page.getByLabel("错词（每行一个，写成“错词=正词”）").fill("尾号");
  await page.getByRole("button", { name: "保存词典" }).click();
  await expect(page.getByText("第1行“尾号”不是“错词=正词”的样子")).toBeVisible();
  await page.getByLabel("错词（每行一个，写成“错词=正词”）").fill("尾号＝末四位");
  await page.getByLabel("不再提示的说法（每行一个）").fill("尽快");
  await page.getByRole("button", { name: "保存词典" }).click();
  await expect(page.getByText("词典已保存")).toBeVisible();
  await page.goBack();
  await expect(page.getByText("第3条 “本人账户”不明确")).toBeVisible();
  await expect(page.getByText("“尾号”可能用错，应为“末四位”")).toBeVisible();
  await expect(page.getByText("“尽快”不明确")).toHaveCount(0);
  await page.screenshot({ path: "out/checker.png" });
});
