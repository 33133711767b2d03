import { stat } from "node:fs/promises";
import { join } from "node:path";
import { listBackups } from "../storage/backup/backup-folder";
import { lastChange } from "../storage/backup/folder-survey";
import { backupPlaceOf } from "./backup-plan";
import type { Desk } from "./desk";
import type { Surroundings } from "./ports";
import type { Workspace } from "./workspace";

const LOOK_MS = 60_000;
const EVERY_MS = 30 * 60_000;

/** The last backup: when it was made, and up to when the file system's clock had seen changes that it holds, in milliseconds. */
type Last = { readonly folder: string; readonly at: number; readonly seen: number };

async function lastOnDisk(ws: Workspace): Promise<Last> {
  const place = backupPlaceOf(ws);
  const newest = (await listBackups(place)).find(({ summary }) => summary?.folder === ws.card.folder);
  if (!newest?.summary) return { folder: ws.path, at: 0, seen: 0 };
  const { mtimeMs } = await stat(join(place, newest.name));
  return { folder: ws.path, at: Date.parse(newest.summary.createdAt), seen: mtimeMs };
}

/** Makes a backup when something changed since the last one and that is half an hour old; fictional cases and folders of others are left alone. */
export function automaticBackups(desk: Desk, { now }: Surroundings, busy: () => boolean, make: (ws: Workspace) => Promise<void>) {
  let last: Last | null = null;

  async function tick(): Promise<void> {
    const ws = desk.problem() ? null : desk.workspace();
    if (!ws || ws.card.demo || ws.lockedBy || busy()) return;
    last = last?.folder === ws.path ? last : await lastOnDisk(ws);
    // A clock that was set back must not stop the backups.
    if (Math.abs(now().getTime() - last.at) < EVERY_MS) return;
    const seen = await lastChange(ws.path);
    if (seen <= last.seen) return;
    await make(ws);
    last = { folder: ws.path, at: now().getTime(), seen };
  }

  // A failure is told by the page, and the next look tries again.
  const timer = setInterval(() => void tick().catch(() => undefined), LOOK_MS).unref();
  return { stop: () => clearInterval(timer) };
}
