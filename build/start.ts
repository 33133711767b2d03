import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { packageCommand } from "./test-tools/steps.ts";

const ROOT = join(import.meta.dirname, "..");
const BUILT = ["out/host/desktop.js", "out/host/preload.cjs", "out/host/browser.js", "out/renderer/index.html"];
const SOURCES = ["shared", "electron", "renderer", "vite.config.ts", "package.json", "package-lock.json"];
const PROGRAMS: Readonly<Record<string, string>> = { win32: "electron.exe", darwin: "Electron.app/Contents/MacOS/Electron" };
/** The fetching of Electron ends when nothing came for this many milliseconds, or when all of it takes longer than that. */
const STALLED = Number(process.env["HESHI_FETCH_STALL"] ?? 45_000);
const TOO_LONG = 15 * 60_000;
/** An Electron that breaks down within this many milliseconds cannot run here. */
const AT_ONCE = 10_000;

/** Builds the program unless what was built is newer than everything it is made from. */
function buildIfNeeded(): void {
  const built = BUILT.map((file) => changed(join(ROOT, file)));
  const newestSource = Math.max(...SOURCES.map((path) => newest(join(ROOT, path))));
  if (Math.min(...built) > newestSource) return;
  console.log("Building Heshi...");
  const { status } = spawnSync(process.execPath, [packageCommand("vite", "vite"), "build", "--app", "--logLevel", "warn"], {
    cwd: ROOT,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** When a file was last changed, in milliseconds since 1970; 0 when it is not there. */
function changed(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(path: string): number {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return changed(path);
  return Math.max(changed(path), ...readdirSync(path).map((name) => newest(join(path, name))));
}

function electronProgram(): string | null {
  const folder = dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  const program = join(
    process.env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(folder, "dist"),
    PROGRAMS[process.platform] ?? "electron",
  );
  return existsSync(program) ? program : null;
}

/** Tries once to fetch Electron, telling how far it is; resolves when it is here, or when it will not come. */
function fetchElectron(): Promise<void> {
  if (["1", "true"].includes(process.env["ELECTRON_SKIP_BINARY_DOWNLOAD"] ?? "")) return Promise.resolve();
  process.stdout.write("Fetching Electron, once: ");
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, "build/fetch-electron.ts")], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "ignore"],
    });
    const giveUp = () => child.kill("SIGKILL");
    const stall = setTimeout(giveUp, STALLED);
    const limit = setTimeout(giveUp, TOO_LONG);
    let tens = 0;
    child.stdout.on("data", (bytes: Buffer) => {
      stall.refresh();
      const percent = Number(bytes.toString().trim().split("\n").at(-1));
      for (; tens <= percent; tens += 10) process.stdout.write(`${tens} % `);
    });
    child.on("error", giveUp);
    child.on("close", (code) => {
      clearTimeout(stall);
      clearTimeout(limit);
      console.log(code === 0 ? "done" : "not possible");
      resolve();
    });
  });
}

/** Runs a program to its end and gives back its exit code; null when it broke down at once. */
function run(program: string, args: readonly string[]): Promise<number | null> {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(program, [...args, ...process.argv.slice(2)], { cwd: process.cwd(), stdio: "inherit" });
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, pass);
    child.on("error", () => {
      resolve(null);
    });
    child.on("exit", (code, signal) => {
      const brokeDown = code === 127 || (signal !== null && signal !== "SIGINT" && signal !== "SIGTERM");
      resolve(brokeDown && Date.now() - started < AT_ONCE ? null : (code ?? 1));
    });
  });
}

/** The desktop host; null when there is no Electron or it cannot run on this computer. */
async function startDesktop(): Promise<number | null> {
  if (electronProgram() === null) await fetchElectron();
  const electron = electronProgram();
  return electron === null ? null : run(electron, [ROOT]);
}

async function startBrowser(): Promise<number> {
  console.log("Electron does not run on this computer: Heshi opens in a browser window instead, with the same data.");
  return (await run(process.execPath, [join(ROOT, "out/host/browser.js")])) ?? 1;
}

buildIfNeeded();
process.exit((await startDesktop()) ?? (await startBrowser()));
