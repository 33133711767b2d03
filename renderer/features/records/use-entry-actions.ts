import { App } from "antd";
import { useLayoutEffect, useState } from "react";
import type { PartId } from "#shared/domain/id";
import { MOST_ENTRIES } from "#shared/domain/session-record";
import { useAfterDrawing } from "../../ui/use-after-drawing";
import { useWords } from "../../ui/use-words";
import { type CaretAt, type EntriesNow, entryActions, type EntryDesk } from "./entry-actions";

const BLANK = "____";

function setCaret(id: PartId, at: CaretAt): void {
  const area = document.getElementById(`entry-${id}`);
  if (!(area instanceof HTMLTextAreaElement)) return;
  area.focus();
  const blank = at === "blank" ? area.value.indexOf(BLANK) : -1;
  const end = at === "start" ? 0 : area.value.length;
  if (blank >= 0) area.setSelectionRange(blank, blank + BLANK.length);
  else area.setSelectionRange(end, end);
}

/** Holds what is current, so that functions made once work on what stands there when they are called. */
function holder<T>(first: T) {
  let held = first;
  return {
    get: () => held,
    set: (next: T) => {
      held = next;
    },
  };
}

/** The actions over the entries, always the same functions, so that a row is drawn only when it changes; and the entry last written in. */
export function useEntryActions(standing: EntriesNow, change: EntryDesk["change"]) {
  const t = useWords();
  const { message } = App.useApp();
  const afterDrawing = useAfterDrawing();
  const [last, setLast] = useState<PartId | null>(null);
  const desk: Omit<EntryDesk, "now"> = {
    change,
    focus: (id, at) => {
      setLast(id);
      // One that stands in the page may not be drawn again; a new one is there after the next drawing.
      setCaret(id, at);
      afterDrawing(() => setCaret(id, at));
    },
    pasted: (count) => void message.info(t("records.pasted", { count })),
    full: () => void message.warning(t("records.full", { count: MOST_ENTRIES })),
  };
  const [latest] = useState(() => holder({ standing, desk }));
  useLayoutEffect(() => latest.set({ standing, desk }));
  const [actions] = useState(() =>
    entryActions({
      now: () => latest.get().standing,
      change: (field, edit) => latest.get().desk.change(field, edit),
      focus: (id, at) => latest.get().desk.focus(id, at),
      pasted: (count) => latest.get().desk.pasted(count),
      full: () => latest.get().desk.full(),
    }),
  );
  return { actions, last, setLast };
}
