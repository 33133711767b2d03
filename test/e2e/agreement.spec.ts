import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { missingTexts, toPdf, wordParts } from "../support/office.ts";
import { words } from "#shared/locales/words";
import { expect, test } from "./fixtures.ts";
import { fillCase, saved, setUpRoom } from "./typist.ts";

const PAGE_OF = words("zh-CN")("documents.pageOf");

test.describe("a mediator records a dispute and prints its agreement", () => {
  test.setTimeout(120_000);

  test("C01: typed, saved, killed, there again, exported", async ({ start, folders, host }) => {
    const sample = sampleCase("C01");
    let app = await start();
    let { page } = app;
    await setUpRoom(page, roomOf(sample));
    await page.getByRole("button", { name: "新建案件" }).click();
    await fillCase(page, contentOf(sample));
    await page.getByRole("button", { name: "受理并编号" }).click();
    await expect(page.getByText(sample.caseNo).first()).toBeVisible();
    await saved(page);
    await app.kill();

    app = await start();
    page = app.page;
    await page.getByRole("link", { name: "韦小山与安屿示例建筑劳务有限公司劳动争议纠纷" }).click();
    await expect(page.getByLabel("纠纷主要事实")).toHaveValue(sample.facts);
    await expect(page.getByRole("region", { name: "第1位当事人" }).getByLabel("公民身份号码")).toHaveValue("520099198407090010");
    await expect(page.getByLabel("第5条", { exact: true })).toHaveValue(sample.agreement?.clauses[4] ?? "");
    await expect(page.getByText("协议书的必填内容都有了")).toBeVisible();

    await page.getByRole("button", { name: "导出Word" }).click();
    await expect(page.getByText(/已保存到/)).toBeVisible();
    const [name = ""] = readdirSync(folders.exports);
    expect(name).toBe("（2026）枫泉镇人调字第0003号 韦小山与安屿示例建筑劳务有限公司劳动争议纠纷 人民调解协议书.docx");
    await page.getByRole("button", { name: "打开", exact: true }).click();
    const opened = () =>
      host === "desktop" ? app.electron?.evaluate(() => Reflect.get(globalThis, "opened")) : folders.opened();
    await expect.poll(opened).toContain(join(folders.exports, name));

    const bytes = readFileSync(join(folders.exports, name));
    expect(wordParts(bytes).size).toBeGreaterThan(4);
    const pdf = await toPdf(bytes);
    const wanted = [sample.caseNo, sample.facts, ...sample.disputePoints, ...sample.claims, ...(sample.agreement?.clauses ?? [])];
    const printed = [
      ...wanted,
      "人民币壹万元整（¥10,000.00）",
      "人民币壹万捌仟陆佰元整（¥18,600.00）",
      "本协议一式3份",
      "布依族",
      "41岁",
      "贺德昌",
      "2026年1月20日",
    ];
    expect(await missingTexts(pdf, PAGE_OF, printed)).toEqual([]);
    expect(pdf.pages).toHaveLength(2);
  });
});
