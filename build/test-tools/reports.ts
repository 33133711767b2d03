import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Counts, packageCommand, ROOT, type Step } from "./steps.ts";

/** What is read of Vitest's JSON report. */
type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
};

/** What is read of Playwright's JSON report. */
type PlaywrightReport = {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number; readonly skipped: number };
  readonly errors: readonly unknown[];
};

/** A Vitest run as a step. `args` choose the test files. */
export function vitestStep(name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Step {
  const report = freshReport(name);
  return {
    name,
    args: [
      packageCommand("vitest", "vitest"),
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...args,
    ],
    env,
    limitMinutes: 10,
    readCounts: () => vitestCounts(JSON.parse(readFileSync(report, "utf8"))),
  };
}

/** A Playwright run as a step. */
export function playwrightStep(name: string, projects: readonly string[], env: Readonly<Record<string, string>>): Step {
  const report = freshReport(name);
  return {
    name,
    args: [
      packageCommand("@playwright/test", "playwright"),
      "test",
      "--reporter=line,json",
      ...projects.map((project) => `--project=${project}`),
    ],
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    limitMinutes: 15,
    readCounts: () => playwrightCounts(JSON.parse(readFileSync(report, "utf8"))),
  };
}

/** A file whose tests could not even be loaded holds no test in the report, yet has failed. */
export function vitestCounts(report: VitestReport): Counts {
  const unloaded = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** A test that passed only on a second try counts as failed: it found something. */
export function playwrightCounts({ stats, errors }: PlaywrightReport): Counts {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

// An old report must never be read as the result of a run that wrote none.
function freshReport(name: string): string {
  const path = join(ROOT, "out", "test-reports", `${name.replaceAll(" ", "-")}.json`);
  rmSync(path, { force: true });
  return path;
}
