import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const WINDOWS = process.platform === "win32";

/** The first of these programs on the PATH or at one of these full paths; null when there is none. */
export function findProgram(names: readonly string[], places: readonly string[] = []): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, WINDOWS ? `${name}.exe` : name)));
  return [...onPath, ...places].find(canRun) ?? null;
}

const programFiles = [process.env["PROGRAMFILES"], process.env["PROGRAMFILES(X86)"], process.env["LOCALAPPDATA"]];

function inProgramFiles(...parts: string[]): string[] {
  return WINDOWS ? programFiles.flatMap((folder) => (folder === undefined ? [] : [join(folder, ...parts)])) : [];
}

/** LibreOffice's command, or null. */
export function findOffice(): string | null {
  const places = ["/Applications/LibreOffice.app/Contents/MacOS/soffice", "/usr/lib/libreoffice/program/soffice"];
  return findProgram(["soffice", "libreoffice"], [...places, ...inProgramFiles("LibreOffice", "program", "soffice.exe")]);
}

/** A Python that has LibreOffice's bridge, or null: the system's own, or the one that came with LibreOffice. */
export function findUnoPython(): string | null {
  const beside = [
    "/Applications/LibreOffice.app/Contents/Resources/python",
    ...inProgramFiles("LibreOffice", "program", "python.exe"),
  ];
  const found = [findProgram([], ["/usr/bin/python3"]), findProgram(["python3", "python"]), ...beside];
  return found.find((path) => path !== null && canRun(path) && spawnSync(path, ["-c", "import uno"]).status === 0) ?? null;
}

/**
 * A browser of the Chromium family, or null. CHROMIUM in the environment decides; then the headless shell, which
 * starts two to three times faster; then Playwright's own; then Chromium, Chrome or Edge as installed.
 */
export async function findBrowser(): Promise<string | null> {
  const wanted = process.env["CHROMIUM"];
  if (wanted !== undefined && canRun(wanted)) return wanted;
  return findProgram(["chromium-headless-shell"]) ?? (await playwrightBrowser()) ?? systemBrowser();
}

async function playwrightBrowser(): Promise<string | null> {
  const { chromium } = await import("playwright");
  const path = chromium.executablePath();
  return canRun(path) ? path : null;
}

function systemBrowser(): string | null {
  const names = [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
  ];
  const mac = ["Chromium", "Google Chrome", "Microsoft Edge"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const windows = [
    ...inProgramFiles("Google", "Chrome", "Application", "chrome.exe"),
    ...inProgramFiles("Microsoft", "Edge", "Application", "msedge.exe"),
  ];
  return findProgram(names, [...mac, ...windows]);
}

/** The font families that fontconfig sees through `configFile`; none when fontconfig is not there. */
export function fontFamilies(configFile: string): ReadonlySet<string> {
  const list = findProgram(["fc-list"]);
  if (list === null || !existsSync(configFile)) return new Set();
  const output = execFileSync(list, [":", "family"], { encoding: "utf8", env: { ...process.env, FONTCONFIG_FILE: configFile } });
  return new Set(output.split("\n").flatMap((line) => line.split(",").map((name) => name.trim())));
}

function canRun(path: string): boolean {
  try {
    accessSync(path, WINDOWS ? constants.F_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
