import type { AppContract } from "#shared/contract/contract";
import type { Handlers } from "#shared/contract/define";
import type { ExportedPaper } from "#shared/contract/papers";
import type { Paper } from "#shared/documents/model";
import { paperFileName } from "#shared/documents/papers";
import type { PaperSource } from "#shared/documents/parts";
import type { CaseId } from "#shared/domain/id";
import type { PaperChoice } from "#shared/domain/paper";
import { words } from "#shared/locales/words";
import type { createExportedFiles, Exported } from "./exported-files";
import type { Shell, Surroundings } from "./ports";
import { today, type Workspace } from "./workspace";

/** What the PDF export shares with that to Word. */
type PdfExport<Source extends PaperSource> = {
  readonly workspace: () => Workspace;
  readonly surroundings: Surroundings;
  readonly files: ReturnType<typeof createExportedFiles>;
  /** Does one thing after another, which can be stopped between them. */
  readonly run: (steps: readonly (() => Promise<void>)[]) => Promise<boolean>;
  /** Waits for its turn among the commands. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly sourceOf: (ws: Workspace, id: CaseId, papers: readonly PaperChoice[], now: () => Date) => Promise<Source>;
  readonly paperFrom: (source: Source, choice: PaperChoice, blank: boolean) => Paper;
  /** Where each of several files goes; null when no place was chosen. */
  readonly placeFor: (shell: Shell) => Promise<((name: string) => Promise<string | null>) | null>;
  readonly noteNameOf: (paper: PaperChoice["paper"]) => Exported["paper"];
};

/** The PDF export of papers, made from the very pages that the screen shows, and whether they can be printed here. */
export function pdfHandlers<Source extends PaperSource>(
  shared: PdfExport<Source>,
): Pick<Handlers<AppContract>["papers"], "exportPdf" | "hasPrinter"> {
  const { workspace, files, run, exclusive, sourceOf, paperFrom, placeFor, noteNameOf } = shared;
  const { shell, now } = shared.surroundings;
  return {
    exportPdf: async ({ id, papers, blank }) => {
      const source = await sourceOf(workspace(), id, papers, now);
      const place = papers.length === 1 ? shell.chooseSavePath : await placeFor(shell);
      if (place === null) return null;
      const { printablePage } = await import("#shared/documents/printable");
      const made: ExportedPaper[] = [];
      const steps = papers.map((choice) => async () => {
        const name = paperFileName(choice, source, blank, today(now), words(source.language));
        const path = await place(name.replace(/\.docx$/, ".pdf"));
        if (path === null) return;
        const file = { id, paper: noteNameOf(choice.paper), path };
        made.push(await files.write(file, await shell.makePdf(printablePage(paperFrom(source, choice, blank)))));
        await exclusive(() => files.note("exported", file));
      });
      await run(steps);
      return made.length === 0 ? null : made;
    },
    hasPrinter: shell.hasPrinter,
  };
}
