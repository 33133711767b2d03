import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { CaseId } from "#shared/domain/id";
import { KINDS, type Kind, startWriter } from "./acks";
import { ask, openCore, ROOM } from "./desk";
import { makeOld } from "./old-cases";
import { expect, type Expected, judge, nothingExpected, type Verdict } from "./verdict";

/** One line of the table: how many rounds of a kind, how much was acknowledged in them, and what was found wrong. */
export type Line = {
  readonly kind: string;
  rounds: number;
  acknowledged: number;
  lost: number;
  unreadable: number;
  numbers: number;
  list: number;
  leftovers: number;
  readonly notes: string[];
};

/** After so many rounds a new folder is begun, so that looking at all of it stays quick. */
const ROUNDS_A_FOLDER = 20;

/** A kill leaves what was written in the system's hands, so no disk is needed to see what it leaves. */
const MEMORY = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** A new folder with the room set up. */
export async function newRoot(root = mkdtempSync(join(MEMORY, "heshi-torture-"))): Promise<string> {
  const app = await openCore(root);
  await ask(app, "room.save", ROOM);
  await app.close();
  return root;
}

function readGeneration(path: string): { readonly revision: number; readonly number: unknown } {
  const { data }: { readonly data: { readonly revision: number; readonly number: unknown } } = JSON.parse(
    readFileSync(path, "utf8"),
  );
  return data;
}

/** Damages the file of a case that has an earlier generation, which is then what must be found. */
function plantDamage(dataFolder: string, expected: Expected): void {
  const names = readdirSync(join(dataFolder, "cases"), { recursive: true, encoding: "utf8" });
  const previous = names.filter((name) => name.endsWith(".previous.json"));
  const name = previous[Math.floor(Math.random() * previous.length)];
  if (name === undefined) return;
  const path = join(dataFolder, "cases", name.replace(".previous", ""));
  const [before, newest] = [readGeneration(join(dataFolder, "cases", name)), readGeneration(path)];
  // A case that had just got its number, told or not, would lose it with its newest generation.
  if ((before.number === null) !== (newest.number === null)) return;
  // As another program would replace it: written in place it would not be noticed before the case is opened.
  writeFileSync(`${path}.new`, Buffer.alloc(300));
  renameSync(`${path}.new`, path);
  expected.revisions.set(CaseId.parse(basename(name, ".previous.json")), before.revision);
}

/** An empty line of the table for a kind. */
export function emptyLine(kind: string): Line {
  return { kind, rounds: 0, acknowledged: 0, lost: 0, unreadable: 0, numbers: 0, list: 0, leftovers: 0, notes: [] };
}

/** Adds what was found after one round to the line of its kind. */
export function addRound(line: Line, acknowledged: number, verdict: Verdict): void {
  line.rounds += 1;
  line.acknowledged += acknowledged;
  for (const key of ["lost", "unreadable", "numbers", "list", "leftovers"] as const) line[key] += verdict[key];
  line.notes.push(...verdict.notes);
}

/** How long a writer of each kind is let go on at most, in milliseconds. */
const LONGEST: Readonly<Record<Kind, number>> = {
  save: 60, change: 60, accept: 60, repair: 0, move: 400, backup: 200, restore: 400, migrate: 60,
}; // prettier-ignore

async function dataFolderOf(root: string): Promise<string> {
  const app = await openCore(root);
  const { dataFolder } = await ask<{ dataFolder: string }>(app, "app.info");
  await app.close();
  return dataFolder;
}

async function killedRound(
  writer: string,
  root: string,
  kind: Kind,
  expected: Expected,
): Promise<{ acks: number; complaints: string }> {
  if (kind === "repair") plantDamage(await dataFolderOf(root), expected);
  if (kind === "migrate") makeOld(await dataFolderOf(root));
  const running = startWriter(writer, ["work", root, kind]);
  // A repair is over when the folder is open, so it is stopped at any moment from the start of the process on.
  if (kind === "repair") await pause(60 + Math.random() * 160);
  else {
    await running.ready;
    await pause(Math.random() * LONGEST[kind]);
  }
  running.process.kill("SIGKILL");
  await running.ended;
  const acks = running.acks();
  expect(expected, acks);
  return { acks: acks.length, complaints: running.complaints() };
}

/** Kills a writer at random moments, `rounds` times, and looks after each at all that is left. */
export async function killRounds(writer: string, rounds: number, progress: (done: number) => void): Promise<readonly Line[]> {
  const lines = KINDS.map(emptyLine);
  let root = "";
  let expected = nothingExpected();
  for (let round = 0; round < rounds; round++) {
    if (round % ROUNDS_A_FOLDER === 0) {
      if (root !== "") rmSync(root, { recursive: true });
      root = await newRoot();
      expected = nothingExpected();
    }
    const kind = KINDS[round % KINDS.length] ?? "save";
    const { acks, complaints } = await killedRound(writer, root, kind, expected);
    const verdict = await judge(root, expected, ["restoredFromPrevious"]);
    const said =
      complaints === "" ? verdict : { ...verdict, unreadable: verdict.unreadable + 1, notes: [...verdict.notes, complaints] };
    addRound(lines[KINDS.indexOf(kind)] ?? emptyLine(kind), acks, said);
    progress(round + 1);
  }
  if (root !== "") rmSync(root, { recursive: true });
  return lines;
}
