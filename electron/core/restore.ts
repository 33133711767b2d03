import type { KeptNumber } from "#shared/contract/backups";
import type { RestorePreview } from "#shared/domain/backup";
import { ProblemError } from "#shared/domain/problem";
import { losesMuch } from "#shared/rules/backup-tiers";
import { restoredNumbers } from "#shared/rules/restored-numbers";
import { compareBackup } from "../storage/backup/compare-backup";
import { makeBackup } from "../storage/backup/make-backup";
import { commitRestore, dropStaged, stageRestore } from "../storage/backup/stage-restore";
import { backupPlaceOf, backupPlan, damagedName, namedCase } from "./backup-plan";
import type { Paces } from "./backup-work";
import type { Desk } from "./desk";
import { settledNumbers } from "./numbering";
import type { Surroundings } from "./ports";
import type { Workspace } from "./workspace";

/** How many changes are told by name. */
const NAMED = 50;

/** Proves a whole backup and tells what restoring it would change; throws what is wrong with it. */
export async function previewRestore(ws: Workspace, path: string, { now }: Surroundings, paces: Paces): Promise<RestorePreview> {
  const where = { folder: ws.path, leaveOut: damagedName(), most: NAMED };
  const { named, ...found } = await compareBackup(path, where, paces("check"));
  if (found.summary.demo !== ws.card.demo) throw new ProblemError("backupOtherKind");
  return {
    ...found,
    named: named.map(({ change, file }) => ({ change, ...namedCase(ws, file, now) })),
    losesMuch: losesMuch(found.present, found.removed),
  };
}

/**
 * Restores a backup: proves it, backs up the present state, puts the backup's files ready beside the present ones, decides, and opens
 * the folder again, which is what swaps them. Must run while no command does. Until the decision a failure changes nothing;
 * after it every opening of the folder finishes what was begun.
 */
export async function restoreBackup(
  desk: Desk,
  surroundings: Surroundings,
  wanted: { readonly path: string; readonly acceptLoss: boolean },
  paces: Paces,
): Promise<{ readonly before: string; readonly kept: KeptNumber[] }> {
  const ws = desk.workspace();
  ws.requireWritable();
  const preview = await previewRestore(ws, wanted.path, surroundings, paces);
  if (preview.losesMuch && !wanted.acceptLoss) throw new ProblemError("restoreLosesMuch", { count: String(preview.removed) });
  const where = { place: backupPlaceOf(ws), reason: "beforeRestore", exclusive: <T>(work: () => Promise<T>) => work() } as const;
  const before = await makeBackup(backupPlan(ws, surroundings, where, paces("backup")));
  const present = await settledNumbers(ws);
  let kept: KeptNumber[] = [];
  const pace = paces("restore");
  await stageRestore(
    ws.path,
    wanted.path,
    (register, cases) => {
      const merged = restoredNumbers(present, register, cases);
      kept = [...merged.kept];
      return merged.register;
    },
    pace,
    surroundings.now,
  );
  if (pace.signal.aborted) {
    await dropStaged(ws.path);
    throw new ProblemError("backupCancelled");
  }
  await commitRestore(ws.path, damagedName());
  await desk.open(ws.path, { known: true, demo: ws.card.demo });
  return { before: before.name, kept };
}
