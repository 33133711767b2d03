import { randomUUID } from "node:crypto";
import { link, open, readFile, rename, rm, utimes } from "node:fs/promises";
import { hostname, userInfo } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { isMissing, systemCode } from "./problems";

const Lock = z.strictObject({
  token: z.uuid(),
  pid: z.int(),
  user: z.string(),
  computer: z.string(),
  since: z.iso.datetime(),
  beat: z.iso.datetime(),
});
type Lock = z.infer<typeof Lock>;

/** Either the folder is ours to write until released, or somebody else holds it. */
export type FolderLock =
  | { readonly held: true; readonly release: () => Promise<void> }
  | { readonly held: false; readonly holder: { readonly user: string; readonly computer: string; readonly since: string } };

const BEAT_MS = 15_000;
/** A holder on another computer that has not shown itself for so long is taken for gone. */
const STALE_MS = 120_000;

async function readLock(path: string): Promise<Lock | "none" | "unreadable"> {
  try {
    const parsed = Lock.safeParse(JSON.parse(await readFile(path, "utf8")));
    return parsed.success ? parsed.data : "unreadable";
  } catch (error) {
    return isMissing(error) ? "none" : "unreadable";
  }
}

function processLives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === "EPERM";
  }
}

function isStale(lock: Lock, now: Date): boolean {
  // A process of ours on this computer that still lives is only ourselves opening a second time.
  if (lock.computer === hostname()) return !processLives(lock.pid);
  return now.getTime() - Date.parse(lock.beat) > STALE_MS;
}

async function writeLock(path: string, lock: Lock): Promise<boolean> {
  try {
    const handle = await open(path, "wx", 0o600);
    try {
      await handle.writeFile(JSON.stringify(lock));
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** Moves a stale lock out of the way. If somebody took it over in between, theirs is put back and false returned. */
async function removeStale(path: string, stale: Lock | "unreadable"): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  const moved = await readLock(aside);
  const isOther = typeof moved === "object" && (stale === "unreadable" || moved.token !== stale.token);
  if (isOther) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

function keepBeating(path: string, lock: Lock, now: () => Date): NodeJS.Timeout {
  const beat = async () => {
    const current = await readLock(path);
    if (typeof current !== "object" || current.token !== lock.token) return;
    const handle = await open(path, "r+");
    try {
      // The text keeps its length, so a reader never sees half of it.
      await handle.write(JSON.stringify({ ...lock, beat: now().toISOString() }), 0);
    } finally {
      await handle.close();
    }
    await utimes(path, now(), now());
  };
  return setInterval(() => void beat().catch(() => undefined), BEAT_MS).unref();
}

/**
 * Takes the data folder for writing. The lock is a file in the folder, so that it holds across hosts, users and computers;
 * it is taken over when its process on this computer is gone, or when another computer has been silent for two minutes.
 */
export async function lockFolder(folder: string, now: () => Date): Promise<FolderLock> {
  const path = join(folder, "lock.json");
  for (let attempt = 0; attempt < 5; attempt++) {
    const at = now().toISOString();
    const lock: Lock = {
      token: randomUUID(),
      pid: process.pid,
      user: userInfo().username,
      computer: hostname(),
      since: at,
      beat: at,
    };
    if (await writeLock(path, lock)) {
      const timer = keepBeating(path, lock, now);
      return { held: true, release: () => release(path, lock, timer) };
    }
    const other = await readLock(path);
    if (typeof other === "object" && !isStale(other, now())) {
      return { held: false, holder: { user: other.user, computer: other.computer, since: other.since } };
    }
    if (other !== "none") await removeStale(path, other);
  }
  return { held: false, holder: { user: "?", computer: "?", since: now().toISOString() } };
}

async function release(path: string, lock: Lock, timer: NodeJS.Timeout): Promise<void> {
  clearInterval(timer);
  const current = await readLock(path);
  if (typeof current === "object" && current.token === lock.token) await rm(path, { force: true });
}
