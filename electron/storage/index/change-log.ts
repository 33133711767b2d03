import { open, readFile, truncate } from "node:fs/promises";
import { z } from "zod";
import { CaseId } from "#shared/domain/id";
import { isMissing } from "../problems";
import { Entry } from "./index-entry";

/**
 * One line of the log: a case as it was just saved (`entry` null: it is gone) and, once all of its shard is known, the shard's new stamp.
 * `fresh` tells that the case was not in the list before.
 */
const Line = z.strictObject({
  id: CaseId.nullable(),
  entry: Entry.nullable(),
  fresh: z.boolean(),
  shard: z.int(),
  stamp: z.string().nullable(),
});
export type LogLine = z.infer<typeof Line>;

const NEWLINE = 10;

function parse(text: string): LogLine | null {
  try {
    return Line.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The lines of the log up to the first that is torn or not ours; with `mayCut` the file is cut off there, so that later lines follow whole ones. */
export async function readLog(path: string, mayCut: boolean): Promise<readonly LogLine[]> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
  const lines: LogLine[] = [];
  let good = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, good)) {
    const line = parse(bytes.toString("utf8", good, end));
    if (!line) break;
    lines.push(line);
    good = end + 1;
  }
  if (mayCut && good < bytes.length) await truncate(path, good);
  return lines;
}

/**
 * Opens the log to append lines to. They are not flushed: should they be lost, the shard's stamp differs from the known one
 * and the shard is read again.
 */
export async function openLog(path: string) {
  const handle = await open(path, "a", 0o600);
  return {
    append: async (lines: readonly LogLine[]) => {
      await handle.appendFile(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    },
    close: () => handle.close(),
  };
}
