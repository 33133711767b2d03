import type { Paper } from "#shared/documents/model";
import type { PaperSource } from "#shared/documents/parts";
import type { ContentHash } from "#shared/domain/evidence";
import type { CaseId } from "#shared/domain/id";
import type { PaperChoice } from "#shared/domain/paper";
import { ProblemError } from "#shared/domain/problem";
import { words } from "#shared/locales/words";
import { keepTemplate, templateFor } from "./case-templates";
import type { Surroundings } from "./ports";
import { filledOwn, pagesOwn } from "./template-work";
import type { Workspace } from "./workspace";

/** Makes the papers of one case as Word files and PDFs, with the room's own template where the case has one. */
export type PaperMaker = {
  readonly isOwn: (choice: PaperChoice) => boolean;
  /** It bears the check code of a version fixed for signing; a template of the room does not. */
  readonly isChecked: (choice: PaperChoice) => boolean;
  /** The Word file. */
  readonly bytes: (choice: PaperChoice) => Promise<Uint8Array>;
  /** The same paper as PDF. */
  readonly pdf: (choice: PaperChoice) => Promise<Uint8Array>;
  /** Notes in the case that its paper was made with this template. A blank form binds nobody. */
  readonly note: (choice: PaperChoice) => Promise<void>;
};

/** What of its surroundings a maker needs. */
export type MakerPlace = Pick<Surroundings, "now" | "shell">;

type MakerOptions = MakerPlace & {
  readonly blank: boolean;
  /** What a template is filled from, and the program's own form of the same. */
  readonly sourceFor: (choice: PaperChoice) => PaperSource;
  readonly paperFor: (choice: PaperChoice) => Paper;
};

type OwnPaper = Pick<Surroundings, "shell"> & { readonly choice: PaperChoice; readonly source: PaperSource };

/** A paper made with a template of the room, as PDF: from the very pages that the screen shows. */
export async function pdfOfOwn(ws: Workspace, hash: ContentHash, { choice, source, shell }: OwnPaper): Promise<Uint8Array> {
  const { printableOwn } = await import("#shared/documents/own-sheets");
  const { language } = source;
  const title = words(language)(`papers.title.${choice.paper}`);
  return await shell.makePdf(printableOwn(await pagesOwn(ws, hash, source), { title, language }));
}

/** A maker for a stored case; which template counts is decided here, once for the whole set. */
export async function openPaperMaker(ws: Workspace, id: CaseId, options: MakerOptions): Promise<PaperMaker> {
  const { now, shell, blank, sourceFor, paperFor } = options;
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
    pdf: async (choice) => {
      const hash = templateOf(choice);
      if (hash !== null) return await pdfOfOwn(ws, hash, { choice, source: sourceFor(choice), shell });
      const { printablePage } = await import("#shared/documents/printable");
      return await shell.makePdf(printablePage(paperFor(choice)));
    },
    note: async (choice) => {
      const hash = templateOf(choice);
      // What could not be noted must not keep a paper from being used; the next export notes it.
      if (hash !== null && !blank) await keepTemplate(ws, id, choice.paper, hash).catch(() => undefined);
    },
  };
}
