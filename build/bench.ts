import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bundleProgram } from "./bundle.ts";
import type { Finding } from "./bench/measure.ts";

const ROOT = join(import.meta.dirname, "..");
const OUT = join(ROOT, "out/bench");
const PROGRAM = join(OUT, "program.mjs");
const START_UP = join(ROOT, "build/bench/start-up.ts");
const PARTS = "start,open,save,search,figures,memory,export";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,10000,100000" },
    only: { type: "string", default: PARTS },
    folder: { type: "string", default: OUT },
  },
});

/** Runs one part at one size; its findings, or none when it failed, which is told. */
function run(part: string, size: string): readonly Finding[] {
  const args = part === "start" ? [START_UP, size, values.folder] : ["--expose-gc", PROGRAM, part, size, values.folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (status !== 0) {
    console.error(`${part} at ${size} FAILED\n${stderr}`);
    process.exitCode = 1;
    return [];
  }
  return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "[]");
}

const decimals = (value: number) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

function line({ part, size, what, value, unit, against, ratio, bar }: Finding): string {
  const cells = [
    part,
    String(size),
    what,
    `${decimals(value)} ${unit}`,
    against ?? "",
    ratio === undefined ? "" : decimals(ratio),
    bar ?? "",
  ];
  return `| ${cells.join(" | ")} |`;
}

mkdirSync(values.folder, { recursive: true });
await bundleProgram(join(ROOT, "build/bench/program.ts"), PROGRAM);
console.log(`| part | cases | work | ours | next to | ratio | bar |\n|---|---|---|---|---|---|---|`);
const findings: Finding[] = [];
for (const size of values.sizes.split(",")) {
  for (const part of values.only.split(",")) {
    run("prepare", size);
    const found = run(part, size);
    findings.push(...found);
    for (const each of found) console.log(line(each));
  }
}
const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model ?? "", platform: process.platform };
writeFileSync(join(OUT, "bench.json"), `${JSON.stringify({ at: new Date().toISOString(), machine, findings }, null, 2)}\n`);
