import { useState } from "react";
import type { ExportedPaper } from "#shared/contract/papers";
import type { CaseId } from "#shared/domain/id";
import type { Problem } from "#shared/domain/problem";
import { api } from "../../host/client";
import { usePrint } from "../../host/print-page";
import { useCommand } from "../../host/use-command";
import type { CaseDraft } from "./use-case-draft";

export type Exporting = {
  readonly running: boolean;
  readonly problem: Problem | null;
  readonly paper: ExportedPaper | null;
  readonly start: () => Promise<void>;
  readonly print: () => Promise<void>;
  readonly open: () => Promise<void>;
  readonly showInFolder: () => Promise<void>;
  readonly close: () => void;
};

/** The Word export of the agreement and its print: what is in the form is saved first, then written, then can be opened. */
export function useExport(id: CaseId, draft: CaseDraft): Exporting {
  const [paper, setPaper] = useState<ExportedPaper | null>(null);
  const { running, problem, run, clear } = useCommand();
  const print = usePrint(draft.flush);
  const onPaper = async (act: (input: { readonly exportId: string }) => Promise<null>) => {
    if (paper) await run(() => act({ exportId: paper.exportId }));
  };
  return {
    running,
    problem,
    paper,
    start: async () => {
      await run(async () => {
        if (!(await draft.flush())) return;
        const written = await api.papers.export({ id, paper: "mediation-agreement", about: null, blank: false });
        if (written) setPaper(written);
      });
    },
    print: async () => {
      await run(print);
    },
    open: () => onPaper((input) => api.papers.open(input)),
    showInFolder: () => onPaper((input) => api.papers.showInFolder(input)),
    close: () => {
      setPaper(null);
      clear();
    },
  };
}
