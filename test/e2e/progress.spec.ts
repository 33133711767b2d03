import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { CaseFile } from "../../shared/domain/case-file.ts";
import { seal, unseal } from "../../electron/storage/envelope.ts";
import { requiredMarks } from "../../shared/rules/signatures-required.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";
import { saved } from "./typist.ts";

/** Leads to a place of the program by its address. */
async function show(page: Page, path: string): Promise<void> {
  // The first screen leads to the list by itself; an address given before that would be overwritten.
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.evaluate((place) => {
    window.location.hash = place;
  }, path);
}

const id = "0a000000-0000-4000-8000-000000000001";

test("C08 does not take effect while one heir's mark is missing, and does with it", async ({ page }) => {
  await call(page, "room.save", roomOf(sampleCase("C08")));
  const content = contentOf(sampleCase("C08"));
  const marks = requiredMarks(content).map(({ who }) => ({ who, on: "2026-05-26" }));
  const heir = content.parties[4]?.id ?? "";
  const agreement = { ...content.agreement, marks: marks.filter(({ who }) => who !== heir) };
  await call(page, "cases.save", { id, revision: 0, content: { ...content, agreement } });
  await show(page, `/cases/${id}/progress`);

  await page.getByRole("button", { name: "受理", exact: true }).first().click();
  await expect(page.getByRole("heading", { name: "现在：已受理" })).toBeVisible();
  await page.getByRole("button", { name: "达成书面协议（待签）" }).click();
  await page.getByRole("button", { name: "确定" }).click();
  await expect(page.getByRole("heading", { name: "现在：协议待签" })).toBeVisible();

  await expect(page.getByRole("button", { name: "协议生效" })).toHaveCount(0);
  expect(await call(page, "cases.act", { id, act: "makeEffective" })).toMatchObject({ ok: false, problem: { code: "actLacks" } });
  const blocked = page.getByRole("listitem").filter({ hasText: "协议生效：还差" });
  await blocked.getByRole("button", { name: "签名、盖章" }).click();
  await expect(page.locator("#marks")).toBeFocused();
  await page.screenshot({ path: "out/progress-marks.png", fullPage: true });
  await page.getByLabel("蒙小溪的法定代理人覃秀兰签名", { exact: true }).fill("2026-5-27");
  await page.getByRole("link", { name: "进展" }).click();
  await page.getByRole("button", { name: "协议生效" }).click();
  await expect(page.getByRole("dialog")).toContainText("协议自2026-05-27起生效");
  await page.screenshot({ path: "out/progress-dialog.png" });
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "现在：协议已生效" })).toBeVisible();
  await expect(page.getByText("生效日期2026-05-27").last()).toBeVisible();
  await page.screenshot({ path: "out/progress-effective.png", fullPage: true });

  // What was signed is seen and not changed, by taking steps back neither; where a party can be reached may change.
  await page.getByRole("link", { name: "登记与协议" }).click();
  await expect(page.getByRole("region", { name: "调解协议" }).getByText("另立补充协议")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "第1条" })).toBeDisabled();
  await expect(page.getByRole("button", { name: "添加条款" })).toBeDisabled();
  const first = page.getByRole("region", { name: "第1位当事人" });
  await expect(first.getByLabel("姓名")).toBeDisabled();
  await expect(first.getByRole("button", { name: /^删除/ })).toBeDisabled();
  await expect(page.getByRole("button", { name: "撤销" })).toBeDisabled();
  await page.getByRole("region", { name: "调解协议", exact: true }).screenshot({ path: "out/progress-fixed.png" });
  await first.getByLabel("联系方式").fill("13900000000");
  await saved(page);
  for (let steps = 0; steps < 4; steps++) await page.keyboard.press("Control+z");
  await expect(first.getByLabel("联系方式")).not.toHaveValue("13900000000");
  await saved(page);
  const reply = await call(page, "cases.get", { id });
  const file = CaseFile.parse(reply.ok ? reply.value : null);
  expect(file.content.agreement.marks).toHaveLength(marks.length);
  expect(file.content.parties.map(({ name }) => name)).toEqual(content.parties.map(({ name }) => name));
  await page.getByRole("link", { name: "快速登记" }).click();
  await expect(page.getByLabel("纠纷模板")).toBeDisabled();
  await page.screenshot({ path: "out/intake-fixed.png" });
});

test("C09 is terminated with the number of its notice and the usual advice, and its history tells so", async ({ page }) => {
  const room = roomOf(sampleCase("C09"));
  const termination = { prefix: "荷塘社区人调终字", pattern: room.numberPattern, digits: 4, first: 2 };
  await call(page, "room.save", { ...room, series: { ...room.series, termination } });
  const content = contentOf(sampleCase("C09"));
  const blank = { on: "", reason: null, details: "", advice: "" };
  await call(page, "cases.save", { id, revision: 0, content: { ...content, termination: blank } });
  await call(page, "cases.accept", { id });
  await show(page, `/cases/${id}/progress`);
  await page.getByRole("listitem").filter({ hasText: "终止调解：还差" }).getByRole("button", { name: "终止日期" }).click();
  await expect(page.getByLabel("终止日期", { exact: true })).toBeFocused();
  await page.keyboard.type("2026-6-9");
  await page.getByLabel("原因", { exact: true }).first().click();
  await page.getByTitle("无法达成协议").click();
  await page.getByRole("button", { name: "写上常用的" }).click();
  await expect(page.getByLabel("告知当事人的其他救济途径（每行一个）")).toHaveValue(/可以向人民法院提起诉讼/);
  await page.getByText("结束、移送和其他").click();
  await page.getByRole("button", { name: "终止调解", exact: true }).click();
  await page.getByRole("button", { name: "确定" }).click();
  await expect(page.getByRole("heading", { name: "现在：调解不成（终止）" })).toBeVisible();
  await expect(page.getByText("终止调解通知书编号：（2026）荷塘社区人调终字第0002号")).toBeVisible();
  await expect(page.getByRole("list", { name: "经过" }).getByRole("listitem").first()).toContainText("终止调解");
  await page.screenshot({ path: "out/progress-terminated.png", fullPage: true });
});

test("a case goes into the recycle bin, is out of the list, and comes back", async ({ page }) => {
  await call(page, "room.save", roomOf(sampleCase("C09")));
  await call(page, "cases.save", { id, revision: 0, content: contentOf(sampleCase("C09")) });
  await call(page, "cases.accept", { id });
  await show(page, `/cases/${id}/progress`);
  await page.getByText("编号作废、删除案件").click();
  await page.locator("#void-reason").fill("字头用错");
  await page.getByRole("button", { name: "作废编号（2026）荷塘社区人调字第0009号" }).click();
  await expect(page.getByRole("heading", { name: "现在：已登记" })).toBeVisible();
  await page.locator("#remove-reason").fill("重复登记");
  await page.screenshot({ path: "out/progress-remove.png", fullPage: true });
  await page.getByRole("button", { name: "删除到回收站" }).click();
  await expect(page.getByText("还没有案件")).toBeVisible();
  await show(page, `/cases/${id}`);
  await expect(page.getByText("案件在回收站里，不能改动。")).toBeVisible();
  await page.getByRole("link", { name: "去回收站" }).click();
  await expect(page.getByRole("row").filter({ hasText: "聂文静" })).toContainText("30天");
  await expect(page.getByRole("link", { name: "（2026）荷塘社区人调字第0009号" })).toBeVisible();
  await page.screenshot({ path: "out/bin.png" });
  await page.getByRole("button", { name: /^恢复/ }).click();
  await expect(page.getByText("回收站是空的。")).toBeVisible();
  await page.getByRole("link", { name: "案件" }).first().click();
  await expect(page.getByRole("link", { name: /聂文静/ })).toBeVisible();
});

/** Makes the case in a folder one that was removed long ago; the program is not running. */
function removeLongAgo(folder: string): void {
  const path = join(folder, "cases", id.slice(0, 2), `${id}.json`);
  const stored = unseal(readFileSync(path), "heshi/case");
  if (!stored || typeof stored.data !== "object") throw new Error("the case cannot be read");
  // The list is made anew, so that no stamp has to tell of the change.
  rmSync(join(folder, "index"), { recursive: true });
  writeFileSync(path, seal({ ...stored.data, removedAt: "2026-01-19T00:00:00.000Z" }, stored.header));
}

test("after thirty days a case is deleted for good, once the question is answered", async ({ start, folders }) => {
  const first = await start();
  await call(first.page, "room.save", roomOf(sampleCase("C09")));
  await call(first.page, "cases.save", { id, revision: 0, content: contentOf(sampleCase("C09")) });
  await call(first.page, "cases.accept", { id });
  await call(first.page, "cases.remove", { id, reason: "重复登记" });
  await first.stop();
  removeLongAgo(folders.data);
  const { page } = await start();
  await show(page, "/bin");
  await page.getByRole("button", { name: /^彻底删除/ }).click();
  const dialog = page.getByRole("dialog", { name: /^彻底删除“聂文静/ });
  await dialog.getByRole("button", { name: "取消" }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole("button", { name: /^彻底删除/ }).click();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id: fault, nodes }) => [fault, nodes.map(({ target }) => target.join(" "))])).toEqual([]);
  await dialog.getByRole("button", { name: "彻底删除" }).click();
  await expect(page.getByText("回收站是空的。")).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("row").filter({ hasText: "（2026）荷塘社区人调字第0009号" })).toContainText("（案件已彻底删除）");
});
