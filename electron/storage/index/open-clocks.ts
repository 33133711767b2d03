import { CASE_STATES, type CaseState } from "#shared/domain/case-status";
import { type Clock, CLOCK_CODES } from "#shared/domain/clock";
import { isPlainDate, type PlainDate } from "#shared/domain/plain-date";
import type { Columns } from "./columns";
import type { Entry } from "./index-entry";
import type { Place } from "./known-cases";

const BETWEEN = ";";
/** The code's place in the list in one letter, whether it lapses, the start, and pauses: `b!2026-01-20~2026-01-24/2026-01-30`. */
const TOKEN = /^([a-z])(!?)([\d-]{10})((?:~[\d-]{10}\/[\d-]{0,10})*)$/;
const FIRST_LETTER = 97;

function tokenOf({ code, from, pauses, lapses }: Clock): string {
  const letter = String.fromCharCode(FIRST_LETTER + CLOCK_CODES.indexOf(code));
  return [`${letter}${lapses ? "!" : ""}${from}`, ...pauses.map((pause) => `${pause.from}/${pause.to ?? ""}`)].join("~");
}

function clockOf(token: string, text: string): Clock | null {
  const [, letter = "", mark = "", from = "", pauses = ""] = TOKEN.exec(token) ?? [];
  const code = CLOCK_CODES[letter.charCodeAt(0) - FIRST_LETTER];
  if (code === undefined || !isPlainDate(from)) return null;
  const spans = pauses.split("~").flatMap((each) => {
    const [first = "", last = ""] = each.split("/");
    return isPlainDate(first) ? { from: first, to: isPlainDate(last) ? last : null } : [];
  });
  return { code, from, pauses: spans, lapses: mark !== "", text };
}

/** The open clocks of a case as one word of a column, as short as can be and without their texts; empty when there is none. */
export function clocksWord(clocks: readonly Clock[]): string {
  return clocks.map(tokenOf).join(BETWEEN);
}

/** The clocks that a word means, with their texts in the same order. */
export function clocksIn(word: string, texts: readonly string[]): Clock[] {
  return word === "" ? [] : word.split(BETWEEN).flatMap((token, at) => clockOf(token, texts[at] ?? "") ?? []);
}

/** The day on which something is due by a clock; null when nothing is. */
export type DayOf = (clock: Clock) => PlainDate | null;
/** `days` are those on which something is due in the case, the earliest first. */
export type VisitCase = (place: Place, days: readonly PlainDate[], state: CaseState) => void;

/** The days of a word, worked out once for each clock that is in any of them. */
function daysOfWords(dayOf: DayOf): (word: string) => readonly PlainDate[] {
  const known = new Map<string, readonly PlainDate[]>();
  const daysOf = (token: string) => {
    const clock = clockOf(token, "");
    const day = clock && dayOf(clock);
    const days = day ? [day] : [];
    known.set(token, days);
    return days;
  };
  return (word) => {
    if (word === "") return [];
    const days = word.split(BETWEEN).flatMap((token) => known.get(token) ?? daysOf(token));
    return days.length < 2 ? days : days.sort();
  };
}

type Walked = { readonly columns: Columns; readonly replaced: ReadonlySet<number>; readonly entries: readonly Entry[] };

/** Visits every case outside the recycle bin, those that changed since the columns were made first, then the newest first, in one pass. */
export function visitClocks({ columns, replaced, entries }: Walked, dayOf: DayOf, visit: VisitCase): void {
  const daysOf = daysOfWords(dayOf);
  for (const entry of entries) {
    if (entry.row.removedAt === "") visit(entry, daysOf(clocksWord(entry.row.clocks)), entry.row.state);
  }
  const { codes, words } = columns;
  const states = words.state.map((word) => CASE_STATES.find((state) => state === word) ?? CASE_STATES[0]);
  const days: (readonly PlainDate[] | undefined)[] = [];
  for (let row = 0; row < columns.count; row++) {
    if ((replaced.size > 0 && replaced.has(row)) || words.removedAt[codes.removedAt[row] ?? 0] !== "") continue;
    const code = codes.clocks[row] ?? 0;
    days[code] ??= daysOf(words.clocks[code] ?? "");
    visit(row, days[code], states[codes.state[row] ?? 0] ?? CASE_STATES[0]);
  }
}
