import { existsSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { CaseId } from "#shared/domain/id";
import type { App } from "../../electron/core/app.ts";
import { generatedCase } from "../generate.ts";
import { type Finding, interleaved, median, timed } from "./measure.ts";
import { generatedFolder, openCore, scratch } from "./place.ts";

const AGREEMENT = { paper: "mediation-agreement", about: null, blank: false } as const;
const BATCH = 1_000;

async function call(app: App, path: string, input: unknown): Promise<unknown> {
  const reply = await app.dispatch(path, input);
  if (!reply.ok) throw new Error(reply.problem.code);
  return reply.value;
}

/** The most memory this process had, in MB: by the system's own count where it tells. */
function mostMemory(): number {
  const status = "/proc/self/status";
  const told = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, "utf8"))?.[1] : undefined;
  return (told === undefined ? process.resourceUsage().maxRSS : Number(told)) / 1_024;
}

/** The first export after the start, which loads the writer, and the whole batch through the core, in a process that does nothing else. */
export async function benchExport(root: string, size: number): Promise<readonly Finding[]> {
  const work = scratch(root);
  const app = await openCore(generatedFolder(root, size), work.path, work.path);
  await call(app, "cases.list", { offset: 0, limit: 50 });
  const ids: CaseId[] = Array.from({ length: Math.min(BATCH, size) }, (_, n) => generatedCase(1, n, size).id);
  const first = await timed(() => call(app, "papers.export", { ...AGREEMENT, id: ids[0] }));
  const through = await interleaved(20, {
    one: (round) => call(app, "papers.export", { ...AGREEMENT, id: ids[round % ids.length] }),
  });
  let longest = 0;
  let running = true;
  const watch = async () => {
    while (running) longest = Math.max(longest, (await timed(() => pause(5))) - 5);
  };
  const watching = watch();
  const batch = await timed(() => call(app, "lists.agreements", { ids, merged: false }));
  running = false;
  await watching;
  const memory = mostMemory();
  await app.close();
  work.remove();
  // Loaded only now: it brings the writer along, whose first use was measured above.
  const { wordSpeed } = await import("./word-speed.ts");
  const base = { part: "export", size } as const;
  return [
    { ...base, what: "first Word export after the start", value: first, unit: "ms", bar: "≤ 200 ms" },
    {
      ...base,
      what: "a Word export through the core, written durably and entered in the case, p50",
      value: median(through("one")),
      unit: "ms",
    },
    {
      ...base,
      what: `${ids.length} agreements in a batch through the core, each written durably and entered in its case`,
      value: batch,
      unit: "ms",
    },
    { ...base, what: "the longest that other work waited meanwhile", value: longest, unit: "ms" },
    { ...base, what: "the process at its most", value: memory, unit: "MB", bar: "≤ 300 MB" },
    ...(await wordSpeed(size)),
  ];
}
