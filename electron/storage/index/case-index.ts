import { setTimeout as pause } from "node:timers/promises";
import type { CaseFile, CaseNumber, CaseRow } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import { SHARDS, shardOf } from "../case-shards";
import type { CaseStore } from "../case-store";
import { catchUpShard, type Describe, entryOf, type IndexState } from "./catch-up";
import type { Totals, Wanted } from "./find-cases";
import { changesOf, firstPage, stampsOf } from "./first-page";
import type { Columns } from "./columns";
import { indexFiles } from "./index-files";
import { indexWriter, noWriter } from "./index-writer";
import { type KnownCases, knownCases, type Page } from "./known-cases";
import { noColumns } from "./merge-columns";
import { whenAsked } from "./when-asked";

/** Cases read while the folder is opened; when more changed, the rest is read in the background. */
const READ_AT_OPEN = 500;
/** After every so many shards read in the background the screen hears of it. */
const TELL_AFTER = 8;
/** The body of the list is read so many milliseconds after the opening, unless it is asked for before: the first screen comes first. */
const BODY_AFTER = 400;
/** The idle check begins so many milliseconds after the opening and rests between two shards. */
const IDLE_AFTER = 60_000;
const IDLE_REST = 250;

type Options = {
  readonly store: CaseStore;
  readonly folder: string;
  readonly mayWrite: boolean;
  /** Throws when the folder is no longer ours to write into; the index is then left alone. */
  readonly guard: () => Promise<void>;
  readonly describe: Describe;
  readonly now: () => Date;
  /** Hears that lines changed in the background. */
  readonly changed: () => void;
  /** Milliseconds of quiet before every file is looked at; a minute unless told otherwise. */
  readonly idleAfter?: number;
};

/** A part of the list; `building` is the share in percent of what is known while the list is being made anew, else null. */
export type ListPart = Page & { readonly building: number | null };

/** Reads what is stored and what of it is still true. */
async function openState({ store, folder, mayWrite, guard, describe, now }: Options) {
  const files = indexFiles(folder, now);
  const head = await files.readHead();
  const lines = head ? await files.readLog(head, mayWrite) : [];
  const stamps = head ? stampsOf(head, lines) : Array.from({ length: SHARDS }, () => "");
  const present = await Promise.all(stamps.map((_, shard) => store.shardStamp(shard)));
  const stale = new Set([...stamps.keys()].filter((shard) => stamps[shard] !== present[shard]));
  let known = knownCases(noColumns());
  const noted = new Set<CaseId>();
  const state: IndexState = {
    store,
    mayWrite,
    describe,
    known: () => known,
    // A shard that is not known whole must not look so to the next start.
    writer: mayWrite
      ? indexWriter(
          files,
          () => known,
          () => stamps.map((stamp, shard) => (stale.has(shard) ? "" : stamp)),
          head,
          guard,
        )
      : noWriter(() => known),
    stamps,
    stale,
    noted,
  };
  const load = async (): Promise<void> => {
    const columns = head && (await files.readBody(head));
    known = knownCases(columns ?? noColumns());
    for (const [id, entry] of changesOf(columns ? lines : [])) known.change(id, entry);
    if (!head || columns) return;
    state.writer.distrust();
    for (const [shard, stamp] of present.entries()) if (stamp !== "") stale.add(shard);
  };
  return { state, load, whole: head !== null, first: (limit: number) => (head ? firstPage(head, lines, limit) : null) };
}

/** Reads stale shards again until none is left; ends early after `most` files read, or when `on` says so. */
async function catchUp(state: IndexState, most: number, on: () => boolean, after: () => void): Promise<void> {
  let read = 0;
  for (const shard of Array.from(state.stale)) {
    if (read >= most || !on()) return;
    read += await catchUpShard(state, shard);
    after();
  }
}

/** Goes through all shards, looks at the stamp of every file and reads what is not as known; `on` ends it. Gives the number of files read. */
async function checkAll(state: IndexState, on: () => boolean, between: () => Promise<void>): Promise<number> {
  let read = 0;
  for (let shard = 0; shard < SHARDS && on(); shard++) {
    read += await catchUpShard(state, shard);
    await between();
  }
  return read;
}

/** Takes a case that was just written into the list. Never fails: what could not be noted is read again later. */
async function noteCase(state: IndexState, file: CaseFile): Promise<void> {
  const { store, describe, known, writer, stamps, stale, noted } = state;
  const shard = shardOf(file.id);
  try {
    const [own, stamp] = await Promise.all([store.stampOf(file.id), store.shardStamp(shard)]);
    const entry = entryOf(describe, file, own);
    noted.add(file.id);
    known().change(file.id, entry);
    const whole = !stale.has(shard);
    if (whole) stamps[shard] = stamp;
    writer.note(shard, [[file.id, entry]], whole ? stamp : null);
  } catch {
    stale.add(shard);
  }
}

/** Compares a case that was just read with what is known of it; true when the list was wrong and is now right. */
async function compareCase(state: IndexState, id: CaseId, file: CaseFile | null): Promise<boolean> {
  const { store, describe, known, writer, stale } = state;
  const stamp = file && (await store.stampOf(id).catch(() => null));
  const old = known().stampOf(id);
  if (stamp?.mtimeMs === old?.mtimeMs && stamp?.size === old?.size) return false;
  const entry = file && stamp && entryOf(describe, file, stamp);
  stale.add(shardOf(id));
  known().change(id, entry);
  writer.note(shardOf(id), [[id, entry]], null);
  return true;
}

/**
 * The work that goes on while the folder is open: what is still to be read, then, when all is quiet, a look at every file.
 * With `loaded` nothing waits for the list: it is read a little later, or when something asks for it.
 */
function background(
  state: IndexState,
  loading: () => Promise<void>,
  loaded: Promise<void> | null,
  { changed, idleAfter = IDLE_AFTER }: Options,
) {
  const { stale, writer } = state;
  const closing = new AbortController();
  const on = () => !closing.signal.aborted;
  let begun = stale.size;
  let finished = false;

  // Neither may keep the process alive; closing ends all at once, or nothing would be left to wake them.
  const rest = (time: number) => pause(time, undefined, { ref: false, signal: closing.signal });

  async function finish(): Promise<void> {
    if (loaded) await Promise.race([rest(BODY_AFTER), loaded]);
    await loading();
    begun = stale.size;
    let done = 0;
    await catchUp(state, Infinity, on, () => {
      if (++done % TELL_AFTER === 0) changed();
    });
    finished = on();
    writer.settle();
    if (done > 0) changed();
  }
  async function work(): Promise<void> {
    await finish();
    await rest(idleAfter);
    await checkAll(state, on, () => rest(IDLE_REST));
  }
  const working = work().catch(() => undefined);

  return {
    on,
    /** The share of what is known in percent while the list is being made anew, else null. */
    building: () => {
      begun = Math.max(begun, stale.size);
      return finished || begun === 0 ? null : Math.floor((100 * (begun - stale.size)) / begun);
    },
    close: async (): Promise<void> => {
      closing.abort();
      await working;
      await writer.close();
    },
  };
}

/** What can be asked of the list; everything but its first page waits until all of it is loaded. */
function questions(
  known: () => KnownCases,
  loading: () => Promise<void>,
  building: () => number | null,
  first: (limit: number) => Page | null,
) {
  const withProgress = (page: Page): ListPart => ({ ...page, building: building() });
  return {
    /** A part of the list, the newest case first. */
    list: async (offset: number, limit: number): Promise<ListPart> => {
      const page = offset === 0 ? first(limit) : null;
      if (!page) await loading();
      return withProgress(page ?? known().page(offset, limit));
    },
    /** The cases that hold all words (as `searchWords` makes them), the best first. */
    search: async (words: readonly string[], offset: number, limit: number): Promise<ListPart> => {
      await loading();
      return withProgress(known().search(words, offset, limit));
    },
    /** The wanted cases, a part at a time. */
    find: async (wanted: Wanted, offset: number, limit: number): Promise<ListPart> => {
      await loading();
      return withProgress(known().find(wanted, offset, limit));
    },
    ids: async (wanted: Wanted, most: number): Promise<readonly CaseId[]> => {
      await loading();
      return known().ids(wanted, most);
    },
    totals: async (wanted: Wanted): Promise<Totals> => {
      await loading();
      return known().totals(wanted);
    },
    /** The lines of these cases, in that order, without those that are not known. */
    rowsOf: async (ids: readonly CaseId[]): Promise<readonly CaseRow[]> => {
      await loading();
      return ids.flatMap((id) => known().rowOf(id) ?? []);
    },
  };
}

/** What can be asked of all cases at once; each waits until all of the list is loaded. */
function wholeQuestions(known: () => KnownCases, loading: () => Promise<void>, building: () => number | null) {
  return {
    /** The highest number of each series and year that a case bears; null while not all cases are known. */
    highestNumbers: async (): Promise<readonly CaseNumber[] | null> => {
      await loading();
      return building() === null ? known().highest() : null;
    },
    /** The lines of the cases in the recycle bin, the last removed first. */
    removed: async (): Promise<readonly CaseRow[]> => {
      await loading();
      return known().removed();
    },
    /** Answers a question about all known cases at one moment, so that places found are still those lines. */
    ask: async <T>(question: (known: KnownCases) => T): Promise<{ readonly answer: T; readonly building: number | null }> => {
      await loading();
      return { answer: question(known()), building: building() };
    },
    /** The columns with all changes in them, for counting. */
    columns: async (): Promise<Columns> => {
      await loading();
      known().compact();
      return known().columns();
    },
  };
}

/**
 * Opens the list of cases: a throw-away index of a head (first page, stamps), a body (columns and search texts) and a log of changes since.
 * The first page comes from head and log; the body follows by itself. Where a shard's folder stamp moved, its changed files are read again,
 * many of them in the background. Nothing in it is truth: deleting its folder only costs the time to read all cases.
 */
export async function openCaseIndex(options: Options) {
  const { state, load, first, whole } = await openState(options);
  const { ask: loading, done, isDone } = whenAsked(load);
  if (state.stale.size > 0) {
    await loading();
    await catchUp(
      state,
      READ_AT_OPEN,
      () => true,
      () => undefined,
    );
  }
  const { on, building, close } = background(state, loading, whole && state.stale.size === 0 ? done : null, options);

  return {
    ...wholeQuestions(state.known, loading, building),
    ...questions(state.known, loading, building, (limit) => (isDone() || state.stale.size > 0 ? null : first(limit))),
    note: async (file: CaseFile): Promise<void> => {
      await loading();
      await noteCase(state, file);
    },
    /** To be told of each case read, or that it is not there: a wrong line is put right. */
    compare: async (id: CaseId, file: CaseFile | null): Promise<void> => {
      await loading();
      if (await compareCase(state, id, file)) options.changed();
    },
    /** Looks at every file now, as the idle check does; gives the number of files read. */
    check: () => checkAll(state, on, () => Promise.resolve()),
    /** Waits until what is known is written. */
    written: () => state.writer.idle(),
    close,
  };
}

export type CaseIndex = Awaited<ReturnType<typeof openCaseIndex>>;
