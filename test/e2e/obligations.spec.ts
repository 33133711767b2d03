import { readdirSync } from "node:fs";
import { join } from "node:path";
import { words } from "#shared/locales/words";
import { missingTexts, toPdf } from "../support/office.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";
import { saved } from "./typist.ts";

const id = "0a000000-0000-4000-8000-000000000001";
const PRINTED =
  "安屿示例建筑劳务有限公司确认尚欠韦小山劳动报酬人民币贰万捌仟陆佰元整（¥28,600.00），由安屿示例建筑劳务有限公司以银行转账方式向韦小山分期支付：" +
  "第1期人民币壹万肆仟叁佰元整（¥14,300.00），于2026年2月10日前支付；第2期人民币壹万肆仟叁佰元整（¥14,300.00），于2026年3月10日前支付。";

test(
  "C01: a clause of the bank with instalments, in the preview and on paper as in the data",
  { tag: "@browser" },
  async ({ page, folders }) => {
    const sample = sampleCase("C01");
    const content = contentOf(sample);
    await call(page, "room.save", roomOf(sample));
    const agreement = { ...content.agreement, clauses: [], marks: [] };
    await call(page, "cases.save", { id, revision: 0, content: { ...content, duties: [], agreement } });
    await page.goto(page.url().replace(/(#|\/setup).*$/, ""));
    await page.getByRole("link", { name: /韦小山与/ }).click();

    // From the bank by its initials, with the keyboard alone.
    await page.getByRole("button", { name: "从条款库选" }).press("Enter");
    await page.getByLabel("查找条款").fill("gzfq");
    await page.getByLabel("查找条款").press("Enter");
    const amount = page.getByLabel("总金额（元）");
    await expect(amount).toBeFocused();
    await amount.fill("28600");
    await page.getByText("分期、份额、违约等").click();
    await page.getByLabel("分几期").fill("2");
    await page.getByLabel("第一期日期", { exact: true }).fill("2026-2-10");
    await page.getByRole("button", { name: "平均分期" }).click();
    await expect(page.getByText("各期合计¥28,600.00，与应付一致")).toBeVisible();
    const preview = page.getByRole("complementary", { name: "调解协议书预览" });
    await expect(preview.getByText(PRINTED)).toBeVisible();

    // A value is changed where it stands, and the text follows; what does not agree is said.
    await page.getByLabel("第1期金额（元）", { exact: true }).fill("14000");
    await expect(page.getByText("各期合计¥28,300.00，与应付¥28,600.00不一致").first()).toBeVisible();
    await page.getByRole("button", { name: "平均分期" }).click();
    await page.getByRole("link", { name: /^分期：第1期.*去修改$/ }).press("Enter");
    await expect(page.getByLabel("分几期")).toBeFocused();

    // One typed by hand, read into an obligation, and moved up with the keyboard.
    await page.getByRole("button", { name: "添加条款" }).click();
    const second = page.getByLabel("第2条", { exact: true });
    await second.fill("韦小山于2026年1月25日前向安屿示例建筑劳务有限公司返还工具押金【¥200】。");
    await page.getByRole("button", { name: "按第2条的文字填义务" }).click();
    await expect(second).toHaveValue("【付款人】于【期限】向【收款人】返还工具押金【金额】。");
    // A date typed over the mark is said, and the mark put back.
    await second.fill("【付款人】于2026年3月3日前向【收款人】返还工具押金【金额】。");
    await page.getByRole("button", { name: "换成【日期】（2026年1月25日）" }).click();
    await expect(second).toHaveValue("【付款人】于【日期】前向【收款人】返还工具押金【金额】。");
    await second.press("Alt+ArrowUp");
    await expect(page.getByLabel("第1条", { exact: true })).toHaveValue(/返还工具押金/);
    // Folded, both stand on the screen; then by mouse down again.
    for (const n of [1, 2]) await page.getByLabel(`第${n}条的义务`).click();
    await page
      .locator(".clause-handle")
      .nth(1)
      .dragTo(page.getByLabel("第1条", { exact: true }));
    await expect(page.getByLabel("第2条", { exact: true })).toHaveValue(/返还工具押金/);
    await saved(page);

    await page.getByRole("link", { name: "进展" }).first().click();
    await page.getByRole("button", { name: "按义务生成履行事项" }).click();
    await expect(page.getByText("现有3项履行事项")).toBeVisible();
    await saved(page);
    await call(page, "papers.export", { id, paper: "mediation-agreement", about: null, blank: false });
    const [name = ""] = readdirSync(folders.exports);
    const wanted = [PRINTED, "返还工具押金人民币贰佰元整（¥200.00）"];
    expect(await missingTexts(await toPdf(join(folders.exports, name)), words("zh-CN")("documents.pageOf"), wanted)).toEqual([]);
  },
);
