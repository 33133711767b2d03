import { unboundDossier } from "#shared/documents/dossier-rows";
import type { Paper } from "#shared/documents/model";
import { paperLanguage } from "#shared/documents/paper-languages";
import { blankSource, buildPaper } from "#shared/documents/papers";
import { paperNumbers, type PaperSource } from "#shared/documents/parts";
import { sourceOfPaper } from "#shared/documents/signed-paper";
import type { CaseFile } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import type { PaperChoice } from "#shared/domain/paper";
import { ProblemError } from "#shared/domain/problem";
import type { Room } from "#shared/domain/room";
import { words } from "#shared/locales/words";
import { OFFICIAL_CATALOGUE } from "#shared/rules/packs/catalogue";
import { paperFitsKind } from "#shared/rules/papers";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { withCheck } from "./integrity/exported-agreement";
import { type MakerPlace, openPaperMaker, type PaperMaker } from "./paper-maker";
import { today, type Workspace } from "./workspace";

/** What papers are made from, and the case with the versions of its agreement. */
export type Stored = PaperSource & { readonly file: CaseFile; readonly room: Room };

/** The catalogue by which the room binds. */
export const catalogueOf = (ws: Workspace) => ws.catalogue.value() ?? OFFICIAL_CATALOGUE;

/** What the papers of a stored case are made from. */
export function sourceFrom(ws: Workspace, file: CaseFile, now: () => Date): Stored {
  const [room, { documentLanguage }] = [ws.room.value(), ws.preferences.value()];
  if (!room) throw new ProblemError("roomNotSetUp");
  const language = paperLanguage(file.content, documentLanguage);
  const [content, numbers] = [withoutCaucus(file.content), paperNumbers(file)];
  const dossier = unboundDossier({ content, state: file.state, number: numbers.number, catalogue: catalogueOf(ws) });
  return { content, ...numbers, room, language, today: today(now), about: null, dossier, file };
}

/** The same of the case with this id; refuses papers that its kind does not have. */
export async function sourceOf(ws: Workspace, id: CaseId, choices: readonly PaperChoice[], now: () => Date): Promise<Stored> {
  const file = await ws.store.read(id, ws.lockedBy === null);
  if (!file) throw new ProblemError("caseNotFound");
  const { kind } = file.content;
  if (choices.some(({ paper }) => !paperFitsKind(paper, kind))) {
    throw new ProblemError("paperNotForKind", { kind: words(ws.preferences.value().screenLanguage)(`terms.kind.${kind}`) });
  }
  return sourceFrom(ws, file, now);
}

/** What one paper is made from, by the program's own form and by a template alike. */
export function sourceFor(source: Stored, choice: PaperChoice, blank: boolean): PaperSource {
  return blank ? blankSource({ ...source, about: choice.about }) : sourceOfPaper(source.file, choice, source);
}

/** A paper from its source, filled in or to be written in by hand. */
export function paperFrom(source: Stored, choice: PaperChoice, blank: boolean): Paper {
  const filled = sourceFor(source, choice, blank);
  const made = buildPaper(choice.paper, filled, words(filled.language));
  return blank ? made : withCheck(made, choice, source);
}

/** Makes the papers of a case as Word files and PDFs. */
export function makerFor(ws: Workspace, id: CaseId, source: Stored, blank: boolean, place: MakerPlace): Promise<PaperMaker> {
  return openPaperMaker(ws, id, {
    ...place,
    blank,
    sourceFor: (choice) => sourceFor(source, choice, blank),
    paperFor: (choice) => paperFrom(source, choice, blank),
  });
}
