import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Opens the page in a window of its own, with a profile of our own under `folder`; `exited` runs when that process ends.
 * Every user of the computer can read the command lines of its processes, so the link stands in a file that only this user can read.
 */
export async function openAppWindow(browser: string, link: string, folder: string, exited: () => void): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const opener = join(folder, "open.html");
  await writeFile(opener, `<!doctype html><meta http-equiv="refresh" content="0;url=${link}">`, { mode: 0o600 });
  const child = spawn(
    browser,
    [
      `--app=${pathToFileURL(opener).href}`,
      `--user-data-dir=${join(folder, "profile")}`,
      "--window-size=1366,768",
      "--no-first-run",
      "--no-default-browser-check",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-extensions",
      "--disable-features=Translate",
    ],
    { stdio: "ignore" },
  );
  child.on("error", exited);
  child.on("exit", exited);
}
