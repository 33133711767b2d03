import { spawn } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CaseFile } from "#shared/domain/case-file";
import { dayOf } from "#shared/domain/plain-date";
import { bundleProgram } from "../../build/bundle.ts";
import { generateFolder, seededRandom } from "../../build/generate.ts";
import { describeCase } from "../../electron/core/describe-case.ts";
import { openCaseStore } from "../../electron/storage/case-store.ts";
import { openCaseIndex } from "../../electron/storage/index/case-index.ts";
import { newFolder, removeFolders } from "../support/desk.ts";

const ROUNDS = Number(process.env["HESHI_CRASH_ROUNDS"] ?? 12);
const TOTAL = 120;
const now = () => new Date("2026-01-20T02:00:00Z");
let program: string;

beforeAll(async () => {
  program = join(newFolder(), "saver.mjs");
  await bundleProgram(join(import.meta.dirname, "saver.ts"), program);
}, 60_000);
afterAll(removeFolders);

/** Saves until killed, some milliseconds after it began to save. */
async function saveAndCrash(folder: string, seed: number, after: number): Promise<void> {
  const child = spawn(process.execPath, [program, folder, String(seed), String(TOTAL)], { stdio: ["ignore", "pipe", "inherit"] });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  await new Promise((resolve) => child.stdout.once("data", resolve));
  await pause(after);
  child.kill("SIGKILL");
  await gone;
}

async function answers(folder: string, mayWrite: boolean) {
  const store = openCaseStore(folder, join(folder, "damaged"), now, () => undefined);
  const describe = (file: CaseFile) => describeCase(file, dayOf(now(), 480));
  const index = await openCaseIndex({
    store,
    folder: join(folder, "index"),
    mayWrite,
    guard: () => Promise.resolve(),
    describe,
    now,
    changed: () => undefined,
  });
  await index.highestNumbers();
  while ((await index.list(0, 1)).building !== null) await pause(5);
  const all = {
    first: await index.list(0, 50),
    list: await index.list(0, 1_000),
    found: await Promise.all(Array.from({ length: 10 }, (_, digit) => index.search([String(digit)], 0, 1_000))),
  };
  await index.close();
  return all;
}

test(`after ${ROUNDS} kills amid saving, the index says what one made anew says`, async () => {
  const folder = newFolder();
  generateFolder(folder, TOTAL);
  const random = seededRandom(Date.now());
  for (let round = 0; round < ROUNDS; round++) {
    await saveAndCrash(folder, round, Math.floor(random() * 120));
    const fresh = newFolder();
    cpSync(join(folder, "cases"), join(fresh, "cases"), { recursive: true });
    expect(await answers(folder, round % 3 !== 2)).toEqual(await answers(fresh, true));
  }
}, 240_000);
