/** The steps of a form, so that each can be taken back. */
export type History<T> = {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** Which field made the last step, and when (milliseconds): typing on in one field is one step. */
  readonly last: { readonly field: string; readonly at: number } | null;
};

const ONE_STEP_MS = 1_000;
const MOST_STEPS = 200;

/** A history that begins here. */
export function historyOf<T>(present: T): History<T> {
  return { past: [], present, future: [], last: null };
}

/** One more step; typing on in the same field within a second belongs to the step before. */
export function step<T>(history: History<T>, next: T, field: string, at: number): History<T> {
  const goesOn = history.last !== null && history.last.field === field && at - history.last.at < ONE_STEP_MS;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-MOST_STEPS);
  return { past, present: next, future: [], last: { field, at } };
}

/** Takes the last step back. */
export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future], last: null };
}

/** Does again what was taken back. */
export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, last: null };
}
