import { useEffect } from "react";
import type { CaseId } from "#shared/domain/id";
import type { PaperChoice } from "#shared/domain/paper";
import { api } from "./client";

/** Enters in the case that papers go to the printer. */
export function notePrinted(id: CaseId, papers: readonly PaperChoice[], blank: boolean): void {
  const choices = papers.map(({ paper, about }) => ({ paper, about }));
  // What could not be entered must not keep a paper from being printed.
  void api.papers.printed({ id, papers: choices, blank }).catch(() => undefined);
}

/** How many sets of papers are printed in place of the page. */
let inPlace = 0;

/** While `on`, what goes to the printer is not the page, and its note is not made. */
export function usePrintInPlace(on: boolean): void {
  useEffect(() => {
    if (!on) return undefined;
    inPlace += 1;
    return () => {
      inPlace -= 1;
    };
  }, [on]);
}

/** Enters in the case that the paper on the page is printed, whichever way the printing was begun; null where there is none. */
export function usePrintNote(id: CaseId, choice: PaperChoice | null, blank: boolean): void {
  const paper = choice?.paper ?? null;
  const about = choice?.about ?? null;
  useEffect(() => {
    if (paper === null) return undefined;
    const note = () => {
      if (inPlace === 0) notePrinted(id, [{ paper, about }], blank);
    };
    window.addEventListener("beforeprint", note);
    return () => window.removeEventListener("beforeprint", note);
  }, [id, paper, about, blank]);
}
