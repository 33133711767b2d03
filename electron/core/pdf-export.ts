import type { AppContract } from "#shared/contract/contract";
import type { Handlers } from "#shared/contract/define";
import type { ExportedPaper } from "#shared/contract/papers";
import { leftEmpty } from "#shared/documents/left-empty";
import { mergedFileName, paperFileName } from "#shared/documents/papers";
import type { CaseId } from "#shared/domain/id";
import type { PaperChoice } from "#shared/domain/paper";
import { ProblemError } from "#shared/domain/problem";
import { words } from "#shared/locales/words";
import type { Exported, ExportedFiles } from "./exported-files";
import { enterPrinted } from "./integrity/exported-agreement";
import type { PaperMaker } from "./paper-maker";
import { makerFor, sourceOf, type Stored } from "./paper-source";
import type { Shell, Surroundings } from "./ports";
import { noteOnCase } from "./store-case";
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

type Copies = PaperChoice & { readonly copies: number };

/** Papers of a case that become PDF. */
type PdfSet = {
  readonly id: CaseId;
  readonly papers: readonly Copies[];
  readonly source: Stored;
  readonly blank: boolean;
  readonly maker: PaperMaker;
};

const asPdf = (name: string) => name.replace(/\.docx$/, ".pdf");

/** Writes PDFs, each entered in its case, agreements that were fixed for signing also in the trail. `choices`: the papers in the file. */
function pdfWriter({ workspace, surroundings: { now }, files, exclusive }: PdfExport) {
  return async (path: string, bytes: Uint8Array, set: PdfSet, choices: readonly PaperChoice[]): Promise<ExportedPaper> => {
    const [only] = choices;
    const paper: Exported["paper"] = choices.length === 1 && only ? only.paper : "set";
    const file = { id: set.id, paper, path };
    const made = await files.write(file, bytes);
    await exclusive(async () => {
      await files.note("exported", file);
      for (const choice of choices) {
        if (set.maker.isChecked(choice)) await enterPrinted(workspace(), set.id, choice, bytes, now());
        await set.maker.note(choice);
      }
    });
    return made;
  };
}

/** Each paper as a file of its own. */
async function exportEach(shared: PdfExport, set: PdfSet): Promise<ExportedPaper[]> {
  const { shell, now } = shared.surroundings;
  const { papers, source, blank, maker } = set;
  const place = papers.length === 1 ? shell.chooseSavePath : await shared.placeFor(shell);
  if (place === null) return [];
  const write = pdfWriter(shared);
  const made: ExportedPaper[] = [];
  const steps = papers.map((choice) => async () => {
    const path = await place(asPdf(paperFileName(choice, source, blank, today(now), words(source.language))));
    if (path !== null) made.push(await write(path, await maker.pdf(choice), set, [choice]));
  });
  await shared.run(steps);
  return made;
}

/** All papers in one file, each as often as it has copies. Where pages are bound, every copy begins on a front page. */
async function exportMerged(shared: PdfExport, set: PdfSet): Promise<ExportedPaper[]> {
  const { shell, now } = shared.surroundings;
  const { papers, source, maker } = set;
  const name = asPdf(mergedFileName(source, today(now), words(source.language)));
  const path = await shell.chooseSavePath(name);
  if (path === null) return [];
  const { createBinder } = await import("../pdf/binder");
  const write = pdfWriter(shared);
  const binder = await createBinder();
  const made: ExportedPaper[] = [];
  const steps = papers.map((choice) => async () => {
    const added = await binder.addPdf(await maker.pdf(choice), { copies: choice.copies, onFront: source.room.bindingMargin });
    if (typeof added !== "number") throw new ProblemError("pdfFailed");
  });
  const last = async () => {
    made.push(await write(path, await binder.save(name.replace(/\.pdf$/, "")), set, papers));
  };
  await shared.run([...steps, last]);
  return made;
}

type Calls = Pick<Handlers<AppContract>["papers"], "exportPdf" | "printed" | "hasPrinter">;

/** The PDF export of papers, made from the very pages that the screen shows; printing them, and whether they can be printed here. */
export function pdfHandlers(shared: PdfExport): Calls {
  const { workspace } = shared;
  const { shell, now } = shared.surroundings;
  return {
    exportPdf: async ({ id, papers, blank, leave, merged }) => {
      const source = leftEmpty(await sourceOf(workspace(), id, papers, now), leave);
      const maker = await makerFor(workspace(), id, source, blank, shared.surroundings);
      const set = { id, papers, source, blank, maker };
      const made = await shared.files.naming(id, () => (merged ? exportMerged : exportEach)(shared, set));
      return made.length === 0 ? null : made;
    },
    printed: async ({ id, papers, blank }) => {
      const ws = workspace();
      const [only, ...more] = papers;
      await noteOnCase(ws, id, now(), "printed", { paper: only && more.length === 0 ? only.paper : "set" });
      const maker = await makerFor(ws, id, await sourceOf(ws, id, papers, now), blank, shared.surroundings);
      for (const choice of papers) {
        if (maker.isChecked(choice)) await enterPrinted(ws, id, choice, null, now());
        await maker.note(choice);
      }
      return null;
    },
    hasPrinter: shell.hasPrinter,
  };
}
