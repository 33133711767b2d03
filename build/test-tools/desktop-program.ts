import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ROOT } from "./steps.ts";

const PROGRAM: Readonly<Record<string, string>> = { win32: "electron.exe", darwin: "Electron.app/Contents/MacOS/Electron" };

/** The stand-in for Electron over a real Chromium. */
export const DOUBLE = join(ROOT, "test/electron-double/electron");

/** The program of the desktop host: the real Electron if this machine has it (asking its package would have it fetched), else the double. */
export function desktopProgram(): string {
  const folder = dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  const real = join(process.env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(folder, "dist"), PROGRAM[process.platform] ?? "electron");
  return existsSync(real) ? real : DOUBLE;
}
