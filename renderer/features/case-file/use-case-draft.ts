import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import type { CaseContent, CaseFile } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import { agreementHeld, asHeld, refusedChange } from "#shared/rules/agreement-stands";
import { problemOf } from "../../host/call-failed";
import { api } from "../../host/client";
import { reads } from "../../host/reads";
import type { Change } from "../../ui/case-tab";
import { type Autosaver, createAutosaver, type SaveState } from "./autosaver";
import { historyOf, redo, step, undo } from "./edit-history";

export type CaseDraft = {
  readonly content: CaseContent;
  /** The case as the core last said it is stored; null while it is not. */
  readonly file: CaseFile | null;
  readonly number: CaseFile["number"];
  readonly state: SaveState;
  readonly change: Change;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** Saves now; true when everything is on the disk. */
  readonly flush: () => Promise<boolean>;
  /** Saves the form, runs a command that answers with the whole case, and takes over what it changed. Throws what the command throws. */
  readonly act: (command: () => Promise<CaseFile>) => Promise<void>;
};

/** What stands in the form, with the parts that a command changed on the disk since `sent` was saved. */
function withPartsOf(saved: CaseContent, sent: CaseContent, present: CaseContent): CaseContent {
  const before: Readonly<Record<string, unknown>> = sent;
  const parts = Object.entries(saved).filter(([part, value]) => JSON.stringify(value) !== JSON.stringify(before[part]));
  return parts.length === 0 ? present : { ...present, ...Object.fromEntries(parts) };
}

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

/** The way to the disk of one case, and what stands there. */
function useSaver(id: CaseId, file: CaseFile | null) {
  const client = useQueryClient();
  const [stored, setStored] = useState(file);
  const [state, setState] = useState<SaveState>(() => (file ? { kind: "saved", at: file.updatedAt } : { kind: "new" }));
  const [saver] = useState(() => {
    // Only the saver knows the revision: saves follow one another, each made from the one before.
    let revision = file?.revision ?? 0;
    const took = (saved: CaseFile) => {
      revision = saved.revision;
      client.setQueryData(reads.caseFile(id).queryKey, saved);
      setStored(saved);
      return saved;
    };
    const autosaver: Autosaver<CaseContent> = createAutosaver(
      async (content) => took(await api.cases.save({ id, revision, content })).updatedAt,
      problemOf,
      setState,
    );
    return { ...autosaver, took };
  });
  return { saver, stored, state };
}

/** The form of one case: what stands in it, its steps back, and its way to the disk. */
export function useCaseDraft(id: CaseId, file: CaseFile | null, beginning: CaseContent): CaseDraft {
  const [history, setHistory] = useState(() => historyOf(file?.content ?? beginning));
  const { saver, stored, state } = useSaver(id, file);
  useEffect(() => saver.stop, [saver]);
  const given = useRef(history.present);
  useEffect(() => {
    if (given.current === history.present) return;
    given.current = history.present;
    saver.changed(history.present);
  }, [history.present, saver]);
  useSaveBeforeLeaving(state, saver.flush);

  const onDisk = useRef(stored);
  useEffect(() => {
    onDisk.current = stored;
  }, [stored]);
  const change = useCallback<Change>((field, edit) => {
    const at = Date.now();
    setHistory((old) => {
      const next = edit(old.present);
      const file = onDisk.current;
      // The form shows what was signed as read-only; should something try it still, every later save would be refused.
      return file !== null && refusedChange(file, old.present, next) ? old : step(old, next, field, at);
    });
  }, []);

  return {
    content: history.present,
    file: stored,
    number: stored?.number ?? null,
    state,
    change,
    undo: history.past.length > 0 ? () => setHistory(undo) : null,
    redo: history.future.length > 0 ? () => setHistory(redo) : null,
    flush: saver.flush,
    act: async (command) => {
      const sent = history.present;
      if (state.kind === "new") saver.changed(sent);
      if (!(await saver.flush())) return;
      const saved = saver.took(await command());
      setHistory((old) => {
        const present = withPartsOf(saved.content, sent, old.present);
        if (agreementHeld(saved)) return historyOf(asHeld(saved, present));
        return present === old.present ? old : historyOf(present);
      });
    },
  };
}
