import { setImmediate } from "node:timers/promises";
import type { BrokenScan } from "#shared/contract/dossier";
import type { Paper } from "#shared/documents/model";
import { buildPaper } from "#shared/documents/papers";
import { type DossierPrint, partName } from "#shared/documents/dossier-rows";
import { paperNumbers, type PaperSource } from "#shared/documents/parts";
import { sourceOfPaper } from "#shared/documents/signed-paper";
import type { CaseFile } from "#shared/domain/case-file";
import type { PartId } from "#shared/domain/id";
import type { PlainDate } from "#shared/domain/plain-date";
import type { Language, Room } from "#shared/domain/room";
import type { Attachment } from "#shared/domain/evidence";
import type { PaperChoice } from "#shared/domain/paper";
import { ProblemError } from "#shared/domain/problem";
import { type Words, words } from "#shared/locales/words";
import { type DossierPart, lastPage, type PageSpan, pageSpans } from "#shared/rules/dossier-pages";
import type { DossierPlan } from "#shared/rules/dossier";
import type { Catalogue } from "#shared/domain/catalogue";
import { withoutCaucus } from "#shared/rules/without-caucus";
import type { AttachmentStore } from "../storage/attachment-store";
import type { Binder } from "../pdf/binder";
import { withCheck } from "./integrity/exported-agreement";
import type { PaperMaker } from "./paper-maker";

/** What is bound, and how its papers become PDF. */
export type Binding = {
  readonly file: CaseFile;
  readonly room: Room;
  readonly source: PaperSource;
  readonly plan: DossierPlan;
  readonly parts: readonly DossierPart[];
  readonly years: Catalogue["years"];
  readonly without: readonly PartId[];
  readonly t: Words;
  readonly files: AttachmentStore;
  readonly toPdf: (paper: Paper) => Promise<Uint8Array>;
  /** Makes the papers that the case has with the room's own template. */
  readonly maker: PaperMaker;
  readonly signal: AbortSignal;
  readonly tell: (progress: { readonly done: number; readonly total: number }) => void;
};

/** A whole dossier as one PDF, with the pages of each part. `left`: scans that could not be bound. */
export type Bound = {
  readonly pdf: Uint8Array;
  /** The PDF of every paper by what it is and is about, as it was bound. */
  readonly papers: ReadonlyMap<string, Uint8Array>;
  readonly spans: readonly PageSpan[];
  readonly pages: number;
  readonly left: readonly BrokenScan[];
};

/** Thrown when the person stopped the work; nothing is to be told. */
export class Stopped extends Error {}

/** Lets other work in between, and ends here when the person stopped it. */
export async function breathe({ signal }: Pick<Binding, "signal">): Promise<void> {
  await setImmediate();
  if (signal.aborted) throw new Stopped();
}

/** The bytes of a scan, proven by their hash; null when the file is gone or damaged. */
export async function scanBytes(
  { file: { id }, files }: Pick<Binding, "file" | "files">,
  file: Attachment,
): Promise<Buffer | null> {
  const kept = { caseId: id, hash: file.hash, name: file.name };
  try {
    const size = await files.prove(kept);
    return (await files.read(kept, 0, size)).bytes;
  } catch (error) {
    const code = error instanceof ProblemError ? error.problem.code : "";
    if (code === "attachmentDamaged" || code === "attachmentMissing") return null;
    throw error;
  }
}

/** What the papers of a dossier are made from: the stored case, never its private notes. */
export function dossierSource(file: CaseFile, room: Room, language: Language, today: PlainDate): PaperSource {
  return { content: withoutCaucus(file.content), ...paperNumbers(file), room, language, today, about: null };
}

/** A paper of the dossier as blocks; an agreement that was fixed for signing as it was fixed, with its signatures. */
export function paperOfPart(binding: Binding, choice: PaperChoice, spans: DossierPrint["spans"]): Paper {
  const { file, room, source, plan, parts, years } = binding;
  const printed = sourceOfPaper(file, choice, { ...source, dossier: { plan, parts, years, spans } });
  return withCheck(buildPaper(choice.paper, printed, words(printed.language)), choice, { file, room });
}

/**
 * Whether a paper of the dossier is made with the room's own template. The catalogue never is: the pages it names are known when all
 * is bound, and no mark of a template stands for them.
 */
export function isOwnPart({ maker }: Pick<Binding, "maker">, choice: PaperChoice): boolean {
  return choice.paper !== "catalogue" && maker.isOwn(choice);
}

/** Tells one paper of a dossier from another. */
export const keyOfPaper = ({ paper, about }: PaperChoice) => `${paper} ${about ?? ""}`;

/** Prints the papers of a dossier and keeps them: a package holds each for itself too. */
function press(binding: Binding) {
  const papers = new Map<string, Uint8Array>();
  const print = async ({ paper, about }: PaperChoice, spans: DossierPrint["spans"]): Promise<Uint8Array> => {
    await breathe(binding);
    const choice = { paper, about };
    const own = isOwnPart(binding, choice);
    const pdf = await (own ? binding.maker.pdf(choice) : binding.toPdf(paperOfPart(binding, choice, spans)));
    papers.set(keyOfPaper(choice), pdf);
    return pdf;
  };
  return { papers, print };
}

type Print = ReturnType<typeof press>["print"];
type Bench = { readonly binding: Binding; readonly binder: Binder; readonly print: Print; readonly step: () => void };

async function addScans(binding: Binding, binder: Binder, part: DossierPart, left: BrokenScan[]): Promise<number> {
  let pages = 0;
  for (const file of part.files) {
    await breathe(binding);
    const bytes = await scanBytes(binding, file);
    const added = bytes === null ? ("missing" as const) : await binder.addScan(bytes, file.type);
    if (typeof added === "number") pages += added;
    else left.push({ file: file.id, name: file.name, why: added });
  }
  return pages;
}

/** Puts every counted part into the binder and numbers its pages; the pages of each part. */
async function bindBody({ binding, binder, print, step }: Bench, left: BrokenScan[]): Promise<number[]> {
  const counts: number[] = [];
  for (const part of binding.parts) {
    if (part.paper === null) counts.push(await addScans(binding, binder, part, left));
    else if (!part.counted) counts.push(0);
    else {
      const added = await binder.addPdf(await print(part.paper, null));
      if (typeof added !== "number") throw new ProblemError("unexpected", { ref: "dossier" });
      counts.push(added);
    }
    step();
  }
  for (let at = 0; at < binder.pages(); at += 1) binder.number(at, at + 1);
  return counts;
}

const FRONT = ["cover", "catalogue"] as const;

/** Puts the papers without a number in their places: the back cover where its line stands, cover and catalogue in front. */
async function bindFrame({ binding, binder, print, step }: Bench, counts: readonly number[], spans: readonly PageSpan[]) {
  // From the last to the first, so that the places of those before stay as they are.
  for (const [at, part] of [...binding.parts.entries()].toReversed()) {
    if (part.paper === null || part.counted) continue;
    const before = counts.slice(0, at).reduce((sum, count) => sum + count, 0);
    await binder.insertPdf(before, await print(part.paper, spans));
  }
  for (const paper of FRONT.toReversed()) {
    await binder.insertPdf(0, await print({ paper, about: null }, spans));
    step();
  }
}

/**
 * Binds the dossier: its papers and scans in the order of the catalogue, numbered through, then the catalogue with the pages they really have.
 * Answers with the scans that cannot be bound, and without a PDF, when one is among them that nobody agreed to leave out.
 */
export async function bindDossier(binding: Binding): Promise<Bound | readonly BrokenScan[]> {
  // Loaded at its first use: it would cost a part of the start.
  const { createBinder } = await import("../pdf/binder");
  const { parts, source, tell, without, t } = binding;
  const binder = await createBinder();
  const total = parts.length + FRONT.length + 1;
  let done = 0;
  const step = () => tell({ done: (done += 1), total });
  tell({ done, total });
  const left: BrokenScan[] = [];
  const { papers, print } = press(binding);
  const bench = { binding, binder, print, step };
  const counts = await bindBody(bench, left);
  const unasked = left.filter(({ file }) => !without.includes(file));
  if (unasked.length > 0) return unasked;
  const spans = pageSpans(parts, counts);
  await bindFrame(bench, counts, spans);
  await breathe(binding);
  const pdf = await binder.save(t("dossier.bind.whole") + (source.number ?? ""));
  return { pdf, papers, spans, pages: lastPage(spans), left };
}

/** What each part is called, as its files in a package are named. */
export function partNames({ parts, source, t }: Pick<Binding, "parts" | "source" | "t">): readonly string[] {
  return parts.map((part) => partName(part, source.content, t));
}
