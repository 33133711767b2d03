import { generatedCase } from "../generate.ts";
import { type Finding, interleaved, median, timed } from "./measure.ts";
import { generatedFolder, openCore, scratch } from "./place.ts";

const AGREEMENT = { paper: "mediation-agreement", about: null, blank: false } as const;

/** The Word export of an agreement: the first after the start, which loads the writer, and those after it. */
export async function benchExport(root: string, size: number): Promise<readonly Finding[]> {
  const work = scratch(root);
  const app = await openCore(generatedFolder(root, size), work.path, work.path);
  await app.dispatch("cases.list", { offset: 0, limit: 50 });
  const write = async (round: number) => {
    const reply = await app.dispatch("papers.export", {
      ...AGREEMENT,
      id: generatedCase(1, round % size, size).id,
    });
    if (!reply.ok) throw new Error(reply.problem.code);
  };
  const first = await timed(() => write(0));
  const times = await interleaved(20, { warm: write });
  await app.close();
  work.remove();
  return [
    { part: "export", size, what: "first Word export after the start", value: first, unit: "ms", bar: "≤ 200 ms" },
    { part: "export", size, what: "a Word export, p50", value: median(times("warm")), unit: "ms" },
  ];
}
