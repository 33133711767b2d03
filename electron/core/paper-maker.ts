import type { Paper } from "#shared/documents/model";
import type { PaperSource } from "#shared/documents/parts";
import type { CaseId } from "#shared/domain/id";
import type { PaperChoice } from "#shared/domain/paper";
import { ProblemError } from "#shared/domain/problem";
import { keepTemplate, templateFor } from "./case-templates";
import { filledOwn } from "./template-work";
import type { Workspace } from "./workspace";

/** Makes the papers of one case as Word files, with the room's own template where the case has one. */
export type PaperMaker = {
  readonly isOwn: (choice: PaperChoice) => boolean;
  /** It bears the check code of a version fixed for signing; a template of the room does not. */
  readonly isChecked: (choice: PaperChoice) => boolean;
  readonly bytes: (choice: PaperChoice) => Promise<Uint8Array>;
  /** Notes in the case that its paper was made with this template. A blank form binds nobody. */
  readonly note: (choice: PaperChoice) => Promise<void>;
};

type MakerOptions = {
  readonly now: () => Date;
  readonly blank: boolean;
  /** What a template is filled from, and the program's own form of the same. */
  readonly sourceFor: (choice: PaperChoice) => PaperSource;
  readonly paperFor: (choice: PaperChoice) => Paper;
};

/** A maker for a stored case; which template counts is decided here, once for the whole set. */
export async function openPaperMaker(ws: Workspace, id: CaseId, options: MakerOptions): Promise<PaperMaker> {
  const { now, blank, sourceFor, paperFor } = options;
  const file = await ws.store.read(id, ws.lockedBy === null);
  if (!file) throw new ProblemError("caseNotFound");
  const templateOf = ({ paper }: PaperChoice) => templateFor(ws, file, paper, now);
  return {
    isOwn: (choice) => templateOf(choice) !== null,
    isChecked: (choice) => templateOf(choice) === null && paperFor(choice).check !== undefined,
    bytes: async (choice) => {
      const hash = templateOf(choice);
      if (hash !== null) return await filledOwn(ws, hash, sourceFor(choice));
      // Word is loaded at its first use: it would cost a good part of the start.
      const { renderWord } = await import("../word/render");
      return await renderWord(paperFor(choice));
    },
    note: async (choice) => {
      const hash = templateOf(choice);
      // What could not be noted must not keep a paper from being used; the next export notes it.
      if (hash !== null && !blank) await keepTemplate(ws, id, choice.paper, hash).catch(() => undefined);
    },
  };
}
