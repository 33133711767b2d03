import { useState } from "react";
import type { ExportedPaper } from "#shared/contract/papers";
import type { CaseId } from "#shared/domain/id";
import type { LeftEmpty, PaperChoice } from "#shared/domain/paper";
import type { Problem } from "#shared/domain/problem";
import { api } from "../../host/client";
import { usePrint } from "../../host/print-page";
import { useCommand } from "../../host/use-command";

export type PaperExport = {
  readonly running: boolean;
  readonly problem: Problem | null;
  /** The files just written; empty when none were. */
  readonly files: readonly ExportedPaper[];
  readonly one: (choice: PaperChoice, blank: boolean) => Promise<void>;
  readonly set: (papers: readonly PaperChoice[], options: { readonly blank: boolean; readonly merged: boolean }) => Promise<void>;
  readonly pdf: (papers: readonly PaperChoice[], blank: boolean) => Promise<void>;
  readonly print: () => Promise<void>;
  readonly open: () => Promise<void>;
  readonly showInFolder: () => Promise<void>;
  readonly close: () => void;
};

/** The Word export of one paper or a set: what stands in the form is saved first, then written, then can be opened. */
export function usePaperExport(id: CaseId, flush: () => Promise<boolean>, leave: readonly LeftEmpty[]): PaperExport {
  const [files, setFiles] = useState<readonly ExportedPaper[]>([]);
  const { running, problem, run, clear } = useCommand();
  const print = usePrint(flush);
  const write = async (work: () => Promise<readonly ExportedPaper[]>) => {
    await run(async () => {
      if (await flush()) setFiles(await work());
    });
  };
  const onFirst = async (act: (input: { readonly exportId: string }) => Promise<null>) => {
    const [first] = files;
    if (first) await run(() => act({ exportId: first.exportId }));
  };
  return {
    running,
    problem,
    files,
    one: ({ paper, about }, blank) =>
      write(async () => {
        const written = await api.papers.export({ id, paper, about, blank, leave: [...leave] });
        return written ? [written] : [];
      }),
    set: (papers, { blank, merged }) =>
      write(async () => {
        const choices = papers.map(({ paper, about }) => ({ paper, about }));
        return (await api.papers.exportSet({ id, papers: choices, blank, merged, leave: [...leave] })) ?? [];
      }),
    pdf: (papers, blank) =>
      write(async () => {
        const choices = papers.map(({ paper, about }) => ({ paper, about }));
        return (await api.papers.exportPdf({ id, papers: choices, blank, leave: [...leave] })) ?? [];
      }),
    print: () => run(print),
    open: () => onFirst((input) => api.papers.open(input)),
    showInFolder: () => onFirst((input) => api.papers.showInFolder(input)),
    close: () => {
      setFiles([]);
      clear();
    },
  };
}
