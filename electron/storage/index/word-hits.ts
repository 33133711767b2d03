import type { Columns } from "./columns";
import { eachHit, type Joined, rankOf } from "./joined-text";

/** So many of the last words are remembered with their rows. */
const WORDS_KEPT = 8;
/** Rows are remembered when they are at most one in so many: looking into more of them one by one is no faster than one pass over all. */
const ONE_IN = 3;

type Remembered = { readonly word: string; readonly rows: readonly number[] };
type Hit = (row: number, rank: number) => void;

/** True for words of ASCII alone, which stand in the latin text. */
export const isLatin = (word: string) => /^[\u{20}-\u{7e}]*$/u.test(word);

/** Looks for the word in these rows only. */
function amongRows({ text, starts }: Joined, rows: readonly number[], word: string, hit: Hit): void {
  for (const row of rows) {
    const start = starts[row] ?? 0;
    const at = text.slice(start, starts[row + 1]).indexOf(word);
    if (at >= 0) hit(row, rankOf(text, start, start + at, word.length));
  }
}

/**
 * The rows of the columns that hold a word, in order, each with the rank of its first place. The rows of the last words are remembered:
 * who types on only narrows them, and then no whole text is looked through again.
 */
export function wordHits(columns: Columns) {
  const kept: Remembered[] = [];
  const most = columns.count / ONE_IN;

  return (word: string, hit: Hit): void => {
    const latin = isLatin(word);
    const text = latin ? columns.latin : columns.han;
    const narrower = kept
      .filter((known) => isLatin(known.word) === latin && word.includes(known.word))
      .toSorted((one, other) => one.rows.length - other.rows.length)[0];
    const rows: number[] = [];
    const found: Hit = (row, rank) => {
      if (rows.length <= most) rows.push(row);
      hit(row, rank);
    };
    if (narrower) amongRows(text, narrower.rows, word, found);
    else eachHit(text, word, found);
    if (rows.length > most || narrower?.word === word) return;
    kept.unshift({ word, rows });
    kept.length = Math.min(kept.length, WORDS_KEPT);
  };
}

export type WordHits = ReturnType<typeof wordHits>;
