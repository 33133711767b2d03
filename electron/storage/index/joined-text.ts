/** The texts of all rows in one string, each ended by NUL; `starts` holds where each begins, and the end of the last. */
export type Joined = { readonly text: string; readonly starts: Uint32Array };

const END = "\0";

/** How well a word fits where it was found, 0 best: a whole name, a name's beginning, a name's part or a number's end, anything else. */
export const RANKS = 4;

/** Joins pieces that end at row borders already; `lengths` are those of the rows, their ends included. */
export function joined(pieces: readonly string[], lengths: Uint32Array): Joined {
  const starts = new Uint32Array(lengths.length + 1);
  let at = 0;
  for (let row = 0; row < lengths.length; row++) starts[row + 1] = at += lengths[row] ?? 0;
  return { text: pieces.join(""), starts };
}

/** A row's text as it stands in the joined one. */
export function ended(text: string): string {
  return text + END;
}

/** Where the row holding `at` is; looks on from `row`, by steps that double. */
function rowHolding(starts: Uint32Array, row: number, at: number): number {
  let low = row;
  let step = 1;
  while (low + step < starts.length - 1 && (starts[low + step] ?? 0) <= at) {
    low += step;
    step *= 2;
  }
  let high = Math.min(starts.length - 1, low + step);
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

/** The rank of a word of that length found at a place of a text whose first line, the names, begins at `start`. */
export function rankOf(text: string, start: number, at: number, length: number): number {
  const line = text.indexOf("\n", start);
  const inNames = line < 0 || at < line;
  const ends = !(text.charCodeAt(at + length) > 32);
  if (!inNames) return ends ? 2 : 3;
  const begins = at === start || text.charCodeAt(at - 1) <= 32;
  return begins ? (ends ? 0 : 1) : 2;
}

/** Calls `hit` once for every row that holds the word, in order, with the rank of its first place. */
export function eachHit({ text, starts }: Joined, word: string, hit: (row: number, rank: number) => void): void {
  const rows = starts.length - 1;
  let row = 0;
  let at = text.indexOf(word);
  while (at >= 0) {
    row = rowHolding(starts, row, at);
    hit(row, rankOf(text, starts[row] ?? 0, at, word.length));
    row += 1;
    if (row >= rows) return;
    at = text.indexOf(word, starts[row]);
  }
}
