import { basename } from "node:path";
import type { ExportedPaper } from "#shared/contract/papers";
import type { CaseId } from "#shared/domain/id";
import type { PaperId } from "#shared/domain/paper";
import { ProblemError } from "#shared/domain/problem";
import type { Surroundings } from "./ports";
import { noteOnCase } from "./store-case";
import type { Workspace } from "./workspace";
import { writeOut } from "./write-out";

/** A file written in this run; `paper` as the timeline of its case names it, "set" for several in one file, "dossier" for all of them bound. */
export type Exported = { readonly id: CaseId; readonly paper: PaperId | "set" | "dossier"; readonly path: string };

/** Does work that writes several files of a case; a problem on the way then also tells which of them stand. */
function namesWritten(exported: ReadonlyMap<string, Exported>) {
  return async <T>(id: CaseId, work: () => Promise<T>): Promise<T> => {
    const before = exported.size;
    try {
      return await work();
    } catch (error) {
      const files = [...exported.values()].slice(before).filter((file) => file.id === id);
      if (!(error instanceof ProblemError) || files.length === 0) throw error;
      const { code, params } = error.problem;
      const written = files.map(({ path }) => basename(path)).join("\n");
      throw new ProblemError(code, { ...params, written }, { cause: error });
    }
  };
}

/** The files exported in this run: only they can be opened or shown. What is done with them is entered in the timeline of their case. */
export function createExportedFiles(workspace: () => Workspace, { shell, newId, now }: Surroundings) {
  const exported = new Map<string, Exported>();
  const found = (exportId: string) => {
    const file = exported.get(exportId);
    if (file === undefined) throw new ProblemError("exportGone");
    return file;
  };
  const opened = async (path: string, open: (path: string) => Promise<void>) => {
    await open(path).catch((error: unknown) => {
      throw new ProblemError("openFailed", { path }, { cause: error });
    });
    return null;
  };
  const note = (what: "exported" | "opened", { id, paper, path }: Exported) =>
    noteOnCase(workspace(), id, now(), what, { paper, file: basename(path) }).catch(() => undefined);

  const written = (file: Exported): ExportedPaper => {
    const exportId = newId();
    exported.set(exportId, file);
    return { exportId, path: file.path, fileName: basename(file.path) };
  };

  return {
    note,
    naming: namesWritten(exported),
    /** Remembers a file that already stands in its place. */
    written,
    write: async (file: Exported, bytes: Uint8Array): Promise<ExportedPaper> => {
      await writeOut(file.path, bytes);
      return written(file);
    },
    open: async ({ exportId }: { readonly exportId: string }) => {
      const file = found(exportId);
      await opened(file.path, shell.openPath);
      await note("opened", file);
      return null;
    },
    showInFolder: async ({ exportId }: { readonly exportId: string }) => await opened(found(exportId).path, shell.showInFolder),
  };
}

export type ExportedFiles = ReturnType<typeof createExportedFiles>;
