import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright";
import { findBrowser } from "./test-tools/find.ts";

/** `npm run screenshot`: the picture of the README, taken from the built program with its fictional cases. */
const TARGET = join(import.meta.dirname, "screenshot.png");
const PROGRAM = join(import.meta.dirname, "../out/host/browser.js");

async function linkOf(server: ReturnType<typeof startServer>): Promise<string> {
  for await (const bytes of server.stdout) {
    const link = /^READY (\S+)$/m.exec(String(bytes))?.[1];
    if (link !== undefined) return link;
  }
  throw new Error("the program ended before it was ready; was it built?");
}

function startServer(folder: string) {
  const args = [PROGRAM, "--no-open", "--data", join(folder, "data"), "--user-data-dir", join(folder, "app")];
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
}

async function openSampleCase(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.locator("form button").nth(1).click();
  await page.locator(".case-table a").nth(2).click();
  await page.locator("#facts").waitFor();
  await page.evaluate(() => document.fonts.ready);
}

const folder = mkdtempSync(join(tmpdir(), "heshi-screenshot-"));
const server = startServer(folder);
const executablePath = await findBrowser();
const browser = await chromium.launch({ ...(executablePath === null ? {} : { executablePath }), args: ["--no-sandbox"] });
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
  await openSampleCase(page, await linkOf(server));
  await page.screenshot({ path: TARGET });
  console.log(TARGET);
} finally {
  await browser.close();
  const ended = once(server, "exit");
  server.kill();
  await ended;
  rmSync(folder, { recursive: true, force: true });
}
