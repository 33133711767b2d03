import { z } from "zod";
import { temporaryBeside, writeAll } from "./durable-file";
import { disk } from "./file-system";
import { isMissing, systemCode } from "./problems";

/** What stands in the lock's file. `machine`, `boot` and `started` are empty where a system or an earlier program did not tell. */
const Lock = z.object({
  token: z.uuid(),
  pid: z.int(),
  user: z.string(),
  computer: z.string(),
  since: z.iso.datetime(),
  beat: z.iso.datetime(),
  machine: z.string().default(""),
  boot: z.string().default(""),
  started: z.string().default(""),
});
export type Lock = z.infer<typeof Lock>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The lock at that path. Throws what the system says when it cannot be read though it is there. */
export async function readLock(path: string): Promise<Lock | "none" | "unreadable"> {
  try {
    const lock = Lock.safeParse(parsed((await disk.readFile(path)).toString("utf8")));
    return lock.success ? lock.data : "unreadable";
  } catch (error) {
    if (isMissing(error)) return "none";
    throw error;
  }
}

async function writeFile(path: string, bytes: Uint8Array): Promise<number> {
  const handle = await disk.open(path, "wx", 0o600);
  try {
    const changedMs = await writeAll(handle, bytes);
    // After a power cut half a lock would look like that of somebody unknown.
    await handle.sync();
    return changedMs;
  } finally {
    await handle.close();
  }
}

/**
 * Makes the lock's file unless one is there: written under another name and linked, so that nobody ever sees half of it;
 * a file system without links writes it in place. `madeAtMs` is the time by the clock of the disk that holds the folder.
 */
export async function createLockFile(path: string, lock: Lock): Promise<{ readonly made: boolean; readonly madeAtMs: number }> {
  const bytes = Buffer.from(JSON.stringify(lock));
  const temporary = temporaryBeside(path);
  try {
    const madeAtMs = await writeFile(temporary, bytes);
    try {
      await disk.link(temporary, path);
      return { made: true, madeAtMs };
    } catch (error) {
      if (systemCode(error) === "EEXIST") return { made: false, madeAtMs };
      return { made: await createInPlace(path, bytes), madeAtMs };
    }
  } finally {
    await disk.remove(temporary).catch(() => undefined);
  }
}

async function createInPlace(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeFile(path, bytes);
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    await disk.remove(path).catch(() => undefined);
    throw error;
  }
}

/** Shows that the holder is still there, in the lock's own file and never in one that took its place. */
export async function beat(path: string, lock: Lock, now: () => Date): Promise<void> {
  const handle = await disk.open(path, "r+");
  try {
    const text = (await handle.readFile()).toString("utf8");
    if (!text.includes(lock.token)) return;
    // The text keeps its length, so a reader never sees half of it.
    const bytes = Buffer.from(JSON.stringify({ ...lock, beat: now().toISOString() }));
    await handle.write(bytes, 0, bytes.length, 0);
  } finally {
    await handle.close();
  }
}
