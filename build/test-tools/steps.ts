import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

/** The top folder of the project. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Counts of one test runner. */
export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** One thing to run. `readCounts` reads the report of a test runner once it has ended and throws when there is none. */
export type Step = {
  readonly name: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly limitMinutes?: number;
  readonly readCounts?: () => Counts;
};

export type Outcome = { readonly name: string; readonly ok: boolean; readonly counts: Counts };

/** The JavaScript file behind a command of an installed package, so that no shell and no PATH is needed on any system. */
export function packageCommand(name: string, command: string): string {
  const folder = join(ROOT, "node_modules", name);
  const { bin }: { readonly bin: string | Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const file = typeof bin === "string" ? bin : bin[command];
  if (file === undefined) throw new Error(`package ${name} has no command ${command}`);
  return join(folder, file);
}

/**
 * Runs one step with this very Node and prints one line when it ends; what it said follows only when it failed.
 * Never throws: a step that cannot start has failed. A step without tests that fails counts as one failure,
 * so that the sum at the end is never "0 failed" beside an error.
 */
export async function runStep(step: Step): Promise<Outcome> {
  const start = performance.now();
  const { code, output } = await run(step);
  const { counts, complaint } = count(step, code);
  const ok = code === 0 && counts.failed === 0;
  const tests = step.readCounts === undefined ? "" : ` · ${describe(counts)}`;
  console.log(`${ok ? "ok    " : "FAILED"} ${step.name} · ${seconds(start)}${tests}`);
  if (!ok) console.log([faultsOf(stripVTControlCharacters(output)), ...complaint].join("\n"));
  return { name: step.name, ok, counts };
}

/** What a failed step said, without the lines that only tell how far it was or what went well: a log keeps the beginning only. */
function faultsOf(output: string): string {
  const told = output.split("\n").filter((line) => line.trim() !== "" && !/^\[\d+\/\d+\]|^\s*\u2713/.test(line));
  return told.join("\n");
}

/** Adds up what several steps found. */
export function sum(outcomes: readonly Outcome[]): Counts {
  const add = (key: keyof Counts) => outcomes.reduce((total, { counts }) => total + counts[key], 0);
  return { passed: add("passed"), failed: add("failed"), skipped: add("skipped") };
}

/** Time since `start` (of performance.now) in seconds, such as "3.2 s". */
export function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

function describe({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} SKIPPED`}`;
}

function count(step: Step, code: number): { counts: Counts; complaint: string[] } {
  const broken = { passed: 0, failed: 1, skipped: 0 };
  if (step.readCounts === undefined) return { counts: code === 0 ? { ...broken, failed: 0 } : broken, complaint: [] };
  try {
    const counts = step.readCounts();
    if (counts.passed + counts.failed === 0) return { counts: broken, complaint: ["no test was run"] };
    // An error outside any test ends the runner with a code but stands in no test of its report.
    return { counts: code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts, complaint: [] };
  } catch (error) {
    return { counts: broken, complaint: [`no report: ${String(error)}`] };
  }
}

function run(step: Step): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, step.args, {
      cwd: ROOT,
      env: { ...process.env, ...step.env },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: (step.limitMinutes ?? 5) * 60_000,
    });
    const output: string[] = [];
    const keep = (chunk: Buffer) => void output.push(chunk.toString());
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => resolve({ code: 1, output: `${output.join("")}\n${String(error)}` }));
    child.on("close", (code, signal) => {
      const stopped = signal === null ? "" : `\nstopped by ${signal} (limit ${step.limitMinutes ?? 5} min)`;
      resolve({ code: code ?? 1, output: output.join("") + stopped });
    });
  });
}
