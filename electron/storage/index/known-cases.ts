import { z } from "zod";
import { CaseNumber, type CaseRow } from "#shared/domain/case-file";
import { NO_FILTER } from "#shared/domain/case-list";
import type { CaseId } from "#shared/domain/id";
import { type FileStamp, shardOf } from "../case-shards";
import { acceptedCases } from "./accepted-cases";
import { type Columns, findRow, idAt, rowAt } from "./columns";
import { acceptedPlaces, type Totals, totalsOf, type Wanted } from "./find-cases";
import { byNewest, type Entry } from "./index-entry";
import { mergeColumns } from "./merge-columns";
import { type DayOf, type VisitCase, visitClocks } from "./open-clocks";
import { searchRows } from "./search-rows";
import { sortPlaces } from "./sort-cases";
import { type WordHits, wordHits } from "./word-hits";

/** Where a line of the list is: a row of the columns, or an entry that changed since. */
export type Place = number | Entry;

/** A part of the list and how many lines there are in all. */
export type Page = { readonly total: number; readonly rows: readonly CaseRow[] };

type Known = {
  columns: Columns;
  hits: WordHits;
  readonly changed: Map<CaseId, Entry | null>;
  /** Rows of the columns that a change stands for. */
  readonly replaced: Set<number>;
  sorted: readonly Entry[] | null;
};

const entriesOf = (known: Known) =>
  (known.sorted ??= [...known.changed.values()].filter((entry) => entry !== null).sort(byNewest));

const toRow = ({ columns }: Known, place: Place) => (typeof place === "number" ? rowAt(columns, place) : place.row);

function change(known: Known, id: CaseId, entry: Entry | null): void {
  const row = findRow(known.columns, id);
  if (row >= 0) known.replaced.add(row);
  if (row < 0 && entry === null) known.changed.delete(id);
  else known.changed.set(id, entry);
  known.sorted = null;
}

/** True when the entry belongs before the row. */
function isBefore({ columns }: Known, entry: Entry, row: number): boolean {
  const later = Date.parse(entry.row.createdAt) - (columns.numbers.created[row] ?? 0);
  return later > 0 || (later === 0 && entry.row.id < idAt(columns, row));
}

const hasRemoved = (known: Known) =>
  known.columns.words.removedAt.some((word) => word !== "") || entriesOf(known).some(({ row }) => row.removedAt !== "");

/** The newest cases, without a look at those before and after the part. */
function pageOf(known: Known, offset: number, limit: number): Page {
  const { columns, changed, replaced } = known;
  const rows: CaseRow[] = [];
  const fresh = entriesOf(known);
  const total = columns.count - replaced.size + fresh.length;
  const begin = changed.size === 0 ? offset : 0;
  let next = 0;
  let row = begin;
  for (let at = begin; at < Math.min(offset + limit, total); at++) {
    while (replaced.has(row)) row += 1;
    const entry = fresh[next];
    const place = entry && (row >= columns.count || isBefore(known, entry, row)) ? entry : row;
    if (place === entry) next += 1;
    else row += 1;
    if (at >= offset) rows.push(toRow(known, place));
  }
  return { total, rows };
}

/** The ids known in a shard. */
function idsIn({ columns, changed, replaced }: Known, shard: number): readonly CaseId[] {
  const ids = [...changed].flatMap(([id, entry]) => (entry && shardOf(id) === shard ? id : []));
  const { byId } = columns;
  for (let at = firstOfShard(columns, shard); at < byId.length; at++) {
    const row = byId[at] ?? 0;
    if (columns.ids[row * 16] !== shard) break;
    if (!replaced.has(row)) ids.push(idAt(columns, row));
  }
  return ids;
}

/** The stamp of the file that a case is known from; null when it is not known. */
function stampOf({ columns, changed }: Known, id: CaseId): Pick<FileStamp, "mtimeMs" | "size"> | null {
  const entry = changed.get(id);
  if (entry !== undefined) return entry;
  const row = findRow(columns, id);
  return row < 0 ? null : { mtimeMs: columns.numbers.mtime[row] ?? 0, size: columns.numbers.size[row] ?? 0 };
}

const NEWEST_FIRST: Wanted = { words: [], filter: NO_FILTER, sort: null };

function sourceOf(known: Known) {
  const before = (entry: Entry, row: number) => isBefore(known, entry, row);
  return { columns: known.columns, replaced: known.replaced, entries: entriesOf(known), before };
}

/** The places of the cases that are wanted, in order, at least `most` of them where there are so many, and how many there are in all. */
function placesOf(known: Known, { words, filter, sort }: Wanted, most: number): { total: number; places: readonly Place[] } {
  const source = sourceOf(known);
  const accepted = acceptedCases(known.columns, filter);
  const all = sort ? Infinity : most;
  const places = words.length === 0 ? acceptedPlaces(source, accepted) : null;
  const found = places ? { total: places.length, places } : searchRows({ ...source, hits: known.hits, accepted }, words, all);
  return sort ? { total: found.total, places: sortPlaces(known.columns, found.places, sort) } : found;
}

function findPage(known: Known, wanted: Wanted, offset: number, limit: number): Page {
  const { total, places } = placesOf(known, wanted, offset + limit);
  return { total, rows: places.slice(offset, offset + limit).map((place) => toRow(known, place)) };
}

function totals(known: Known, wanted: Wanted): Totals {
  const { places } = placesOf(known, { ...wanted, sort: null }, Infinity);
  return totalsOf(sourceOf(known), places, acceptedCases(known.columns, NO_FILTER));
}

function rowOf({ columns, changed }: Known, id: CaseId): CaseRow | null {
  const entry = changed.get(id);
  const row = findRow(columns, id);
  return entry === undefined ? (row < 0 ? null : rowAt(columns, row)) : (entry?.row ?? null);
}

/** What is known of all cases, in memory: columns, and the entries that changed since they were made. Memory grows by the columns. */
export function knownCases(start: Columns) {
  const known: Known = { columns: start, hits: wordHits(start), changed: new Map(), replaced: new Set(), sorted: null };
  return {
    columns: () => known.columns,
    /** How many cases changed since the columns were made. */
    changes: () => known.changed.size,
    change: (id: CaseId, entry: Entry | null): void => {
      change(known, id, entry);
    },
    page: (offset: number, limit: number) =>
      hasRemoved(known) ? findPage(known, NEWEST_FIRST, offset, limit) : pageOf(known, offset, limit),
    stampOf: (id: CaseId) => stampOf(known, id),
    idsIn: (shard: number) => idsIn(known, shard),

    /** Cases that hold every one of the words, the best first, then the newest. */
    search: (words: readonly string[], offset: number, limit: number) =>
      findPage(known, { ...NEWEST_FIRST, words }, offset, limit),
    find: (wanted: Wanted, offset: number, limit: number) => findPage(known, wanted, offset, limit),
    /** The ids of at most `most` wanted cases, in order. */
    ids: (wanted: Wanted, most: number): readonly CaseId[] =>
      placesOf(known, wanted, most)
        .places.slice(0, most)
        .map((place) => (typeof place === "number" ? idAt(known.columns, place) : place.row.id)),
    totals: (wanted: Wanted) => totals(known, wanted),
    rowOf: (id: CaseId) => rowOf(known, id),

    /** Visits every case outside the recycle bin with the days on which something is due in it. */
    visitClocks: (dayOf: DayOf, visit: VisitCase): void => {
      visitClocks({ columns: known.columns, replaced: known.replaced, entries: entriesOf(known) }, dayOf, visit);
    },
    /** The lines at these places. */
    lines: (places: readonly Place[]): readonly CaseRow[] => places.map((place) => toRow(known, place)),

    /** The lines of the cases in the recycle bin, the last removed first. */
    removed: (): readonly CaseRow[] => removedRows(known),

    /** Of each series and year the highest number that a case bears, and every number that one bore or bears beside it. */
    highest: (): readonly CaseNumber[] => highestNumbers(known.columns, known.replaced, entriesOf(known)),

    /** Puts what changed into new columns. */
    compact: (): void => {
      if (known.changed.size === 0) return;
      known.columns = mergeColumns(known.columns, known.changed);
      known.hits = wordHits(known.columns);
      known.changed.clear();
      known.replaced.clear();
      known.sorted = null;
    },
  };
}

export type KnownCases = ReturnType<typeof knownCases>;

/** Where in the order of ids a shard begins, which is the first byte of the id. */
function firstOfShard({ ids, byId }: Columns, shard: number): number {
  let [low, high] = [0, byId.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[(byId[middle] ?? 0) * 16] ?? 0) < shard) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Numbers of earlier tracks and of notices; few cases have any, so that few words are looked at. */
function otherNumbers(columns: Columns, entries: readonly Entry[]): readonly CaseNumber[] {
  const stored = columns.words.others
    .filter((word) => word !== "")
    .flatMap((word) => z.array(CaseNumber).parse(JSON.parse(word)));
  return [...stored, ...entries.flatMap((entry) => entry.others)];
}

function highestNumbers(columns: Columns, replaced: ReadonlySet<number>, entries: readonly Entry[]): readonly CaseNumber[] {
  const { year, sequence } = columns.numbers;
  const best = new Map<string, { readonly place: Place; readonly sequence: number }>();
  const count = (place: Place, key: string, number: number) => {
    if (number > (best.get(key)?.sequence ?? 0)) best.set(key, { place, sequence: number });
  };
  for (let row = 0; row < columns.count; row++) {
    if (replaced.has(row) || (sequence[row] ?? 0) === 0) continue;
    const series = columns.words.series[columns.codes.series[row] ?? 0] ?? "";
    count(row, `${year[row]} ${series}`, sequence[row] ?? 0);
  }
  for (const entry of entries) {
    const { number } = entry.row;
    if (number) count(entry, `${number.year} ${number.series}`, number.sequence);
  }
  const present = [...best.values()].flatMap(
    ({ place }) => (typeof place === "number" ? rowAt(columns, place) : place.row).number ?? [],
  );
  return [...present, ...otherNumbers(columns, entries)];
}

function removedRows(known: Known): readonly CaseRow[] {
  const { columns, replaced } = known;
  const removed = columns.words.removedAt.map((word) => word !== "");
  const stored = Array.from(columns.codes.removedAt.subarray(0, columns.count)).flatMap((code, row) =>
    removed[code] && !replaced.has(row) ? rowAt(columns, row) : [],
  );
  const changed = entriesOf(known).flatMap(({ row }) => (row.removedAt === "" ? [] : row));
  return [...stored, ...changed].sort((a, b) => (a.removedAt < b.removedAt ? 1 : -1));
}
