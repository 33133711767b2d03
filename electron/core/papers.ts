import { dirname } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { AppContract } from "#shared/contract/contract";
import type { Handlers, Subject } from "#shared/contract/define";
import type { ExportedPaper, PaperProgress } from "#shared/contract/papers";
import { leftEmpty } from "#shared/documents/left-empty";
import { mergedFileName, paperFileName } from "#shared/documents/papers";
import type { CaseId } from "#shared/domain/id";
import type { PaperChoice } from "#shared/domain/paper";
import type { PlainDate } from "#shared/domain/plain-date";
import { words } from "#shared/locales/words";
import type { Exported, ExportedFiles } from "./exported-files";
import { freePath } from "./free-path";
import type { PaperMaker } from "./paper-maker";
import { makerFor, paperFrom, sourceOf, type Stored } from "./paper-source";
import { enterPrinted } from "./integrity/exported-agreement";
import { pdfHandlers } from "./pdf-export";
import type { Shell, Surroundings } from "./ports";
import type { SigningKeys } from "./signing-key";
import { today, type Workspace } from "./workspace";

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
  readonly maker: PaperMaker;
};
type Write = (
  path: string,
  bytes: Uint8Array,
  paper: Exported["paper"],
  choices: readonly PaperChoice[],
) => Promise<ExportedPaper>;

type PaperOptions = {
  readonly files: ExportedFiles;
  readonly changed: (subjects: readonly Subject[]) => void;
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly keys: Pick<SigningKeys, "requireOpen" | "sign">;
};

/** Papers with a template of their own are no part of a merged file: they are written beside it. */
async function exportMerged(shell: Shell, set: PaperSet, write: Write, work: PaperWork) {
  const { papers, blank, source, today, maker } = set;
  const own = papers.filter((choice) => maker.isOwn(choice));
  const inside = papers.filter((choice) => !own.includes(choice));
  const [first, ...rest] = inside.map((choice) => paperFrom(source, choice, blank));
  if (first === undefined) return await exportFiles(shell, set, write, work);
  const name = mergedFileName(source, today, words(source.language));
  const path = await shell.chooseSavePath(name);
  if (path === null) return null;
  const { renderMerged } = await import("../word/render");
  const merged = await write(path, await renderMerged([first, ...rest], name.replace(/\.docx$/, "")), "set", inside);
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
    files.push(await write(path, await maker.bytes(choice), choice.paper, [choice]));
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

/** Writes the files of a set of papers, signed where they are agreements and that is turned on, and enters them in the case. */
function setWriter(
  workspace: () => Workspace,
  { now }: Surroundings,
  { exclusive, keys }: Pick<PaperOptions, "exclusive" | "keys">,
  files: ExportedFiles,
) {
  return (id: CaseId, maker: PaperMaker): Write =>
    async (path, plain, paper, choices) => {
      const checked = choices.filter((choice) => maker.isChecked(choice));
      const bytes = choices.length === 1 && checked.length === 1 ? await keys.sign(plain) : plain;
      const file = { id, paper, path };
      const made = await files.write(file, bytes);
      // A job runs beside the commands; what it enters in the case must wait its turn among them.
      await exclusive(async () => {
        await files.note("exported", file);
        for (const choice of checked) await enterPrinted(workspace(), id, choice, bytes, now());
        for (const choice of choices) await maker.note(choice);
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
      const choice = { paper, about };
      const maker = await makerFor(workspace(), id, source, blank, surroundings);
      const checked = maker.isChecked(choice);
      if (checked) keys.requireOpen();
      const path = await shell.chooseSavePath(name);
      if (path === null) return null;
      const plain = await maker.bytes(choice);
      const bytes = checked ? await keys.sign(plain) : plain;
      const file = { id, paper, path };
      const written = await files.write(file, bytes);
      await files.note("exported", file);
      if (checked) await enterPrinted(workspace(), id, choice, bytes, now());
      await maker.note(choice);
      return written;
    },
    exportSet: async ({ id, papers, blank, leave, merged }) => {
      const source = leftEmpty(await sourceOf(workspace(), id, papers, now), leave);
      const maker = await makerFor(workspace(), id, source, blank, surroundings);
      const set = { papers, blank, source, today: today(now), maker };
      if (!merged && papers.some((choice) => maker.isChecked(choice))) keys.requireOpen();
      return await files.naming(id, () => (merged ? exportMerged : exportFiles)(shell, set, writes(id, maker), work));
    },
    ...pdfHandlers({ workspace, surroundings, files, run: work.run, exclusive, placeFor }),
    progress: () => Promise.resolve(work.progress()),
    cancel: () => {
      work.cancel();
      return Promise.resolve(null);
    },
    open: files.open,
    showInFolder: files.showInFolder,
  };
}
