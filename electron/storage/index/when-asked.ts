/** Runs a task once, when it is first asked for; `done` is kept when it has ended well, and tells nothing of a failure. */
export function whenAsked(task: () => Promise<void>) {
  const { promise: done, resolve } = Promise.withResolvers<void>();
  let running: Promise<void> | null = null;
  let finished = false;
  const run = async () => {
    await task();
    finished = true;
    resolve();
  };
  return { ask: () => (running ??= run()), done, isDone: () => finished };
}
