import type { Subject } from "#shared/contract/define";
import type { BackupProgress } from "#shared/domain/backup";
import type { Pace } from "../storage/backup/check-backup";
import { createLongWork } from "./long-work";

/** Gives the pace for each part of a piece of work. */
export type Paces = (work: BackupProgress["work"]) => Pace;

/** Lets one backup or restore run at a time; throws `backupBusy` beside any other than an automatic one. */
export function createBackupWork(changed: (subjects: readonly Subject[]) => void) {
  const { run, ...work } = createLongWork<BackupProgress>(changed, "backupBusy");
  return {
    ...work,
    run: async <T>(automatic: boolean, make: (paces: Paces) => Promise<T>): Promise<T> =>
      await run(automatic, async (signal, tell) => {
        const paces: Paces = (name) => ({ signal, progress: (done, total) => tell({ work: name, done, total }) });
        return await make(paces);
      }),
  };
}

export type BackupWork = ReturnType<typeof createBackupWork>;
