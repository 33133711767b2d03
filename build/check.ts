import { vitestStep } from "./test-tools/reports.ts";
import { type Outcome, packageCommand, runStep, seconds, type Step, sum } from "./test-tools/steps.ts";

/** Tests that need an office program; `npm test` runs them. */
export const WORD_TESTS = "test/word";

function checkSteps(): readonly Step[] {
  return [
    { name: "types", args: [packageCommand("typescript", "tsc"), "-b", "--pretty", "false"] },
    { name: "lint", args: [packageCommand("oxlint", "oxlint")] },
    { name: "format", args: [packageCommand("prettier", "prettier"), "--check", "--log-level=warn", "--cache", "."] },
    vitestStep("unit tests", [
      // Modules are loaded once for all files of a worker: a third of the time. Whoever puts another door before the disk takes it away again.
      "--no-isolate",
      "--exclude",
      `${WORD_TESTS}/**`,
      ...TORTURE_TESTS.flatMap((path) => ["--exclude", `${path}*/**`, "--exclude", `${path}*`]),
    ]),
  ];
}

/** Tests that take a minute: every fault, kills, power cuts, the list at scale; `npm test` runs them. */
export const TORTURE_TESTS = ["test/torture", "test/backup/kills", "test/backup/many-files", "test/index"];

/** Types, lint, format and the quick tests, side by side. Each prints its line; all run, even when one fails. */
export async function check(): Promise<readonly Outcome[]> {
  return Promise.all(checkSteps().map(runStep));
}

if (import.meta.main) {
  const start = performance.now();
  const outcomes = await check();
  const failed = outcomes.filter((outcome) => !outcome.ok).map((outcome) => outcome.name);
  const { passed } = sum(outcomes);
  console.log(
    failed.length === 0
      ? `check: all well, ${passed} tests, ${seconds(start)}`
      : `check: ${failed.join(", ")} failed, ${seconds(start)}`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}
