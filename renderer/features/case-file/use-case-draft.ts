import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import type { CaseContent, CaseFile } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import { problemOf } from "../../host/call-failed";
import { api } from "../../host/client";
import { reads } from "../../host/reads";
import { type Autosaver, createAutosaver, type SaveState } from "./autosaver";
import { historyOf, redo, step, undo } from "./edit-history";

/** Changes the content in a form; `field` names where, so that typing on is one step of undo. It stays the same function. */
export type Change = (field: string, change: (content: CaseContent) => CaseContent) => void;

export type CaseDraft = {
  readonly content: CaseContent;
  readonly number: CaseFile["number"];
  readonly state: SaveState;
  readonly change: Change;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** Saves now; true when everything is on the disk. */
  readonly flush: () => Promise<boolean>;
  /** Has the case accepted and numbered, after saving what stands in the form. */
  readonly accept: () => Promise<void>;
};

/** Keeps the page from closing while something is unsaved: it is saved first, and a desktop window then closes by itself. */
function useSaveBeforeLeaving(state: SaveState, flush: () => Promise<boolean>): void {
  const save = useEffectEvent(flush);
  const unsaved = state.kind === "dirty" || state.kind === "saving" || state.kind === "failed";
  useEffect(() => {
    if (!unsaved) return;
    const hold = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      void save().then((done) => {
        if (done && window.heshi) window.close();
      });
    };
    window.addEventListener("beforeunload", hold);
    return () => window.removeEventListener("beforeunload", hold);
  }, [unsaved]);
}

/** The form of one case: what stands in it, its steps back, and its way to the disk. */
export function useCaseDraft(id: CaseId, file: CaseFile | null, beginning: CaseContent): CaseDraft {
  const client = useQueryClient();
  const [history, setHistory] = useState(() => historyOf(file?.content ?? beginning));
  const [number, setNumber] = useState(file?.number ?? null);
  const [state, setState] = useState<SaveState>(() => (file ? { kind: "saved", at: file.updatedAt } : { kind: "new" }));
  const [saver] = useState(() => {
    // Only the saver knows the revision: saves follow one another, each made from the one before.
    let revision = file?.revision ?? 0;
    const took = (saved: CaseFile) => {
      revision = saved.revision;
      client.setQueryData(reads.caseFile(id).queryKey, saved);
      return saved;
    };
    const autosaver: Autosaver<CaseContent> = createAutosaver(
      async (content) => took(await api.cases.save({ id, revision, content })).updatedAt,
      problemOf,
      setState,
    );
    return { ...autosaver, took };
  });
  useEffect(() => saver.stop, [saver]);
  const given = useRef(history.present);
  useEffect(() => {
    if (given.current === history.present) return;
    given.current = history.present;
    saver.changed(history.present);
  }, [history.present, saver]);
  useSaveBeforeLeaving(state, saver.flush);

  const change = useCallback<Change>((field, edit) => {
    const at = Date.now();
    setHistory((old) => step(old, edit(old.present), field, at));
  }, []);

  return {
    content: history.present,
    number,
    state,
    change,
    undo: history.past.length > 0 ? () => setHistory(undo) : null,
    redo: history.future.length > 0 ? () => setHistory(redo) : null,
    flush: saver.flush,
    accept: async () => {
      if (state.kind === "new") saver.changed(history.present);
      if (!(await saver.flush())) return;
      setNumber(saver.took(await api.cases.accept({ id })).number);
    },
  };
}
