import type { LineChange } from "#shared/domain/check-report";
import { words } from "#shared/locales/words";

// Blanks, tabs and lines to write on are set anew by every word processor.
const squeezed = (line: string) => line.replace(/[\s_]+/g, "");

/** Longer stretches are compared as one block: no agreement has them, and the table of the comparison grows with their product. */
const MOST_CELLS = 4_000_000;

type Pair = readonly [before: string, after: string];

/** The longest common lines of two lists, as the pairs of what stands between them. */
function differing(one: readonly string[], other: readonly string[]): readonly Pair[] {
  const [n, m] = [one.length, other.length];
  if ((n + 1) * (m + 1) > MOST_CELLS) return paired(one, other);
  const width = m + 1;
  const best = new Uint32Array((n + 1) * width);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  for (let row = n - 1; row >= 0; row--)
    for (let column = m - 1; column >= 0; column--)
      best[row * width + column] =
        squeezed(one[row] ?? "") === squeezed(other[column] ?? "")
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const pairs: Pair[] = [];
  let [row, column, taken, put]: [number, number, string[], string[]] = [0, 0, [], []];
  while (row < n || column < m) {
    if (row < n && column < m && squeezed(one[row] ?? "") === squeezed(other[column] ?? "")) {
      pairs.push(...paired(taken, put));
      [row, column, taken, put] = [row + 1, column + 1, [], []];
    } else if (column >= m || (row < n && at(row + 1, column) >= at(row, column + 1))) taken.push(one[row++] ?? "");
    else put.push(other[column++] ?? "");
  }
  return [...pairs, ...paired(taken, put)];
}

function paired(taken: readonly string[], put: readonly string[]): Pair[] {
  return Array.from({ length: Math.max(taken.length, put.length) }, (_, at) => [taken[at] ?? "", put[at] ?? ""]);
}

const found = (text: string, pattern: string) => (text.match(new RegExp(pattern, "g")) ?? []).map(squeezed).join("|");

function kindOf(before: string, after: string): LineChange["kind"] {
  const differs = (pattern: "amounts" | "dates") =>
    (["zh-CN", "en"] as const).some((language) => {
      const source = words(language)(`integrity.pattern.${pattern}`);
      return found(before, source) !== found(after, source);
    });
  if (differs("amounts")) return "amount";
  return differs("dates") ? "date" : "text";
}

/** Where the lines of a file are not those that were signed. Blanks do not count; the order does. */
export function lineChanges(signed: readonly string[], there: readonly string[]): LineChange[] {
  const [one, other] = [signed, there].map((lines) => lines.filter((line) => squeezed(line) !== ""));
  return differing(one ?? [], other ?? []).map(([before, after]) => ({ kind: kindOf(before, after), before, after }));
}
