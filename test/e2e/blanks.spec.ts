import type { Page } from "@playwright/test";
import { placeOfField } from "#shared/documents/fill-in";
import type { CaseContent } from "#shared/domain/case-file";
import { PAPER_IDS } from "#shared/domain/paper";
import { requiredMarks } from "#shared/rules/signatures-required";
import { begunCase } from "../support/begun-case.ts";
import { emptyPapers, fieldsOf } from "../support/empty-papers.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";

const idOf = (at: number) => `0e000000-0000-4000-8000-00000000000${at}`;

async function store(page: Page, at: number, content: CaseContent): Promise<string> {
  expect(await call(page, "cases.save", { id: idOf(at), revision: 0, content })).toMatchObject({ ok: true });
  return idOf(at);
}

async function show(page: Page, id: string, tab: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), `#/cases/${id}/${tab}`);
  await expect(page.locator(".case-toolbar")).toBeVisible();
}

/** Which of these are on a page of a case, once all that is folded on it is open. */
async function foundOn(page: Page, id: string, tab: string, elements: readonly string[]): Promise<string[]> {
  await show(page, id, tab);
  await page.waitForTimeout(400);
  const folded = page.locator("main details:not([open]) > summary:visible");
  for (let count = await folded.count(); count > 0; count = await folded.count()) await folded.first().click();
  return page.evaluate((all) => all.filter((each) => document.getElementById(each) !== null), elements);
}

test("every blank of every paper leads to a field that is on the page it names", async ({ page }) => {
  await page.getByRole("heading", { name: "欢迎使用和事" }).waitFor();
  await call(page, "room.save", roomOf(sampleCase("C01")));
  const signed = contentOf(sampleCase("C01"));
  const marks = requiredMarks(signed).map(({ who }) => ({ who, on: signed.agreement.signedOn }));
  const cases = [
    await store(page, 1, begunCase("people")),
    await store(page, 2, begunCase("police")),
    // Only where an agreement is in effect there can be a supplement.
    await store(page, 3, { ...signed, agreement: { ...signed.agreement, marks } }),
  ];
  for (const act of ["accept", "agreeWritten", "makeEffective"])
    expect(await call(page, "cases.act", { id: idOf(3), act }), act).toMatchObject({ ok: true });

  const places = [...new Set(PAPER_IDS.flatMap(emptyPapers).flatMap(fieldsOf))].map((field) => ({
    field,
    ...placeOfField(field),
  }));
  expect(places.length).toBeGreaterThan(90);
  const found = new Set<string>();
  for (const tab of new Set(places.map((place) => place.page))) {
    const here = places.filter((place) => place.page === tab);
    for (const id of cases) {
      const open = here.filter(({ field }) => !found.has(field));
      if (open.length === 0) continue;
      const elements = new Set(await foundOn(page, id, tab, open.map(({ element }) => element))); // prettier-ignore
      for (const { field, element } of open) if (elements.has(element)) found.add(field);
    }
  }
  expect(places.filter(({ field }) => !found.has(field)).map(({ field }) => field)).toEqual([]);
});

test("a blank leads to the field of another page, folded or not, by mouse and by key, and a missing font is named once", async ({
  page,
}) => {
  await page.getByRole("heading", { name: "欢迎使用和事" }).waitFor();
  await call(page, "room.save", roomOf(sampleCase("C01")));
  const content = begunCase("people");
  const [person, organisation] = content.parties;
  const [session] = content.sessions;
  if (!person || !organisation || !session) throw new Error("a case with parties and a session");
  const held = { ...session, place: "枫泉镇", heldOn: "2026-05-20", mediators: ["覃桂芳"] };
  const id = await store(page, 1, {
    ...content,
    parties: [{ ...person, agents: [] }, organisation],
    sessions: [held],
    participants: [],
  });
  const blanks = async (paper: string) => {
    await show(page, id, "papers");
    await page.getByRole("navigation", { name: "本案文书" }).getByRole("button", { name: paper }).click();
    return page.getByRole("region", { name: new RegExp(`^${paper}.*预览$`) });
  };

  // A font that this computer lacks is named once, with the one in its place, and not again when the page is shown again.
  await show(page, id, "papers");
  const fonts = page.locator(".missing-fonts");
  await expect(fonts).toHaveText(/没有“方正小标宋简体”，用“.+”代替。/u);

  // On a part of the page that is folded once nothing is missing in its line.
  await (await blanks("人民调解记录")).locator(`[data-field*="#matter-"]`).first().click();
  await expect(page.locator(`#matter-${session.id}`)).toBeFocused();
  await page.keyboard.type("拖欠工资");
  await expect((await blanks("人民调解记录")).locator(`[data-field*="#matter-"]`)).toHaveCount(0);

  await (await blanks("人民调解回访记录")).locator(`[data-field*="#visit-way-"]`).press("Enter");
  await expect(page.locator(`#visit-way-${content.followUps[0]?.id}`)).toBeFocused();

  await (await blanks("授权委托书")).locator(`[data-field^="add-agent-"]`).first().click();
  await expect(page.locator(`#add-agent-${person.id}`)).toBeFocused();

  // What is left empty for the pen is no gap.
  const phones = (await blanks("授权委托书")).locator(`[data-field^="phone-"]`);
  await expect(phones).toHaveCount(1);
  await page.getByRole("checkbox", { name: "电话" }).check();
  await expect(phones).toHaveCount(0);
  await expect(fonts).toHaveCount(0);
  await show(page, id, "dossier");
  await expect(page.getByRole("heading", { name: "立卷" })).toBeVisible();
  await expect(fonts).toHaveCount(0);
});
