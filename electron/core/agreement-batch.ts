import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { AgreementsResult } from "#shared/contract/lists";
import type { ExportedPaper } from "#shared/contract/papers";
import { paperFileName } from "#shared/documents/papers";
import type { CaseId } from "#shared/domain/id";
import { type ProblemCode, ProblemError } from "#shared/domain/problem";
import { words } from "#shared/locales/words";
import { safeFileName } from "#shared/rules/file-name";
import { agreementToExport } from "#shared/rules/papers";
import { type BatchParts, problemOf, type Progress } from "./batch-parts";
import { variantPath } from "./free-path";
import { enterPrinted } from "./integrity/exported-agreement";
import { makerFor, paperFrom, sourceFrom } from "./paper-source";
import { today, type Workspace } from "./workspace";

/** So many cases are under way at once: while one is written to the disk or packed, the next is made. */
const AT_ONCE = 4;

/** After these no other file can be written there either. */
const STOPPING: readonly ProblemCode[] = ["targetFull", "targetNotWritable"];

/** The folder to write to: a chosen one, or a new one where the host without a dialog puts papers. Null when none was chosen. */
async function folderFor(ws: Workspace, { shell, now }: BatchParts["surroundings"]): Promise<string | null> {
  if (shell.can.chooseFolder) return await shell.chooseFolder();
  const t = words(ws.preferences.value().screenLanguage);
  const folder = await shell.chooseSavePath(safeFileName(t("batches.folderName", { date: today(now) })));
  if (folder !== null) await mkdir(folder, { recursive: true }).catch(() => undefined);
  return folder;
}

type Place = (fileName: string) => string;

/** Names in a folder, each given once, also to files that are not written yet. Systems that do not tell capitals apart are many. */
function freeNames(folder: string): Place {
  const given = new Set<string>();
  return (fileName) => {
    for (let variant = 1; ; variant += 1) {
      const path = variantPath(folder, fileName, variant);
      if (given.has(path.toLowerCase()) || existsSync(path)) continue;
      given.add(path.toLowerCase());
      return path;
    }
  };
}

/** The agreement of one case as a paper, with the name of its file. */
async function agreementOf(ws: Workspace, id: CaseId, now: () => Date) {
  const file = await ws.store.read(id, ws.lockedBy === null);
  if (!file) throw new ProblemError("caseNotFound");
  if (file.removedAt !== null) throw new ProblemError("caseInBin");
  const paper = agreementToExport(file.content, file.state);
  if (paper === null) throw new ProblemError("noAgreement");
  const source = sourceFrom(ws, file, now);
  const choice = { paper, about: null };
  const fileName = paperFileName(choice, source, false, today(now), words(source.language));
  return { id, choice, fileName, source };
}

/** Writes the agreement of one case, and enters it in the case's timeline. */
async function exportAgreement({ files, surroundings, exclusive, keys }: BatchParts, ws: Workspace, id: CaseId, place: Place) {
  const { choice, fileName, source } = await agreementOf(ws, id, surroundings.now);
  const maker = await makerFor(ws, id, source, false, surroundings);
  const checked = maker.isChecked(choice);
  if (checked) keys.requireOpen();
  const plain = await maker.bytes(choice);
  const bytes = checked ? await keys.sign(plain) : plain;
  const exported = { id, paper: choice.paper, path: place(fileName) };
  const written = await files.write(exported, bytes);
  await exclusive(async () => {
    await files.note("exported", exported);
    if (checked) await enterPrinted(ws, id, choice, bytes, surroundings.now());
    await maker.note(choice);
  });
  return written;
}

type Batch = (
  parts: BatchParts,
  ids: ReadonlySet<CaseId>,
  signal: AbortSignal,
  tell: (progress: Progress) => void,
) => Promise<AgreementsResult | null>;

/**
 * Does `step` for each case until all are done, it is stopped, or nothing more can be written; tells of those that failed.
 * `AT_ONCE` are under way at a time.
 */
async function eachCase(
  { desk }: BatchParts,
  ids: ReadonlySet<CaseId>,
  { signal, tell }: { readonly signal: AbortSignal; readonly tell: (progress: Progress) => void },
  step: (ws: Workspace, id: CaseId) => Promise<unknown>,
) {
  const ws = desk.workspace();
  const failed: AgreementsResult["failed"] = [];
  let [done, full] = [0, false];
  const stopped = () => full || signal.aborted || desk.problem() !== null || desk.workspace() !== ws;
  // All take the next case from one list, so that each is taken once.
  const waiting = ids.values();
  const work = async () => {
    while (!stopped()) {
      const { value: id } = waiting.next();
      if (id === undefined) return;
      try {
        await step(ws, id);
      } catch (error) {
        const problem = problemOf(error);
        const [row = null] = await ws.index.rowsOf([id]);
        failed.push({ id, row, problem });
        full ||= STOPPING.includes(problem.code);
      }
      done += 1;
      tell({ done, total: ids.size });
    }
  };
  tell({ done: 0, total: ids.size });
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { failed, cancelled: full || done < ids.size };
}

/** Writes the agreements of these cases into a folder. Each file is whole or not there; what was written stays. */
export const exportAgreements: Batch = async (parts, ids, signal, tell) => {
  const folder = await folderFor(parts.desk.workspace(), parts.surroundings);
  if (folder === null) return null;
  const place = freeNames(folder);
  const made: ExportedPaper[] = [];
  const told = await eachCase(parts, ids, { signal, tell }, async (ws, id) => {
    made.push(await exportAgreement(parts, ws, id, place));
  });
  return { folder, written: made.length, first: made[0] ?? null, ...told };
};

/** Writes the agreements of these cases into one file to be printed, in the order of the list; nothing when it is stopped. */
export const mergeAgreements: Batch = async (parts, ids, signal, tell) => {
  const { surroundings, files, exclusive } = parts;
  const t = words(parts.desk.workspace().preferences.value().screenLanguage);
  const title = safeFileName(t("batches.mergedName", { date: today(surroundings.now) }));
  const path = await surroundings.shell.chooseSavePath(`${title}.docx`);
  if (path === null) return null;
  const found = new Map<CaseId, Awaited<ReturnType<typeof agreementOf>>>();
  const told = await eachCase(parts, ids, { signal, tell }, async (ws, id) => {
    const agreement = await agreementOf(ws, id, surroundings.now);
    const maker = await makerFor(ws, id, agreement.source, false, surroundings);
    // A template of the room's own is a file by itself.
    if (maker.isOwn(agreement.choice)) {
      throw new ProblemError("templateNotMerged", { title: t(`papers.title.${agreement.choice.paper}`) });
    }
    found.set(id, agreement);
  });
  const papers = [...ids].flatMap((id) => found.get(id) ?? []);
  const [first, ...rest] = papers;
  const folder = dirname(path);
  if (first === undefined || told.cancelled) return { folder, written: 0, first: null, ...told };
  const { renderMerged } = await import("../word/render");
  const bytes = await renderMerged(
    [paperFrom(first.source, first.choice, false), ...rest.map(({ source, choice }) => paperFrom(source, choice, false))],
    title,
  );
  const written = await files.write({ id: first.id, paper: "set", path }, bytes);
  for (const { id, choice } of papers) await exclusive(() => files.note("exported", { id, paper: choice.paper, path }));
  return { folder, written: papers.length, first: written, ...told };
};
