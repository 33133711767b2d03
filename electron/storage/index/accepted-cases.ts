import type { CaseFilter } from "#shared/domain/case-list";
import { dateOf } from "#shared/domain/plain-date";
import { type CodeColumn, type Columns, type NumberColumn, splitWord } from "./columns";
import type { Entry } from "./index-entry";
import { NUMBER_OF, WORD_OF } from "./merge-columns";

type WordTest = readonly [column: CodeColumn, holds: (word: string) => boolean];
type NumberTest = readonly [column: NumberColumn, holds: (value: number) => boolean];
type Tests = { readonly words: readonly WordTest[]; readonly numbers: readonly NumberTest[] };

/** Which cases a list is about, asked of a row of the columns or of an entry that stands for one. */
export type Accepted = { readonly row: (row: number) => boolean; readonly entry: (entry: Entry) => boolean };

const among = (column: CodeColumn, wanted: readonly string[]): WordTest[] =>
  wanted.length === 0 ? [] : [[column, (word) => wanted.includes(word)]];
const holdingOne = (column: CodeColumn, wanted: readonly string[]): WordTest[] =>
  wanted.length === 0 ? [] : [[column, (word) => splitWord(word).some((each) => wanted.includes(each))]];

function between(column: CodeColumn, { from, to }: CaseFilter["accepted"]): WordTest[] {
  const [first, last] = [dateOf(from), dateOf(to)];
  if (!first && !last) return [];
  const inside = (word: string) => {
    const day = dateOf(word);
    return day !== null && (!first || day >= first) && (!last || day <= last);
  };
  return [[column, inside]];
}

function testsOf(filter: CaseFilter): Tests {
  const { amount, numbered } = filter;
  const [least, most] = [amount.from ?? 0, amount.to ?? Infinity];
  return {
    words: [
      // The one place that keeps the recycle bin out of the list.
      ["removedAt", (word) => word === ""],
      ...among("state", filter.states),
      ...among("kind", filter.kinds),
      ...among("category", filter.categories),
      ...among("risk", filter.risks),
      ...among("difficulty", filter.difficulties),
      ...among("village", filter.villages),
      ...holdingOne("mediators", filter.mediators),
      ...holdingOne("tags", filter.tags),
      ...between("acceptedOn", filter.accepted),
      ...between("signedOn", filter.signed),
    ],
    numbers: [
      ...(amount.from === null && amount.to === null
        ? []
        : [["agreed", (fen: number) => fen >= least && fen <= most] satisfies NumberTest]),
      ...(numbered === null ? [] : [["sequence", (value: number) => value > 0 === (numbered === "yes")] satisfies NumberTest]),
    ],
  };
}

/** Asks each word of a column once; a row then costs one look for each thing that is asked for. */
export function acceptedCases(columns: Columns, filter: CaseFilter): Accepted {
  const { words, numbers } = testsOf(filter);
  const byCode = words.map(([column, holds]) => ({
    codes: columns.codes[column],
    good: Uint8Array.from(columns.words[column], (word) => (holds(word) ? 1 : 0)),
  }));
  // What every case passes need not be asked of each.
  const asked = byCode.filter(({ good }) => good.includes(0));
  return {
    row: (row) => {
      for (const { codes, good } of asked) if (good[codes[row] ?? 0] !== 1) return false;
      for (const [column, holds] of numbers) if (!holds(columns.numbers[column][row] ?? 0)) return false;
      return true;
    },
    entry: (entry) =>
      words.every(([column, holds]) => holds(WORD_OF[column](entry))) &&
      numbers.every(([column, holds]) => holds(NUMBER_OF[column](entry))),
  };
}
