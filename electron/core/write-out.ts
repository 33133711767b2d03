import { ProblemError } from "#shared/domain/problem";
import { writeDurably } from "../storage/durable-file";
import { asProblem } from "../storage/problems";

/** What to tell when the system could not write to the place the person chose: `diskFull` or `targetNotWritable`. */
export function outProblem(error: unknown, path: string): ProblemError {
  const problem = asProblem(error, path);
  if (problem instanceof ProblemError && problem.problem.code === "diskFull") return problem;
  return new ProblemError("targetNotWritable", { path }, { cause: error });
}

/** Writes a file where the person chose; throws `diskFull` or `targetNotWritable`, and then an older file of that name is whole. */
export async function writeOut(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeDurably(path, bytes);
  } catch (error) {
    throw outProblem(error, path);
  }
}
