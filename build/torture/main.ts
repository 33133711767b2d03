import { contestRounds } from "./contest";
import { fillLevels } from "./full-disk";
import { whyNoImages } from "./images";
import { killRounds, type Line } from "./kills";
import { powerCuts } from "./power-cuts";

/** How much of each kind of torture is asked for. */
export type Counts = {
  readonly rounds: number;
  readonly powerCuts: number;
  readonly contests: number;
  readonly fillLevels: number;
};

function progressOf(name: string, all: number): (done: number) => void {
  const step = Math.max(1, Math.floor(all / 10));
  return (done) => {
    if (done % step === 0 && done < all) console.log(`${name}: ${done} of ${all}`);
  };
}

function print(title: string, lines: readonly Line[]): boolean {
  console.log(`\n${title}`);
  console.table(lines.map(({ notes, ...line }) => ({ ...line, wrong: notes.length })));
  for (const note of lines.flatMap((line) => line.notes).slice(0, 20)) console.log(note);
  return lines.every((line) => line.notes.length === 0 && line.lost === 0);
}

/** Runs what is asked for with the bundled `writer` and prints a table of each; true when nothing was lost and all could be read. */
export async function torture(writer: string, counts: Counts): Promise<boolean> {
  const found: boolean[] = [];
  if (counts.rounds > 0) {
    found.push(print("kill -9", await killRounds(writer, counts.rounds, progressOf("kills", counts.rounds))));
  }
  if (counts.contests > 0) found.push(print("two processes on one folder", [await contestRounds(writer, counts.contests)]));
  const why = counts.powerCuts + counts.fillLevels > 0 ? whyNoImages() : null;
  if (why !== null) {
    if (counts.powerCuts > 0) console.log(`SKIPPED power cuts: ${why}`);
    if (counts.fillLevels > 0) console.log(`SKIPPED full disk: ${why}`);
    return found.every(Boolean);
  }
  if (counts.powerCuts > 0) {
    found.push(print("power cuts", await powerCuts(writer, counts.powerCuts, progressOf("power cuts", counts.powerCuts))));
  }
  if (counts.fillLevels > 0) {
    found.push(print("full disk", [await fillLevels(counts.fillLevels, progressOf("fill levels", counts.fillLevels))]));
  }
  return found.every(Boolean);
}
