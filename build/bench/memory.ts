import { readFileSync } from "node:fs";
import type { Finding } from "./measure.ts";
import { complete, generatedFolder, indexFilesOf, openIndex } from "./place.ts";

const MB = 1_048_576;

function held(): number {
  global.gc?.();
  global.gc?.();
  // The texts lie outside the heap, and only `external` counts them.
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** The most memory this process had, in bytes. What `resourceUsage` says begins with that of the process that started this one. */
function most(): number {
  const told =
    process.platform === "linux" ? /VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] : undefined;
  return (told === undefined ? process.resourceUsage().maxRSS : Number(told)) * 1_024;
}

/** What the open index holds in memory, and the most while opening it; in a process of its own that does nothing else. */
export async function benchMemory(root: string, size: number): Promise<readonly Finding[]> {
  const folder = generatedFolder(root, size);
  const before = held();
  const start = most();
  const index = await openIndex(folder);
  await complete(index);
  await index.search(["1"], 0, 50);
  const peak = most();
  const steady = held() - before;
  const { bytes } = indexFilesOf(folder);
  await index.close();
  const against = `index files ${(bytes / MB).toFixed(1)} MB`;
  const finding = (what: string, value: number, bar: string): Finding => ({
    part: "memory", size, what, value: value / MB, unit: "MB", against, ratio: value / bytes, bar,
  }); // prettier-ignore
  return [
    finding("the index, steady", steady, "≤ 1.3"),
    finding("the process at its most while opening, above its start", peak - start, "≤ 2.5"),
    { part: "memory", size, what: "the process at its most", value: peak / MB, unit: "MB", bar: "≤ 200 MB" },
    { part: "memory", size, what: "index files for a case", value: bytes / size, unit: "bytes" },
  ];
}
