import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { memo, useMemo } from "react";
import type { Participant } from "#shared/domain/participant";
import type { Party } from "#shared/domain/party";
import { EMPTY_PHRASE_BOOK } from "#shared/domain/phrase-book";
import type { Language } from "#shared/domain/room";
import type { RecordEntry } from "#shared/domain/session-record";
import { recordPhrases } from "#shared/locales/record-phrases";
import { speakersOf, voicesOf } from "#shared/rules/next-entry";
import type { NamedPhrase } from "#shared/rules/phrase-search";
import { reads } from "../../host/reads";
import { useWords } from "../../ui/use-words";
import { EntryChunk } from "./entry-chunk";
import { marksOf } from "./marks";
import { PhrasePanel } from "./phrase-panel";
import { sameSession, type SessionProps } from "./session-edits";
import { useEntryActions } from "./use-entry-actions";

type EntryEditorProps = SessionProps & {
  readonly parties: readonly Party[];
  readonly participants: readonly Participant[];
  readonly language: Language;
};

/** Rows drawn and left out together; a record of so many rows or fewer always stands in the page as a whole. */
const CHUNK = 40;
const ALWAYS_WHOLE = 200;

function chunksOf(entries: readonly RecordEntry[]): readonly (readonly RecordEntry[])[] {
  return Array.from({ length: Math.ceil(entries.length / CHUNK) }, (_, at) => entries.slice(at * CHUNK, (at + 1) * CHUNK));
}

/** The phrases of the program and of the room, with the names of their steps. */
function usePhrases(language: Language) {
  const t = useWords();
  const { data: book = EMPTY_PHRASE_BOOK } = useQuery(reads.phrases());
  const phrases = useMemo(
    () =>
      [...book.phrases, ...recordPhrases[language]].map((one): NamedPhrase => ({ ...one, name: t(`records.step.${one.step}`) })),
    [book, language, t],
  );
  return { book, phrases };
}

/** The talk of a session: a row for each question, answer, statement and note, and the phrases beside them. */
export const EntryEditor = memo(
  function EntryEditor({ session, change, parties, participants, language }: EntryEditorProps) {
    const t = useWords();
    const { entries } = session;
    const voices = voicesOf({ parties, participants }, session);
    const speakers = speakersOf(voices);
    const { actions, last, setLast } = useEntryActions({ entries, voices, marks: marksOf(t, voices, parties) }, change);
    const { book, phrases } = usePhrases(language);
    const speakersId = `speakers-${session.id}`;
    const titleId = `entries-title-${session.id}`;
    return (
      <section className="record" aria-labelledby={titleId}>
        <div className="record-talk">
          <h3 id={titleId}>{t("records.entries")}</h3>
          <p className="muted session-help" id={`keys-${session.id}`}>
            {t("records.keys")}
          </p>
          <datalist id={speakersId}>
            {speakers.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <div className="entries">
            {chunksOf(entries).map((chunk, at) => (
              <EntryChunk
                key={at}
                entries={chunk}
                first={at * CHUNK + 1}
                kept={entries.length <= ALWAYS_WHOLE || chunk.some(({ id }) => id === last)}
                actions={actions}
                phrases={phrases}
                speakersId={speakersId}
                onFocus={setLast}
              />
            ))}
          </div>
          <Button id={`first-${session.id}`} icon={<PlusOutlined />} onClick={actions.append}>
            {t(entries.length === 0 ? "records.addFirst" : "records.addEntry")}
          </Button>
        </div>
        <PhrasePanel book={book} phrases={phrases} onInsert={(phrase) => actions.insert(last, phrase)} />
      </section>
    );
  },
  sameSession("entries", "kind", "present", "participants", "mediators", "recorder", "interviewee"),
);
