import { useEffect } from "react";
import type { CaseId } from "#shared/domain/id";
import { api } from "../../host/client";

/** Enters in the case's timeline that its agreement is printed, whichever way the printing was begun. */
export function usePrintNote(id: CaseId, shown: boolean): void {
  useEffect(() => {
    if (!shown) return;
    // What could not be entered must not keep a paper from being printed.
    const note = () => void api.cases.note({ id, what: "printed", paper: "agreement" }).catch(() => undefined);
    window.addEventListener("beforeprint", note);
    return () => window.removeEventListener("beforeprint", note);
  }, [id, shown]);
}
