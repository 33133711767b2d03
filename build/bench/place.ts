import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { CaseFile } from "#shared/domain/case-file";
import { type App, openApp } from "../../electron/core/app.ts";
import { describeCase } from "../../electron/core/describe-case.ts";
import { today } from "../../electron/core/workspace.ts";
import { openCaseStore } from "../../electron/storage/case-store.ts";
import { type CaseIndex, openCaseIndex } from "../../electron/storage/index/case-index.ts";
import { generateFolder } from "../generate.ts";

const now = () => new Date();

/** The generated data folder of a size, made at its first use and kept for the next run. */
export function generatedFolder(root: string, size: number): string {
  const folder = join(root, `cases-${size}`);
  if (existsSync(join(folder, "room.json"))) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  generateFolder(folder, size);
  return folder;
}

/** A folder for what a part leaves behind, on the same disk. */
export function scratch(root: string): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(root, "scratch-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export const storeOf = (folder: string) => openCaseStore(folder, join(folder, "damaged"), now, () => undefined);

/** The index of a folder, as the program opens it. */
export async function openIndex(folder: string): Promise<CaseIndex> {
  const describe = (file: CaseFile) => describeCase(file, today(now));
  const store = storeOf(folder);
  const guard = () => Promise.resolve();
  return await openCaseIndex({
    store,
    folder: join(folder, "index"),
    mayWrite: true,
    guard,
    describe,
    now,
    changed: () => undefined,
  });
}

/** Waits until nothing is left to be read. */
export async function complete(index: CaseIndex): Promise<void> {
  await index.columns();
  while ((await index.list(0, 1)).building !== null) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** The whole core on a folder. */
export async function openCore(folder: string, appFolder: string, exports: string): Promise<App> {
  const nothing = () => Promise.resolve();
  const shell = {
    chooseSavePath: (name: string) => Promise.resolve(join(exports, name)),
    chooseFolder: () => Promise.resolve(null),
    openPath: nothing,
    showInFolder: nothing,
    makePdf: () => Promise.reject(new Error("no PDF here")),
    hasPrinter: async () => null,
    can: { chooseFolder: false, saveDialog: true },
  };
  return await openApp({
    dataFolder: folder,
    appFolder,
    surroundings: { now, newId: randomUUID, host: "desktop", version: "0.0.0", shell },
  });
}

/** The files of the index and how many bytes they have together. */
export function indexFilesOf(folder: string): { readonly paths: readonly string[]; readonly bytes: number } {
  const paths = readdirSync(join(folder, "index")).map((name) => join(folder, "index", name));
  return { paths, bytes: paths.reduce((sum, path) => sum + statSync(path).size, 0) };
}
