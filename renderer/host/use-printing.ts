import { useState } from "react";
import type { CaseId } from "#shared/domain/id";
import type { PaperChoice } from "#shared/domain/paper";
import { CallFailed } from "./call-failed";
import { api } from "./client";
import { notePrinted, usePrintInPlace } from "./use-print-note";

/** Papers on their way to the printer, until the system's dialog is closed. `note` enters in the case that they went there. */
export type Printing<P> = { readonly papers: readonly P[]; readonly note: () => void; readonly done: () => void };

/** Printing papers of a case in place of the page; fails with `noPrinter` where the host knows that this computer has none. */
export function usePrinting<P>(id: CaseId) {
  const [printing, setPrinting] = useState<Printing<P> | null>(null);
  usePrintInPlace(printing !== null);
  const print = async (choices: readonly PaperChoice[], blank: boolean, make: () => Promise<readonly P[]>) => {
    if ((await api.papers.hasPrinter()) === false) throw new CallFailed({ code: "noPrinter", params: {} });
    const papers = await make();
    setPrinting({ papers, note: () => notePrinted(id, choices, blank), done: () => setPrinting(null) });
  };
  return { printing, print };
}
