import { z } from "zod";
import { CaseFile, CaseRow } from "#shared/domain/case-file";
import { firstPageOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";
import { choose, saved } from "./typist.ts";

const C11 = sampleCase("C11");
const id = "0a000000-0000-4000-8000-000000000011";

const stored = async (page: Parameters<typeof call>[0], caseId: string) => {
  const reply = await call(page, "cases.get", { id: caseId });
  return CaseFile.parse(reply.ok ? reply.value : null);
};

test("C11 begins on scene: its sides, its numbers, its questions and what the law says to them", async ({ page }) => {
  const room = roomOf(sampleCase("C01"));
  const police = { prefix: "安公（枫泉）现调字", pattern: "{prefix}〔{year}〕{number}号", digits: 1, first: 36 };
  await call(page, "room.save", { ...room, series: { ...room.series, policeOnScene: police } });
  await page.getByRole("button", { name: "新建案件" }).click();
  await choose(page.getByLabel("调解种类"), "现场治安调解");
  await expect(page.getByText("《人民调解协议书》只用于人民调解")).toBeVisible();
  await page.getByLabel("牵头机关").fill(C11.organ.name);
  await page.getByLabel("警情（案件）编号").fill(C11.policeCaseNo ?? "");
  await page.getByLabel("主持民警警号").fill(C11.mediatorPoliceNo ?? "");
  await choose(page.getByLabel("伤情"), "无伤情");
  await page.getByLabel("受理日期", { exact: true }).fill("2026-04-22");

  const offender = page.getByRole("region", { name: "第2位当事人" });
  await expect(offender.getByText("违法行为人")).toBeVisible();
  await offender.getByLabel("姓名").fill("祁二宝");
  const victim = page.getByRole("region", { name: "第1位当事人" });
  await expect(victim.getByText("被侵害人")).toBeVisible();
  await victim.getByLabel("姓名").fill("樊金凤");

  await page.getByText("已答0／12").click();
  const question = (text: RegExp) => page.getByRole("radiogroup", { name: text });
  await question(/当场履行吗/)
    .getByText("否")
    .click();
  await question(/一名民警带警务辅助人员/)
    .getByText("是", { exact: true })
    .click();
  const findings = page.getByRole("list", { name: "请注意" });
  await expect(findings.getByText("依法不能调解")).toBeVisible();
  await findings.getByText("看依据 第一百七十八条第三款").click();
  await expect(findings.getByText(/双方当事人同意当场调解并当场履行的治安案件，可以当场调解/)).toBeVisible();
  await expect(findings.getByText("还没有录音录像编号")).toBeVisible();
  await page.getByRole("button", { name: "受理并编号" }).click();
  await expect(page.getByText("依法不能受理调解：《公安机关办理行政案件程序规定》第一百七十八条第三款。")).toBeVisible();

  await question(/当场履行吗/)
    .getByText("是", { exact: true })
    .click();
  await page.getByLabel("录音录像编号").fill("ZF-20260422-0158");
  await expect(findings.getByRole("listitem")).toHaveCount(0);
  await page.getByRole("button", { name: "受理并编号" }).click();
  await expect(page.getByText("安公（枫泉）现调字〔2026〕36号")).toBeVisible();
  const list = await call(page, "cases.list", { offset: 0, limit: 1 });
  const row = z.object({ rows: z.array(CaseRow) }).parse(list.ok ? list.value : null).rows[0];
  expect((await stored(page, row?.id ?? "")).content.answers).toEqual({ "scene-performed": "yes", "police-one-officer": "yes" });
});

test("the track of a numbered case changes with a reason only, and both numbers are kept", async ({ page }) => {
  const room = roomOf(sampleCase("C01"));
  await call(page, "room.save", room);
  await call(page, "cases.save", { id, revision: 0, content: firstPageOf(sampleCase("C01")) });
  await call(page, "cases.accept", { id });
  await page.getByRole("link", { name: /韦小山/ }).click();
  await choose(page.getByLabel("调解种类"), "行政调解");
  const dialog = page.getByRole("dialog", { name: "改变调解种类" });
  await dialog.getByRole("button", { name: /^改\s?变$/ }).click();
  await expect(dialog.getByText("请写原因")).toBeVisible();
  await dialog.getByRole("button", { name: /不\s?改/ }).click();
  await expect(page.getByText("（2026）枫泉镇人调字第0003号").first()).toBeVisible();

  await choose(page.getByLabel("调解种类"), "行政调解");
  await dialog.getByLabel("改变的原因").fill("劳动监察部门已经介入，由其牵头");
  await dialog.getByRole("button", { name: /^改\s?变$/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("原案号 （2026）枫泉镇人调字第0003号")).toBeVisible();
  await page.getByRole("button", { name: "受理并编号" }).click();
  await expect(page.locator(".case-number")).toHaveText("（2026）枫泉镇行调字第0001号");
  await page.getByLabel("牵头机关").fill("安屿县人力资源和社会保障局");
  await saved(page);
  const file = await stored(page, id);
  expect(file.content).toMatchObject({ kind: "administrative", leadOrgan: "安屿县人力资源和社会保障局" });
  expect(file.otherNumbers.map(({ use, number }) => [use, number.text])).toEqual([
    ["earlier-track", "（2026）枫泉镇人调字第0003号"],
  ]);
  expect(file.timeline.map(({ what, note }) => [what, note])).toContainEqual(["transferred", "劳动监察部门已经介入，由其牵头"]);
});

test("the legal officer corrects a period and takes it back", async ({ page }) => {
  await call(page, "room.save", roomOf(sampleCase("C01")));
  await page.getByRole("link", { name: "设置" }).click();
  await page.getByRole("link", { name: "查看和更正法律条文、期限" }).click();
  await page.getByRole("heading", { level: 1, name: "法律条文和期限" }).waitFor();
  await page.getByLabel("查找条文").fill("一般在一个月内");
  const rule = page.getByRole("listitem", { name: /第三十三条/ });
  await rule.getByRole("button", { name: /^更正/ }).click();
  await rule.getByLabel("期限（日）").fill("45");
  await rule.getByRole("button", { name: "保存更正" }).click();
  await expect(rule.getByText("请写更正人姓名")).toBeVisible();
  await rule.getByLabel("更正人姓名").fill("程守和");
  await rule.getByRole("button", { name: "保存更正" }).click();
  await expect(rule.getByText("45日")).toBeVisible();
  await expect(rule.getByText(/程守和于.*更正/)).toBeVisible();
  await rule.getByRole("button", { name: /^恢复原文/ }).click();
  await expect(rule.getByText("30日")).toBeVisible();
  await expect(rule.getByText(/程守和于.*更正/)).toBeHidden();
});
