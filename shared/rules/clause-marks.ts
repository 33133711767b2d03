import { type Mark, type MarkNames, MARKS } from "#shared/domain/clause-marks";

/** A piece of running text: words, or a mark that names a value of the n-th obligation behind the clause. */
export type MarkedPiece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "mark"; readonly mark: Mark; readonly n: number; readonly typed: string };

const known = new WeakMap<MarkNames, { readonly pattern: RegExp; readonly marks: ReadonlyMap<string, Mark> }>();

function reading(names: MarkNames) {
  const found = known.get(names);
  if (found) return found;
  const marks = new Map(MARKS.flatMap((mark) => names[mark].map((name) => [name, mark] as const)));
  const made = { pattern: new RegExp(`\u{3010}(${[...marks.keys()].join("|")})([1-9]\\d{0,2})?\u{3011}`, "gu"), marks };
  known.set(names, made);
  return made;
}

/** Takes running text apart at its marks, in order; nothing else is touched. */
export function markedPieces(text: string, names: MarkNames): MarkedPiece[] {
  const { pattern, marks } = reading(names);
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const { 0: typed, 1: name = "", 2: index, index: place } of text.matchAll(pattern)) {
    const mark = marks.get(name);
    if (mark === undefined) continue;
    if (place > at) pieces.push({ kind: "text", text: text.slice(at, place) });
    pieces.push({ kind: "mark", mark, n: index === undefined ? 1 : Number(index), typed });
    at = place + typed.length;
  }
  if (at < text.length) pieces.push({ kind: "text", text: text.slice(at) });
  return pieces;
}

/** A mark as it is written: the number of the obligation stands in it from the second on; `money` false takes the other word. */
export function markText(mark: Mark, n: number, money: boolean, names: MarkNames): string {
  const [usual, other = usual] = names[mark];
  return `\u{3010}${money ? usual : other}${n > 1 ? n : ""}\u{3011}`;
}
