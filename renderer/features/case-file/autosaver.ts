import type { Problem, ProblemCode } from "#shared/domain/problem";

/** How the words on the screen stand to those on the disk. */
export type SaveState =
  | { readonly kind: "new" | "dirty" | "saving" }
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "failed"; readonly problem: Problem };

/** After so long without a key the text is saved; while typing goes on, at the latest after the second time (milliseconds). */
const PAUSE_MS = 600;
const LATEST_MS = 1_500;
const RETRY_MS = 4_000;

/** Trying again would only fail again until the person does something. */
const HOPELESS: readonly ProblemCode[] = ["caseChangedElsewhere", "caseNotFound", "badInput", "tooLarge", "folderReadOnly", "notAllowed"];

export type Autosaver<T> = {
  /** Takes over what stands in the form now. */
  readonly changed: (content: T) => void;
  /** Saves at once what is not saved yet; true when everything is on the disk afterwards. */
  readonly flush: () => Promise<boolean>;
  /** Ends the timers; what is unsaved is saved once more. */
  readonly stop: () => void;
};

/**
 * Saves a form while it is being filled in: never two saves at a time, the newest text always last, and after a failure again
 * by itself. `save` answers with the time of the save, or throws; `problemOf` reads what it threw.
 */
export function createAutosaver<T>(
  save: (content: T) => Promise<string>,
  problemOf: (error: unknown) => Problem,
  tell: (state: SaveState) => void,
): Autosaver<T> {
  let pending: { readonly content: T } | null = null;
  let running: Promise<boolean> | null = null;
  let firstChange = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hopeless = false;

  async function saveAll(): Promise<boolean> {
    while (pending && !hopeless) {
      const { content } = pending;
      pending = null;
      tell({ kind: "saving" });
      try {
        const at = await save(content);
        if (pending === null) tell({ kind: "saved", at });
      } catch (error) {
        const problem = problemOf(error);
        pending ??= { content };
        hopeless = HOPELESS.includes(problem.code);
        tell({ kind: "failed", problem });
        if (!hopeless) plan(RETRY_MS);
        return false;
      }
    }
    return pending === null;
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer);
    running ??= saveAll().finally(() => (running = null));
    return running;
  }

  function plan(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  }

  return {
    changed: (content) => {
      if (pending === null) firstChange = Date.now();
      pending = { content };
      if (hopeless) return;
      if (running === null) tell({ kind: "dirty" });
      plan(Math.max(0, Math.min(PAUSE_MS, firstChange + LATEST_MS - Date.now())));
    },
    flush,
    stop: () => {
      void flush();
      clearTimeout(timer);
    },
  };
}
