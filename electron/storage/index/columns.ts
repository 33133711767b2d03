import type { CaseRow } from "#shared/domain/case-file";
import { CASE_STATES } from "#shared/domain/case-status";
import { CaseId, isCaseId } from "#shared/domain/id";
import { DIFFICULTIES, DISPUTE_CATEGORIES, MEDIATION_KINDS, RISK_COLOURS } from "#shared/domain/mediation";
import type { Entry } from "./index-entry";
import type { Joined } from "./joined-text";
import { clocksIn } from "./open-clocks";

export const NUMBERS = ["created", "updated", "mtime", "size", "year", "sequence", "month", "agreed"] as const;
export const CODES = [
  "kind",
  "category",
  "acceptedOn",
  "signedOn",
  "series",
  "place",
  "state",
  "removedAt",
  "risk",
  "difficulty",
  "village",
  "others",
  "clocks",
  "mediators",
  "tags",
  "sound",
] as const;
export type NumberColumn = (typeof NUMBERS)[number];
export type CodeColumn = (typeof CODES)[number];

/**
 * All known cases, column by column, the newest first. Instants are milliseconds since 1970; `month` is year × 12 + month from 0, or -1;
 * `sequence` 0 is a case without a number; `others` are its other numbers as JSON, empty for none. A code points into the `words` of its column.
 */
export type Columns = {
  readonly count: number;
  readonly numbers: Readonly<Record<NumberColumn, Float64Array>>;
  readonly codes: Readonly<Record<CodeColumn, Uint32Array>>;
  readonly words: Readonly<Record<CodeColumn, readonly string[]>>;
  /** 16 bytes a case, and the rows in the order of these. */
  readonly ids: Uint8Array;
  readonly byId: Uint32Array;
  /** What else a line shows, as JSON in UTF-8; `starts` as in a joined text. */
  readonly shown: { readonly bytes: Uint8Array; readonly starts: Uint32Array };
  readonly latin: Joined;
  readonly han: Joined;
};

const ID_BYTES = 16;

const BETWEEN = "\n";

/** Several texts as one word of a column, which none of them may break: line breaks in them become blanks. */
export function joinWords(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll(BETWEEN, " ")).join(BETWEEN);
}

/** The texts that `joinWords` put together. */
export function splitWord(word: string): string[] {
  return word === "" ? [] : word.split(BETWEEN);
}

/** One of something for each of the names. */
export function recordOf<K extends string, V>(names: readonly K[], make: (name: K) => V): Readonly<Record<K, V>> {
  // @ts-expect-error Object.fromEntries forgets which names there are.
  return Object.fromEntries(names.map((name) => [name, make(name)]));
}

export function idBytes(id: CaseId): Uint8Array {
  return Buffer.from(id.replaceAll("-", ""), "hex");
}

/** The id of a row. */
export function idAt({ ids }: Pick<Columns, "ids">, row: number): CaseId {
  const hex = Buffer.from(ids.buffer, ids.byteOffset + row * ID_BYTES, ID_BYTES).toString("hex");
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return isCaseId(id) ? id : CaseId.parse(id);
}

function compareIds(a: Uint8Array, rowA: number, b: Uint8Array, rowB: number): number {
  for (let at = 0; at < ID_BYTES; at++) {
    const difference = (a[rowA * ID_BYTES + at] ?? 0) - (b[rowB * ID_BYTES + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The rows in the order of their ids. */
export function orderOfIds(ids: Uint8Array): Uint32Array {
  return Uint32Array.from({ length: ids.length / ID_BYTES }, (_, row) => row).sort((a, b) => compareIds(ids, a, ids, b));
}

/** The row of a case; -1 when it is not among them. */
export function findRow({ ids, byId }: Pick<Columns, "ids" | "byId">, id: CaseId): number {
  const wanted = idBytes(id);
  let [low, high] = [0, byId.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const row = byId[middle] ?? 0;
    const difference = compareIds(ids, row, wanted, 0);
    if (difference === 0) return row;
    if (difference < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** True when the case stands among the rows and is not in the recycle bin. */
export function isListed(columns: Columns, id: CaseId): boolean {
  const row = findRow(columns, id);
  return row >= 0 && columns.words.removedAt[columns.codes.removedAt[row] ?? 0] === "";
}

/** What of a line stands in no column of its own. */
export function shownText({ row }: Entry): string {
  const texts = row.clocks.map(({ text }) => text);
  const shown = [row.number?.text ?? "", row.claimants, row.opponents];
  return JSON.stringify(texts.some((text) => text !== "") ? [...shown, texts] : shown);
}

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((text): text is string => typeof text === "string") : [];

/** The line of a row, made anew. What the index holds was a line when it was written, so only what types must know is looked at again. */
export function rowAt(columns: Columns, row: number): CaseRow {
  const { numbers, codes, words, shown } = columns;
  const number = (name: NumberColumn) => numbers[name][row] ?? 0;
  const word = (name: CodeColumn) => words[name][codes[name][row] ?? 0] ?? "";
  const bytes = shown.bytes.subarray(shown.starts[row], shown.starts[row + 1]);
  const json: unknown = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8"));
  const [text, claimants, opponents, clockTexts]: readonly unknown[] = Array.isArray(json) ? json : [];
  const sequence = number("sequence");
  return {
    id: idAt(columns, row),
    number: sequence === 0 ? null : { series: word("series"), year: number("year"), sequence, text: String(text) },
    state: CASE_STATES.find((state) => state === word("state")) ?? CASE_STATES[0],
    removedAt: word("removedAt"),
    kind: MEDIATION_KINDS.find((kind) => kind === word("kind")) ?? MEDIATION_KINDS[0],
    category: DISPUTE_CATEGORIES.find((category) => category === word("category")) ?? null,
    risk: RISK_COLOURS.find((colour) => colour === word("risk")) ?? null,
    difficulty: DIFFICULTIES.find((difficulty) => difficulty === word("difficulty")) ?? null,
    village: word("village"),
    mediator: splitWord(word("mediators"))[0] ?? "",
    tags: splitWord(word("tags")),
    agreedFen: number("agreed"),
    claimants: textsIn(claimants),
    opponents: textsIn(opponents),
    acceptedOn: word("acceptedOn"),
    signedOn: word("signedOn"),
    clocks: clocksIn(word("clocks"), textsIn(clockTexts)),
    createdAt: new Date(number("created")).toISOString(),
    updatedAt: new Date(number("updated")).toISOString(),
  };
}
