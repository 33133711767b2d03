import type { Locator, Page } from "@playwright/test";
import { CaseFile, type CaseContent } from "#shared/domain/case-file";
import type { Duty, FollowUp } from "#shared/domain/follow-up";
import { formatYuan } from "#shared/domain/money";
import type { SessionRecord } from "#shared/domain/session-record";
import { words } from "#shared/locales/words";
import { call, expect } from "./fixtures.ts";
import { choose, fillDeceased, fillParticipant, fillParty, openCase, saved } from "./typist.ts";

const t = words("zh-CN");
const text = (place: Page | Locator, label: string) => place.getByRole("textbox", { name: label, exact: true });
const choice = (place: Page | Locator, label: string) => place.getByRole("combobox", { name: label, exact: true });

/** Names typed one after the other into a field that takes several. */
async function fillNames(box: Locator, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  for (const name of names) {
    await box.fill(name);
    await box.press("Enter");
  }
  await box.press("Escape");
}

/** Leads to a page of the open case by the bar of its pages. */
export async function toTab(page: Page, name: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "案件各页" })
    .getByRole("link", { name: new RegExp(`^${name}`) })
    .click();
}

async function fillTrack(page: Page, content: CaseContent): Promise<void> {
  if (content.kind !== "people") await choose(choice(page, "调解种类"), t(`terms.kind.${content.kind}`));
  if (content.form === "oral") await choose(choice(page, "协议形式"), t("terms.form.oral"));
  const joint = content.leadOrgan !== "" || content.jointUnits.length > 0 || content.policeNumber !== "";
  // In people's mediation these are folded away.
  if (content.kind === "people" && joint) await page.getByText("联合调解、警情编号（选填）").click();
  await fillNames(choice(page, "参与联合调解的单位"), content.jointUnits);
  if (content.leadOrgan !== "") await text(page, "牵头机关").fill(content.leadOrgan);
  if (content.policeNumber !== "") await text(page, "警情（案件）编号").fill(content.policeNumber);
  if (content.officerNumber !== "") await text(page, "主持民警警号").fill(content.officerNumber);
  if (content.injury) await choose(choice(page, "伤情"), t(`terms.injury.${content.injury}`));
  if (content.injuryAppraisedOn !== "") await text(page, "鉴定日期").fill(content.injuryAppraisedOn);
}

async function fillBasics(page: Page, content: CaseContent): Promise<void> {
  await fillTrack(page, content);
  if (content.category) await choose(choice(page, "纠纷类型"), t(`terms.category.${content.category}`));
  if (content.source) await choose(choice(page, "案件来源"), t(`terms.source.${content.source}`));
  await text(page, "发生日期").fill(content.occurredOn);
  await text(page, "收到日期").fill(content.receivedOn);
  await text(page, "受理日期").fill(content.acceptedOn);
  await text(page, "调解地点").fill(content.place);
  const classes = page.getByRole("region", { name: "分类与风险" });
  await classes.getByRole("heading", { name: "分类与风险" }).click();
  await choice(classes, "细类").fill(content.subtype);
  await choice(classes, "来源渠道").fill(content.channel);
  if (content.difficulty) await choose(choice(classes, "难度"), t(`terms.difficulty.${content.difficulty}`));
  if (content.risk.colour) await choose(choice(classes, "风险等级"), t(`terms.risk.${content.risk.colour}`));
}

async function fillAgreement(page: Page, { agreement }: CaseContent): Promise<void> {
  for (const [at, clause] of agreement.clauses.entries()) {
    if (at >= 1) await page.getByRole("button", { name: "添加条款" }).click();
    await text(page, `第${at + 1}条`).fill(clause.text);
  }
  await text(page, "履行方式、时限").fill(agreement.performance);
  // The form begins with the first mediator of the room.
  await fillNames(choice(page, "调解员"), agreement.mediators.slice(1));
  await choice(page, "记录人").fill(agreement.recorder);
  await choice(page, "记录人").press("Tab");
  await text(page, "签订日期").fill(agreement.signedOn);
}

/** Types the first page of a new case: track, basics, classification, people, dispute, agreement. */
export async function walkForm(page: Page, content: CaseContent): Promise<void> {
  await page.getByRole("button", { name: "新建案件" }).click();
  await fillBasics(page, content);
  for (const [at, party] of content.parties.entries()) {
    if (at >= 2) await page.getByRole("button", { name: "添加自然人" }).click();
    await fillParty(page, party, at + 1);
  }
  for (const [at, participant] of content.participants.entries()) await fillParticipant(page, participant, at + 1);
  if (content.deceased) await fillDeceased(page, content.deceased);
  await text(page, "纠纷主要事实").fill(content.facts);
  await text(page, "争议事项").fill(content.disputes);
  await text(page, "当事人请求").fill(content.claims);
  await fillAgreement(page, content);
}

/** Begins one record of a mediation and fills in its head and its result; who came is looked at, and the last party's tick taken back and put again. */
async function walkSession(page: Page, session: SessionRecord): Promise<void> {
  await page.getByRole("button", { name: "新建调解笔录" }).click();
  const record = page.locator("section.session");
  await record.getByText("笔录首部").click();
  await text(record, "日期").fill(session.heldOn);
  await text(record, "开始时间").fill(session.from);
  await text(record, "地点").fill(session.place);
  await text(record, "事由").fill(session.matter);
  await choice(record, "记录人").fill(session.recorder);
  await choice(record, "记录人").press("Tab");
  const came = record.getByRole("group", { name: "到场当事人" }).getByRole("checkbox");
  await expect(came).toHaveCount(session.present.length);
  await came.last().uncheck();
  await came.last().check();
  for (const each of await came.all()) await expect(each).toBeChecked();
  if (session.informed) await record.getByRole("checkbox", { name: /权利义务告知/ }).check();
  if (session.result) await choose(choice(record, "调解结果"), t(`terms.sessionResult.${session.result}`));
  await text(record, "下一次日期").fill(session.nextOn);
}

/** Types the records of the sessions on their page. */
export async function walkRecords(page: Page, sessions: readonly SessionRecord[]): Promise<void> {
  await toTab(page, "笔录");
  for (const session of sessions) await walkSession(page, session);
  await expect(page.locator(".session-list > li")).toHaveCount(sessions.length);
}

async function fillDuty(page: Page, duty: Duty, n: number): Promise<void> {
  await page.getByRole("button", { name: "添加履行事项" }).click();
  const card = page.getByRole("group", { name: `第${n}项` });
  await text(card, "谁").fill(duty.debtor);
  await text(card, "向谁").fill(duty.creditor);
  await text(card, "做什么").fill(duty.what);
  if (duty.fen !== null) await text(card, "金额（元）").fill(formatYuan(duty.fen));
  await text(card, "什么时候之前").fill(duty.due);
  await text(card, "方式").fill(duty.manner);
  await text(card, "条件").fill(duty.condition);
  if (duty.state !== "open") await choose(choice(card, "做到没有"), t(`terms.dutyState.${duty.state}`));
  await text(card, "做到的日期").fill(duty.doneOn);
}

async function fillVisit(page: Page, visit: FollowUp, n: number): Promise<void> {
  await page.getByRole("button", { name: "添加回访" }).click();
  const card = page.getByRole("group", { name: `第${n}次回访` });
  await text(card, "日期").fill(visit.on);
  await text(card, "方式").fill(visit.way);
  await text(card, "回访人").fill(visit.by);
  await text(card, "情况").fill(visit.finding);
  if (visit.satisfaction) await choose(choice(card, "满意度"), t(`terms.satisfaction.${visit.satisfaction}`));
}

async function fillConfirmation(page: Page, { confirmation }: CaseContent): Promise<void> {
  if (confirmation.requested === null) return;
  await page.locator("#confirmation").click();
  const card = page.getByRole("group", { name: "司法确认" });
  await choose(choice(card, "是否申请"), t(`progress.confirmation.${confirmation.requested ? "yes" : "no"}`));
  await text(card, "向哪个法院").fill(confirmation.court);
  await text(card, "申请日期").fill(confirmation.appliedOn);
  await text(card, "结果").fill(confirmation.result);
  await text(card, "结果日期").fill(confirmation.resultOn);
  await text(card, "说明").fill(confirmation.note);
}

async function fillTermination(page: Page, { termination }: CaseContent): Promise<void> {
  if (termination.reason === null) return;
  await page.locator("#termination").click();
  const card = page.getByRole("group", { name: "终止调解" });
  await text(card, "终止日期").fill(termination.on);
  await choose(choice(card, "原因"), t(`terms.terminationReason.${termination.reason}`));
  await text(card, "具体情况").fill(termination.details);
  await text(card, "告知当事人的其他救济途径（每行一个）").fill(termination.advice);
}

/** Types what came after the sessions on the page of the progress: duties, judicial confirmation, termination, visits. */
export async function walkProgress(page: Page, content: CaseContent): Promise<void> {
  await toTab(page, "进展");
  if (content.duties.length > 0) await page.locator("#duties").click();
  for (const [at, duty] of content.duties.entries()) await fillDuty(page, duty, at + 1);
  await fillConfirmation(page, content);
  await fillTermination(page, content);
  if (content.followUps.length > 0) await page.locator("#visits").click();
  for (const [at, visit] of content.followUps.entries()) await fillVisit(page, visit, at + 1);
}

/** Writes the day of every mark that the paper needs; `last` is one that the agreement waits for, and does not take effect without. Answers with who must sign. */
export async function walkMarks(page: Page, day: string, last: string): Promise<readonly string[]> {
  await toTab(page, "签署");
  const card = page.getByRole("region", { name: "签名、盖章" });
  const marks = page.getByRole("group", { name: "签名、盖章" });
  await marks.locator("label").first().waitFor();
  const labels = await marks.locator("label").allTextContents();
  for (const label of labels) if (label !== last) await text(marks, label).fill(day);
  await expect(card).toContainText("还差1项");
  await toTab(page, "进展");
  await expect(page.getByRole("button", { name: "协议生效", exact: true })).toHaveCount(0);
  await toTab(page, "签署");
  await text(marks, last).fill(day);
  await expect(card).toContainText(`生效日期${day}`);
  await toTab(page, "进展");
  return labels;
}

/** Does an act of the page of the progress, with its dialog. */
export async function act(page: Page, name: string, leadsTo: string): Promise<void> {
  await page.getByRole("group", { name: "现在可以办" }).getByRole("button", { name, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "确定" }).click();
  await expect(page.getByRole("heading", { name: `现在：${leadsTo}` })).toBeVisible();
}

/** The open case as it is stored. */
export async function stored(page: Page): Promise<CaseFile> {
  await saved(page);
  const reply = await call(page, "cases.get", { id: openCase(page) });
  return CaseFile.parse(reply.ok ? reply.value : null);
}

/** A case with every id told as the place of the part that it names, so that two cases made apart can be compared. */
export function withoutIds(content: CaseContent): unknown {
  const { parties, participants, sessions, duties, followUps, agreement } = content;
  const lists = {
    party: parties,
    participant: participants,
    clause: agreement.clauses,
    session: sessions,
    duty: duties,
    visit: followUps,
  };
  const places = new Map<string, string>(
    Object.entries(lists).flatMap(([part, list]) => list.map(({ id }, at): [string, string] => [id, `${part} ${at + 1}`])),
  );
  const placed = (_: string, value: unknown) => (typeof value === "string" ? (places.get(value) ?? value) : value);
  return JSON.parse(JSON.stringify(content, placed));
}
