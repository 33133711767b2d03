import { join } from "node:path";
import type { AppContract } from "#shared/contract/contract";
import type { Handlers, Subject } from "#shared/contract/define";
import type { BackupReason } from "#shared/domain/backup";
import { type Problem, ProblemError } from "#shared/domain/problem";
import { outsideCopyDue, rotatedOut } from "#shared/rules/backup-tiers";
import { listBackups, tidyBackups } from "../storage/backup/backup-folder";
import type { Pace } from "../storage/backup/check-backup";
import { type BackupPlan, type MadeBackup, makeBackup } from "../storage/backup/make-backup";
import type { OutsideCopies } from "../storage/backup/outside-copies";
import type { Database } from "../storage/database";
import { automaticBackups } from "./automatic-backups";
import { backupPlaceOf, backupPlan, onSameDisk, secondPlace } from "./backup-plan";
import { type BackupWork, createBackupWork } from "./backup-work";
import type { Desk } from "./desk";
import type { Surroundings } from "./ports";
import { previewRestore, restoreBackup } from "./restore";
import type { Workspace } from "./workspace";

export type BackupParts = {
  readonly desk: Desk;
  readonly surroundings: Surroundings;
  readonly outside: Database<OutsideCopies>;
  readonly exclusive: BackupPlan["exclusive"];
  readonly changed: (subjects: readonly Subject[]) => void;
};

/** Makes a backup beside the data and lets go of those whose time is over. */
async function makeBeside(parts: BackupParts, ws: Workspace, reason: BackupReason, pace: Pace): Promise<MadeBackup> {
  const { surroundings } = parts;
  const place = backupPlaceOf(ws);
  const made = await makeBackup(backupPlan(ws, surroundings, { place, reason, exclusive: sameFolder(parts, ws) }, pace));
  const good = (await listBackups(place)).flatMap(({ name, state, summary }) =>
    state === "verified" && summary?.folder === ws.card.folder ? { name, at: summary.createdAt, reason: summary.reason } : [],
  );
  const now = surroundings.now();
  await tidyBackups(place, rotatedOut(good, { justMade: made.name, now, offsetMinutes: -now.getTimezoneOffset() }));
  return made;
}

/** Work between commands, unless another folder was opened in the meantime: half of each would be a backup of nothing. */
function sameFolder({ desk, exclusive }: BackupParts, ws: Workspace): BackupPlan["exclusive"] {
  return (work) =>
    exclusive(() => {
      if (desk.problem() || desk.workspace() !== ws) throw new ProblemError("backupCancelled");
      return work();
    });
}

/** A copy in a second place counts as made once it was read again from there; this computer remembers when. */
async function makeOutside(parts: BackupParts, ws: Workspace, typed: string, pace: Pace): Promise<MadeBackup> {
  const place = await secondPlace(ws, typed);
  const exclusive = sameFolder(parts, ws);
  const made = await makeBackup(backupPlan(ws, parts.surroundings, { place, reason: "manual", exclusive }, pace));
  const copy = { at: made.summary.createdAt, place };
  await parts.outside.change(({ copies }) => ({ copies: { ...copies, [ws.card.folder]: copy } }));
  return made;
}

type Calls = Handlers<AppContract>["backups"];

/** The calls that only look. */
function lookingCalls(parts: BackupParts, work: BackupWork, problem: () => Problem | null) {
  const { desk, outside, surroundings } = parts;
  const outsideOf = (ws: Workspace) => outside.value().copies[ws.card.folder] ?? null;
  return {
    overview: async () => {
      const ws = desk.workspace();
      const place = backupPlaceOf(ws);
      return { place, list: await listBackups(place), problem: problem(), outside: outsideOf(ws) };
    },
    reminder: async () => {
      const ws = desk.workspace();
      const at = outsideOf(ws)?.at ?? null;
      const cases = ws.card.demo || ws.lockedBy ? 0 : (await ws.index.list(0, 1)).total;
      return { due: outsideCopyDue(cases, at, surroundings.now()), at };
    },
    list: async ({ place }) => await listBackups(await secondPlace(desk.workspace(), place)),
    progress: () => Promise.resolve(work.progress()),
    cancel: () => {
      work.cancel();
      return Promise.resolve(null);
    },
  } satisfies Partial<Calls>;
}

/** The calls that take their time. */
function workingCalls(parts: BackupParts, work: BackupWork) {
  const { desk, surroundings, exclusive } = parts;
  async function pathOf(
    ws: Workspace,
    { place, name }: { readonly place: string | null; readonly name: string },
  ): Promise<string> {
    return join(place === null ? backupPlaceOf(ws) : await secondPlace(ws, place), name);
  }
  return {
    make: async ({ place }) => {
      const ws = desk.workspace();
      // Who only reads cannot keep the other program from saving meanwhile.
      ws.requireWritable();
      const make = (pace: Pace) => (place === null ? makeBeside(parts, ws, "manual", pace) : makeOutside(parts, ws, place, pace));
      const { name, path, summary, size } = await work.run(false, (paces) => make(paces("backup")));
      return { name, path, size, cases: summary.cases, sameDisk: await onSameDisk(ws.path, path) };
    },
    preview: async (which) => {
      const ws = desk.workspace();
      const path = await pathOf(ws, which);
      return await work.run(false, (paces) => previewRestore(ws, path, surroundings, paces));
    },
    restore: async ({ acceptLoss, ...which }) => {
      const ws = desk.workspace();
      ws.requireWritable();
      const wanted = { path: await pathOf(ws, which), acceptLoss };
      return await work.run(false, (paces) => exclusive(() => restoreBackup(desk, surroundings, wanted, paces)));
    },
  } satisfies Partial<Calls>;
}

/** Backups and restoring: the calls, the automatic backups, and the end of both. */
export function createBackups(parts: BackupParts) {
  const { desk, surroundings, changed } = parts;
  const work = createBackupWork(changed);
  let problem: Problem | null = null;

  const automatic = automaticBackups(desk, surroundings, work.busy, async (ws) => {
    try {
      await work.run(true, (paces) => makeBeside(parts, ws, "automatic", paces("backup")));
      problem = null;
    } catch (error) {
      problem = error instanceof ProblemError ? error.problem : { code: "unexpected", params: { ref: "backup" } };
      throw error;
    } finally {
      changed(["backups"]);
    }
  });

  const handlers: Calls = { ...lookingCalls(parts, work, () => problem), ...workingCalls(parts, work) };
  return {
    handlers,
    /** Stops the timer and the work under way. */
    stop: async () => {
      automatic.stop();
      await work.end();
    },
  };
}
