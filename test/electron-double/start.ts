import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "./app.ts";
import { launchChromium } from "./chromium.ts";
import { state, temporaryFolder } from "./state.ts";
import { followPages } from "./window.ts";

/** The program to run: a folder with package.json, or the app.asar of a packaged one (`ELECTRON_DOUBLE_RESOURCES`: its folder). */
async function programFolder(): Promise<string> {
  const resources = process.env["ELECTRON_DOUBLE_RESOURCES"];
  if (resources === undefined) return resolve(process.argv.slice(2).find((argument) => !argument.startsWith("-")) ?? ".");
  state.packaged = true;
  const { extractAll } = await import("@electron/asar");
  const folder = temporaryFolder();
  extractAll(join(resources, "app.asar"), folder);
  return folder;
}

const folder = await programFolder();
const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
if (typeof manifest !== "object" || manifest === null || !("main" in manifest) || typeof manifest.main !== "string") {
  throw new Error(`no "main" in ${folder}/package.json`);
}
process.on("SIGTERM", () => {
  app.quit();
});
// As in Electron: the main module is evaluated to its end first, then comes "ready".
await import(pathToFileURL(join(folder, manifest.main)).href);
const chromium = await launchChromium();
state.chromium = chromium;
await followPages(chromium);
app.becomeReady();
