import { ProblemError, type ProblemCode } from "#shared/domain/problem";

const CODES: Readonly<Record<string, ProblemCode>> = {
  ENOSPC: "diskFull",
  EDQUOT: "diskFull",
  EBUSY: "fileBusy",
  EPERM: "fileBusy",
  EACCES: "folderNotWritable",
  EROFS: "folderNotWritable",
};

/** The system's error code, such as `ENOENT`, or an empty text. */
export function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** True when the error says that nothing stands at that path. */
export function isMissing(error: unknown): boolean {
  return systemCode(error) === "ENOENT";
}

/** A failed file operation as the problem the user is told; anything unknown is passed on as it is. */
export function asProblem(error: unknown, path: string): unknown {
  if (error instanceof ProblemError) return error;
  const code = CODES[systemCode(error)];
  return code === undefined ? error : new ProblemError(code, { path }, { cause: error });
}
