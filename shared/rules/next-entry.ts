import type { Participant } from "#shared/domain/participant";
import type { Party } from "#shared/domain/party";
import { ENTRY_KINDS, type EntryKind, type RecordEntry, type SessionRecord } from "#shared/domain/session-record";

/** Who asks and who answers in a session, by name. */
export type Voices = { readonly askers: readonly string[]; readonly answerers: readonly string[] };

type People = { readonly parties: readonly Party[]; readonly participants: readonly Participant[] };

/** Of which kind an entry is and who says it. */
export type Voice = Pick<RecordEntry, "kind" | "speaker">;

const named = (names: readonly string[]) => [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))];

/** The people of a session: mediators and recorder ask; the one who is asked, the parties who came, their people and the participants answer. */
export function voicesOf(content: People, session: SessionRecord): Voices {
  const came = content.parties.filter(({ id }) => session.present.includes(id));
  const speakFor = came.flatMap((party) => [
    party.kind === "person" ? party.guardian : party.representative,
    ...party.agents.map(({ name }) => name),
  ]);
  const helpers = content.participants.filter(({ id }) => session.participants.includes(id));
  const inquired = session.kind === "investigation" ? [session.interviewee] : [];
  return {
    askers: named([...session.mediators, session.recorder]),
    answerers: named([...inquired, ...came.map(({ name }) => name), ...speakFor, ...helpers.map(({ name }) => name)]),
  };
}

/** All names of a session, askers first. */
export function speakersOf({ askers, answerers }: Voices): readonly string[] {
  return named([...askers, ...answerers]);
}

/** Who last spoke in that kind of entry, up to and with the one at `at`. */
function lastSpeaker(entries: readonly RecordEntry[], at: number, kind: EntryKind): string | undefined {
  for (let i = at; i >= 0; i--) {
    const entry = entries[i];
    if (entry?.kind === kind && entry.speaker !== "") return entry.speaker;
  }
  return undefined;
}

/** Who most likely says an entry of that kind after the one at `at`. */
export function speakerFor(kind: EntryKind, entries: readonly RecordEntry[], at: number, voices: Voices): string {
  if (kind === "note") return "";
  const usual = kind === "question" ? voices.askers : voices.answerers;
  const last = lastSpeaker(entries, at, kind);
  if (kind !== "statement" || last === undefined) return last ?? usual[0] ?? "";
  // Statements go round: each party in turn.
  return usual[(usual.indexOf(last) + 1) % Math.max(1, usual.length)] ?? last;
}

/** What comes after the entry at `at`: an answer after a question, a question after an answer or a note, the next one's statement after a statement. */
export function nextVoice(entries: readonly RecordEntry[], at: number, voices: Voices): Voice {
  const last = entries[at]?.kind;
  const kind = last === "question" ? "answer" : last === "statement" ? "statement" : "question";
  return { kind, speaker: speakerFor(kind, entries, at, voices) };
}

/** The entry at `at` as the next kind in the round of question, answer, statement and note, said by whoever says such entries. */
export function switchedKind(entries: readonly RecordEntry[], at: number, voices: Voices): Voice {
  const now = entries[at]?.kind ?? "note";
  const kind = ENTRY_KINDS[(ENTRY_KINDS.indexOf(now) + 1) % ENTRY_KINDS.length] ?? "question";
  return { kind, speaker: speakerFor(kind, entries, at - 1, voices) };
}

/** The name after this one in the round: those who usually say that kind of entry first, then all others. */
export function nextSpeaker({ kind, speaker }: Voice, voices: Voices): string {
  const round = named(kind === "question" ? [...voices.askers, ...voices.answerers] : [...voices.answerers, ...voices.askers]);
  return round[(round.indexOf(speaker) + 1) % Math.max(1, round.length)] ?? speaker;
}
