import { join } from "node:path";
import type { Columns } from "../../electron/storage/index/columns.ts";
import { type Finding, interleaved, median } from "./measure.ts";
import { sqlitePeer } from "./peers.ts";
import { complete, generatedFolder, openIndex, scratch } from "./place.ts";

/** Cases by month of acceptance, category and place, in one pass over three columns; gives how many combinations there are. */
function countCases({ count, numbers, codes, words }: Columns): number {
  let [first, last] = [Infinity, -Infinity];
  for (let row = 0; row < count; row++) {
    const month = numbers.month[row] ?? -1;
    if (month < first) first = month;
    if (month > last) last = month;
  }
  const [categories, places] = [words.category.length, words.place.length];
  const counts = new Int32Array(Math.max(0, last - first + 1) * categories * places);
  for (let row = 0; row < count; row++) {
    const at = (((numbers.month[row] ?? 0) - first) * categories + (codes.category[row] ?? 0)) * places + (codes.place[row] ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  let combinations = 0;
  for (let at = 0; at < counts.length; at++) if ((counts[at] ?? 0) > 0) combinations += 1;
  return combinations;
}

/** One pass over the same columns that does nothing with them. */
function passOver({ count, numbers, codes }: Columns): number {
  let sum = 0;
  for (let row = 0; row < count; row++) sum += (numbers.month[row] ?? 0) + (codes.category[row] ?? 0) + (codes.place[row] ?? 0);
  return sum;
}

/** A small statistics table over all cases. */
export async function benchFigures(root: string, size: number): Promise<readonly Finding[]> {
  const index = await openIndex(generatedFolder(root, size));
  await complete(index);
  const columns = await index.columns();
  const work = scratch(root);
  const sqlite = sqlitePeer(join(work.path, "peer.sqlite"), size);
  const times = await interleaved(20, {
    ours: () => countCases(columns),
    limit: () => passOver(columns),
    sqlite: () => sqlite.figures(),
  });
  sqlite.close();
  work.remove();
  await index.close();
  const [ours, limit] = [median(times("ours")), median(times("limit"))];
  const base = { part: "figures", size, what: "month × category × village, p50", value: ours, unit: "ms" } as const;
  return [
    { ...base, against: `one pass ${limit.toFixed(2)} ms`, ratio: ours / limit, bar: "≤ 15" },
    { ...base, against: `SQLite ${median(times("sqlite")).toFixed(1)} ms`, ratio: ours / median(times("sqlite")) },
  ];
}
