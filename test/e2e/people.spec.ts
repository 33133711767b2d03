import type { Page } from "@playwright/test";
import { CaseFile } from "#shared/domain/case-file";
import { emptyAgent } from "#shared/domain/party";
import { rosterPerson } from "#shared/domain/room";
import { contentOf, roomOf, sampleCase, samplePartId } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";
import { choose, openCase, saved } from "./typist.ts";

const sample = sampleCase("C01");
const EARLIER = "0c000000-0000-4000-8000-000000000001";
const card = (page: Page, n: number) => page.getByRole("region", { name: `第${n}位当事人` });

async function stored(page: Page) {
  const reply = await call(page, "cases.get", { id: openCase(page) });
  return CaseFile.parse(reply.ok ? reply.value : null).content;
}

test("a person known from another case is recognised, and the data is offered for what is empty", async ({ page }) => {
  await call(page, "room.save", roomOf(sample));
  const agent = { ...emptyAgent(samplePartId(sample, "party", 9)), name: "程守和" };
  const content = contentOf(sample);
  const parties = content.parties.map((party) => ({ ...party, agents: [agent] }));
  await call(page, "cases.save", { id: EARLIER, revision: 0, content: { ...content, parties } });
  await page.getByRole("button", { name: "新建案件" }).click();
  await card(page, 1).getByLabel("姓名").fill("韦小山");
  await card(page, 1).getByLabel("职业或职务").fill("电工");
  await expect(page.getByText(/以前有过/)).toHaveCount(0);
  await card(page, 1).getByLabel("公民身份号码").fill("520099198407090010");
  await expect(card(page, 1).getByText("以前有过 1 件案件")).toBeVisible();
  await expect(page.getByText(/程守和在以前的案件中是韦小山的委托代理人/)).toBeVisible();
  await card(page, 1).getByRole("button", { name: "填入以前的资料" }).click();
  await expect(card(page, 1).getByLabel("住址")).toHaveValue(/青岭县大坡乡三组/);
  await expect(card(page, 1).getByLabel("职业或职务")).toHaveValue("电工");
  await expect(card(page, 1).getByRole("button", { name: "填入以前的资料" })).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(card(page, 1).getByLabel("住址")).toHaveValue("");
  await page.keyboard.press("Control+y");
  await saved(page);
  expect((await stored(page)).parties[0]).toMatchObject({
    ethnicity: "09",
    phone: "15400000001",
    occupation: "电工",
    agents: [],
  });
  await card(page, 1)
    .getByRole("link", { name: /韦小山与安屿示例建筑劳务有限公司/ })
    .click();
  await expect(page.getByLabel("纠纷主要事实")).toHaveValue(sample.facts);
});

test("nothing is asked about a name while it is being composed @browser", async ({ page }) => {
  await call(page, "room.save", roomOf(sample));
  await call(page, "cases.save", { id: EARLIER, revision: 0, content: contentOf(sample) });
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/call/people.known")) asked.push(request.postData() ?? "");
  });
  await page.getByRole("button", { name: "新建案件" }).click();
  await card(page, 1).getByLabel("出生日期", { exact: true }).fill("1984-07-09");
  await card(page, 1).getByLabel("姓名").focus();
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "wei'xiao'shan", selectionStart: 13, selectionEnd: 13 });
  await expect(card(page, 1).getByLabel("姓名")).toHaveValue("wei'xiao'shan");
  await page.waitForTimeout(1_500);
  expect(asked).toEqual([]);
  await session.send("Input.insertText", { text: "韦小山" });
  await expect(card(page, 1).getByText("以前有过 1 件案件")).toBeVisible();
  expect(asked.join()).not.toContain("xiao");
});

test("an agent is bound to a party with its powers; the offender of a police mediation may have none", async ({ page }) => {
  await call(page, "room.save", roomOf(sample));
  await page.getByRole("button", { name: "新建案件" }).click();
  await card(page, 1).getByLabel("姓名").fill("佟海波");
  await card(page, 1).getByText(/^更多/).click();
  await card(page, 1).getByRole("button", { name: "添加委托代理人" }).click();
  await page.keyboard.insertText("章律师");
  await choose(card(page, 1).getByLabel("代理权限"), "特别");
  await choose(card(page, 1).getByLabel("委托事项（逐项写明）"), "承认");
  await expect(page.getByText("没有签署协议书的特别授权")).toBeVisible();
  await choose(card(page, 1).getByLabel("委托事项（逐项写明）"), "签署");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "代理人章律师的授权委托书还没有收到" }).click();
  await expect(card(page, 1).getByLabel("已收到授权委托书")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.getByText("人员核对")).toHaveCount(0);
  await choose(page.getByLabel("调解种类"), "治安调解");
  await choose(card(page, 1).getByLabel("地位"), "违法行为人");
  await expect(page.getByText(/违法嫌疑人不得委托他人参加调解：请去掉/)).toBeVisible();
  await expect(card(page, 1).getByText(/违法嫌疑人不得委托代理人/)).toBeVisible();
  await expect(card(page, 1).getByRole("button", { name: "添加委托代理人" })).toHaveCount(0);
  await saved(page);
  expect((await stored(page)).parties[0]?.agents).toMatchObject([
    { name: "章律师", authority: "special", powers: ["concede", "take-part-and-sign"], proven: true },
  ]);
});

test("the room keeps what warns of a conflict of interest, and the warning is in nobody's way", async ({ page }) => {
  await call(page, "room.save", { ...roomOf(sample), mediators: [rosterPerson("韦大山"), rosterPerson("程守和")] });
  await page.getByRole("link", { name: "设置" }).click();
  await page.getByText(/^调解员资料/).click();
  await page.getByRole("region", { name: "韦大山的资料" }).getByLabel("住址").fill("贵州省（虚构）青岭县大坡乡三组");
  await page.getByRole("button", { name: "保存设置" }).click();
  await expect(page.getByText("设置已保存")).toBeVisible();
  await call(page, "cases.save", { id: EARLIER, revision: 0, content: contentOf(sample) });
  await page.getByRole("link", { name: "案件", exact: true }).click();
  await page.getByRole("link", { name: /韦小山/ }).click();
  await choose(page.getByLabel("调解员", { exact: true }), "韦大山");
  await expect(page.getByText("韦大山与当事人韦小山同姓、同住址，可能是近亲属")).toBeVisible();
  await saved(page);
  expect((await stored(page)).agreement.mediators).toEqual(["程守和", "韦大山"]);
});

test("the room's people are offered as recorder, and one who may not be impartial is pointed out there too", async ({ page }) => {
  const near = { ...rosterPerson("韦大山"), address: "贵州省（虚构）青岭县大坡乡三组" };
  await call(page, "room.save", { ...roomOf(sample), mediators: [rosterPerson("程守和"), near] });
  await call(page, "cases.save", { id: EARLIER, revision: 0, content: contentOf(sample) });
  await page.getByRole("link", { name: /韦小山/ }).click();
  await page.getByLabel("记录人").fill("韦大");
  await page.getByRole("option", { name: "韦大山" }).waitFor({ state: "attached" });
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("记录人")).toHaveValue("韦大山");
  await expect(page.getByText("韦大山与当事人韦小山同姓、同住址，可能是近亲属")).toBeVisible();
  await saved(page);
  await page.getByRole("link", { name: /^笔录/ }).click();
  await page.getByRole("button", { name: "新建调解笔录" }).click();
  await page.getByText("笔录首部").click();
  await expect(page.getByLabel("记录人")).toHaveValue("韦大山");
  await page.getByLabel("记录人").fill("程");
  await page.getByRole("option", { name: "程守和" }).waitFor({ state: "attached" });
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await saved(page);
  expect((await stored(page)).sessions.at(-1)?.recorder).toBe("程守和");
});

test("those who helped before are offered, and what is known of them is filled in", async ({ page }) => {
  await call(page, "room.save", roomOf(sample));
  await call(page, "cases.save", { id: EARLIER, revision: 0, content: contentOf(sample) });
  await page.getByRole("button", { name: "新建案件" }).click();
  await page.getByRole("button", { name: "添加参加人" }).click();
  await page.keyboard.insertText("贺知");
  await page.getByRole("option", { name: "贺知远" }).waitFor({ state: "attached" });
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const one = page.getByRole("region", { name: "第1位参加人" });
  await expect(one.getByLabel("参加人单位")).toHaveValue("枫泉派出所");
  await page.getByRole("button", { name: "添加参加人" }).click();
  await page.keyboard.insertText("白乡亲");
  const two = page.getByRole("region", { name: "第2位参加人" });
  await choose(two.getByLabel("参加人身份"), "见证人");
  await expect(two.getByLabel("文书上的写法")).toHaveValue("见证人");
  await page.getByRole("button", { name: "上移参加人白乡亲" }).click();
  await page.getByRole("button", { name: "删除参加人贺知远" }).click();
  await saved(page);
  expect((await stored(page)).participants).toMatchObject([{ name: "白乡亲", kind: "witness", role: "见证人" }]);
});
