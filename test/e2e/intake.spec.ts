import type { Page } from "@playwright/test";
import { CaseFile } from "#shared/domain/case-file";
import { roomOf, sampleCase } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";

/** Counts every key: a character is one (input methods need at least that), Enter, Tab and a click are one each. */
function counter(page: Page) {
  let keys = 0;
  return {
    keys: () => keys,
    type: async (text: string) => {
      keys += text.length;
      await page.keyboard.insertText(text);
    },
    press: async (key: string) => {
      keys += 1;
      await page.keyboard.press(key);
    },
    click: async (name: string) => {
      keys += 1;
      await page.getByRole("button", { name }).click();
    },
  };
}

/** The keys for the same facts typed into four forms one by one, each field ended by one key: domain notes F4, F5, F8, F9. */
function keysOfFourForms(file: CaseFile, room: ReturnType<typeof roomOf>): number {
  const { content } = file;
  const names = content.parties.map(({ name }) => name);
  const clauses = content.agreement.clauses.map(({ text }) => text);
  const date = "2026年4月18日";
  const people = content.parties.flatMap((party) =>
    party.kind === "person"
      ? [party.name, "男", "汉族", "68岁", party.occupation, party.phone, party.address]
      : [party.name, party.address, party.representative, party.representativePost],
  );
  const register = [date, ...names, "邻里纠纷", "主动调解", content.facts, room.recorder, room.sealOrganisation, date];
  const notice = [...names, date, room.sealOrganisation];
  const record = [
    date,
    room.place,
    `${names.join("与")}邻里纠纷`,
    ...names,
    content.facts,
    content.claims,
    ...clauses,
    "调解成功",
    room.recorder,
    date,
  ];
  const agreement = [
    file.number?.text ?? "",
    ...people,
    content.facts,
    content.disputes,
    ...clauses,
    content.agreement.performance,
    "3",
    room.recorder,
    room.sealOrganisation,
    date,
  ];
  return [...register, ...notice, ...record, ...agreement].reduce((sum, text) => sum + text.length + 1, 0);
}

/** Picks from a list by Enter, as a person does: once it is offered, and going on once the list is gone. */
async function pick(page: Page, press: (key: string) => Promise<void>, option: string): Promise<void> {
  await expect(page.locator(".ant-select-item-option-active:visible")).toHaveText(option);
  await press("Enter");
  await expect(page.locator(".ant-select-dropdown:visible")).toHaveCount(0);
}

test("C03 by the fast path: a printable agreement with at most 40 % of the keys of four forms", async ({ page }) => {
  const sample = sampleCase("C03");
  const room = roomOf(sample);
  await call(page, "room.save", room);
  const keyboard = counter(page);
  await keyboard.click("快速登记");
  await page.getByRole("heading", { name: "三分钟登记" }).waitFor();
  await page.getByLabel("纠纷模板").focus();
  await keyboard.type("地界");
  await pick(page, keyboard.press, "邻里地界");
  await expect(page.getByLabel("对方做了什么")).toBeVisible();
  await keyboard.press("Tab");
  await keyboard.type("2026-4-10");
  await keyboard.press("Enter");
  await keyboard.type("2026-4-18");
  await keyboard.press("Enter");
  await expect(page.getByLabel("粘贴姓名、电话、身份证号")).toBeFocused();
  await keyboard.press("Enter");
  for (const [at, party] of sample.parties.entries()) {
    await expect(page.getByRole("group", { name: party.side, exact: true }).getByLabel("姓名（名称）")).toBeFocused();
    for (const text of [party.name, party.idNumber ?? "", party.phone ?? ""]) {
      await keyboard.type(text);
      await keyboard.press("Enter");
    }
    await keyboard.type(party.address ?? "");
    await keyboard.press("Enter");
    await keyboard.type("汉");
    await pick(page, keyboard.press, "汉族");
    await expect(page.getByRole("group", { name: party.side, exact: true }).getByTitle("汉族")).toBeVisible();
    await keyboard.press("Tab");
    await keyboard.type(party.occupation ?? "");
    await keyboard.press("Enter");
    expect(at).toBeLessThan(2);
  }
  await expect(page.getByLabel("对方做了什么")).toBeFocused();
  await keyboard.type("翻建围墙时向甲方一侧移动界石约30厘米");
  await keyboard.press("Enter");
  await keyboard.type("影响甲方屋檐滴水");
  await keyboard.press("Enter");
  await keyboard.type("2026-5-3");
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await keyboard.click("写好了，去核对协议");
  // The sample is older than today, which both dates begin with.
  for (const [label, day] of [
    ["收到日期", "2026-4-11"],
    ["受理日期", "2026-4-12"],
  ] as const) {
    await page.getByLabel(label, { exact: true }).focus();
    await keyboard.press("Control+a");
    await keyboard.type(day);
  }
  await page.getByLabel("履行方式、时限").focus();
  await keyboard.type("按以上各条履行。");
  await keyboard.click("受理并编号");
  await expect(page.getByText(sample.caseNo).first()).toBeVisible();
  await expect(page.getByText("协议书的必填内容都有了")).toBeVisible();
  await expect(page.getByText("没有发现常见问题。")).toBeVisible();

  const id = /cases\/([\w-]+)/.exec(page.url())?.[1];
  const reply = await call(page, "cases.get", { id });
  const file = CaseFile.parse(reply.ok ? reply.value : null);
  expect(file.content.agreement.clauses.map(({ text }) => text)).toEqual(sample.agreement?.clauses);
  expect(file.content.parties.map(({ name }) => name)).toEqual(sample.parties.map(({ name }) => name));
  expect(file.content.parties[0]).toMatchObject({ sex: "male", birthDate: "1957-12-30", ethnicity: "01" });
  const four = keysOfFourForms(file, room);
  console.log(
    `keys: ${keyboard.keys()} by the fast path, ${four} in four forms, ${((100 * keyboard.keys()) / four).toFixed(1)} %`,
  );
  expect(keyboard.keys() / four).toBeLessThanOrEqual(0.4);
});

test("a pasted block of text is offered, and nothing typed is lost at a crash", async ({ start }) => {
  const first = await start();
  await call(first.page, "room.save", roomOf(sampleCase("C01")));
  await first.page.getByRole("button", { name: "快速登记" }).click();
  await first.page.getByLabel("粘贴姓名、电话、身份证号").fill("韦小山 15400000001 520099198407090010 贵州省青岭县大坡乡三组");
  await first.page.getByRole("button", { name: "填为申请人", exact: true }).click();
  await expect(first.page.getByRole("group", { name: "申请人", exact: true }).getByLabel("身份证号（信用代码）")).toHaveValue(
    "520099198407090010",
  );
  await expect(first.page.getByText("男，42岁，1984-07-09出生")).toBeVisible();
  await first.page.getByLabel("纠纷事实").fill("拖欠工资");
  await first.page.waitForTimeout(2_000);
  await first.page.screenshot({ path: "out/intake.png", fullPage: true });
  await first.kill();
  const { page } = await start();
  await page.getByRole("link", { name: /韦小山/ }).click();
  await expect(page.getByLabel("纠纷主要事实")).toHaveValue("拖欠工资");
});
