import { dirname } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { AppContract } from "#shared/contract/contract";
import type { Handlers, Subject } from "#shared/contract/define";
import type { ExportedPaper, PaperProgress } from "#shared/contract/papers";
import type { Paper } from "#shared/documents/model";
import { blankSource, buildPaper, mergedFileName, paperFileName } from "#shared/documents/papers";
import { paperNumbers, type PaperSource } from "#shared/documents/parts";
import type { CaseId } from "#shared/domain/id";
import type { PaperChoice } from "#shared/domain/paper";
import type { PlainDate } from "#shared/domain/plain-date";
import { ProblemError } from "#shared/domain/problem";
import { words } from "#shared/locales/words";
import { paperFitsKind } from "#shared/rules/papers";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { createExportedFiles, type Exported } from "./exported-files";
import { freePath } from "./free-path";
import type { Shell, Surroundings } from "./ports";
import { openPaperMaker, type PaperMaker } from "./paper-maker";
import { today, type Workspace } from "./workspace";

/** What the papers of a case are made from, as it is stored; refuses papers that its kind does not have. */
async function sourceOf(ws: Workspace, id: CaseId, choices: readonly PaperChoice[], now: () => Date): Promise<PaperSource> {
  const file = await ws.store.read(id, ws.lockedBy === null);
  const [room, { documentLanguage: language, screenLanguage }] = [ws.room.value(), ws.preferences.value()];
  if (!file) throw new ProblemError("caseNotFound");
  if (!room) throw new ProblemError("roomNotSetUp");
  const { kind } = file.content;
  if (choices.some(({ paper }) => !paperFitsKind(paper, kind))) {
    throw new ProblemError("paperNotForKind", { kind: words(screenLanguage)(`terms.kind.${kind}`) });
  }
  return { content: withoutCaucus(file.content), ...paperNumbers(file), room, language, today: today(now), about: null };
}

/** What one paper is made from, by the program's own form and by a template alike. */
function sourceFor(source: PaperSource, { about }: PaperChoice, blank: boolean): PaperSource {
  const filled = { ...source, about };
  return blank ? blankSource(filled) : filled;
}

function paperFrom(source: PaperSource, choice: PaperChoice, blank: boolean): Paper {
  return buildPaper(choice.paper, sourceFor(source, choice, blank), words(source.language));
}

/** Makes the papers of a case as Word files. */
function makerFor(ws: Workspace, id: CaseId, source: PaperSource, blank: boolean, now: () => Date): Promise<PaperMaker> {
  return openPaperMaker(ws, id, {
    now,
    blank,
    sourceFor: (choice) => sourceFor(source, choice, blank),
    paperFor: (choice) => paperFrom(source, choice, blank),
  });
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
  readonly source: PaperSource;
  readonly today: PlainDate;
  readonly maker: PaperMaker;
};
type Write = (path: string, bytes: Uint8Array, paper: Exported["paper"], choice?: PaperChoice) => Promise<ExportedPaper>;

type PaperOptions = {
  readonly changed: (subjects: readonly Subject[]) => void;
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
};

const noteNameOf = (paper: PaperChoice["paper"]): Exported["paper"] => (paper === "mediation-agreement" ? "agreement" : "other");

/** Papers with a template of their own are no part of a merged file: they are written beside it. */
async function exportMerged(shell: Shell, set: PaperSet, write: Write, work: PaperWork) {
  const { papers, blank, source, today, maker } = set;
  const own = papers.filter((choice) => maker.isOwn(choice));
  const [first, ...rest] = papers.filter((choice) => !own.includes(choice)).map((choice) => paperFrom(source, choice, blank));
  if (first === undefined) return await exportFiles(shell, set, write, work);
  const name = mergedFileName(source, today, words(source.language));
  const path = await shell.chooseSavePath(name);
  if (path === null) return null;
  const { renderMerged } = await import("../word/render");
  const merged = await write(path, await renderMerged([first, ...rest], name.replace(/\.docx$/, "")), "other");
  const place = (each: string) => Promise.resolve(freePath(dirname(path), each));
  return [merged, ...(await writeEach({ ...set, papers: own }, place, write, work))];
}

type Place = (name: string) => Promise<string | null>;

/** Writes each paper of a set as a file of its own. */
async function writeEach({ papers, blank, source, today, maker }: PaperSet, place: Place, write: Write, work: PaperWork) {
  const files: ExportedPaper[] = [];
  const steps = papers.map((choice) => async () => {
    const path = await place(paperFileName(choice, source, blank, today, words(source.language)));
    if (path === null) return;
    files.push(await write(path, await maker.bytes(choice), noteNameOf(choice.paper), choice));
  });
  await work.run(steps);
  return files;
}

async function exportFiles(shell: Shell, set: PaperSet, write: Write, work: PaperWork) {
  const place = await placeFor(shell);
  if (place === null) return null;
  const files = await writeEach(set, place, write, work);
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
      const maker = await makerFor(workspace(), id, source, blank, now);
      const file = { id, paper: noteNameOf(paper), path };
      const made = await files.write(file, await maker.bytes({ paper, about }));
      await files.note("exported", file);
      await maker.note({ paper, about });
      return made;
    },
    exportSet: async ({ id, papers, blank, merged }) => {
      const source = await sourceOf(workspace(), id, papers, now);
      const maker = await makerFor(workspace(), id, source, blank, now);
      const set = { papers, blank, source, today: today(now), maker };
      const write: Write = async (path, bytes, paper, choice) => {
        const file = { id, paper, path };
        const made = await files.write(file, bytes);
        // A job runs beside the commands; what it enters in the case must wait its turn among them.
        await exclusive(async () => {
          await files.note("exported", file);
          if (choice) await maker.note(choice);
        });
        return made;
      };
      return await (merged ? exportMerged : exportFiles)(shell, set, write, work);
    },
    progress: () => Promise.resolve(work.progress()),
    cancel: () => {
      work.cancel();
      return Promise.resolve(null);
    },
    open: files.open,
    showInFolder: files.showInFolder,
  };
}
