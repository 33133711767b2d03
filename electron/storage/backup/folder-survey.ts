import type { BigIntStats } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { previousPath } from "../durable-adapter";
import { unseal } from "../envelope";
import { asProblem, isMissing } from "../problems";
import { isBackedUp } from "./names";

/** The files of a data folder that a backup holds, by path from its top, each with a stamp that moves when the file is replaced. */
export type Survey = ReadonlyMap<string, string>;

const stampOf = ({ ino, size, mtimeNs, ctimeNs }: BigIntStats) => [ino, size, mtimeNs, ctimeNs].join(":");

async function add(found: Map<string, string>, folder: string, below: string): Promise<void> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (!isBackedUp(path)) continue;
    if (entry.isDirectory()) await add(found, folder, path);
    else if (entry.isFile()) {
      const stats = await stat(join(folder, path), { bigint: true }).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
      if (stats) found.set(path, stampOf(stats));
    }
  }
}

/** Looks at every file once; `leaveOut` names what at the top of the folder is not backed up. Throws a problem when it cannot be read. */
export async function surveyFolder(folder: string, leaveOut: string): Promise<Survey> {
  const found = new Map<string, string>();
  try {
    await add(found, folder, "");
  } catch (error) {
    throw asProblem(error, folder);
  }
  for (const path of found.keys()) if (path.startsWith(`${leaveOut}/`)) found.delete(path);
  return found;
}

/** True when the bytes are a whole file of ours, whatever its kind. */
function isWhole(bytes: Uint8Array): boolean {
  const format = /^\{"format":"([^"]{1,100})"/.exec(Buffer.from(bytes.subarray(0, 120)).toString("utf8"))?.[1];
  return format !== undefined && unseal(bytes, format) !== null;
}

async function bytesOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw asProblem(error, path);
  }
}

/** The bytes to keep of a file: its own, or those of the generation before when it is damaged and that one is whole; null when it is gone. */
export async function readForBackup(folder: string, path: string): Promise<Buffer | null> {
  const bytes = await bytesOf(join(folder, path));
  if (!bytes || !path.endsWith(".json") || isWhole(bytes)) return bytes;
  const before = await bytesOf(previousPath(join(folder, path)));
  return before && isWhole(before) ? before : bytes;
}

const SMALL_FILES = [
  "room.json", "numbers.json", "preferences.json", "rules.json", "calendar.json", "dictionary.json", "phrases.json", "views.json",
  "catalogue.json", "clauses.json", "templates.json",
]; // prettier-ignore

/** When something in the folder was last changed, in milliseconds since 1970 by the file system's own clock. */
export async function lastChange(folder: string): Promise<number> {
  const names = await readdir(join(folder, "cases")).catch(() => []);
  const paths = [...SMALL_FILES, ...names.map((name) => join("cases", name))];
  const times = await Promise.all(paths.map(async (path) => (await stat(join(folder, path)).catch(() => null))?.mtimeMs ?? 0));
  return Math.max(0, ...times);
}
