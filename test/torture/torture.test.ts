import { beforeAll, describe, expect, test } from "vitest";
import { bundle } from "../../build/torture/bundle.ts";
import { contestRounds } from "../../build/torture/contest.ts";
import { fillLevels } from "../../build/torture/full-disk.ts";
import { whyNoImages } from "../../build/torture/images.ts";
import { killRounds } from "../../build/torture/kills.ts";
import { powerCuts } from "../../build/torture/power-cuts.ts";

let writer = "";
beforeAll(async () => {
  writer = await bundle("writer");
});

const quiet = () => undefined;
const wrong = (lines: readonly { readonly notes: readonly string[] }[]) => lines.flatMap((line) => line.notes);
const acknowledged = (lines: readonly { readonly acknowledged: number }[]) =>
  lines.reduce((sum, line) => sum + line.acknowledged, 0);

describe("nothing that was told as saved is lost", { timeout: 300_000 }, () => {
  test("when the program is killed 200 times", async () => {
    const lines = await killRounds(writer, 200, quiet);
    expect(wrong(lines)).toEqual([]);
    expect(acknowledged(lines)).toBeGreaterThan(100);
  });

  test("when two programs open one folder 300 times and one of them is killed now and then", async () => {
    const line = await contestRounds(writer, 300);
    expect(line).toMatchObject({ lost: 0, notes: [] });
    expect(Math.min(line.acknowledged, line.refused)).toBeGreaterThan(10);
  });

  const why = whyNoImages();
  test.skipIf(why !== null)(`when the power is cut 8 times${why === null ? "" : ` (${why})`}`, async () => {
    const lines = await powerCuts(writer, 8, quiet);
    expect(wrong(lines)).toEqual([]);
    expect(acknowledged(lines)).toBeGreaterThan(20);
  });

  test.skipIf(why !== null)(`when the disk is full at 10 levels${why === null ? "" : ` (${why})`}`, async () => {
    const line = await fillLevels(10, quiet);
    expect(line).toMatchObject({ rounds: 10, lost: 0, notes: [] });
  });
});
