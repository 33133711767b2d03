import { readdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { findBrowser } from "../../build/test-tools/find.ts";
import { attach } from "../support/attach.ts";
import { fullDossier, scan } from "../support/full-dossier.ts";
import { readPdfFile, squeeze } from "../support/office.ts";
import { picture } from "../support/pictures.ts";
import { roomOf, sampleCase } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";

const ID = "0d000000-0000-4000-8000-000000000000";

async function openDossier(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "欢迎使用和事" }).waitFor();
  await call(page, "room.save", roomOf(sampleCase("C01")));
  const bytes = picture();
  expect(await attach((path, input) => call(page, path, input), ID, "协议.png", bytes)).toMatchObject({ ok: true });
  const whole = fullDossier(sampleCase("C01"));
  const files = [scan(1, "identity", bytes), { ...scan(2, "signed-paper", bytes), name: "协议签字页.png" }];
  const content = { ...whole, attachments: files, dossier: { ...whole.dossier, filedBy: "", pieces: [] } };
  expect(await call(page, "cases.save", { id: ID, revision: 0, content })).toMatchObject({ ok: true });
  expect(await call(page, "cases.accept", { id: ID })).toMatchObject({ ok: true });
  await page.evaluate((id) => (location.hash = `#/cases/${id}/dossier`), ID);
  await expect(page.getByRole("heading", { name: /完整度\d+%/ })).toBeVisible();
}

test(
  "a scan is laid to a line by keyboard and by dragging, a gap leads to its field, and the dossier is bound",
  { tag: "@browser" },
  async ({ start, folders }) => {
    const { page } = await start({ env: { HESHI_BROWSER: (await findBrowser()) ?? "" } });
    await openDossier(page);
    const line = (name: string) => page.getByRole("listitem", { name, exact: true });
    const unplaced = page.getByRole("region", { name: "未入卷的文件" });
    await expect(unplaced).toContainText("协议签字页.png");

    await page.getByRole("combobox", { name: "协议签字页.png归入" }).focus();
    await page.keyboard.type("协议书");
    await page.keyboard.press("Enter");
    await expect(line("人民调解协议书")).toContainText("协议签字页.png");
    await page.getByText("协议签字页.png", { exact: true }).dragTo(line("人民调解记录"));
    await expect(line("人民调解记录")).toContainText("协议签字页.png");

    await page.getByRole("button", { name: "没有填写立卷人" }).press("Enter");
    await expect(page.getByLabel("立卷人", { exact: true })).toBeFocused();
    await page.keyboard.type("覃桂芳");
    await expect(page.getByRole("button", { name: "没有填写立卷人" })).toHaveCount(0);

    const shots = process.env["HESHI_SHOTS"];
    if (shots) await page.screenshot({ path: join(shots, "dossier.png"), fullPage: true });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);

    await page.getByRole("button", { name: "合成一份PDF" }).click();
    await expect(page.getByText(/已装订，共\d+页/)).toBeVisible({ timeout: 60_000 });
    const [name = "", ...others] = readdirSync(folders.exports);
    expect([others.length, name.endsWith("卷宗.pdf")]).toEqual([0, true]);
    const { pages } = await readPdfFile(join(folders.exports, name));
    const first = pages.findIndex((text) => text.includes("人民调解受理登记表") && !text.includes("卷内目录"));
    expect(pages.slice(first, first + 2).map((text) => text.trim().split(/\s/)[0])).toEqual(["1", "2"]);
    expect(squeeze(pages.slice(0, first).join(""))).toContain("立卷人：覃桂芳");
  },
);
