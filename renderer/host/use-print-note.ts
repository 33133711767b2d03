import { useEffect } from "react";
import type { CaseId } from "#shared/domain/id";
import type { PaperId } from "#shared/domain/paper";
import { api } from "./client";

/** Enters in the case's timeline that a paper is printed, whichever way the printing was begun. */
export function usePrintNote(id: CaseId, paper: PaperId | "set" | null): void {
  useEffect(() => {
    if (paper === null) return;
    // What could not be entered must not keep a paper from being printed.
    const note = () => void api.cases.note({ id, what: "printed", paper }).catch(() => undefined);
    window.addEventListener("beforeprint", note);
    return () => window.removeEventListener("beforeprint", note);
  }, [id, paper]);
}
