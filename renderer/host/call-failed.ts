import type { Problem } from "#shared/domain/problem";

/** A call that failed, with the coded problem. */
export class CallFailed extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.name = "CallFailed";
    this.problem = problem;
  }
}

/** The problem behind any error that a call can throw. */
export function problemOf(error: unknown): Problem {
  return error instanceof CallFailed ? error.problem : { code: "unexpected", params: { ref: "screen" } };
}
