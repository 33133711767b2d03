import { memo, useEffect, useRef, useState } from "react";
import type { PartId } from "#shared/domain/id";
import type { RecordEntry } from "#shared/domain/session-record";
import type { NamedPhrase } from "#shared/rules/phrase-search";
import type { EntryActions } from "./entry-actions";
import { EntryRow } from "./entry-row";

type EntryChunkProps = {
  readonly entries: readonly RecordEntry[];
  /** The number of the first entry, from 1. */
  readonly first: number;
  /** Stays drawn wherever the page is scrolled to: a short record, or where somebody writes. */
  readonly kept: boolean;
  readonly actions: EntryActions;
  readonly phrases: readonly NamedPhrase[];
  readonly speakersId: string;
  readonly onFocus: (id: PartId) => void;
};

/** Height of a row with one line, in pixels: a guess until the rows were drawn. */
const ROW = 48;

/** Some rows, drawn only while they are near what is seen: so a record of many hundred pages stays as quick as a short one. */
export const EntryChunk = memo(
  function EntryChunk({ entries, first, kept, actions, phrases, speakersId, onFocus }: EntryChunkProps) {
    const box = useRef<HTMLDivElement>(null);
    const [near, setNear] = useState(false);
    const [height, setHeight] = useState(entries.length * ROW);
    useEffect(() => {
      const element = box.current;
      if (!element) return;
      const watcher = new IntersectionObserver(
        ([seen]) => {
          if (!seen) return;
          if (!seen.isIntersecting && seen.boundingClientRect.height > 0) setHeight(seen.boundingClientRect.height);
          setNear(seen.isIntersecting);
        },
        { rootMargin: "1200px 0px" },
      );
      watcher.observe(element);
      return () => watcher.disconnect();
    }, []);
    const drawn = kept || near;
    return (
      <div ref={box} style={drawn ? {} : { height }}>
        {drawn
          ? entries.map((entry, at) => (
              <EntryRow
                key={entry.id}
                entry={entry}
                n={first + at}
                actions={actions}
                phrases={phrases}
                speakersId={speakersId}
                onFocus={onFocus}
              />
            ))
          : null}
      </div>
    );
  },
  (before, after) =>
    before.first === after.first &&
    before.kept === after.kept &&
    before.actions === after.actions &&
    before.phrases === after.phrases &&
    before.entries.length === after.entries.length &&
    before.entries.every((entry, at) => entry === after.entries[at]),
);
