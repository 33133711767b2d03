import type { Subject } from "#shared/contract/define";
import type { BackupProgress } from "#shared/domain/backup";
import { ProblemError } from "#shared/domain/problem";
import type { Pace } from "../storage/backup/check-backup";

type Work = BackupProgress["work"];
type Running = { readonly automatic: boolean; readonly controller: AbortController; readonly ended: Promise<unknown> };

/** The screen hears of progress no more often than this many milliseconds. */
const TELL_MS = 200;

/** Lets one long piece of work run at a time, with its progress told and a way to stop it. */
export function createBackupWork(changed: (subjects: readonly Subject[]) => void) {
  let running: Running | null = null;
  let progress: BackupProgress | null = null;

  /** Gives the pace for each part of a piece of work. */
  function paces(signal: AbortSignal): (work: Work) => Pace {
    let told = performance.now();
    return (work) => ({
      signal,
      progress: (done, total) => {
        progress = { work, done, total };
        if (performance.now() - told < TELL_MS) return;
        told = performance.now();
        changed(["progress"]);
      },
    });
  }

  /** Runs the work; waits for an automatic one before it, throws `backupBusy` beside any other. */
  async function run<T>(automatic: boolean, work: (pace: (work: Work) => Pace) => Promise<T>): Promise<T> {
    while (running?.automatic) await running.ended;
    if (running) throw new ProblemError("backupBusy");
    const controller = new AbortController();
    const result = work(paces(controller.signal));
    running = { automatic, controller, ended: result.catch(() => undefined) };
    try {
      return await result;
    } finally {
      running = null;
      progress = null;
      changed(["progress"]);
    }
  }

  return {
    run,
    busy: () => running !== null,
    progress: () => progress,
    /** Asks the work under way to stop; it undoes itself. */
    cancel: () => running?.controller.abort(),
    /** Stops the work under way and waits until it has ended. */
    end: async () => {
      running?.controller.abort();
      await running?.ended;
    },
  };
}

export type BackupWork = ReturnType<typeof createBackupWork>;
