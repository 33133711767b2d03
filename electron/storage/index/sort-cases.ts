import type { CaseSort } from "#shared/domain/case-list";
import { dateOf } from "#shared/domain/plain-date";
import type { CodeColumn, Columns, NumberColumn } from "./columns";
import type { Place } from "./known-cases";
import { NUMBER_OF, WORD_OF } from "./merge-columns";

/** What a case is ordered by: first the number, then the text; null for a case that has neither and comes last whichever way round. */
type Key = { readonly number: number; readonly text: string } | null;

const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** For each word of a column its place in their order; made once for the same words, which never change. */
const ranks = new WeakMap<readonly string[], Float64Array>();
function ranksOf(words: readonly string[]): Float64Array {
  const known = ranks.get(words);
  if (known) return known;
  const order = Array.from(words, (_, code) => code).sort((a, b) => compareTexts(words[a] ?? "", words[b] ?? ""));
  const made = new Float64Array(words.length);
  for (const [rank, code] of order.entries()) made[code] = rank;
  ranks.set(words, made);
  return made;
}

/** What is asked of a place, whichever of the two it is. */
function asking(columns: Columns, place: Place) {
  const isRow = typeof place === "number";
  return {
    number: (name: NumberColumn) => (isRow ? (columns.numbers[name][place] ?? 0) : NUMBER_OF[name](place)),
    word: (name: CodeColumn) => (isRow ? (columns.words[name][columns.codes[name][place] ?? 0] ?? "") : WORD_OF[name](place)),
  };
}

function keyOf(columns: Columns, by: CaseSort["by"], place: Place): Key {
  const { number, word } = asking(columns, place);
  switch (by) {
    case "newest":
      return { number: number("created"), text: "" };
    case "updated":
      return { number: number("updated"), text: "" };
    case "amount":
      return { number: number("agreed"), text: "" };
    case "number": {
      const sequence = number("sequence");
      return sequence === 0 ? null : { number: number("year"), text: `${word("series")}\t${String(sequence).padStart(10, "0")}` };
    }
    case "acceptedOn": {
      const day = dateOf(word("acceptedOn"));
      return day === null ? null : { number: 0, text: day };
    }
    case "name": {
      const sound = word("sound");
      return sound === "" ? null : { number: 0, text: sound };
    }
  }
}

/** Rows by their sound, by the rank of the word alone: no text is compared. */
function rowsBySound(columns: Columns, rows: readonly number[], sign: number): readonly number[] {
  const { codes, words } = columns;
  const order = ranksOf(words.sound);
  const rankOf = (row: number) => order[codes.sound[row] ?? 0] ?? 0;
  const named = rows.filter((row) => words.sound[codes.sound[row] ?? 0] !== "");
  const unnamed = rows.filter((row) => words.sound[codes.sound[row] ?? 0] === "");
  return [...named.sort((a, b) => sign * (rankOf(a) - rankOf(b))), ...unnamed];
}

const isRow = (place: Place): place is number => typeof place === "number";

/** The places in another order; those alike stay as they were, and those that lack what is asked for come last. */
export function sortPlaces(columns: Columns, places: readonly Place[], { by, descending }: CaseSort): readonly Place[] {
  const sign = descending ? -1 : 1;
  if (by === "name" && places.every(isRow)) return rowsBySound(columns, places, sign);
  const keyed = places.map((place) => ({ place, key: keyOf(columns, by, place) }));
  keyed.sort((a, b) => {
    if (!a.key || !b.key) return a.key ? -1 : b.key ? 1 : 0;
    return sign * (a.key.number - b.key.number || compareTexts(a.key.text, b.key.text));
  });
  return keyed.map(({ place }) => place);
}
