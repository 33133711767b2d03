import { writeDurably } from "../storage/durable-file";
import { outProblem } from "../storage/problems";

/** Writes a file where the person chose; throws as `outProblem` tells, and then an older file of that name is whole. */
export async function writeOut(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeDurably(path, bytes);
  } catch (error) {
    throw outProblem(error, path);
  }
}
