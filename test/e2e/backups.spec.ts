import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";
import { saved } from "./typist.ts";

const ids = ["0a000000-0000-4000-8000-000000000001", "0a000000-0000-4000-8000-000000000002"] as const;

async function faults(page: Page): Promise<string[]> {
  // The legacy mode stays in one page: the double knows no second window.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`)),
    ...(wide > 0 ? [`${wide} pixels stick out`] : []),
  ];
}

async function twoCases(page: Page): Promise<void> {
  await call(page, "room.save", roomOf(sampleCase("C01")));
  for (const [at, sample] of ["C01", "C03"].entries()) {
    await call(page, "cases.save", { id: ids[at], revision: 0, content: contentOf(sampleCase(sample)) });
  }
}

test("a copy on a stick brings the old words back", async ({ page, folders }) => {
  await twoCases(page);
  // Where memory can be a disk, the stick is one of its own.
  const other = existsSync("/dev/shm");
  const stick = other ? mkdtempSync("/dev/shm/heshi-stick-") : join(folders.root, "stick");
  mkdirSync(stick, { recursive: true });
  await expect(page.getByText("还没有在U盘或别的文件夹里备份过。这台电脑坏了")).toBeVisible();
  await page.getByRole("link", { name: "去备份" }).click();
  await page.getByRole("heading", { name: "备份", level: 1 }).waitFor();
  expect(await faults(page)).toEqual([]);

  await page.getByLabel("U盘或文件夹的完整路径").fill(join(folders.root, "no-stick"));
  await page.getByRole("button", { name: "现在备份", exact: true }).click();
  await expect(page.getByText("找不到这个文件夹")).toBeVisible();
  await page.getByLabel("U盘或文件夹的完整路径").fill(stick);
  await page.keyboard.press("Enter");
  await expect(page.getByText("已备份 2 件案件，并从那里重新读出核对无误。")).toBeVisible();
  await expect(page.getByText(other ? /无误。可以安全取出。/ : /在同一块磁盘上/)).toBeVisible();
  await expect(page.getByText(/上一次核对过的外部备份：.*stick/)).toBeVisible();
  expect(readdirSync(stick).filter((name) => /^heshi-.*\.zip$/.test(name)).length).toBe(1);
  expect(await faults(page)).toEqual([]);

  await page.getByRole("link", { name: "案件", exact: true }).click();
  await expect(page.getByRole("link", { name: "去备份" })).toHaveCount(0);
  await page.getByRole("link", { name: /韦小山/ }).click();
  const facts = page.getByLabel("纠纷主要事实");
  await facts.fill("写错了，原来的都删掉了");
  await saved(page);

  await page.getByRole("link", { name: "备份", exact: true }).click();
  await page.getByLabel("备份所在文件夹的完整路径").fill(stick);
  await page.getByRole("button", { name: "显示里面的备份" }).click();
  await page.getByRole("button", { name: /^看.*会有什么变化$/ }).click();
  await expect(page.getByText("会增加 0 件，会去掉 0 件，会改变 1 件；现在共 2 件。")).toBeVisible();
  await expect(page.getByRole("table", { name: "会变化的案件" })).toContainText("韦小山");
  expect(await faults(page)).toEqual([]);
  await page.getByRole("button", { name: "恢复到这个时间" }).click();
  await expect(page.getByText("已恢复。")).toBeVisible();
  expect(existsSync(join(folders.data, ".restore"))).toBe(false);
  await page.getByRole("link", { name: "案件", exact: true }).click();
  await page.getByRole("link", { name: /韦小山/ }).click();
  await expect(facts).toHaveValue(contentOf(sampleCase("C01")).facts);
  rmSync(stick, { recursive: true });
});

test("a restore that takes much away has to be confirmed", async ({ page }) => {
  await twoCases(page);
  await call(page, "backups.make", { place: null });
  for (let at = 3; at < 5; at++) {
    const id = `0a000000-0000-4000-8000-00000000000${at}`;
    await call(page, "cases.save", { id, revision: 0, content: contentOf(sampleCase("C01")) });
  }
  await page.getByRole("link", { name: "备份", exact: true }).click();
  await page.getByRole("button", { name: /^看.*会有什么变化$/ }).click();
  await expect(page.getByText("现在的案件会去掉五分之一以上！")).toBeVisible();
  await expect(page.getByRole("button", { name: "恢复到这个时间" })).toBeDisabled();
  expect(await faults(page)).toEqual([]);
  await page.getByLabel("我看清楚了，仍要恢复").check();
  await page.getByRole("button", { name: "恢复到这个时间" }).click();
  await expect(page.getByText("已恢复。")).toBeVisible();
  await page.getByRole("link", { name: "案件", exact: true }).click();
  await expect(page.getByText("共 2 件", { exact: true })).toBeVisible();
});

test("the page speaks the language of the screen", async ({ page }) => {
  await twoCases(page);
  await call(page, "backups.make", { place: null });
  await page.getByRole("link", { name: "备份", exact: true }).click();
  await page.getByRole("table", { name: "备份列表" }).waitFor();
  const words = () => page.locator("main").evaluate((main) => {
    const copy = main.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return "";
    for (const each of copy.querySelectorAll("code")) each.remove();
    return copy.textContent ?? "";
  }); // prettier-ignore
  expect((await words()).replaceAll(/U盘|KB/g, "")).not.toMatch(/[A-Za-z]{2,}/);
  await page.getByText("English").click();
  await expect(page.getByRole("heading", { name: "Backups", level: 1 })).toBeVisible();
  expect(await words()).not.toMatch(/\p{Script=Han}/u);
  // 1366 × 768 at 200 %.
  await page.setViewportSize({ width: 683, height: 384 });
  expect(await faults(page)).toEqual([]);
});
