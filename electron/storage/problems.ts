import { ProblemError, type ProblemCode } from "#shared/domain/problem";

/** On Windows a file that another program holds is refused like one without permission. */
export const HELD_ON_WINDOWS: ReadonlySet<string> = new Set(["EPERM", "EACCES"]);

const CODES: Readonly<Record<string, ProblemCode>> = {
  ENOSPC: "diskFull",
  EDQUOT: "diskFull",
  EFBIG: "diskFull",
  EBUSY: "fileBusy",
  ETXTBSY: "fileBusy",
  EMFILE: "fileBusy",
  ENFILE: "fileBusy",
  EPERM: "folderNotWritable",
  EACCES: "folderNotWritable",
  EROFS: "folderNotWritable",
  EIO: "diskFailing",
  ENXIO: "diskFailing",
  ENODEV: "diskFailing",
  ESTALE: "diskFailing",
  ETIMEDOUT: "diskFailing",
  EHOSTDOWN: "diskFailing",
  ENOTCONN: "diskFailing",
};

/** The system's error code, such as `ENOENT`, or an empty text. */
export function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** An error as the system would throw it. */
export function systemError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

/** True when the error says that nothing stands at that path. */
export function isMissing(error: unknown): boolean {
  return systemCode(error) === "ENOENT";
}

const OUT: Partial<Readonly<Record<ProblemCode, ProblemCode>>> = { diskFull: "targetFull", fileBusy: "targetBusy" };

/**
 * What to tell when something could not be written where the person chose: `targetFull`, `targetBusy` for a file that another program has
 * open, or `targetNotWritable`. Nothing is tried again by itself there, and no data of ours is meant.
 */
export function outProblem(error: unknown, path: string): ProblemError {
  const problem = asProblem(error, path);
  const code = problem instanceof ProblemError ? OUT[problem.problem.code] : undefined;
  return new ProblemError(code ?? "targetNotWritable", { path }, { cause: error });
}

/** A failed file operation as the problem the user is told; anything unknown is passed on as it is. */
export function asProblem(error: unknown, path: string): unknown {
  if (error instanceof ProblemError) return error;
  const code = CODES[systemCode(error)];
  return code === undefined ? error : new ProblemError(code, { path }, { cause: error });
}
