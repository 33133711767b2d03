import { useRef, useState } from "react";
import type { Problem } from "#shared/domain/problem";
import { problemOf } from "./call-failed";

/** A command under way: whether it runs, and the problem it ended with. `again` runs the last one once more, when what it lacked is there. */
export function useCommand() {
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const last = useRef<() => Promise<unknown>>(() => Promise.resolve());

  /** Runs the command unless one is under way; the answer is undefined when it failed or did not run. */
  async function run<T>(command: () => Promise<T>): Promise<T | undefined> {
    if (running) return undefined;
    last.current = command;
    setRunning(true);
    setProblem(null);
    try {
      return await command();
    } catch (error) {
      setProblem(problemOf(error));
      return undefined;
    } finally {
      setRunning(false);
    }
  }

  return { running, problem, run, again: () => run(last.current), clear: () => setProblem(null) };
}
