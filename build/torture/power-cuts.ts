import { setTimeout as pause } from "node:timers/promises";
import { join } from "node:path";
import { KINDS, type Kind, startWriter } from "./acks";
import { openImage } from "./images";
import { addRound, emptyLine, type Line, newRoot } from "./kills";
import { expect, judge, nothingExpected, type Verdict } from "./verdict";

/** The kinds of work in which the power is cut; a repair needs a damaged file, which the kill rounds plant. */
const CUT_KINDS = KINDS.filter((kind) => kind !== "repair");

async function oneCut(writer: string, kind: Kind): Promise<{ acknowledged: number; verdict: Verdict }> {
  const disk = openImage(48, []);
  const expected = nothingExpected();
  try {
    const root = await newRoot(join(disk.folder, "root"));
    const running = startWriter(writer, ["work", root, kind]);
    await running.ready;
    await pause(20 + Math.random() * 600);
    running.process.kill("SIGSTOP");
    await pause(30);
    disk.keep();
    const acks = running.acks();
    running.process.kill("SIGKILL");
    await running.ended;
    disk.restart();
    expect(expected, acks);
    return { acknowledged: acks.length, verdict: await judge(root, expected) };
  } finally {
    disk.remove();
  }
}

/** Cuts the power `rounds` times: freezes the writer, copies the disk as it is, and opens the copy. */
export async function powerCuts(writer: string, rounds: number, progress: (done: number) => void): Promise<readonly Line[]> {
  const lines = CUT_KINDS.map(emptyLine);
  for (let round = 0; round < rounds; round++) {
    const kind = CUT_KINDS[round % CUT_KINDS.length] ?? "save";
    const { acknowledged, verdict } = await oneCut(writer, kind);
    addRound(lines[round % CUT_KINDS.length] ?? emptyLine(kind), acknowledged, verdict);
    progress(round + 1);
  }
  return lines;
}
