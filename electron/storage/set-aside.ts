import { randomUUID } from "node:crypto";
import { mkdir, rename } from "node:fs/promises";
import { basename, join } from "node:path";
import { asProblem, isMissing } from "./problems";

/** Moves a damaged file into the folder of damaged files under a name of its own, which it returns; of a vanished file only the name is left. */
export async function setAside(path: string, damagedFolder: string): Promise<string> {
  const name = `${basename(path, ".json")}-${randomUUID().slice(0, 8)}.json`;
  try {
    await mkdir(damagedFolder, { recursive: true });
    await rename(path, join(damagedFolder, name));
  } catch (error) {
    if (!isMissing(error)) throw asProblem(error, path);
  }
  return name;
}
