import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { AxeBuilder } from "@axe-core/playwright";
import { CaseFile } from "#shared/domain/case-file";
import { isSeal } from "#shared/rules/signing";
import { documentXml } from "../support/office.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";

const id = "0a000000-0000-4000-8000-000000000001";

async function show(page: Page, path: string): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.evaluate((place) => {
    window.location.hash = place;
  }, path);
}

async function stored(page: Page): Promise<CaseFile> {
  const reply = await call(page, "cases.get", { id });
  return CaseFile.parse(reply.ok ? reply.value : null);
}

/** Draws two strokes with the mouse, more than a second long. */
async function drawByMouse(page: Page, field: Locator): Promise<void> {
  const box = await field.boundingBox();
  if (!box) throw new Error("no field");
  for (const at of [0, 1]) {
    await page.mouse.move(box.x + 80 + at * 90, box.y + 60);
    await page.mouse.down();
    for (let step = 1; step <= 8; step++) {
      await page.mouse.move(box.x + 80 + at * 90 + step * 8, box.y + 60 + 40 * Math.sin(step), { steps: 2 });
      await page.waitForTimeout(70);
    }
    await page.mouse.up();
  }
}

/** Tells the field that the device of its last stroke is gone. */
async function unplug(field: Locator): Promise<void> {
  await field.evaluate((element) => {
    const pointerId = Number(element.getAttribute("data-pointer"));
    element.dispatchEvent(new PointerEvent("pointercancel", { bubbles: true, pointerId }));
  });
}

/** Draws with a pen that presses harder and harder, through the browser's own input; in the second stroke the tablet is unplugged. */
async function drawByPen(page: Page, field: Locator): Promise<void> {
  const box = await field.boundingBox();
  if (!box) throw new Error("no field");
  await field.evaluate((element: HTMLElement) => {
    element.addEventListener("pointerdown", ({ pointerId }) => element.setAttribute("data-pointer", String(pointerId)));
  });
  const cdp = await page.context().newCDPSession(page);
  const send = (type: "mousePressed" | "mouseMoved" | "mouseReleased", x: number, y: number, force: number) =>
    cdp.send("Input.dispatchMouseEvent", {
      type, x, y, force, button: "left", buttons: type === "mouseReleased" ? 0 : 1, clickCount: 1, pointerType: "pen",
    }); // prettier-ignore
  for (const at of [0, 1]) {
    const left = box.x + 60 + at * 100;
    await send("mousePressed", left, box.y + 60, 0.2);
    for (let step = 1; step <= 8; step++) {
      await send("mouseMoved", left + step * 9, box.y + 60 + step * 12, 0.2 + step * 0.09);
      await page.waitForTimeout(75);
    }
    if (at === 1) await unplug(field);
    await send("mouseReleased", left + 72, box.y + 156, 0);
  }
}

/** Everybody in another order each time. */
const shuffled = <T>(list: readonly T[]): T[] =>
  list.map((item) => ({ item, at: Math.random() })).sort((a, b) => a.at - b.at).map(({ item }) => item); // prettier-ignore

test("C10: everybody signs in any order, by mouse and by pen, with the program killed between them", async ({
  start,
  folders,
}) => {
  const sample = sampleCase("C10");
  const content = contentOf(sample);
  let { page, kill } = await start();
  await call(page, "room.save", roomOf(sample));
  await call(page, "cases.save", { id, revision: 0, content });
  await call(page, "cases.accept", { id });
  await show(page, `/cases/${id}/signing`);
  await page.getByRole("button", { name: "固定文本" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "固定文本" }).click();
  await expect(page.getByText("已固定 第1版")).toBeVisible();

  const signers = (await stored(page)).versions[0]?.signers ?? [];
  const acknowledged: string[] = [];
  for (const [at, signer] of shuffled(signers).entries()) {
    if (at > 0) {
      await kill();
      ({ page, kill } = await start());
      await show(page, `/cases/${id}/signing`);
    }
    await page.getByRole("button", { name: /^屏幕上签名/ }).nth(signers.filter((each) => !acknowledged.includes(each.who)).indexOf(signer)).click(); // prettier-ignore
    const dialog = page.getByRole("dialog");
    const field = dialog.getByRole("img", { name: "在框里签上姓名" });
    await expect(dialog.getByRole("button", { name: "确认签名" })).toBeDisabled();
    await (at % 2 === 0 ? drawByMouse(page, field) : drawByPen(page, field));
    if (at % 2 === 1) await expect(dialog.getByText("输入设备断开了一下")).toBeVisible();
    await dialog.getByLabel(/签名清楚/).check();
    if (at === 0) {
      // Leaving loses nothing of what was drawn.
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: /^屏幕上签名/ }).nth(signers.indexOf(signer)).click(); // prettier-ignore
      await dialog.getByLabel(/签名清楚/).check();
      await page.screenshot({ path: "out/signing-pen.png" });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.map(({ id: fault, nodes }) => [fault, nodes.map(({ target }) => target.join(" "))])).toEqual([]);
    }
    await dialog.getByRole("button", { name: "确认签名" }).click();
    await expect(page.getByText(`${signer.name}的签名已保存。`)).toBeVisible();
    acknowledged.push(signer.who);
  }
  await page.screenshot({ path: "out/signing-signed.png", fullPage: true });
  const version = (await stored(page)).versions[0];
  expect(signers.every((signer) => !isSeal(signer))).toBe(true);
  expect(version?.signatures.map(({ who }) => who)).toEqual(acknowledged);
  const pressures = (at: number) => new Set(version?.signatures[at]?.strokes.flat().map(([, , pressure]) => pressure));
  expect([...pressures(0)]).toEqual([500]);
  expect(pressures(1).size).toBeGreaterThan(3);
  expect(version?.signatures[1]?.strokes.length).toBeGreaterThan(1);
  await page.getByRole("button", { name: "协议生效" }).click();
  await expect(page.getByText("协议已生效。")).toBeVisible();
  expect((await stored(page)).state).toBe("effective");
  await call(page, "papers.export", { id, paper: "police-agreement", about: null, blank: false });
  const [name = ""] = readdirSync(folders.exports);
  expect(documentXml(readFileSync(join(folders.exports, name))).match(/<w:drawing>/g)).toHaveLength(3);
});
