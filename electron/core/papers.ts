import { setImmediate } from "node:timers/promises";
import type { AppContract } from "#shared/contract/contract";
import type { Handlers, Subject } from "#shared/contract/define";
import type { ExportedPaper, PaperProgress } from "#shared/contract/papers";
import { unboundDossier } from "#shared/documents/dossier-rows";
import type { Paper } from "#shared/documents/model";
import { blankSource, buildPaper, mergedFileName, paperFileName } from "#shared/documents/papers";
import { paperNumbers, type PaperSource } from "#shared/documents/parts";
import { sourceOfPaper } from "#shared/documents/signed-paper";
import type { CaseFile } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import type { PaperChoice } from "#shared/domain/paper";
import type { PlainDate } from "#shared/domain/plain-date";
import type { Room } from "#shared/domain/room";
import { ProblemError } from "#shared/domain/problem";
import { words } from "#shared/locales/words";
import { paperFitsKind } from "#shared/rules/papers";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { catalogueOf } from "./dossier";
import { createExportedFiles, type Exported } from "./exported-files";
import { freePath } from "./free-path";
import { enterPrinted, withCheck } from "./integrity/exported-agreement";
import { pdfHandlers } from "./pdf-export";
import type { Shell, Surroundings } from "./ports";
import { today, type Workspace } from "./workspace";

/** What the papers of a case are made from, as it is stored; refuses papers that its kind does not have. */
async function sourceOf(ws: Workspace, id: CaseId, choices: readonly PaperChoice[], now: () => Date): Promise<Stored> {
  const file = await ws.store.read(id, ws.lockedBy === null);
  const [room, { documentLanguage: language, screenLanguage }] = [ws.room.value(), ws.preferences.value()];
  if (!file) throw new ProblemError("caseNotFound");
  if (!room) throw new ProblemError("roomNotSetUp");
  const { kind } = file.content;
  if (choices.some(({ paper }) => !paperFitsKind(paper, kind))) {
    throw new ProblemError("paperNotForKind", { kind: words(screenLanguage)(`terms.kind.${kind}`) });
  }
  const [content, numbers] = [withoutCaucus(file.content), paperNumbers(file)];
  const dossier = unboundDossier({ content, state: file.state, number: numbers.number, catalogue: catalogueOf(ws) });
  return { content, ...numbers, room, language, today: today(now), about: null, dossier, file };
}

/** What papers are made from, and the case with the versions of its agreement. */
type Stored = PaperSource & { readonly file: CaseFile; readonly room: Room };

function paperFrom(source: Stored, choice: PaperChoice, blank: boolean): Paper {
  const filled = blank ? blankSource({ ...source, about: choice.about }) : sourceOfPaper(source.file, choice, source);
  const made = buildPaper(choice.paper, filled, words(filled.language));
  return blank ? made : withCheck(made, choice, source);
}

/** Where each of several files goes: into a chosen folder under names still free, or where the host without a dialog puts papers. */
async function placeFor(shell: Shell): Promise<((name: string) => Promise<string | null>) | null> {
  if (!shell.can.chooseFolder) return shell.chooseSavePath;
  const folder = await shell.chooseFolder();
  return folder === null ? null : (name) => Promise.resolve(freePath(folder, name));
}

/** One set of papers at a time: how far it is, and the way to stop it. */
function createPaperWork(changed: (subjects: readonly Subject[]) => void) {
  let progress: PaperProgress | null = null;
  let stopped = false;
  const tell = (next: PaperProgress | null) => {
    progress = next;
    changed(["progress"]);
  };
  return {
    progress: () => progress,
    cancel: () => {
      stopped = true;
    },
    /** Does one thing after another; true when all were done. Lets other calls in between. */
    run: async (steps: readonly (() => Promise<void>)[]): Promise<boolean> => {
      stopped = false;
      try {
        for (const [done, step] of steps.entries()) {
          tell({ done, total: steps.length });
          await setImmediate();
          if (stopped) return false;
          await step();
        }
        return true;
      } finally {
        tell(null);
      }
    },
  };
}

type PaperWork = ReturnType<typeof createPaperWork>;
type PaperSet = {
  readonly papers: readonly PaperChoice[];
  readonly blank: boolean;
  readonly source: Stored;
  readonly today: PlainDate;
};
type Write = (path: string, bytes: Uint8Array, paper: Exported["paper"], check?: PaperChoice) => Promise<ExportedPaper>;

type PaperOptions = {
  readonly changed: (subjects: readonly Subject[]) => void;
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
};

const noteNameOf = (paper: PaperChoice["paper"]): Exported["paper"] => (paper === "mediation-agreement" ? "agreement" : "other");

async function exportMerged(shell: Shell, { papers, blank, source, today }: PaperSet, write: Write) {
  const name = mergedFileName(source, today, words(source.language));
  const [first, ...rest] = papers.map((choice) => paperFrom(source, choice, blank));
  const path = await shell.chooseSavePath(name);
  if (path === null || first === undefined) return null;
  const { renderMerged } = await import("../word/render");
  return [await write(path, await renderMerged([first, ...rest], name.replace(/\.docx$/, "")), "other")];
}

async function exportFiles(shell: Shell, { papers, blank, source, today }: PaperSet, write: Write, work: PaperWork) {
  const place = await placeFor(shell);
  if (place === null) return null;
  const { renderWord } = await import("../word/render");
  const files: ExportedPaper[] = [];
  const steps = papers.map((choice) => async () => {
    const path = await place(paperFileName(choice, source, blank, today, words(source.language)));
    if (path === null) return;
    const made = paperFrom(source, choice, blank);
    files.push(await write(path, await renderWord(made), noteNameOf(choice.paper), made.check ? choice : undefined));
  });
  await work.run(steps);
  return files.length === 0 ? null : files;
}

/** The Word export of papers, and opening what was exported in this run. */
export function paperHandlers(
  workspace: () => Workspace,
  surroundings: Surroundings,
  { changed, exclusive }: PaperOptions,
): Handlers<AppContract>["papers"] {
  const { shell, now } = surroundings;
  const work = createPaperWork(changed);
  const files = createExportedFiles(workspace, surroundings);

  return {
    export: async ({ id, paper, about, blank }) => {
      const source = await sourceOf(workspace(), id, [{ paper, about }], now);
      const name = paperFileName({ paper, about }, source, blank, today(now), words(source.language));
      const path = await shell.chooseSavePath(name);
      if (path === null) return null;
      // Word is loaded at its first use: it would cost a good part of the start.
      const { renderWord } = await import("../word/render");
      const file = { id, paper: noteNameOf(paper), path };
      const made = paperFrom(source, { paper, about }, blank);
      const bytes = await renderWord(made);
      const written = await files.write(file, bytes);
      await files.note("exported", file);
      if (made.check) await enterPrinted(workspace(), id, { paper, about }, bytes, now());
      return written;
    },
    exportSet: async ({ id, papers, blank, merged }) => {
      const source = await sourceOf(workspace(), id, papers, now);
      const set = { papers, blank, source, today: today(now) };
      const write: Write = async (path, bytes, paper, check) => {
        const file = { id, paper, path };
        const made = await files.write(file, bytes);
        // A job runs beside the commands; what it enters in the case must wait its turn among them.
        await exclusive(async () => {
          await files.note("exported", file);
          if (check) await enterPrinted(workspace(), id, check, bytes, now());
        });
        return made;
      };
      return merged ? await exportMerged(shell, set, write) : await exportFiles(shell, set, write, work);
    },
    ...pdfHandlers({ workspace, surroundings, files, run: work.run, exclusive, sourceOf, paperFrom, placeFor, noteNameOf }),
    progress: () => Promise.resolve(work.progress()),
    cancel: () => {
      work.cancel();
      return Promise.resolve(null);
    },
    open: files.open,
    showInFolder: files.showInFolder,
  };
}
