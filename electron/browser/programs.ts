import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";

/** A helper that has not failed after this many milliseconds has found its program. */
const SOON = 3_000;

/** Opens a file with the program the system has for it; throws when there is none. */
export async function openPath(path: string, platform: string): Promise<void> {
  if (platform === "darwin") return run("open", [path]);
  // Explorer ends with 1 even when all went well.
  if (platform === "win32") return run("explorer.exe", [path], true);
  return run("xdg-open", [path]);
}

/** Shows a file in the system's file manager, or at least its folder. */
export async function showInFolder(path: string, platform: string): Promise<void> {
  if (platform === "darwin") return run("open", ["-R", path]);
  if (platform === "win32") return run("explorer.exe", [`/select,"${path}"`], true);
  await run("dbus-send", showItems(path)).catch(() => run("xdg-open", [dirname(path)]));
}

/** The call of the freedesktop file manager interface that selects a file. */
function showItems(path: string): string[] {
  return [
    "--session",
    "--print-reply",
    "--dest=org.freedesktop.FileManager1",
    "/org/freedesktop/FileManager1",
    "org.freedesktop.FileManager1.ShowItems",
    // A comma would divide the array into two addresses.
    `array:string:${pathToFileURL(path).href.replaceAll(",", "%2C")}`,
    "string:",
  ];
}

function run(command: string, args: readonly string[], anyExit = false): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      stdio: "ignore",
      detached: true,
      windowsVerbatimArguments: anyExit && args[0]?.startsWith("/") === true,
    });
    const timer = setTimeout(resolve, SOON);
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on("exit", (code) => {
      clearTimeout(timer);
      if (code === 0 || anyExit) resolve();
      else reject(new Error(`${command} ended with ${code ?? "a signal"}`));
    });
    child.unref();
  });
}
