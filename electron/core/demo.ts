import { z } from "zod";
import { CaseContent } from "#shared/domain/case-file";
import type { PaperSource } from "#shared/documents/parts";
import { emptyContent } from "#shared/domain/empty-case";
import { CaseId } from "#shared/domain/id";
import { dateOf, partsOf } from "#shared/domain/plain-date";
import { type Language, Room } from "#shared/domain/room";
import { formatCaseNumber, numberingOf } from "#shared/rules/case-number";
import { withoutCaucus } from "#shared/rules/without-caucus";
import type { Surroundings } from "./ports";
import { caseHandlers } from "./cases";
import type { Workspace } from "./workspace";

const Demo = z.strictObject({ room: Room, cases: z.array(CaseContent) });

/** What papers of the first fictional case are made from, for trials and examples. */
export async function demoSource(language: Language): Promise<PaperSource> {
  const { default: stored } = await import("./demo-cases.json");
  const { room, cases } = Demo.parse(stored);
  const content = withoutCaucus(cases[0] ?? emptyContent());
  const accepted = dateOf(content.acceptedOn);
  const { year, sequence } = { ...room.firstNumber, ...(accepted ? partsOf(accepted) : {}) };
  const number = formatCaseNumber(numberingOf(room, "written"), year, sequence);
  return { content, number, noticeNumber: null, room, language, today: dateOf(content.agreement.signedOn), about: null };
}

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
