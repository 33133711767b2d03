import type { CaseId } from "#shared/domain/id";
import {
  type CodeColumn,
  type Columns,
  CODES,
  findRow,
  idAt,
  idBytes,
  joinWords,
  type NumberColumn,
  NUMBERS,
  orderOfIds,
  recordOf,
  shownText,
} from "./columns";
import { byNewest, type Entry } from "./index-entry";
import { ended, joined, type Joined } from "./joined-text";
import { clocksWord } from "./open-clocks";

/** Cases that changed since the columns were made; null for one that is gone. */
export type Changes = ReadonlyMap<CaseId, Entry | null>;

/** For every new row the old one it comes from, or `-1 - n` for the n-th changed entry. */
type Sources = Int32Array;

/** What an entry puts into each column. */
export const NUMBER_OF: Readonly<Record<NumberColumn, (entry: Entry) => number>> = {
  created: ({ row }) => Date.parse(row.createdAt),
  updated: ({ row }) => Date.parse(row.updatedAt),
  mtime: ({ mtimeMs }) => mtimeMs,
  size: ({ size }) => size,
  year: ({ row }) => row.number?.year ?? 0,
  sequence: ({ row }) => row.number?.sequence ?? 0,
  month: ({ month }) => month,
  agreed: ({ row }) => row.agreedFen,
};

export const WORD_OF: Readonly<Record<CodeColumn, (entry: Entry) => string>> = {
  kind: ({ row }) => row.kind,
  category: ({ row }) => row.category ?? "",
  acceptedOn: ({ row }) => row.acceptedOn,
  signedOn: ({ row }) => row.signedOn,
  series: ({ row }) => row.number?.series ?? "",
  place: ({ place }) => place,
  state: ({ row }) => row.state,
  removedAt: ({ row }) => row.removedAt,
  risk: ({ row }) => row.risk ?? "",
  difficulty: ({ row }) => row.difficulty ?? "",
  village: ({ row }) => row.village,
  others: ({ others }) => (others.length === 0 ? "" : JSON.stringify(others)),
  clocks: ({ row }) => clocksWord(row.clocks),
  mediators: ({ mediators }) => joinWords(mediators),
  tags: ({ row }) => joinWords(row.tags),
  sound: ({ sound }) => sound,
};

/** Columns of no case. */
export function noColumns(): Columns {
  const empty = (): Joined => ({ text: "", starts: new Uint32Array(1) });
  return {
    count: 0,
    numbers: recordOf(NUMBERS, () => new Float64Array()),
    codes: recordOf(CODES, () => new Uint32Array()),
    words: recordOf(CODES, () => []),
    ids: new Uint8Array(),
    byId: new Uint32Array(),
    shown: { bytes: new Uint8Array(), starts: new Uint32Array(1) },
    latin: empty(),
    han: empty(),
  };
}

function sourcesOf(old: Columns, gone: ReadonlySet<number>, entries: readonly Entry[]): Sources {
  const sources = new Int32Array(old.count - gone.size + entries.length);
  const { created } = old.numbers;
  let row = 0;
  let next = 0;
  for (let at = 0; at < sources.length; at++) {
    while (gone.has(row)) row += 1;
    const entry = entries[next];
    const later = entry === undefined ? -1 : row >= old.count ? 1 : Date.parse(entry.row.createdAt) - (created[row] ?? 0);
    const entryFirst = later > 0 || (later === 0 && entry !== undefined && entry.row.id < idAt(old, row));
    sources[at] = entryFirst ? -1 - next++ : row++;
  }
  return sources;
}

/** Calls `run` for each unbroken run of old rows and `one` for each entry, in the new order. */
function walk(sources: Sources, run: (from: number, to: number) => void, one: (entry: number) => void): void {
  for (let at = 0; at < sources.length;) {
    const from = sources[at] ?? 0;
    if (from < 0) {
      one(-1 - from);
      at += 1;
      continue;
    }
    let length = 1;
    while (sources[at + length] === from + length) length += 1;
    run(from, from + length);
    at += length;
  }
}

function mergeTexts(old: Joined, sources: Sources, texts: readonly string[]): Joined {
  const pieces: string[] = [];
  walk(
    sources,
    (from, to) => pieces.push(old.text.slice(old.starts[from], old.starts[to])),
    (entry) => pieces.push(ended(texts[entry] ?? "")),
  );
  const lengths = new Uint32Array(sources.length);
  for (let at = 0; at < sources.length; at++) {
    const from = sources[at] ?? 0;
    lengths[at] = from < 0 ? (texts[-1 - from] ?? "").length + 1 : (old.starts[from + 1] ?? 0) - (old.starts[from] ?? 0);
  }
  return joined(pieces, lengths);
}

function mergeShown(old: Columns["shown"], sources: Sources, entries: readonly Entry[]): Columns["shown"] {
  const pieces: Uint8Array[] = [];
  const starts = new Uint32Array(sources.length + 1);
  const texts = entries.map((entry) => Buffer.from(shownText(entry)));
  let end = 0;
  for (let at = 0; at < sources.length; at++) {
    const from = sources[at] ?? 0;
    end += from < 0 ? (texts[-1 - from]?.length ?? 0) : (old.starts[from + 1] ?? 0) - (old.starts[from] ?? 0);
    starts[at + 1] = end;
  }
  walk(
    sources,
    (from, to) => pieces.push(old.bytes.subarray(old.starts[from], old.starts[to])),
    (entry) => pieces.push(texts[entry] ?? Buffer.alloc(0)),
  );
  return { bytes: Buffer.concat(pieces), starts };
}

function mergeCodes(old: Columns, name: CodeColumn, sources: Sources, entries: readonly Entry[]) {
  const words: string[] = [];
  const known = new Map<string, number>();
  const codeOf = (word: string) => {
    const code = known.get(word) ?? words.push(word) - 1;
    known.set(word, code);
    return code;
  };
  const translated: (number | undefined)[] = [];
  const codes = new Uint32Array(sources.length);
  for (let at = 0; at < sources.length; at++) {
    const from = sources[at] ?? 0;
    const entry = from < 0 ? entries[-1 - from] : undefined;
    const code = old.codes[name][from] ?? 0;
    codes[at] = entry ? codeOf(WORD_OF[name](entry)) : (translated[code] ??= codeOf(old.words[name][code] ?? ""));
  }
  return { codes, words };
}

function mergeNumbers(old: Columns, name: NumberColumn, sources: Sources, entries: readonly Entry[]): Float64Array {
  const merged = new Float64Array(sources.length);
  for (let at = 0; at < sources.length; at++) {
    const from = sources[at] ?? 0;
    const entry = from < 0 ? entries[-1 - from] : undefined;
    merged[at] = entry ? NUMBER_OF[name](entry) : (old.numbers[name][from] ?? 0);
  }
  return merged;
}

function mergeIds(old: Uint8Array, sources: Sources, entries: readonly Entry[]): Uint8Array {
  const ids = new Uint8Array(sources.length * 16);
  for (let at = 0; at < sources.length; at++) {
    const from = sources[at] ?? 0;
    const entry = from < 0 ? entries[-1 - from] : undefined;
    ids.set(entry ? idBytes(entry.row.id) : old.subarray(from * 16, from * 16 + 16), at * 16);
  }
  return ids;
}

/** The columns with the changes in them; takes time in proportion to all cases, but reads none of them. */
export function mergeColumns(old: Columns, changes: Changes): Columns {
  const entries = [...changes.values()].filter((entry) => entry !== null).sort(byNewest);
  const gone = new Set([...changes.keys()].map((id) => findRow(old, id)).filter((row) => row >= 0));
  const sources = sourcesOf(old, gone, entries);
  const coded = recordOf(CODES, (name) => mergeCodes(old, name, sources, entries));
  const ids = mergeIds(old.ids, sources, entries);
  return {
    count: sources.length,
    numbers: recordOf(NUMBERS, (name) => mergeNumbers(old, name, sources, entries)),
    codes: recordOf(CODES, (name) => coded[name].codes),
    words: recordOf(CODES, (name) => coded[name].words),
    ids,
    byId: orderOfIds(ids),
    shown: mergeShown(old.shown, sources, entries),
    latin: mergeTexts(
      old.latin,
      sources,
      entries.map((entry) => entry.latin),
    ),
    han: mergeTexts(
      old.han,
      sources,
      entries.map((entry) => entry.han),
    ),
  };
}
