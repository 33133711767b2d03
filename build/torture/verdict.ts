import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { type CaseFile, type CaseRow } from "#shared/domain/case-file";
import { CaseId } from "#shared/domain/id";
import type { App } from "../../electron/core/app";
import type { Ack, BackupAck } from "./acks";
import { ask, contentOf, isWhole, openCore } from "./desk";

/**
 * What must be found again: the last acknowledged revision of each case, and the numbers given. `backups` holds the revisions in each backup
 * of this round; `restoring` is the one that was being put back when the writer was stopped: either state may be found, and nothing between.
 */
export type Expected = {
  readonly revisions: Map<CaseId, number>;
  readonly numbers: Map<CaseId, number>;
  readonly backups: Map<string, ReadonlyMap<CaseId, number>>;
  restoring: string | null;
  /** Cases that a restore took away: none of them may come back. */
  readonly gone: Set<CaseId>;
};

/** What was found wrong after a stop; all zero when nothing was. `notes` say what. */
export type Verdict = {
  readonly lost: number;
  readonly unreadable: number;
  readonly numbers: number;
  readonly list: number;
  readonly leftovers: number;
  readonly notes: readonly string[];
};

/** Nothing expected yet. */
export function nothingExpected(): Expected {
  return { revisions: new Map(), numbers: new Map(), backups: new Map(), restoring: null, gone: new Set() };
}

/** Takes what a writer said into what must be found. */
export function expect(expected: Expected, acks: readonly (Ack | BackupAck)[]): void {
  for (const ack of acks) {
    if ("backup" in ack) {
      expectBackup(expected, ack);
      continue;
    }
    const { id, revision, number } = ack;
    expected.revisions.set(id, Math.max(revision, expected.revisions.get(id) ?? 0));
    if (number !== undefined) expected.numbers.set(id, number);
  }
}

function expectBackup(expected: Expected, { backup, what }: BackupAck): void {
  if (what === "made") expected.backups.set(backup, new Map(expected.revisions));
  else if (what === "restoring") expected.restoring = backup;
  else takeBack(expected, backup);
}

/** The cases are those of the backup from now on. */
function takeBack(expected: Expected, backup: string): void {
  const { revisions, backups, gone } = expected;
  const inBackup = backups.get(backup) ?? new Map<CaseId, number>();
  expected.restoring = null;
  for (const id of revisions.keys()) if (!inBackup.has(id)) gone.add(id);
  revisions.clear();
  for (const [id, revision] of inBackup) revisions.set(id, revision);
}

/**
 * After a stop amid a restore: the state after it when every case told as saved since the backup is away, else the one before. Cases that
 * were saved and not told any more may be there in both.
 */
function settle(expected: Expected, rows: readonly CaseRow[]): void {
  const { restoring, backups, revisions } = expected;
  if (restoring === null) return;
  expected.restoring = null;
  const there = new Set(rows.map(({ id }) => id));
  const since = [...revisions.keys()].filter((id) => !backups.get(restoring)?.has(id));
  if (since.every((id) => !there.has(id))) takeBack(expected, restoring);
}

type Info = { dataFolder: string; folderProblem: unknown; lockedBy: unknown; notices: { code: string }[] };

async function wrongCases(app: App, expected: Expected): Promise<{ lost: string[]; unreadable: string[]; files: CaseFile[] }> {
  const lost: string[] = [];
  const unreadable: string[] = [];
  const files: CaseFile[] = [];
  for (const [id, revision] of expected.revisions) {
    const file = await ask<CaseFile | null>(app, "cases.get", { id }).catch(() => null);
    if (file) files.push(file);
    if (!file || file.revision < revision) lost.push(`${id} has revision ${file?.revision ?? 0} and not ${revision}`);
    else if (!isWhole(file)) unreadable.push(`${id} holds another text than was saved`);
    const number = expected.numbers.get(id);
    if (number !== undefined && file?.number?.sequence !== number) lost.push(`${id} lost its number ${number}`);
  }
  return { lost, unreadable, files };
}

/** The numbers must be 1, 2, 3 … without a gap and without two alike, and the next one must follow. */
async function wrongNumbers(app: App, rows: readonly CaseRow[], expected: Expected): Promise<string[]> {
  const given = rows.flatMap((row) => row.number?.sequence ?? []).toSorted((a, b) => a - b);
  const id = CaseId.parse(randomUUID());
  await ask(app, "cases.save", { id, revision: 0, content: contentOf(id, 1) });
  const { number, revision } = await ask<CaseFile>(app, "cases.accept", { id });
  expect(expected, [{ id, revision, number: number?.sequence ?? 0 }]);
  return [...given, number?.sequence ?? 0].flatMap((sequence, at) =>
    sequence === at + 1 ? [] : [`number ${sequence} at place ${at + 1}`],
  );
}

async function allRows(app: App): Promise<readonly CaseRow[]> {
  const rows: CaseRow[] = [];
  for (;;) {
    const page = await ask<{ rows: CaseRow[] }>(app, "cases.list", { offset: rows.length, limit: 200 });
    if (page.rows.length === 0) return rows;
    rows.push(...page.rows);
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" });
}

function wrongList(folder: string, rows: readonly CaseRow[], files: readonly CaseFile[]): string[] {
  const names = filesBelow(join(folder, "cases")).filter((name) => name.endsWith(".json") && !name.endsWith(".previous.json"));
  const ids = names.map((name) => basename(name, ".json")).toSorted();
  const listed = rows.map((row) => row.id).toSorted();
  const wrong = ids.join() === listed.join() ? [] : [`${listed.length} cases in the list, ${ids.length} files`];
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [
    ...wrong,
    ...files.filter((file) => byId.get(file.id)?.updatedAt !== file.updatedAt).map((file) => `${file.id} is old in the list`),
  ];
}

/** The newest backup that stands in its folder must be whole, if it was made in this round. */
async function wrongBackups(app: App, { backups }: Expected): Promise<string[]> {
  if (backups.size === 0) return [];
  backups.clear();
  const { list } = await ask<{ list: { name: string }[] }>(app, "backups.overview");
  const name = list[0]?.name ?? "";
  const whole = await ask(app, "backups.preview", { place: null, name }).then(
    () => true,
    () => false,
  );
  return whole ? [] : [`the backup ${name} is not whole`];
}

/** What is wrong while the folder is open; without what was left lying about, which is only known when nothing is being written any more. */
async function judgeOpen(app: App, info: Info, expected: Expected, allowed: readonly string[]): Promise<Verdict> {
  if (info.folderProblem !== null || info.lockedBy !== null) {
    const notes = [`the folder did not open: ${JSON.stringify(info.folderProblem ?? info.lockedBy)}`];
    return { lost: 0, unreadable: 1, numbers: 0, list: 0, leftovers: 0, notes };
  }
  const notices = info.notices.filter(({ code }) => !allowed.includes(code)).map((notice) => JSON.stringify(notice));
  const rows = await allRows(app);
  settle(expected, rows);
  const { lost, unreadable, files } = await wrongCases(app, expected);
  unreadable.push(...(await wrongBackups(app, expected)));
  lost.push(...rows.filter(({ id }) => expected.gone.has(id)).map(({ id }) => `${id} is there after a restore without it`));
  const list = wrongList(info.dataFolder, rows, files);
  const numbers = await wrongNumbers(app, rows, expected);
  return {
    lost: lost.length,
    unreadable: unreadable.length + notices.length,
    numbers: numbers.length,
    list: list.length,
    leftovers: 0,
    notes: [...lost, ...unreadable, ...notices, ...list, ...numbers],
  };
}

/** Opens the folder as the next start would, looks at everything in it, and gives one more number. */
export async function judge(root: string, expected: Expected, allowed: readonly string[] = []): Promise<Verdict> {
  const app = await openCore(root);
  const info = await ask<Info>(app, "app.info");
  let verdict: Verdict;
  try {
    verdict = await judgeOpen(app, info, expected, allowed);
  } finally {
    await app.close();
  }
  const leftovers = filesBelow(info.dataFolder).filter((name) => basename(name).startsWith(".tmp-"));
  return { ...verdict, leftovers: leftovers.length, notes: [...verdict.notes, ...leftovers] };
}
