import { setImmediate } from "node:timers/promises";
import type { AppContract } from "#shared/contract/contract";
import type { Handlers, Subject } from "#shared/contract/define";
import type { ExportedPaper, PaperProgress } from "#shared/contract/papers";
import { unboundDossier } from "#shared/documents/dossier-rows";
import type { Paper } from "#shared/documents/model";
import { leftEmpty } from "#shared/documents/left-empty";
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
import type { Exported, ExportedFiles } from "./exported-files";
import { freePath } from "./free-path";
import { enterPrinted, withCheck } from "./integrity/exported-agreement";
import { pdfHandlers } from "./pdf-export";
import type { Shell, Surroundings } from "./ports";
import type { SigningKeys } from "./signing-key";
import { today, type Workspace } from "./workspace";

/** What the papers of a stored case are made from. */
export function sourceFrom(ws: Workspace, file: CaseFile, now: () => Date): Stored {
  const [room, { documentLanguage: language }] = [ws.room.value(), ws.preferences.value()];
  if (!room) throw new ProblemError("roomNotSetUp");
  const [content, numbers] = [withoutCaucus(file.content), paperNumbers(file)];
  const dossier = unboundDossier({ content, state: file.state, number: numbers.number, catalogue: catalogueOf(ws) });
  return { content, ...numbers, room, language, today: today(now), about: null, dossier, file };
}

/** The same of the case with this id; refuses papers that its kind does not have. */
async function sourceOf(ws: Workspace, id: CaseId, choices: readonly PaperChoice[], now: () => Date): Promise<Stored> {
  const file = await ws.store.read(id, ws.lockedBy === null);
  if (!file) throw new ProblemError("caseNotFound");
  const { kind } = file.content;
  if (choices.some(({ paper }) => !paperFitsKind(paper, kind))) {
    throw new ProblemError("paperNotForKind", { kind: words(ws.preferences.value().screenLanguage)(`terms.kind.${kind}`) });
  }
  return sourceFrom(ws, file, now);
}

/** What papers are made from, and the case with the versions of its agreement. */
type Stored = PaperSource & { readonly file: CaseFile; readonly room: Room };

/** A paper from its source, filled in or to be written in by hand. */
export function paperFrom(source: Stored, choice: PaperChoice, blank: boolean): Paper {
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
  readonly files: ExportedFiles;
  readonly changed: (subjects: readonly Subject[]) => void;
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly keys: Pick<SigningKeys, "requireOpen" | "sign">;
};

async function exportMerged(shell: Shell, { papers, blank, source, today }: PaperSet, write: Write) {
  const name = mergedFileName(source, today, words(source.language));
  const [first, ...rest] = papers.map((choice) => paperFrom(source, choice, blank));
  const path = await shell.chooseSavePath(name);
  if (path === null || first === undefined) return null;
  const { renderMerged } = await import("../word/render");
  return [await write(path, await renderMerged([first, ...rest], name.replace(/\.docx$/, "")), "set")];
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
    files.push(await write(path, await renderWord(made), choice.paper, made.check ? choice : undefined));
  });
  await work.run(steps);
  return files.length === 0 ? null : files;
}

/** Writes the files of a set of papers, signed where they are agreements and that is turned on, and enters them in the case. */
function setWriter(
  workspace: () => Workspace,
  { now }: Surroundings,
  { exclusive, keys }: Pick<PaperOptions, "exclusive" | "keys">,
  files: ExportedFiles,
) {
  return (id: CaseId): Write =>
    async (path, plain, paper, check) => {
      const bytes = check ? await keys.sign(plain) : plain;
      const file = { id, paper, path };
      const made = await files.write(file, bytes);
      // A job runs beside the commands; what it enters in the case must wait its turn among them.
      await exclusive(async () => {
        await files.note("exported", file);
        if (check) await enterPrinted(workspace(), id, check, bytes, now());
      });
      return made;
    };
}

/** The Word export of papers, and opening what was exported in this run. */
export function paperHandlers(
  workspace: () => Workspace,
  surroundings: Surroundings,
  { files, changed, exclusive, keys }: PaperOptions,
): Handlers<AppContract>["papers"] {
  const { shell, now } = surroundings;
  const work = createPaperWork(changed);
  const writes = setWriter(workspace, surroundings, { exclusive, keys }, files);

  return {
    export: async ({ id, paper, about, blank, leave }) => {
      const source = leftEmpty(await sourceOf(workspace(), id, [{ paper, about }], now), leave);
      const name = paperFileName({ paper, about }, source, blank, today(now), words(source.language));
      const made = paperFrom(source, { paper, about }, blank);
      if (made.check) keys.requireOpen();
      const path = await shell.chooseSavePath(name);
      if (path === null) return null;
      // Word is loaded at its first use: it would cost a good part of the start.
      const { renderWord } = await import("../word/render");
      const file = { id, paper, path };
      const bytes = made.check ? await keys.sign(await renderWord(made)) : await renderWord(made);
      const written = await files.write(file, bytes);
      await files.note("exported", file);
      if (made.check) await enterPrinted(workspace(), id, { paper, about }, bytes, now());
      return written;
    },
    exportSet: async ({ id, papers, blank, leave, merged }) => {
      const source = leftEmpty(await sourceOf(workspace(), id, papers, now), leave);
      const set = { papers, blank, source, today: today(now) };
      if (!blank && !merged && papers.some((choice) => paperFrom(source, choice, false).check)) keys.requireOpen();
      const write = writes(id);
      return merged ? await exportMerged(shell, set, write) : await exportFiles(shell, set, write, work);
    },
    ...pdfHandlers({ workspace, surroundings, files, run: work.run, exclusive, sourceOf, paperFrom, placeFor }),
    progress: () => Promise.resolve(work.progress()),
    cancel: () => {
      work.cancel();
      return Promise.resolve(null);
    },
    open: files.open,
    showInFolder: files.showInFolder,
  };
}
