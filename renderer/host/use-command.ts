import { useState } from "react";
import type { Problem } from "#shared/domain/problem";
import { problemOf } from "./call-failed";

/** A command under way: whether it runs, and the problem it ended with. */
export function useCommand() {
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  /** Runs the command unless one is under way; the answer is undefined when it failed or did not run. */
  async function run<T>(command: () => Promise<T>): Promise<T | undefined> {
    if (running) return undefined;
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

  return { running, problem, run, clear: () => setProblem(null) };
}
