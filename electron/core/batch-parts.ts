import type { Subject } from "#shared/contract/define";
import { type Problem, ProblemError } from "#shared/domain/problem";
import type { Desk } from "./desk";
import type { ExportedFiles } from "./exported-files";
import type { Surroundings } from "./ports";
import type { SigningKeys } from "./signing-key";

/** What work on many cases needs. */
export type BatchParts = {
  readonly desk: Desk;
  readonly surroundings: Surroundings;
  readonly files: ExportedFiles;
  /** Does some work as a command would, so that a save and a batch never change one case at once. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly keys: Pick<SigningKeys, "requireOpen" | "sign">;
  readonly changed: (subjects: readonly Subject[]) => void;
};

export type Progress = { readonly done: number; readonly total: number };

/** What went wrong with one case of many. */
export const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError ? error.problem : { code: "unexpected", params: { ref: "batch" } };
