import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seal } from "../../electron/storage/envelope";

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const without = (from: unknown, names: readonly string[]): Json =>
  Object.fromEntries(Object.entries(isObject(from) ? from : {}).filter(([name]) => !names.includes(name)));

/** A case of version 4 as version 3 wrote it. */
function caseOf3(data: Json): Json {
  return { ...data, content: without(data["content"], ["translation"]) };
}

/** Writes every case of a folder again as the version before wrote it, so that the next save of each has to migrate it. */
export function makeOld(dataFolder: string): void {
  const names = readdirSync(join(dataFolder, "cases"), { recursive: true, encoding: "utf8" });
  for (const name of names) {
    if (!name.endsWith(".json") || name.endsWith(".previous.json")) continue;
    const path = join(dataFolder, "cases", name);
    const stored: { readonly version: number; readonly generation: number; readonly savedAt: string; readonly data: Json } =
      JSON.parse(readFileSync(path, "utf8"));
    if (stored.version !== 4) continue;
    const { generation, savedAt, data } = stored;
    writeFileSync(`${path}.old`, seal(caseOf3(data), { format: "heshi/case", version: 3, generation, savedAt }));
    renameSync(`${path}.old`, path);
  }
}
