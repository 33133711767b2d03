import { memo, useRef, useState, type KeyboardEvent } from "react";
import type { PartId } from "#shared/domain/id";
import type { RecordEntry } from "#shared/domain/session-record";
import type { NamedPhrase } from "#shared/rules/phrase-search";
import { useWords } from "../../ui/use-words";
import type { EntryActions } from "./entry-actions";
import { PhraseChoices, usePhraseChoices } from "./phrase-choices";

type EntryRowProps = {
  readonly entry: RecordEntry;
  readonly n: number;
  readonly actions: EntryActions;
  readonly phrases: readonly NamedPhrase[];
  readonly speakersId: string;
  readonly onFocus: (id: PartId) => void;
};

/** True while the keys belong to an input method: the Enter that ends its composition makes no entry. */
const composing = ({ nativeEvent }: KeyboardEvent) => nativeEvent.isComposing || nativeEvent.key === "Process";

/** A text longer than this scrolls in a field of fixed height: fitting the field to it would be felt at every key. */
const LONG = 20_000;
/** Characters on a line, for the height in browsers that cannot fit a field to its text by themselves. */
const WIDE = 36;
const MOST_LINES = 18;
function linesOf(text: string): number {
  if (text.length > LONG) return MOST_LINES;
  const lines = text.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / WIDE), 0);
  return Math.min(MOST_LINES, lines);
}

/** True when the caret cannot go further that way inside the text: at its very end, or anywhere in a text of one line. */
function atEdge({ value, selectionStart, selectionEnd, clientHeight }: HTMLTextAreaElement, by: -1 | 1, line: number): boolean {
  if (selectionStart !== selectionEnd) return false;
  return clientHeight < line * 2 || (by < 0 ? selectionStart === 0 : selectionEnd === value.length);
}

/** What the keys do in the text of an entry, beside writing. */
function useEntryKeys({ entry, actions }: Pick<EntryRowProps, "entry" | "actions">) {
  const caret = useRef<number | null>(null);

  function arrow(event: KeyboardEvent<HTMLTextAreaElement>, by: -1 | 1): void {
    const area = event.currentTarget;
    const line = Number.parseFloat(getComputedStyle(area).lineHeight);
    caret.current = area.selectionStart;
    if (!atEdge(area, by, line)) return;
    caret.current = null;
    if (actions.step(entry.id, by)) event.preventDefault();
  }

  function down(event: KeyboardEvent<HTMLTextAreaElement>): void {
    caret.current = null;
    if (composing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (event.key === "ArrowUp" && !event.shiftKey) return arrow(event, -1);
    if (event.key === "ArrowDown" && !event.shiftKey) return arrow(event, 1);
    const act =
      event.key === "Enter" && !event.shiftKey
        ? () => actions.enter(entry.id, selectionStart, selectionEnd)
        : event.key === "Backspace" && entry.text === ""
          ? () => actions.remove(entry.id)
          : event.key === "F2"
            ? () => actions.switchKind(entry.id)
            : event.key === "F4"
              ? () => actions.switchSpeaker(entry.id)
              : null;
    if (!act) return;
    event.preventDefault();
    act();
  }

  /** Inside a long text an arrow goes on to the next entry where it could not move the caret any more. */
  function up(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (by !== null && caret.current !== null && caret.current === event.currentTarget.selectionStart) actions.step(entry.id, by);
    caret.current = null;
  }

  return { down, up };
}

/** One entry of a record: what it is, who says it, what is said. */
export const EntryRow = memo(function EntryRow({ entry, n, actions, phrases, speakersId, onFocus }: EntryRowProps) {
  const t = useWords();
  const { id, speaker, text } = entry;
  const kind = t(`terms.entry.${entry.kind}`);
  const [writing, setWriting] = useState(false);
  const keys = useEntryKeys({ entry, actions });
  const choices = usePhraseChoices(writing ? text : "", phrases, (phrase) => actions.replaceBy(id, phrase));
  const listId = `phrases-${id}`;
  return (
    <div className={`entry entry-${entry.kind}`}>
      <button
        type="button"
        className="entry-kind"
        aria-label={t("records.entryKind", { n, kind })}
        title={`${kind} (F2)`}
        onClick={() => actions.switchKind(id)}
      >
        {kind}
      </button>
      <input
        className="entry-speaker"
        list={speakersId}
        value={speaker}
        aria-label={t("records.speaker", { n })}
        placeholder={entry.kind === "note" ? "" : t("records.speakerShort")}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => actions.speaker(id, target.value)}
      />
      <textarea
        id={`entry-${id}`}
        className={text.length > LONG ? "entry-text entry-text-long" : "entry-text"}
        value={text}
        rows={linesOf(text)}
        spellCheck={false}
        aria-label={t("records.entryText", { n, kind, speaker })}
        {...choices.described(listId)}
        onFocus={() => {
          setWriting(true);
          onFocus(id);
        }}
        onBlur={() => setWriting(false)}
        onChange={({ target }) => actions.write(id, target.value)}
        onKeyDown={(event) => {
          if (!composing(event) && choices.press(event)) return;
          keys.down(event);
        }}
        onKeyUp={keys.up}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData("text/plain");
          const { selectionStart, selectionEnd } = event.currentTarget;
          if (pasted.includes("\n") && actions.paste(id, pasted)) event.preventDefault();
          else if (pasted.length > LONG) {
            // The browser would take minutes to put so long a text in by itself.
            event.preventDefault();
            actions.pasteLong(id, selectionStart, selectionEnd, pasted);
          }
        }}
      />
      {/* Backspace in an empty entry is the way of the keyboard; this is for the mouse. */}
      <button
        type="button"
        className="entry-remove"
        tabIndex={-1}
        aria-label={t("records.removeEntry", { n })}
        onClick={() => actions.remove(id)}
      >
        ×
      </button>
      <PhraseChoices id={listId} choices={choices} />
    </div>
  );
});
