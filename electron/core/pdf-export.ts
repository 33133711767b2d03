import type { AppContract } from "#shared/contract/contract";
import type { Handlers } from "#shared/contract/define";
import type { ExportedPaper } from "#shared/contract/papers";
import { leftEmpty } from "#shared/documents/left-empty";
import { paperFileName } from "#shared/documents/papers";
import { words } from "#shared/locales/words";
import type { ExportedFiles } from "./exported-files";
import { makerFor, sourceOf } from "./paper-source";
import type { Shell, Surroundings } from "./ports";
import { today, type Workspace } from "./workspace";

/** What the PDF export shares with that to Word. */
type PdfExport = {
  readonly workspace: () => Workspace;
  readonly surroundings: Surroundings;
  readonly files: ExportedFiles;
  /** Does one thing after another, which can be stopped between them. */
  readonly run: (steps: readonly (() => Promise<void>)[]) => Promise<boolean>;
  /** Waits for its turn among the commands. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  /** Where each of several files goes; null when no place was chosen. */
  readonly placeFor: (shell: Shell) => Promise<((name: string) => Promise<string | null>) | null>;
};

/** The PDF export of papers, made from the very pages that the screen shows, and whether they can be printed here. */
export function pdfHandlers(shared: PdfExport): Pick<Handlers<AppContract>["papers"], "exportPdf" | "hasPrinter"> {
  const { workspace, files, run, exclusive, placeFor } = shared;
  const { shell, now } = shared.surroundings;
  return {
    exportPdf: async ({ id, papers, blank, leave }) => {
      const source = leftEmpty(await sourceOf(workspace(), id, papers, now), leave);
      const maker = await makerFor(workspace(), id, source, blank, { now, shell });
      const place = papers.length === 1 ? shell.chooseSavePath : await placeFor(shell);
      if (place === null) return null;
      const made: ExportedPaper[] = [];
      const steps = papers.map((choice) => async () => {
        const name = paperFileName(choice, source, blank, today(now), words(source.language));
        const path = await place(name.replace(/\.docx$/, ".pdf"));
        if (path === null) return;
        const file = { id, paper: choice.paper, path };
        made.push(await files.write(file, await maker.pdf(choice)));
        await exclusive(async () => {
          await files.note("exported", file);
          await maker.note(choice);
        });
      });
      await files.naming(id, () => run(steps));
      return made.length === 0 ? null : made;
    },
    hasPrinter: shell.hasPrinter,
  };
}
