import type { Page } from "@playwright/test";
import { z } from "zod";
import { CaseFile, CaseRow } from "#shared/domain/case-file";
import { firstPageOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";
import { saved } from "./typist.ts";

const sample = sampleCase("C01");

/** The id or name of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element?.id ? document.querySelector(`label[for="${element.id}"]`)?.textContent : null;
    return label?.replace(" *", "") ?? element?.getAttribute("aria-label") ?? element?.textContent ?? "";
  });

/** Presses Tab until something of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if ((await focused(page)).trim() === name) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
}

async function pick(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.insertText(text);
  await page.keyboard.press("Enter");
}

test("the whole of C01 is entered with the keyboard alone @desktop", async ({ page }) => {
  test.setTimeout(120_000);
  const room = roomOf(sample);
  await page.getByRole("heading", { name: "欢迎使用和事" }).waitFor();
  await type(page, "调解室（调委会）名称", room.name);
  await type(page, "盖章单位", room.sealOrganisation);
  await type(page, "调解地点", room.place);
  await type(page, "调解员", room.mediators.map(({ name }) => name).join("\n"));
  await type(page, "记录人", room.recorder);
  await type(page, "案号字头", room.numberPrefix);
  await type(page, "2026年从第几号开始", "3");
  await page.keyboard.press("Enter");
  await page.getByText("还没有案件").waitFor();
  await tabTo(page, "新建案件");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "新案件" }).waitFor();

  const content = firstPageOf(sample);
  await pick(page, "纠纷类型", "劳动争议");
  await pick(page, "案件来源", "公安机关");
  await type(page, "发生日期", content.occurredOn);
  await type(page, "收到日期", content.receivedOn);
  await type(page, "受理日期", content.acceptedOn);
  const [worker, company] = sample.parties;
  await type(page, "姓名", worker?.name ?? "");
  await type(page, "公民身份号码（选填）", worker?.idNumber ?? "");
  await pick(page, "民族", "布依");
  await type(page, "职业或职务", worker?.occupation ?? "");
  await type(page, "联系方式", worker?.phone ?? "");
  await type(page, "住址", worker?.address ?? "");
  // The second card: its kind is a pair of radio buttons, reached by Tab and changed by an arrow.
  for (
    let presses = 0;
    presses < 20 && !(await page.evaluate(() => document.activeElement?.getAttribute("type") === "radio"));
    presses++
  ) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("ArrowRight");
  await type(page, "名称", company?.name ?? "");
  await type(page, "统一社会信用代码", company?.usci ?? "");
  // The code told it already; it can be chosen all the same.
  await pick(page, "单位性质", "法人");
  await type(page, "法定代表人（负责人）", company?.legalRepresentative ?? "");
  await type(page, "职务", company?.legalRepresentativeTitle ?? "");
  await type(page, "地址", company?.address ?? "");
  await type(page, "联系方式", company?.phone ?? "");
  await type(page, "纠纷主要事实", content.facts);
  await type(page, "争议事项", content.disputes);
  await type(page, "当事人请求", content.claims);
  for (const [at, { text }] of content.agreement.clauses.entries()) {
    if (at > 0) {
      await tabTo(page, "添加条款");
      await page.keyboard.press("Enter");
    } else await tabTo(page, "第1条");
    expect(await focused(page)).toBe(`第${at + 1}条`);
    const [before = "", amount, after = ""] = text.split(/【¥([^】]+)】/);
    await page.keyboard.insertText(before);
    if (amount !== undefined) {
      await tabTo(page, `在第${at + 1}条插入金额`);
      await page.keyboard.press("Enter");
      await expect(page.getByLabel("金额（元）")).toBeFocused();
      await page.keyboard.type(amount.replaceAll(",", ""));
      await page.keyboard.press("Enter");
      await page.keyboard.insertText(after);
    }
  }
  await type(page, "履行方式、时限", content.agreement.performance);
  await type(page, "签订日期", content.agreement.signedOn);
  await page.keyboard.press("Tab");
  await saved(page);

  const list = await call(page, "cases.list", { offset: 0, limit: 1 });
  const id = z.object({ rows: z.array(CaseRow) }).parse(list.ok ? list.value : null).rows[0]?.id;
  const reply = await call(page, "cases.get", { id });
  const stored = CaseFile.parse(reply.ok ? reply.value : null).content;
  const bare = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === "id" ? undefined : each)));
  expect(bare(stored)).toEqual(bare(content));

  await page.getByRole("button", { name: "受理并编号" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(sample.caseNo).first()).toBeVisible();
  await page.keyboard.press("Control+e");
  await expect(page.getByText(/已保存到/)).toBeVisible();
});

test("steps can be taken back and done again through the whole form @page", async ({ page }) => {
  await call(page, "room.save", roomOf(sample));
  await page.getByRole("button", { name: "新建案件" }).click();
  await page.getByLabel("纠纷主要事实").fill("第一句");
  await page.getByRole("button", { name: "删除当事人第1位当事人" }).click();
  await expect(page.getByRole("region", { name: /第\d位当事人/ })).toHaveCount(1);
  await page.getByLabel("纠纷主要事实").focus();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("region", { name: /第\d位当事人/ })).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await expect(page.getByLabel("纠纷主要事实")).toHaveValue("");
  await page.keyboard.press("Control+y");
  await expect(page.getByLabel("纠纷主要事实")).toHaveValue("第一句");
  await saved(page);
});

test.describe("an input method", () => {
  /** Composes as an input method does: the letters stand in the field, Enter takes them, and Enter itself reaches the page as key 229. */
  async function compose(page: Page, letters: string, text: string): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await session.send("Input.imeSetComposition", {
      text: letters,
      selectionStart: letters.length,
      selectionEnd: letters.length,
    });
    await session.send("Input.dispatchKeyEvent", {
      type: "rawKeyDown",
      key: "Process",
      code: "Enter",
      windowsVirtualKeyCode: 229,
    });
    await session.send("Input.insertText", { text });
    await session.send("Input.dispatchKeyEvent", { type: "keyUp", key: "Enter", code: "Enter", windowsVirtualKeyCode: 13 });
    await session.detach();
  }

  test("that ends its composition with Enter submits nothing @page", async ({ page }) => {
    await page.getByLabel("调解室（调委会）名称").focus();
    await compose(page, "fengquan", "枫泉镇调委会");
    await expect(page.getByLabel("调解室（调委会）名称")).toHaveValue("枫泉镇调委会");
    await expect(page.getByRole("heading", { name: "欢迎使用和事" })).toBeVisible();
    expect(await call(page, "room.get")).toEqual({ ok: true, value: null });
    await page.keyboard.press("Enter");
    await expect(page.getByText("还没有案件")).toBeVisible();
  });

  test("composes in a clause and in a list without losing a letter @page", async ({ page }) => {
    await call(page, "room.save", roomOf(sample));
    await page.getByRole("button", { name: "新建案件" }).click();
    await page.getByLabel("第1条", { exact: true }).focus();
    await compose(page, "bei", "被申请人");
    await compose(page, "zhifu", "支付");
    await expect(page.getByLabel("第1条", { exact: true })).toHaveValue("被申请人支付");
    await page.getByLabel("纠纷类型").focus();
    await compose(page, "laodong", "劳动");
    await expect(page.getByRole("option", { name: "劳动争议纠纷" })).toBeVisible();
    await page.keyboard.press("Enter");
    await saved(page);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
});
