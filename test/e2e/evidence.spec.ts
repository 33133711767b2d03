import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { roomOf, contentOf, sampleCase } from "../support/sample-cases.ts";
import { call, expect, type Running, test } from "./fixtures.ts";
import { choose, saved } from "./typist.ts";

const id = "0a000000-0000-4000-8000-000000000001";

type FileOfPage = { readonly name: string; readonly type: string; readonly base64: string };

/** A picture with something to see in it. */
async function png(page: Page, colour: string): Promise<Buffer> {
  const address = await page.evaluate((fill) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 900, height: 600 });
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("no canvas");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, 900, 600);
    pen.fillStyle = fill;
    pen.fillRect(60, 60, 500, 80);
    pen.font = "60px sans-serif";
    pen.fillText("2026 18600.00", 60, 300);
    return canvas.toDataURL("image/png");
  }, colour);
  return Buffer.from(address.slice(address.indexOf(",") + 1), "base64");
}

/** Lets the page believe that files were dropped on it or pasted. */
async function give(page: Page, how: "drop" | "paste", files: readonly FileOfPage[]): Promise<void> {
  await page.evaluate(
    ({ how, files }) => {
      const held = new DataTransfer();
      for (const { name, type, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        held.items.add(new File([bytes], name, { type }));
      }
      const options = { bubbles: true, cancelable: true };
      const target = document.querySelector("main") ?? document.body;
      if (how === "paste") target.dispatchEvent(new ClipboardEvent("paste", { ...options, clipboardData: held }));
      else target.dispatchEvent(new DragEvent("drop", { ...options, dataTransfer: held }));
    },
    { how, files },
  );
}

const file = (page: Page, name: string | RegExp) => page.getByRole("listitem", { name, exact: true });
const picture = (page: Page, name: string) => page.getByRole("img", { name, exact: true });
const input = (page: Page) => page.locator("input[type=file]").first();

/** Opens the page of evidence of a sample case. */
async function openEvidence(page: Page): Promise<void> {
  await call(page, "room.save", roomOf(sampleCase("C01")));
  await call(page, "cases.save", { id, revision: 0, content: contentOf(sampleCase("C01")) });
  await page.getByRole("link", { name: /韦小山/ }).click();
  await page.getByRole("link", { name: "证据与附件" }).click();
}

const opened = async (app: Running, other: readonly string[]): Promise<readonly string[]> =>
  app.electron === null ? other : await app.electron.evaluate(() => Reflect.get(globalThis, "opened"));

test("files come by the dialog, by drop and by paste, are seen, put in the list, and are there after a restart", async ({
  start,
  folders,
}) => {
  test.setTimeout(120_000);
  let app = await start();
  let { page } = app;
  await openEvidence(page);
  const red = await png(page, "#b42318");
  await input(page).setInputFiles({ name: "欠条.png", mimeType: "image/png", buffer: red });
  await expect(picture(page, "欠条.png")).toBeVisible();
  const blue = (await png(page, "#0b5fae")).toString("base64");
  await give(page, "drop", [{ name: "照片.png", type: "image/png", base64: blue }]);
  await expect(picture(page, "照片.png")).toBeVisible();
  const green = (await png(page, "#14655a")).toString("base64");
  await give(page, "paste", [{ name: "image.png", type: "image/png", base64: green }]);
  await expect(page.getByRole("img", { name: /^粘贴的图片 20\d\d-/ })).toBeVisible();
  await give(page, "drop", [{ name: "又一份.png", type: "image/png", base64: blue }]);
  await expect(page.getByText("“又一份.png”与本案已有的“照片.png”内容相同")).toBeVisible();
  await expect(file(page, "又一份.png")).toHaveCount(0);

  await choose(file(page, "照片.png").getByLabel("用途"), "身份证明");
  await expect(file(page, "照片.png").getByRole("checkbox")).toBeChecked();
  await page.getByRole("button", { name: "添加证据" }).click();
  const evidence = page.getByRole("region", { name: "证据1" });
  await evidence.getByLabel("证据名称").fill("欠条");
  await evidence.getByLabel("来源").fill("申请人手机拍摄");
  await choose(evidence.getByLabel("原件或复印件"), "复印件");
  await expect(evidence.getByText("复印件还没有与原件核对")).toBeVisible();
  await evidence.getByLabel("份数").fill("1");
  await evidence.getByLabel("提交人").fill("韦");
  await page.getByTitle("韦小山").click();
  await evidence.getByLabel("提交日期", { exact: true }).fill("2026-01-20");
  await evidence.getByLabel("与原件核对无异").check();
  await choose(evidence.getByLabel("对应的附件"), "欠条.png");
  await page.keyboard.press("Escape");
  await page.screenshot({ path: "out/evidence.png", fullPage: true });
  await saved(page);

  await app.kill();
  app = await start();
  page = app.page;
  await page.getByRole("link", { name: /韦小山/ }).click();
  await page.getByRole("link", { name: "证据与附件 3" }).click();
  await expect(picture(page, "欠条.png")).toBeVisible();
  const again = page.getByRole("region", { name: "证据1" });
  await expect(again.getByLabel("提交人")).toHaveValue("韦小山");
  await expect(again.getByText("欠条.png")).toBeVisible();
  const [name = ""] = readdirSync(join(folders.data, "attachments", "0a", id));
  writeFileSync(join(folders.data, "attachments", "0a", id, name), "damaged");
  await page.reload();
  await expect(page.getByText("文件已损坏或不见了")).toBeVisible();
});

test("a large file shows how far it is and can be stopped; one that vanishes, is empty or broken is told", async ({
  page,
  folders,
}) => {
  test.setTimeout(120_000);
  await openEvidence(page);
  const [large, small, empty, broken] = ["录像.mp4", "会不见.txt", "空.pdf", "坏.png"].map((name) => join(folders.root, name));
  if (!large || !small || !empty || !broken) throw new Error("no names");
  const bytes = Buffer.alloc(30 << 20, "film ");
  bytes.write("\0\0\0\x18ftypisom", "latin1");
  writeFileSync(large, bytes);
  writeFileSync(small, "text");
  writeFileSync(empty, "");
  writeFileSync(broken, Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(500, 7)]));
  await input(page).setInputFiles([large, small]);
  await expect(page.getByRole("progressbar", { name: "正在添加“录像.mp4”" })).toBeVisible();
  rmSync(small);
  await expect(file(page, "录像.mp4").getByText("录像 · 30.0 MB")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("“会不见.txt”读不出来")).toBeVisible();
  await expect(page.getByText("案件和其他附件没有改动。")).toBeVisible();

  bytes.write("other", 1_000);
  writeFileSync(large, bytes);
  await input(page).setInputFiles(large);
  await page.getByRole("button", { name: "取消添加“录像.mp4”" }).click();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await input(page).setInputFiles([empty, broken]);
  await expect(page.getByText("“空.pdf”是空的（0字节），没有添加。")).toBeVisible();
  await expect(file(page, "坏.png").getByText("这张图片看不了，可能已损坏；文件照原样保存着")).toBeVisible();
  await input(page).setInputFiles(large);
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByRole("link", { name: "登记与协议" }).click();
  await expect(page.getByText("离开了本页，没有添加完的文件已取消：录像.mp4")).toBeVisible();
  await saved(page);
  const kept = () => readdirSync(join(folders.data, "attachments"), { recursive: true, encoding: "utf8" });
  await expect.poll(() => kept().filter((name) => /[0-9a-f]{64}$/.test(name)).length).toBe(2);
  await expect.poll(() => kept().filter((name) => name.includes(".tmp-"))).toEqual([]);
});

test("what could run is kept and not opened; the rest is opened as a copy, saved elsewhere, removed and taken back", async ({
  app,
  folders,
}) => {
  const { page } = app;
  await openEvidence(page);
  await input(page).setInputFiles([
    { name: "工资表.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ\x90\0 a program") },
    { name: "说明.txt", mimeType: "text/plain", buffer: Buffer.from("说明") },
  ]);
  await page.getByRole("button", { name: "打开“工资表.pdf”" }).click();
  await expect(page.getByText("“工资表.pdf”这类文件可能会运行程序，不在这里打开。")).toBeVisible();
  expect(await opened(app, folders.opened())).toEqual([]);
  await page.getByRole("button", { name: "打开“说明.txt”" }).click();
  await expect.poll(async () => (await opened(app, folders.opened())).join()).toMatch(/说明\.txt$/);
  await page.getByRole("button", { name: "另存“工资表.pdf”" }).click();
  await expect(page.getByText(/已另存到/)).toBeVisible();
  expect(existsSync(join(folders.exports, "工资表.pdf"))).toBe(true);

  await page.getByRole("button", { name: "移去“说明.txt”" }).click();
  await expect(file(page, "说明.txt")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(file(page, "说明.txt")).toBeVisible();
  await page.getByRole("button", { name: "“说明.txt”上移" }).click();
  await expect(page.getByRole("listitem").first()).toHaveAccessibleName("说明.txt");
});

test("a picture is looked at, turned, straightened and shrunk into a new file, and the original stays", async ({ page }) => {
  await openEvidence(page);
  await input(page).setInputFiles({ name: "收条.png", mimeType: "image/png", buffer: await png(page, "#222") });
  await page.getByRole("button", { name: "查看“收条.png”" }).click();
  const viewer = page.getByRole("dialog", { name: "收条.png" });
  const size = () =>
    viewer.locator("canvas").evaluate((canvas) => `${canvas.getAttribute("width")}×${canvas.getAttribute("height")}`);
  await expect.poll(size).toBe("900×600");
  await viewer.getByRole("button", { name: "向右转" }).click();
  await expect.poll(size).toBe("600×900");
  await viewer.getByRole("button", { name: "放大" }).click();
  await page.screenshot({ path: "out/evidence-viewer.png" });
  await page.keyboard.press("Escape");
  await expect(viewer).toHaveCount(0);

  await page.getByRole("button", { name: "拉正并缩小“收条.png”" }).click();
  const dialog = page.getByRole("dialog", { name: /拉正并缩小/ });
  await dialog.getByRole("button", { name: "向左转" }).click();
  await dialog.getByLabel("微调角度（度）").fill("1.5");
  await dialog.getByLabel("上边").fill("10");
  await expect(dialog.locator("canvas")).toBeVisible();
  await page.screenshot({ path: "out/evidence-straighten.png" });
  await dialog.getByRole("button", { name: "存为新附件" }).click();
  await expect(picture(page, "收条 拉正.jpg")).toBeVisible();
  await expect(file(page, "收条 拉正.jpg").getByText("由“收条.png”拉正而来")).toBeVisible();
  await expect(picture(page, "收条.png")).toBeVisible();
  await saved(page);
});
