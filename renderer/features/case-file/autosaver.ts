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

/** The form no longer stands on what is stored: nothing it holds may be written any more. */
const FOR_GOOD: readonly ProblemCode[] = ["caseChangedElsewhere", "caseNotFound", "folderReadOnly", "notAllowed"];
/** Saving the same text again would fail again; other text may do. */
const NOT_AGAIN: readonly ProblemCode[] = [...FOR_GOOD, "badInput", "tooLarge"];

/** One timer at a time: a new delay replaces the one before. */
function delayed(run: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => clearTimeout(timer);
  const start = (delay: number) => {
    cancel();
    timer = setTimeout(run, delay);
  };
  return { start, cancel };
}

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
  let [firstChange, stuck] = [0, false];
  const timer = delayed(() => void flush());

  function fail(problem: Problem, content: T): void {
    pending ??= { content };
    stuck = FOR_GOOD.includes(problem.code);
    firstChange = Date.now();
    tell({ kind: "failed", problem });
    if (!NOT_AGAIN.includes(problem.code)) timer.start(RETRY_MS);
  }

  async function saveAll(): Promise<boolean> {
    while (pending && !stuck) {
      const { content } = pending;
      pending = null;
      tell({ kind: "saving" });
      try {
        const at = await save(content);
        if (pending === null) tell({ kind: "saved", at });
      } catch (error) {
        fail(problemOf(error), content);
        return false;
      }
    }
    return pending === null;
  }

  function flush(): Promise<boolean> {
    timer.cancel();
    running ??= saveAll().finally(() => (running = null));
    return running;
  }

  function changed(content: T): void {
    if (pending === null) firstChange = Date.now();
    pending = { content };
    if (stuck) return;
    if (!running) tell({ kind: "dirty" });
    timer.start(Math.max(0, Math.min(PAUSE_MS, firstChange + LATEST_MS - Date.now())));
  }

  return { changed, flush, stop: () => void flush().finally(timer.cancel) };
}
