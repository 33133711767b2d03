import type { AppContract } from "#shared/contract/contract";
import type { Handlers } from "#shared/contract/define";
import { leftEmpty } from "#shared/documents/left-empty";
import { blankSource } from "#shared/documents/papers";
import { paperNumbers, type PaperSource } from "#shared/documents/parts";
import { exampleTemplate, templateGuide } from "#shared/documents/template-guide";
import { emptyContent } from "#shared/domain/empty-case";
import type { ContentHash } from "#shared/domain/evidence";
import type { CaseId } from "#shared/domain/id";
import type { LeftEmpty, PaperChoice } from "#shared/domain/paper";
import { ProblemError } from "#shared/domain/problem";
import type { TemplateBook } from "#shared/domain/template";
import { words } from "#shared/locales/words";
import { safeFileName } from "#shared/rules/file-name";
import { neverUsed, templateName, withFile } from "#shared/rules/template-book";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { adopted } from "./case-templates";
import { demoSource } from "./demo";
import { sourceFor, sourceFrom } from "./paper-source";
import type { Surroundings } from "./ports";
import { caseAtWork, storeCase } from "./store-case";
import { checkFile, filledOwn, pagesOwn } from "./template-work";
import { today, type Workspace } from "./workspace";
import { writeOut } from "./write-out";

type Trial = PaperChoice & {
  readonly caseId: CaseId | null;
  readonly blank: boolean;
  readonly leave: readonly LeftEmpty[];
};

/** A case as papers take it, or a blank one; for looking at a template, before a room may be set up fully. */
async function trialSource(ws: Workspace, trial: Trial, now: () => Date): Promise<PaperSource> {
  const { caseId, paper, about, blank, leave } = trial;
  const file = caseId === null ? null : await ws.store.read(caseId, ws.lockedBy === null);
  if (caseId !== null && !file) throw new ProblemError("caseNotFound");
  if (file) return sourceFor(leftEmpty(sourceFrom(ws, file, now), leave), { paper, about }, blank);
  const [room, { documentLanguage: language }] = [ws.room.value(), ws.preferences.value()];
  if (!room) throw new ProblemError("roomNotSetUp");
  const content = withoutCaucus(emptyContent());
  return blankSource({ content, ...paperNumbers(null), room, language, today: today(now), about });
}

function writable(ws: Workspace): Workspace {
  ws.requireWritable();
  return ws;
}

function decoded(data: string): Buffer {
  const bytes = Buffer.from(data, "base64");
  if (bytes.toString("base64") !== data) throw new ProblemError("badInput", { place: "data" });
  return bytes;
}

async function take(ws: Workspace, { name, data }: { readonly name: string; readonly data: string }, now: () => Date) {
  const bytes = decoded(data);
  const sample = await demoSource(ws.preferences.value().documentLanguage);
  const { findings, marks } = await checkFile(bytes, name, sample);
  const report = { marks, findings: [...findings] };
  if (findings.some(({ hint }) => !hint)) return { hash: null, already: false, ...report };
  const hash = await ws.templateFiles.keep(bytes);
  const already = ws.templates.value().files.some((file) => file.hash === hash);
  const file = { hash, name: name.replace(/\.docx$/i, ""), size: bytes.length, addedAt: now().toISOString() };
  if (!already) await ws.templates.change((book) => withFile(book, file));
  return { hash, already, ...report };
}

async function removed(ws: Workspace, hash: ContentHash): Promise<TemplateBook> {
  const book = ws.templates.value();
  if (!neverUsed(book, hash)) throw new ProblemError("templateUsed", { name: templateName(book, hash) });
  // The list first: a file that nobody names does no harm.
  const left = await ws.templates.change((old) => ({ ...old, files: old.files.filter((file) => file.hash !== hash) }));
  await ws.templateFiles.remove(hash);
  return left;
}

/** The name of a template that the room knows; throws `templateMissing` for another. */
function knownName(ws: Workspace, hash: ContentHash): string {
  const book = ws.templates.value();
  const name = templateName(book, hash);
  if (!book.files.some((file) => file.hash === hash)) throw new ProblemError("templateMissing", { name });
  return name;
}

/** The guide or the example, in the language and on the page of the room's papers. */
async function helpFile(ws: Workspace, which: "guide" | "example") {
  const { documentLanguage: language } = ws.preferences.value();
  const [t, sample] = [words(language), await demoSource(language)];
  const source = { ...sample, room: ws.room.value() ?? sample.room };
  const { renderWord } = await import("../word/render");
  if (which === "guide") return { name: t("templates.guideWords.name"), bytes: await renderWord(templateGuide(source, t)) };
  return { name: t("templates.guideWords.exampleName"), bytes: await renderWord(exampleTemplate(source, t)) };
}

type TemplateCalls = Handlers<AppContract>["templates"];

/** What is written where the person chooses; null when no place was chosen. */
function writers(workspace: () => Workspace, { now, shell }: Surroundings): Pick<TemplateCalls, "saveAs" | "trial" | "help"> {
  const written = async (name: string, bytes: Uint8Array) => {
    const path = await shell.chooseSavePath(`${safeFileName(name)}.docx`);
    if (path === null) return null;
    await writeOut(path, bytes);
    return { path };
  };
  return {
    saveAs: async ({ hash }) => {
      const ws = workspace();
      const name = knownName(ws, hash);
      const bytes = await ws.templateFiles.read(hash);
      if (!bytes) throw new ProblemError("templateMissing", { name });
      return await written(name, bytes);
    },
    trial: async (trial) => {
      const ws = workspace();
      const name = knownName(ws, trial.hash);
      return await written(name, await filledOwn(ws, trial.hash, await trialSource(ws, trial, now)));
    },
    help: async ({ which }) => {
      const { name, bytes } = await helpFile(workspace(), which);
      return await written(name, bytes);
    },
  };
}

/** Taking in, trying and using the room's own templates. */
export function templateHandlers(workspace: () => Workspace, surroundings: Surroundings): TemplateCalls {
  const { now } = surroundings;
  return {
    ...writers(workspace, surroundings),

    get: () => Promise.resolve(workspace().templates.value()),

    take: async (wanted) => await take(writable(workspace()), wanted, now),

    use: async ({ paper, hash, from }) => {
      const ws = writable(workspace());
      if (hash !== null) knownName(ws, hash);
      const use = { paper, hash, from, at: now().toISOString() };
      return await ws.templates.change((book) => ({ ...book, uses: [...book.uses, use] }));
    },

    remove: async ({ hash }) => await removed(writable(workspace()), hash),

    preview: async (trial) => {
      const ws = workspace();
      return await pagesOwn(ws, trial.hash, await trialSource(ws, trial, now));
    },

    adopt: async ({ id, paper }) => {
      const ws = workspace();
      return await storeCase(ws, adopted(ws, await caseAtWork(ws, id), paper, now));
    },
  };
}
