import { useState } from "react";
import type { ExportedPaper } from "#shared/contract/papers";
import type { CaseId } from "#shared/domain/id";
import type { LeftEmpty, PaperChoice } from "#shared/domain/paper";
import type { Problem } from "#shared/domain/problem";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import { type Printing, usePrinting } from "../../host/use-printing";
import type { PaperCopies } from "../../ui/print-papers";

/** A paper, and how many copies of it are wanted. */
export type Wanted = PaperChoice & { readonly copies: number };
/** `all`: the file holds every copy; else one of each. */
export type Exported = { readonly papers: readonly Wanted[]; readonly blank: boolean; readonly as: "each" | "one" | "all" };

export type PaperExport = {
  readonly running: boolean;
  readonly problem: Problem | null;
  /** The files just written, empty when none were, and what is in them. */
  readonly files: readonly ExportedPaper[];
  readonly exported: Exported | null;
  readonly word: (set: Exported) => Promise<void>;
  readonly pdf: (set: Exported) => Promise<void>;
  /** Prints papers in place of the page. */
  readonly print: (papers: readonly Wanted[], blank: boolean) => Promise<void>;
  readonly printing: Printing<PaperCopies> | null;
  readonly open: () => Promise<void>;
  readonly showInFolder: () => Promise<void>;
  readonly again: () => Promise<unknown>;
  readonly close: () => void;
};

type ExportOptions = {
  readonly id: CaseId;
  readonly flush: () => Promise<boolean>;
  readonly leave: readonly LeftEmpty[];
  /** Papers as they go to the printer. */
  readonly make: (papers: readonly Wanted[], blank: boolean) => Promise<readonly PaperCopies[]>;
};

const choiceOf = ({ paper, about }: PaperChoice) => ({ paper, about });

type Given = { readonly id: CaseId; readonly leave: LeftEmpty[] };

async function writeWord(given: Given, { papers, blank, as }: Exported): Promise<readonly ExportedPaper[] | null> {
  const [only, ...more] = papers.map(choiceOf);
  if (only === undefined) return null;
  if (more.length > 0) return await api.papers.exportSet({ ...given, papers: [only, ...more], blank, merged: as !== "each" });
  const file = await api.papers.export({ ...given, ...only, blank });
  return file ? [file] : null;
}

function writePdf(given: Given, { papers, blank, as }: Exported): Promise<readonly ExportedPaper[] | null> {
  const counted = papers.map((each) => ({ ...choiceOf(each), copies: as === "all" ? each.copies : 1 }));
  return api.papers.exportPdf({ ...given, papers: counted, blank, merged: as !== "each" });
}

/** The exports and the print of papers: what stands in the form is saved first, then written, then can be opened or printed. */
export function usePaperExport({ id, flush, leave, make }: ExportOptions): PaperExport {
  const [written, setWritten] = useState<Pick<PaperExport, "files" | "exported">>({ files: [], exported: null });
  const { printing, print } = usePrinting<PaperCopies>(id);
  const { running, problem, run, again, clear } = useCommand();
  const write = async (exported: Exported, work: typeof writeWord) => {
    await run(async () => {
      const files = (await flush()) ? await work({ id, leave: [...leave] }, exported) : null;
      if (files) setWritten({ files, exported });
    });
  };
  const onFirst = async (act: (input: { readonly exportId: string }) => Promise<null>) => {
    const [first] = written.files;
    if (first) await run(() => act({ exportId: first.exportId }));
  };
  return {
    running,
    problem,
    ...written,
    word: (set) => write(set, writeWord),
    pdf: (set) => write(set, writePdf),
    print: async (papers, blank) => {
      await run(async () => {
        if (!(await flush())) return;
        await print(papers, blank, () => make(papers, blank));
      });
    },
    printing,
    again,
    open: () => onFirst((input) => api.papers.open(input)),
    showInFolder: () => onFirst((input) => api.papers.showInFolder(input)),
    close: () => {
      setWritten({ files: [], exported: null });
      clear();
    },
  };
}
