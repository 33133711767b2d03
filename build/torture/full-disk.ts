import { randomUUID } from "node:crypto";
import { appendFileSync, rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import type { CaseFile } from "#shared/domain/case-file";
import { CaseId } from "#shared/domain/id";
import { ProblemError } from "#shared/domain/problem";
import type { App } from "../../electron/core/app";
import { ask, contentOf, openCore } from "./desk";
import { openImage } from "./images";
import { addRound, emptyLine, type Line, newRoot } from "./kills";
import { expect, type Expected, judge, nothingExpected } from "./verdict";

/** Saves, changes and accepts until the disk is full; how many of these were told as saved. Throws for any other problem, and when it never was full. */
async function fill(app: App, expected: Expected): Promise<number> {
  let done = 0;
  try {
    while (done < 1_000) {
      const id = CaseId.parse(randomUUID());
      for (const revision of [1, 2]) {
        await ask(app, "cases.save", { id, revision: revision - 1, content: contentOf(id, revision) });
        expect(expected, [{ id, revision }]);
        done++;
      }
      const { revision, number } = await ask<CaseFile>(app, "cases.accept", { id });
      expect(expected, [{ id, revision, number: number?.sequence ?? 0 }]);
      done++;
    }
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === "diskFull") return done;
    throw error;
  }
  throw new Error("the disk never was full");
}

/** Fills the disk with a file, then cuts so many bytes off it. */
function leaveRoom(ballast: string, bytes: number): void {
  const chunk = Buffer.alloc(1024);
  try {
    for (;;) appendFileSync(ballast, chunk);
  } catch {
    truncateSync(ballast, Math.max(0, statSync(ballast).size - bytes));
  }
}

/** Leaves more and more room on a small disk, a kilobyte a level, works until it is full, makes room again, and looks at everything. */
export async function fillLevels(levels: number, progress: (done: number) => void): Promise<Line> {
  const line = emptyLine("full disk");
  const disk = openImage(8, ["-b", "1024", "-m", "0"]);
  try {
    for (let level = 0; level < levels; level++) {
      const root = await newRoot(join(disk.folder, `root-${level}`));
      const expected = nothingExpected();
      const ballast = join(disk.folder, "ballast");
      const app = await openCore(root);
      leaveRoom(ballast, level * 1024);
      const done = await fill(app, expected);
      await app.close();
      rmSync(ballast);
      addRound(line, done, await judge(root, expected));
      rmSync(root, { recursive: true });
      progress(level + 1);
    }
    return line;
  } finally {
    disk.remove();
  }
}
