import { z } from "zod";
import { CASE_STATES, type CaseState } from "#shared/domain/case-status";
import { Clock, ClockCode } from "#shared/domain/clock";
import { PlainDate } from "#shared/domain/plain-date";
import type { Columns } from "./columns";
import type { Entry } from "./index-entry";
import type { Place } from "./known-cases";

/** As short as can be: it stands in the index once for each set of clocks that any case has. */
const Written = z.array(z.tuple([ClockCode, PlainDate, z.array(z.tuple([PlainDate, PlainDate.nullable()])), z.literal([0, 1])]));

/** The open clocks of a case as one word of a column, without their texts; empty when there is none. */
export function clocksWord(clocks: readonly Clock[]): string {
  if (clocks.length === 0) return "";
  const written: z.input<typeof Written> = clocks.map(({ code, from, pauses, lapses }) => [
    code,
    from,
    pauses.map((pause) => [pause.from, pause.to]),
    lapses ? 1 : 0,
  ]);
  return JSON.stringify(written);
}

/** The clocks that a word means, with their texts in the same order. */
export function clocksIn(word: string, texts: readonly string[]): Clock[] {
  if (word === "") return [];
  const written = Written.safeParse(JSON.parse(word));
  return (written.data ?? []).map(([code, from, pauses, lapses], at) => ({
    code,
    from,
    pauses: pauses.map(([first, last]) => ({ from: first, to: last })),
    lapses: lapses === 1,
    text: texts[at] ?? "",
  }));
}

/** The days on which something is due by these clocks, the earliest first. */
export type DaysOf = (clocks: readonly Clock[]) => readonly PlainDate[];
export type VisitCase = (place: Place, days: readonly PlainDate[], state: CaseState) => void;

type Walked = { readonly columns: Columns; readonly replaced: ReadonlySet<number>; readonly entries: readonly Entry[] };

/**
 * Visits every case outside the recycle bin, those that changed since the columns were made first, then the newest first.
 * The days of each set of clocks are worked out once, so that this is one pass over three typed columns.
 */
export function visitClocks({ columns, replaced, entries }: Walked, daysOf: DaysOf, visit: VisitCase): void {
  for (const entry of entries) {
    if (entry.row.removedAt === "") visit(entry, daysOf(entry.row.clocks), entry.row.state);
  }
  const { codes, words } = columns;
  const states = words.state.map((word) => CASE_STATES.find((state) => state === word) ?? CASE_STATES[0]);
  const days: (readonly PlainDate[] | undefined)[] = [];
  for (let row = 0; row < columns.count; row++) {
    if ((replaced.size > 0 && replaced.has(row)) || words.removedAt[codes.removedAt[row] ?? 0] !== "") continue;
    const code = codes.clocks[row] ?? 0;
    days[code] ??= daysOf(clocksIn(words.clocks[code] ?? "", []));
    visit(row, days[code], states[codes.state[row] ?? 0] ?? CASE_STATES[0]);
  }
}
