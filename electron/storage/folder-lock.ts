import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { join } from "node:path";
import { ProblemError } from "#shared/domain/problem";
import { disk } from "./file-system";
import { beat, createLockFile, type Lock, readLock } from "./lock-file";
import { asProblem, isMissing } from "./problems";
import { isGone, ownIdentity, ownUser } from "./process-identity";

export type HeldLock = {
  readonly held: true;
  /** Makes sure that the folder is still ours, by the lock's own file; throws `lockLost` from the moment that it is not. */
  readonly confirm: () => Promise<void>;
  readonly release: () => Promise<void>;
};

/** Either the folder is ours to write until released, or somebody else holds it. */
export type FolderLock =
  | HeldLock
  | { readonly held: false; readonly holder: { readonly user: string; readonly computer: string; readonly since: string } };

const BEAT_MS = 15_000;
/** A holder on another computer that has not shown itself for so long is taken for gone. */
const STALE_MS = 120_000;

/** The locks that this very process holds: one of its own that is not among them could not be released. */
const heldHere = new Set<string>();

/** `silentMs`: for how long the lock's file has not changed, by the clock of the disk that holds it. */
async function isStale(lock: Lock | "unreadable", silentMs: number, machine: string): Promise<boolean> {
  const silent = silentMs > STALE_MS;
  if (lock === "unreadable") return silent;
  const here = lock.machine === "" ? lock.computer === hostname() : lock.machine === machine;
  if (!here) return silent;
  if (lock.pid === process.pid) return !heldHere.has(lock.token);
  const gone = await isGone(lock, new Date(lock.since));
  return gone === "unsure" ? silent : gone;
}

/** Moves a stale lock out of the way. If somebody took it over in between, theirs is put back. */
async function removeStale(path: string, stale: Lock | "unreadable"): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await disk.rename(path, aside);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  const moved = await readLock(aside);
  const isOther = typeof moved === "object" && (stale === "unreadable" || moved.token !== stale.token);
  if (isOther) await disk.link(aside, path).catch(() => undefined);
  await disk.remove(aside);
}

function heldLock(path: string, lock: Lock, now: () => Date): HeldLock {
  heldHere.add(lock.token);
  const timer = setInterval(() => void beat(path, lock, now).catch(() => undefined), BEAT_MS).unref();
  let lost = false;
  const isOurs = async () => {
    const current = await readLock(path);
    return typeof current === "object" && current.token === lock.token;
  };
  return {
    held: true,
    confirm: async () => {
      try {
        lost = lost || !(await isOurs());
      } catch (error) {
        throw asProblem(error, path);
      }
      if (lost) throw new ProblemError("lockLost", { path });
    },
    release: async () => {
      clearInterval(timer);
      heldHere.delete(lock.token);
      if (await isOurs()) await disk.remove(path);
    },
  };
}

/**
 * Takes the data folder for writing. The lock is a file in the folder, so that it holds across hosts, users and computers;
 * it is taken over when its process on this computer is gone, or when another computer has been silent for two minutes.
 * Throws what the system says when the lock can be neither made nor read.
 */
export async function lockFolder(folder: string, now: () => Date): Promise<FolderLock> {
  const path = join(folder, "lock.json");
  const own = await ownIdentity();
  for (let attempt = 0; attempt < 5; attempt++) {
    const at = now().toISOString();
    const user = ownUser();
    const lock: Lock = { ...own, token: randomUUID(), user, computer: hostname(), since: at, beat: at };
    const { made, madeAtMs } = await createLockFile(path, lock);
    if (made) return heldLock(path, lock, now);
    const other = await readLock(path);
    if (other === "none") continue;
    const changedMs = await disk.stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => madeAtMs,
    );
    if (await isStale(other, madeAtMs - changedMs, own.machine)) await removeStale(path, other);
    else if (other === "unreadable") break;
    else return { held: false, holder: { user: other.user, computer: other.computer, since: other.since } };
  }
  return { held: false, holder: { user: "?", computer: "?", since: now().toISOString() } };
}
