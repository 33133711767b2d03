import { ENDED_STATES } from "#shared/domain/case-status";
import type { CaseFilter, CaseSort } from "#shared/domain/case-list";
import type { Accepted } from "./accepted-cases";
import { type CodeColumn, type Columns, splitWord } from "./columns";
import type { Entry } from "./index-entry";
import type { Place } from "./known-cases";
import { WORD_OF } from "./merge-columns";

/** What a list is about, and in which order; without an order the best first when there are words, else the newest. */
export type Wanted = { readonly words: readonly string[]; readonly filter: CaseFilter; readonly sort: CaseSort | null };

/** A value that cases have, and how many have it. */
export type Counted = { readonly value: string; readonly count: number };

/** What can be said of a whole list, and the values there are to choose from in all cases. Amounts in fen. */
export type Totals = {
  readonly count: number;
  readonly open: number;
  readonly agreedFen: number;
  readonly mediators: readonly Counted[];
  readonly villages: readonly Counted[];
  readonly tags: readonly Counted[];
};

type Source = {
  readonly columns: Columns;
  readonly replaced: ReadonlySet<number>;
  /** The newest first. */
  readonly entries: readonly Entry[];
  readonly before: (entry: Entry, row: number) => boolean;
};

/** The places of all accepted cases, the newest first: one pass over the columns. */
export function acceptedPlaces({ columns, replaced, entries, before }: Source, accepted: Accepted): Place[] {
  const places: Place[] = [];
  let next = 0;
  for (let row = 0; row < columns.count; row++) {
    for (let entry = entries[next]; entry && before(entry, row); entry = entries[next]) {
      if (accepted.entry(entry)) places.push(entry);
      next += 1;
    }
    if ((replaced.size === 0 || !replaced.has(row)) && accepted.row(row)) places.push(row);
  }
  return [...places, ...entries.slice(next).filter(accepted.entry)];
}

/** How many cases have each value of a column, the most frequent first. */
function counted(source: Source, column: CodeColumn, listed: Accepted): readonly Counted[] {
  const { columns, replaced, entries } = source;
  const codes = columns.codes[column];
  const byCode = new Uint32Array(columns.words[column].length);
  for (let row = 0; row < columns.count; row++) {
    if ((replaced.size > 0 && replaced.has(row)) || !listed.row(row)) continue;
    const code = codes[row] ?? 0;
    byCode[code] = (byCode[code] ?? 0) + 1;
  }
  const counts = new Map<string, number>();
  const add = (word: string, count: number) => {
    for (const value of splitWord(word)) if (value.trim() !== "") counts.set(value, (counts.get(value) ?? 0) + count);
  };
  for (const [code, count] of byCode.entries()) if (count > 0) add(columns.words[column][code] ?? "", count);
  for (const entry of entries) if (listed.entry(entry)) add(WORD_OF[column](entry), 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Counts and sums the cases at those places; the values to choose from are those of all `listed` cases. */
export function totalsOf(source: Source, places: readonly Place[], listed: Accepted): Totals {
  const { codes, words, numbers } = source.columns;
  const ended: ReadonlySet<string> = new Set(ENDED_STATES);
  let open = 0;
  let agreedFen = 0;
  for (const place of places) {
    const isRow = typeof place === "number";
    agreedFen += isRow ? (numbers.agreed[place] ?? 0) : place.row.agreedFen;
    if (!ended.has(isRow ? (words.state[codes.state[place] ?? 0] ?? "") : place.row.state)) open += 1;
  }
  return {
    count: places.length,
    open,
    agreedFen,
    mediators: counted(source, "mediators", listed),
    villages: counted(source, "village", listed),
    tags: counted(source, "tags", listed),
  };
}
