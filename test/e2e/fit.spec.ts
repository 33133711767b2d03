import { call, expect, test } from "./fixtures.ts";
import { misfits } from "./fit.ts";
import { fillShowRoom, show, SHOWN, SHOWN_AT, STOPPED_CLOCK } from "./show-room.ts";

/** The usual screens of the rooms, and what text of twice the size leaves of each. */
const SCREENS = [
  { name: "1366 × 768", width: 1366, height: 768 },
  { name: "1366 × 768 at 200 %", width: 683, height: 384 },
  { name: "1024 × 768", width: 1024, height: 768 },
  { name: "1024 × 768 at 200 %", width: 512, height: 384 },
];

for (const screenLanguage of ["zh-CN", "en"] as const) {
  test(`on every page nothing is cut off, sticks out or overlaps, ${screenLanguage} @browser`, async ({ start }) => {
    test.setTimeout(240_000);
    const { page } = await start({ env: STOPPED_CLOCK });
    await page.clock.setFixedTime(SHOWN_AT);
    await fillShowRoom(page);
    await call(page, "app.savePreferences", { screenLanguage, documentLanguage: "zh-CN", systemReminders: false });
    await expect(page.locator("html")).toHaveAttribute("lang", screenLanguage);
    const found: string[] = [];
    for (const each of SHOWN) {
      await page.setViewportSize({ width: 1366, height: 768 });
      await show(page, each);
      for (const { name, width, height } of SCREENS) {
        await page.setViewportSize({ width, height });
        found.push(...(await misfits(page)).map((fault) => `${each.name}, ${name}: ${fault}`));
      }
    }
    expect(found).toEqual([]);
  });
}

test("the look for what does not fit finds it", async ({ page }) => {
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await misfits(page)).toEqual([]);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      "beforeend",
      `<p class="a">long words</p><p class="b">lying upon</p><p class="c">more than there is room for</p><input class="d" placeholder="a hint too long">
       <p class="e">far out</p>`,
    );
    const dress = (name: string, style: Partial<CSSStyleDeclaration>) => {
      const element = document.querySelector(`.${name}`);
      if (element instanceof HTMLElement) Object.assign(element.style, style);
    };
    dress("b", { position: "relative", top: "-2.4em" });
    dress("c", { width: "3em", overflow: "hidden", whiteSpace: "nowrap", textOverflow: "ellipsis" });
    dress("d", { width: "3em" });
    dress("e", { position: "relative", left: "100vw" });
  });
  const found = (await misfits(page)).join("\n");
  for (const fault of [
    /px too wide/,
    /overlapping: long words/,
    /cut off: more than/,
    /shortened: more than/,
    /hint cut off: a hint/,
  ]) {
    expect(found).toMatch(fault);
  }
});
