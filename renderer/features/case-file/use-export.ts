import { useState } from "react";
import type { ExportedPaper } from "#shared/contract/papers";
import type { CaseId } from "#shared/domain/id";
import type { PrintBody } from "#shared/documents/print-set";
import { dateOf } from "#shared/domain/plain-date";
import type { Problem } from "#shared/domain/problem";
import { templateOfCase } from "#shared/rules/template-book";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import { paperCheck } from "../../host/use-paper-check";
import { type Printing, usePrinting } from "../../host/use-printing";
import type { PaperCopies } from "../../ui/print-papers";
import { AGREEMENT, agreementOnScreen, type AgreementParts } from "./agreement-on-screen";
import type { CaseDraft } from "./use-case-draft";

export type Exporting = {
  readonly running: boolean;
  readonly problem: Problem | null;
  readonly paper: ExportedPaper | null;
  readonly start: () => Promise<void>;
  readonly print: () => Promise<void>;
  readonly printing: Printing<PaperCopies> | null;
  readonly open: () => Promise<void>;
  readonly showInFolder: () => Promise<void>;
  readonly again: () => Promise<unknown>;
  readonly close: () => void;
};

type PrintedFrom = Pick<AgreementParts, "room" | "language"> & { readonly today: string };

/** The agreement as it goes to the printer: by the template that the case or the room has for it, or by the program's own form. */
async function printedAgreement(id: CaseId, { content, file }: CaseDraft, { today, ...rest }: PrintedFrom): Promise<PrintBody> {
  const { number = null, versions = [], templates = {} } = file ?? {};
  const day = dateOf(today);
  const hash = day && templateOfCase(await api.templates.get(), templates, AGREEMENT.paper, day);
  if (hash) return { own: await api.templates.preview({ ...AGREEMENT, hash, caseId: id, blank: false }) };
  const { paper, marked } = agreementOnScreen({ content, number, versions, ...rest });
  return { paper: { ...paper, ...(await paperCheck(id, marked ? null : undefined)) } };
}

/** The Word export and the print of the agreement: what is in the form is saved first, then written or printed. */
export function useExport(id: CaseId, draft: CaseDraft, from: PrintedFrom): Exporting {
  const [paper, setPaper] = useState<ExportedPaper | null>(null);
  const { printing, print } = usePrinting<PaperCopies>(id);
  const { running, problem, run, again, clear } = useCommand();
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
        const written = await api.papers.export({ id, ...AGREEMENT, blank: false });
        if (written) setPaper(written);
      });
    },
    print: async () => {
      await run(async () => {
        if (!(await draft.flush())) return;
        await print([AGREEMENT], false, async () => [{ body: await printedAgreement(id, draft, from), copies: 1 }]);
      });
    },
    printing,
    again,
    open: () => onPaper((input) => api.papers.open(input)),
    showInFolder: () => onPaper((input) => api.papers.showInFolder(input)),
    close: () => {
      setPaper(null);
      clear();
    },
  };
}
