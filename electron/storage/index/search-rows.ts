import type { Accepted } from "./accepted-cases";
import type { Columns } from "./columns";
import type { Entry } from "./index-entry";
import { rankOf, RANKS } from "./joined-text";
import type { Place } from "./known-cases";
import { isLatin, type WordHits } from "./word-hits";

type Searched = {
  readonly columns: Columns;
  readonly hits: WordHits;
  readonly replaced: ReadonlySet<number>;
  /** The newest first. */
  readonly entries: readonly Entry[];
  readonly before: (entry: Entry, row: number) => boolean;
  readonly accepted: Accepted;
};

/** The sum of the ranks of all words in an entry; null when one of them is not in it. */
function rankInEntry(entry: Entry, words: readonly string[]): number | null {
  let sum = 0;
  for (const word of words) {
    const text = isLatin(word) ? entry.latin : entry.han;
    const at = text.indexOf(word);
    if (at < 0) return null;
    sum += rankOf(text, 0, at, word.length);
  }
  return sum;
}

/** Calls `found` for each row that holds all words, in order, with the sum of their ranks. */
function eachRow(
  { columns, hits, replaced, accepted }: Searched,
  words: readonly string[],
  found: (row: number, rank: number) => void,
): void {
  const several = words.length > 1;
  const held = new Uint8Array(several ? columns.count : 0);
  const sums = new Uint8Array(several ? columns.count : 0);
  for (const [at, word] of words.entries()) {
    const last = at === words.length - 1;
    hits(word, (row, rank) => {
      if (several && held[row] !== at) return;
      if (last) {
        if ((replaced.size === 0 || !replaced.has(row)) && accepted.row(row)) found(row, rank + (sums[row] ?? 0));
      } else {
        held[row] = at + 1;
        sums[row] = (sums[row] ?? 0) + rank;
      }
    });
  }
}

/**
 * The places of the accepted cases that hold every word (in the form of `searchWords`), at most `wanted` of them, by rank and then the newest first,
 * and how many there are in all. Each word costs at most one pass over one of the joined texts.
 */
export function searchRows(
  searched: Searched,
  words: readonly string[],
  wanted: number,
): { total: number; places: readonly Place[] } {
  const buckets: Place[][] = Array.from({ length: words.length * RANKS }, () => []);
  let total = 0;
  eachRow(searched, words, (row, rank) => {
    total += 1;
    const bucket = buckets[rank];
    if (bucket && bucket.length < wanted) bucket.push(row);
  });
  for (const entry of searched.entries) {
    const rank = searched.accepted.entry(entry) ? rankInEntry(entry, words) : null;
    if (rank === null) continue;
    total += 1;
    const bucket = buckets[rank] ?? [];
    const at = bucket.findIndex((place) => typeof place === "number" && searched.before(entry, place));
    bucket.splice(at < 0 ? bucket.length : at, 0, entry);
  }
  return { total, places: buckets.flat().slice(0, wanted) };
}
