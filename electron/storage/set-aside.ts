import { randomUUID } from "node:crypto";
import { basename, join } from "node:path";
import { disk } from "./file-system";
import { asProblem, isMissing } from "./problems";

/** Moves a damaged file into the folder of damaged files under a name of its own, which it returns; of a vanished file only the name is left. */
export async function setAside(path: string, damagedFolder: string): Promise<string> {
  const name = `${basename(path, ".json")}-${randomUUID().slice(0, 8)}.json`;
  try {
    await disk.mkdir(damagedFolder);
    await disk.rename(path, join(damagedFolder, name));
  } catch (error) {
    if (!isMissing(error)) throw asProblem(error, path);
  }
  return name;
}
