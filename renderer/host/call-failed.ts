import type { Problem } from "#shared/domain/problem";

/** A call that failed, with the coded problem. */
export class CallFailed extends Error {
  readonly problem: Problem;
  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.code, options);
    this.name = "CallFailed";
    this.problem = problem;
  }
}

/** The problem behind any error that a call can throw. */
export function problemOf(error: unknown): Problem {
  return error instanceof CallFailed ? error.problem : { code: "unexpected", params: { ref: "screen" } };
}
