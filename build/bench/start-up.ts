import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { _electron, type Browser, chromium, type Page } from "playwright";
import { findBrowser } from "../test-tools/find.ts";
import { desktopProgram, DOUBLE } from "../test-tools/desktop-program.ts";
import { type Finding, interleaved, median } from "./measure.ts";

// Process start to the first line of the list on screen, on both hosts, next to an empty window of the same host.
// Runs by itself, not in the bundle of the other parts: it starts the built program as users do.
const ROOT = join(import.meta.dirname, "../..");
const ROUNDS = 5;
const ROW = "table tbody tr";
const EMPTY_PAGE = "<!doctype html><title>empty</title><p id=here>here</p>";

const EMPTY_SERVER = `
import { createServer } from "node:http";
const server = createServer((_, response) => response.setHeader("content-type", "text/html").end(${JSON.stringify(EMPTY_PAGE)}));
server.listen(0, "127.0.0.1", () => console.log("READY http://127.0.0.1:" + server.address().port + "/"));
`;
const EMPTY_MAIN = `
import { app, BrowserWindow, protocol } from "electron";
protocol.registerSchemesAsPrivileged([{ scheme: "app", privileges: { standard: true, secure: true } }]);
void app.whenReady().then(() => {
  protocol.handle("app", () => new Response(${JSON.stringify(EMPTY_PAGE)}, { headers: { "content-type": "text/html" } }));
  return new BrowserWindow({ width: 1366, height: 768 }).loadURL("app://heshi/");
});
`;

/** Starts a server as its own process, opens the link that it prints, and waits for what shows that it is there. */
async function browserStart(browser: Browser, args: readonly string[], shown: string): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const link = await new Promise<string>((resolve, reject) => {
    let text = "";
    child.stdout.on("data", (bytes: Buffer) => {
      text += bytes.toString();
      const found = /^READY (\S+)$/m.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", () => reject(new Error(`ended before it was ready: ${text}`)));
  });
  const page = await browser.newPage();
  await page.goto(link);
  await seen(page, shown);
  await page.close();
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

const seen = (page: Page, shown: string) => page.locator(shown).first().waitFor({ timeout: 120_000 });

async function desktopStart(args: readonly string[], chromiumPath: string, shown: string): Promise<void> {
  const program = desktopProgram();
  const electron = await _electron.launch({
    ...(program === DOUBLE ? { executablePath: program } : {}),
    args: [...args],
    env: { ...process.env, CHROMIUM: chromiumPath },
  });
  await seen(await electron.firstWindow(), shown);
  await electron.close();
}

/** What a start leaves in its folders is thrown away, the cases stay: each start finds the folder as a person closed it. */
async function measure(folder: string, size: number): Promise<readonly Finding[]> {
  const scratch = mkdtempSync(join(folder, "start-"));
  const data = join(folder, `cases-${size}`);
  const path = (await findBrowser()) ?? "";
  const emptyApp = join(scratch, "empty");
  mkdirSync(emptyApp);
  writeFileSync(
    join(emptyApp, "package.json"),
    JSON.stringify({ name: "empty", version: "1.0.0", type: "module", main: "main.js" }),
  );
  writeFileSync(join(emptyApp, "main.js"), EMPTY_MAIN);
  writeFileSync(join(emptyApp, "server.js"), EMPTY_SERVER);
  const browser = await chromium.launch({ executablePath: path, args: ["--no-sandbox", "--disable-gpu"] });
  const program = join(ROOT, "out/host/browser.js");
  let at = 0;
  const user = () => join(scratch, `user-${at++}`);
  const times = await interleaved(
    ROUNDS,
    {
      browser: () => browserStart(browser, [program, "--data", data, "--user-data-dir", user(), "--no-open"], ROW),
      emptyBrowser: () => browserStart(browser, [join(emptyApp, "server.js")], "#here"),
      desktop: () => desktopStart([ROOT, "--data", data, `--user-data-dir=${user()}`], path, ROW),
      emptyDesktop: () => desktopStart([emptyApp, `--user-data-dir=${user()}`], path, "#here"),
    },
    1,
  );
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
  const line = (what: string, ours: number, empty: number): Finding => ({
    part: "start", size, what, value: ours, unit: "ms", against: `empty window, ${empty.toFixed(0)} ms`, ratio: ours / empty, bar: "1.5",
  }); // prettier-ignore
  return [
    line("browser host: process to first line", median(times("browser")), median(times("emptyBrowser"))),
    line("desktop host: process to first line", median(times("desktop")), median(times("emptyDesktop"))),
  ];
}

const [, , size = "1000", folder = ""] = process.argv;
console.log(JSON.stringify(await measure(folder, Number(size))));
