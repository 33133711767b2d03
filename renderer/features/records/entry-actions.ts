import type { PartId } from "#shared/domain/id";
import type { Phrase } from "#shared/domain/phrase-book";
import { MOST_ENTRIES, type RecordEntry } from "#shared/domain/session-record";
import { nextSpeaker, nextVoice, speakerFor, switchedKind, type Voices } from "#shared/rules/next-entry";
import { readTranscript, type TranscriptMark } from "#shared/rules/transcript";
import { edited } from "../../ui/list-edits";
import { newPartId } from "../../ui/new-part-id";
import type { ChangeSession } from "./session-edits";

/** Where the caret goes in an entry: to its beginning or end, or over its first blank to fill in. */
export type CaretAt = "start" | "end" | "blank";

/** What the actions work on, as it stands when one of them is called. */
export type EntriesNow = {
  readonly entries: readonly RecordEntry[];
  readonly voices: Voices;
  readonly marks: readonly TranscriptMark[];
};

/** What the actions need from the page: what stands there, the way to change it, and the way to an entry once it is drawn. */
export type EntryDesk = {
  readonly now: () => EntriesNow;
  readonly change: ChangeSession;
  readonly focus: (id: PartId, at: CaretAt) => void;
  readonly pasted: (count: number) => void;
  readonly full: () => void;
};

type Part = Partial<Omit<RecordEntry, "id">>;

/** The changes that all actions are made of. */
function entryChanges({ now, change, focus, full }: EntryDesk) {
  const at = (id: PartId | null) => now().entries.findIndex((entry) => entry.id === id);
  const edit = (field: string, id: PartId, part: Part) =>
    change(field, (old) => ({ ...old, entries: edited(old.entries, id, part) }));
  /** Puts `put` in the place of `removed` entries from `index` on, unless the record would become too long: then false. */
  const splice = (field: string, index: number, removed: number, put: readonly RecordEntry[]): boolean => {
    const fits = now().entries.length - removed + put.length <= MOST_ENTRIES;
    if (fits) change(field, (old) => ({ ...old, entries: old.entries.toSpliced(index, removed, ...put) }));
    else full();
    return fits;
  };
  /** A new entry after the one at `index`, in the voice that most likely follows. */
  const add = (index: number, part: Part = {}, caret: CaretAt = "start"): void => {
    const { entries, voices } = now();
    const entry = { id: newPartId(), ...nextVoice(entries, index, voices), text: "", ...part };
    if (splice(`add-${entry.id}`, index + 1, 0, [entry])) focus(entry.id, caret);
  };
  const switchKind = (id: PartId) => edit(`kind-${id}`, id, switchedKind(now().entries, at(id), now().voices));
  return { at, edit, splice, add, switchKind };
}

/** Writing in an entry, and going from one to the next. */
function writingActions({ now, focus }: EntryDesk, { at, edit, splice, add, switchKind }: ReturnType<typeof entryChanges>) {
  return {
    write: (id: PartId, text: string) => edit(`text-${id}`, id, { text }),
    speaker: (id: PartId, speaker: string) => edit(`speaker-${id}`, id, { speaker }),
    switchKind,
    switchSpeaker: (id: PartId) => {
      const entry = now().entries[at(id)];
      if (entry) edit(`speaker-${id}`, id, { speaker: nextSpeaker(entry, now().voices) });
    },
    append: () => add(now().entries.length - 1),
    /** Enter: the next entry. What stands behind the caret goes along, said by the same person. An empty entry changes its kind instead. */
    enter: (id: PartId, from: number, to: number) => {
      const index = at(id);
      const entry = now().entries[index];
      if (!entry) return;
      if (entry.text === "") return switchKind(id);
      const [before, behind] = [entry.text.slice(0, from), entry.text.slice(to).trimStart()];
      if (behind === "") {
        if (to !== from) edit(`text-${id}`, id, { text: before });
        return add(index);
      }
      const next = { ...entry, id: newPartId(), text: behind };
      if (splice(`split-${next.id}`, index, 1, [{ ...entry, text: before }, next])) focus(next.id, "start");
    },
    remove: (id: PartId) => {
      const index = at(id);
      const { entries } = now();
      const neighbour = entries[index - 1] ?? entries[index + 1];
      splice(`remove-${id}`, index, 1, []);
      if (neighbour) focus(neighbour.id, index > 0 ? "end" : "start");
    },
    /** To the entry before (-1) or after (1); false when there is none. */
    step: (id: PartId, by: -1 | 1) => {
      const neighbour = now().entries[at(id) + by];
      if (neighbour) focus(neighbour.id, by < 0 ? "end" : "start");
      return neighbour !== undefined;
    },
  };
}

/** Putting in what was written elsewhere: a pasted record, a ready phrase. */
function insertingActions({ now, focus, pasted }: EntryDesk, { at, edit, splice, add }: ReturnType<typeof entryChanges>) {
  const asEntry = ({ kind, text }: Phrase, after: number): Part => {
    const { entries, voices } = now();
    return { kind, text, speaker: speakerFor(kind, entries, after, voices) };
  };
  const replaceBy = (id: PartId, phrase: Phrase) => {
    edit(`phrase-${newPartId()}`, id, asEntry(phrase, at(id) - 1));
    focus(id, "blank");
  };
  return {
    /** Takes a pasted record apart into entries; false when it is no record, and is then pasted as plain text. */
    paste: (id: PartId, text: string) => {
      const { entries, marks, voices } = now();
      const index = at(id);
      const empty = entries[index]?.text.trim() === "" ? 1 : 0;
      const read = readTranscript(text, marks, MOST_ENTRIES - entries.length + empty);
      if (!read) return false;
      const usual = { question: voices.askers[0] ?? "", answer: voices.answerers[0] ?? "", statement: "", note: "" };
      const put = read.map((each) => ({ ...each, id: newPartId(), speaker: each.speaker || usual[each.kind] }));
      const last = put.at(-1);
      if (!last || !splice(`paste-${last.id}`, index + 1 - empty, empty, put)) return false;
      pasted(put.length);
      focus(last.id, "end");
      return true;
    },
    /** A long text in the place of what is selected; the caret goes to the end of the entry. */
    pasteLong: (id: PartId, from: number, to: number, text: string) => {
      const before = now().entries[at(id)]?.text ?? "";
      edit(`paste-${newPartId()}`, id, { text: before.slice(0, from) + text.replaceAll("\r\n", "\n") + before.slice(to) });
      focus(id, "end");
    },
    /** A phrase in the place of what asked for it. */
    replaceBy,
    /** A phrase after the entry last written in, or in it while it is empty. */
    insert: (last: PartId | null, phrase: Phrase) => {
      const { entries } = now();
      const index = at(last) < 0 ? entries.length - 1 : at(last);
      const entry = entries[index];
      if (entry && entry.text.trim() === "") replaceBy(entry.id, phrase);
      else add(index, asEntry(phrase, index), "blank");
    },
  };
}

/** Everything that keys and buttons do to the entries of a record. */
export function entryActions(desk: EntryDesk) {
  const changes = entryChanges(desk);
  return { ...writingActions(desk, changes), ...insertingActions(desk, changes) };
}
export type EntryActions = ReturnType<typeof entryActions>;
