import { z } from "zod";
import { CaseContent } from "#shared/domain/case-file";
import { CaseId } from "#shared/domain/id";
import { Room } from "#shared/domain/room";
import type { Surroundings } from "./ports";
import { caseHandlers } from "./cases";
import type { Workspace } from "./workspace";

const Demo = z.strictObject({ room: Room, cases: z.array(CaseContent) });

/** Fills a new demo folder with the fictional room and its cases, each accepted and numbered; one that is in use stays as it is. */
export async function fillDemo(ws: Workspace, surroundings: Surroundings): Promise<void> {
  if (ws.room.value() !== null) return;
  const { default: stored } = await import("./demo-cases.json");
  const demo = Demo.parse(stored);
  await ws.room.change(() => demo.room);
  const cases = caseHandlers(() => ws, surroundings);
  for (const content of demo.cases) {
    const id = CaseId.parse(surroundings.newId());
    await cases.save({ id, revision: 0, content });
    await cases.accept({ id });
  }
}
