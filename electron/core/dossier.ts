import type { AppContract } from "#shared/contract/contract";
import type { Handlers, Subject } from "#shared/contract/define";
import type { BoundDossier } from "#shared/contract/dossier";
import { paperLanguage } from "#shared/documents/paper-languages";
import { dossierFileName } from "#shared/documents/papers";
import type { Paper } from "#shared/documents/model";
import type { CaseFile } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import { ProblemError } from "#shared/domain/problem";
import { words } from "#shared/locales/words";
import { dossierPlan } from "#shared/rules/dossier";
import { dossierParts } from "#shared/rules/dossier-pages";
import { type Binding, bindDossier, dossierSource, isOwnPart, Stopped } from "./dossier-parts";
import { writeDossierZip } from "./dossier-zip";
import type { ExportedFiles } from "./exported-files";
import { createLongWork } from "./long-work";
import { catalogueOf, makerFor, sourceFrom } from "./paper-source";
import type { Surroundings } from "./ports";
import { today, type Workspace } from "./workspace";

type Wanted = Parameters<Handlers<AppContract>["dossier"]["bind"]>[0];
type Work = Pick<Binding, "signal" | "tell">;
type DossierOptions = {
  readonly files: ExportedFiles;
  readonly changed: (subjects: readonly Subject[]) => void;
  /** Does some work as a command would, so that a save and a note never change one case at once. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly toPdf: (paper: Paper) => Promise<Uint8Array>;
};

async function storedCase(ws: Workspace, id: CaseId): Promise<CaseFile> {
  const file = await ws.store.read(id, ws.lockedBy === null);
  if (!file) throw new ProblemError("caseNotFound");
  return file;
}

/** What is bound of a stored case: never the private notes, and what the law protects most only when it was asked for. */
async function bindingOf(
  ws: Workspace,
  wanted: Wanted,
  { now, shell }: Surroundings,
  work: Work,
  toPdf: Binding["toPdf"],
): Promise<Binding> {
  const file = await storedCase(ws, wanted.id);
  const [room, { documentLanguage }] = [ws.room.value(), ws.preferences.value()];
  if (!room) throw new ProblemError("roomNotSetUp");
  const language = paperLanguage(file.content, documentLanguage);
  const catalogue = catalogueOf(ws);
  const source = dossierSource(file, room, language, today(now));
  const plan = dossierPlan({ content: source.content, state: file.state, number: source.number, catalogue });
  return {
    file,
    room,
    source,
    plan,
    parts: dossierParts(plan, { sensitive: wanted.sensitive, gaps: false }),
    years: catalogue.years,
    without: wanted.without,
    t: words(language),
    files: ws.attachments,
    toPdf,
    maker: await makerFor(ws, file.id, sourceFrom(ws, file, now), false, { now, shell }),
    ...work,
  };
}

/** Notes in the case which of the room's templates its papers were bound with. */
async function keepTemplates(binding: Binding): Promise<void> {
  const papers = [{ paper: "cover", about: null } as const, ...binding.parts.flatMap(({ paper }) => paper ?? [])];
  for (const choice of papers) if (isOwnPart(binding, choice)) await binding.maker.note(choice);
}

/** The catalogue of the room, and binding the dossier of a case, one at a time. */
export function createDossiers(workspace: () => Workspace, surroundings: Surroundings, options: DossierOptions) {
  const { files, changed, exclusive, toPdf } = options;
  const { shell, now } = surroundings;
  const work = createLongWork<{ readonly done: number; readonly total: number }>(changed, "dossierBusy");

  async function bind(wanted: Wanted, signal: AbortSignal, tell: Work["tell"]): Promise<BoundDossier | null> {
    const binding = await bindingOf(workspace(), wanted, surroundings, { signal, tell }, toPdf);
    const bound = await bindDossier(binding);
    if (!("pdf" in bound)) return { kind: "broken", scans: [...bound] };
    const path = await shell.chooseSavePath(`${dossierFileName(binding.source, today(now), binding.t)}.${wanted.as}`);
    if (path === null) return null;
    const file = { id: wanted.id, paper: "dossier", path } as const;
    // What leaves with everything in it must be on record first.
    if (wanted.sensitive) await exclusive(() => files.note("exported", file));
    if (wanted.as === "zip") await writeDossierZip(binding, bound, path, now());
    const made = wanted.as === "zip" ? files.written(file) : await files.write(file, bound.pdf);
    if (!wanted.sensitive) await exclusive(() => files.note("exported", file));
    await exclusive(() => keepTemplates(binding));
    return { kind: "made", file: made, pages: bound.pages, left: [...bound.left] };
  }

  const handlers: Handlers<AppContract>["dossier"] = {
    catalogue: () => Promise.resolve({ catalogue: catalogueOf(workspace()), own: workspace().catalogue.value() !== null }),
    saveCatalogue: async (catalogue) => {
      const ws = workspace();
      ws.requireWritable();
      await ws.catalogue.change(() => catalogue);
      return null;
    },
    bind: async (wanted) => {
      try {
        return await work.run(false, (signal, tell) => bind(wanted, signal, tell));
      } catch (error) {
        if (error instanceof Stopped) return null;
        throw error;
      }
    },
    progress: () => Promise.resolve(work.progress()),
    cancel: () => {
      work.cancel();
      return Promise.resolve(null);
    },
  };
  /** `stop` ends the binding under way, which leaves nothing behind, and waits for it. */
  return { handlers, stop: work.end };
}
