import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check, TORTURE_TESTS, WORD_TESTS } from "./check.ts";
import { testTools } from "./test-tools.ts";
import { playwrightStep, vitestStep } from "./test-tools/reports.ts";
import { type Outcome, packageCommand, ROOT, runStep, seconds, type Step, sum } from "./test-tools/steps.ts";

/** The arguments of `npm run build`, so that the tests run on what users build. */
function buildStep(): Step {
  const { scripts }: { readonly scripts: { readonly build: string } } = JSON.parse(
    readFileSync(join(ROOT, "package.json"), "utf8"),
  );
  const [command = "", ...args] = scripts.build.split(" ");
  return { name: "build", args: [packageCommand(command, command), ...args] };
}

/** All tests there are. What rests on a build is not tried when the build failed; the build counts as the failure then. */
async function testAll(chromium: string): Promise<readonly Outcome[]> {
  const env = { CHROMIUM: chromium };
  const outcomes = [...(await check())];
  const build = await runStep(buildStep());
  outcomes.push(build);
  outcomes.push(await runStep(vitestStep("word tests", [WORD_TESTS], env)));
  outcomes.push(await runStep(vitestStep("torture", TORTURE_TESTS)));
  if (!build.ok) console.log("NOT RUN packaging, e2e on both hosts, e2e of the pages: they need the build");
  else {
    outcomes.push(await runStep(vitestStep("packaging", ["--config", join("build", "packaging", "vitest.config.ts")], env)));
    outcomes.push(await runStep(playwrightStep("e2e on both hosts", ["desktop", "browser"], env)));
    outcomes.push(await runStep(playwrightStep("e2e of the pages", ["pages", "page"], env)));
  }
  return outcomes;
}

const start = performance.now();
try {
  const { chromium, soffice } = await testTools();
  console.log(`ok     test tools · ${seconds(start)} · ${chromium}, ${soffice}`);
  const outcomes = await testAll(chromium);
  const { passed, failed, skipped } = sum(outcomes);
  console.log(`all steps · ${seconds(start)}${skipped > 0 ? ` · ${skipped} SKIPPED, see above` : ""}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = outcomes.every((outcome) => outcome.ok) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
}
