import type { Subject } from "#shared/contract/define";
import { type ProblemCode, ProblemError } from "#shared/domain/problem";

type Running = { readonly automatic: boolean; readonly controller: AbortController; readonly ended: Promise<unknown> };

/** The screen hears of progress no more often than this many milliseconds. */
const TELL_MS = 200;

/** Lets one long piece of work of a kind run at a time, with its progress told and a way to stop it. `busy` is thrown beside another. */
export function createLongWork<P>(changed: (subjects: readonly Subject[]) => void, busy: ProblemCode) {
  let running: Running | null = null;
  let progress: P | null = null;

  /** Runs the work; waits for an automatic one before it. */
  async function run<T>(automatic: boolean, work: (signal: AbortSignal, tell: (progress: P) => void) => Promise<T>): Promise<T> {
    while (running?.automatic) await running.ended;
    if (running) throw new ProblemError(busy);
    const controller = new AbortController();
    let told = performance.now();
    const result = work(controller.signal, (present) => {
      progress = present;
      if (performance.now() - told < TELL_MS) return;
      told = performance.now();
      changed(["progress"]);
    });
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
    /** Asks the work under way to stop; it undoes itself, or stops where it stands. */
    cancel: () => running?.controller.abort(),
    /** Stops the work under way and waits until it has ended. */
    end: async () => {
      running?.controller.abort();
      await running?.ended;
    },
  };
}
