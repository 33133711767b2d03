import { ProblemError } from "#shared/domain/problem";
import { writeDurably } from "../storage/durable-file";
import { asProblem } from "../storage/problems";

/** Writes a file where the person chose; throws `diskFull` or `targetNotWritable`, and then an older file of that name is whole. */
export async function writeOut(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeDurably(path, bytes);
  } catch (error) {
    const problem = asProblem(error, path);
    if (problem instanceof ProblemError && problem.problem.code === "diskFull") throw problem;
    throw new ProblemError("targetNotWritable", { path }, { cause: error });
  }
}
