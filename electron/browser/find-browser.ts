import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Commands of browsers that know `--app=`: Chromium, Chrome and Edge first, then those that come with UOS and Kylin
 * (UOS Browser, Qianxin, 360, Loongson's own), all made from Chromium.
 */
const LINUX_COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
  "uos-browser-stable",
  "lbrowser",
  "qaxbrowser-safe-stable",
  "browser360-cn-stable",
];
const WINDOWS_PROGRAMS = [
  "Microsoft/Edge/Application/msedge.exe",
  "Google/Chrome/Application/chrome.exe",
  "Chromium/Application/chrome.exe",
];
const MAC_PROGRAMS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

type Environment = Readonly<Record<string, string | undefined>>;

/** The path of a browser that can show the page in a window of its own; null when there is none. `HESHI_BROWSER` names another. */
export function findBrowser(
  platform: string = process.platform,
  env: Environment = process.env,
  exists: (path: string) => boolean = existsSync,
): string | null {
  const chosen = env["HESHI_BROWSER"];
  if (chosen !== undefined && chosen !== "") return exists(chosen) ? chosen : null;
  return candidates(platform, env).find((path) => exists(path)) ?? null;
}

function candidates(platform: string, env: Environment): readonly string[] {
  if (platform === "darwin") return MAC_PROGRAMS;
  if (platform === "win32") {
    const folders = ["ProgramFiles(x86)", "ProgramFiles", "LOCALAPPDATA"].flatMap((name) => env[name] ?? []);
    return WINDOWS_PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return LINUX_COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}
