import type { Locator, Page } from "@playwright/test";
import type { CaseContent, Deceased } from "#shared/domain/case-file";
import type { Participant } from "#shared/domain/participant";
import type { Party } from "#shared/domain/party";
import type { Room } from "#shared/domain/room";
import { words } from "#shared/locales/words";
import { expect } from "./fixtures.ts";

const t = words("zh-CN");

/** Fills in the first set-up and starts. */
export async function setUpRoom(page: Page, room: Room): Promise<void> {
  await page.getByLabel("调解室（调委会）名称").fill(room.name);
  await choose(page.getByLabel("类型", { exact: true }), t(`terms.roomKind.${room.kind}`));
  await page.getByLabel("盖章单位").fill(room.sealOrganisation);
  await page.getByLabel("调解地点").fill(room.place);
  await page.getByLabel("调解员").fill(room.mediators.map(({ name }) => name).join("\n"));
  await page.getByLabel("记录人").fill(room.recorder);
  await page.getByLabel("案号字头").fill(room.numberPrefix);
  await page.getByLabel("从第几号开始").fill(String(room.firstNumber.sequence));
  await page.getByRole("button", { name: "开始使用" }).click();
  await expect(page.getByText("还没有案件")).toBeVisible();
}

/** Chooses from a list by typing what is wanted. */
export async function choose(box: Locator, wanted: string): Promise<void> {
  await box.click();
  await box.fill(wanted);
  // The list is narrowed a moment after the last sign; Enter takes what is marked in it.
  await expect(box.page().locator(".ant-select-item-option-active").filter({ visible: true })).toContainText(wanted);
  await box.press("Enter");
}

export async function fillParty(page: Page, party: Party, n: number): Promise<void> {
  const card = page.getByRole("region", { name: `第${n}位当事人` });
  await choose(card.getByLabel("地位"), t(`terms.side.${party.side}`));
  if (party.kind === "organisation") {
    await card.getByText("单位（法人、个体户等）").click();
    await card.getByLabel("名称").fill(party.name);
    await card.getByLabel("统一社会信用代码").fill(party.creditCode);
    await choose(card.getByLabel("单位性质"), t(`terms.organisationKind.${party.organisationKind ?? "other"}`));
    await card.getByLabel("法定代表人").fill(party.representative);
    await card.getByLabel("职务").fill(party.representativePost);
    await card.getByLabel("地址").fill(party.address);
    await card.getByLabel("联系方式").fill(party.phone);
    return;
  }
  await card.getByLabel("姓名").fill(party.name);
  await card.getByLabel("公民身份号码").fill(party.idNumber);
  // The identity number fills both.
  await expect(card.getByLabel("出生日期", { exact: true })).toHaveValue(party.birthDate);
  await expect(card.getByLabel("性别").locator("xpath=ancestor::*[contains(@class,'ant-select')][1]")).toContainText(
    t(`terms.sex.${party.sex ?? "male"}`),
  );
  await choose(card.getByLabel("民族"), t(`terms.ethnicity.${party.ethnicity ?? "01"}`));
  await card.getByLabel("职业或职务").fill(party.occupation);
  await card.getByLabel("联系方式").fill(party.phone);
  await card.getByLabel("工作单位").fill(party.workUnit);
  await card.getByLabel("住址").fill(party.address);
  if (party.guardian !== "") {
    // The identity number told that this is a minor, so the guardian is asked for.
    await card.getByLabel("法定代理人").fill(party.guardian);
    await card.getByLabel("与被监护人关系").fill(party.guardianRelation);
  }
  if (party.relation !== "" || party.cannotRead || party.signNote !== "") await card.getByText(/^更多/).click();
  if (party.relation !== "") await card.getByLabel("与本案（死者）关系").fill(party.relation);
  if (party.cannotRead) await card.getByLabel("不识字").check();
  if (party.signNote !== "") await card.getByLabel("签名方式说明").fill(party.signNote);
}

export async function fillParticipant(page: Page, { name, kind, role, unit }: Participant, n: number): Promise<void> {
  await page.getByRole("button", { name: "添加参加人" }).click();
  const card = page.getByRole("region", { name: `第${n}位参加人` });
  await card.getByLabel("参加人姓名").fill(name);
  if (kind) await choose(card.getByLabel("参加人身份"), t(`terms.participant.${kind}`));
  await card.getByLabel("文书上的写法").fill(role);
  await card.getByLabel("参加人单位").fill(unit);
}

export async function fillDeceased(page: Page, deceased: Deceased): Promise<void> {
  await page.getByRole("button", { name: "添加死者情况" }).click();
  await page.getByLabel("死者姓名").fill(deceased.name);
  await page.getByLabel("死者身份证号").fill(deceased.idNumber);
  const card = page.getByRole("region", { name: "死者", exact: true });
  await expect(card.getByLabel("出生日期", { exact: true })).toHaveValue(deceased.birthDate);
  await card.getByLabel("死亡日期", { exact: true }).fill(deceased.diedOn);
  await card.getByLabel("死亡原因和继承人情况").fill(deceased.note);
}

/** Types a clause; its amounts are typed as numbers into the amount box where they belong. */
async function fillClause(page: Page, text: string, n: number): Promise<void> {
  const box = page.getByLabel(`第${n}条`, { exact: true });
  for (const piece of text.split(/(【¥[^】]+】)/)) {
    const amount = /^【¥([^】]+)】$/.exec(piece)?.[1];
    if (amount === undefined) {
      await box.press("Control+End");
      await box.pressSequentially(piece);
    } else {
      await page.getByRole("button", { name: `在第${n}条插入金额` }).click();
      await page.getByLabel("金额（元）").fill(amount.replaceAll(",", ""));
      await page.getByLabel("金额（元）").press("Enter");
    }
  }
  await expect(box).toHaveValue(text);
}

/** Types a whole case into the form of a new case, as the mediator does. */
export async function fillCase(page: Page, content: CaseContent): Promise<void> {
  await choose(page.getByLabel("纠纷类型"), t(`terms.category.${content.category ?? "99"}`));
  await choose(page.getByLabel("案件来源"), t(`terms.source.${content.source ?? "application"}`));
  await page.getByLabel("发生日期", { exact: true }).fill(content.occurredOn);
  await page.getByLabel("收到日期", { exact: true }).fill(content.receivedOn);
  await page.getByLabel("受理日期", { exact: true }).fill(content.acceptedOn);
  await page.getByLabel("调解地点").fill(content.place);
  for (const [at, party] of content.parties.entries()) {
    if (at >= 2) await page.getByRole("button", { name: "添加自然人" }).click();
    await fillParty(page, party, at + 1);
  }
  for (const [at, participant] of content.participants.entries()) await fillParticipant(page, participant, at + 1);
  if (content.deceased) await fillDeceased(page, content.deceased);
  await page.getByLabel("纠纷主要事实").fill(content.facts);
  await page.getByLabel("争议事项").fill(content.disputes);
  await page.getByLabel("当事人请求").fill(content.claims);
  const { agreement } = content;
  for (const [at, clause] of agreement.clauses.entries()) {
    if (at >= 1) await page.getByRole("button", { name: "添加条款" }).click();
    await fillClause(page, clause.text, at + 1);
  }
  await page.getByLabel("履行方式、时限").fill(agreement.performance);
  await page.getByLabel("签订日期", { exact: true }).fill(agreement.signedOn);
}

/** The id of the case that is open. */
export function openCase(page: Page): string {
  return /cases\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
}

/** Waits until the program says that everything is on the disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator("[data-save=saved]")).toBeVisible();
}

/** What lies on the clipboard, as a person finds it: pasted into another field. */
export async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const box = document.createElement("textarea");
    box.id = "elsewhere";
    document.body.append(box);
    box.focus();
  });
  await page.keyboard.press("Control+v");
  return await page.evaluate(() => {
    const box = document.querySelector<HTMLTextAreaElement>("#elsewhere");
    box?.remove();
    return box?.value ?? "";
  });
}
