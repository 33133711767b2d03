import type { CatalogueLine } from "#shared/domain/catalogue";
import type { Attachment } from "#shared/domain/evidence";
import type { PaperId } from "#shared/domain/paper";
import type { DossierLine, DossierPlan } from "./dossier";
import type { CasePaper } from "./papers";

/** One piece of the bound dossier and one row of its catalogue: a paper, or the scans of a line. */
export type DossierPart = {
  readonly line: CatalogueLine;
  readonly only: PaperId | null;
  readonly paper: CasePaper | null;
  readonly files: readonly Attachment[];
  /** Scans that show what the law protects most and were not asked for: they stay in the folder of paper. */
  readonly withheld: number;
  /** Papers of the same line are bound before these scans. */
  readonly besidePapers: boolean;
  /** Bears no page number: cover, catalogue and back cover are not counted (domain notes 3.2). */
  readonly counted: boolean;
};

/** The first and the last page of a part in the numbering of the dossier; null for one that is not counted or has no page. */
export type PageSpan = { readonly from: number; readonly to: number } | null;

const UNCOUNTED: readonly PaperId[] = ["cover", "catalogue", "back-cover"];

function partsOfLine(
  { line, only, papers, files, original, scansOnly, required }: DossierLine,
  sensitive: boolean,
  gaps: boolean,
) {
  const shown = files.filter((file) => sensitive || !file.sensitive);
  // A scan that is withheld cannot stand in place of the printed paper.
  const printed = scansOnly && shown.length === files.length ? [] : papers;
  const of = { line, only, withheld: 0, besidePapers: printed.length > 0, counted: true };
  const made = printed.map((paper): DossierPart => ({
    ...of,
    paper,
    files: [],
    counted: !UNCOUNTED.includes(paper.paper),
  }));
  const scans: DossierPart = { ...of, paper: null, files: shown, withheld: files.length - shown.length };
  const folder = original && papers.length === 0;
  const open = gaps && required && printed.length === 0;
  return [...made, ...(files.length > 0 || folder || open ? [scans] : [])];
}

/**
 * What is bound, in order. `sensitive`: with the scans that show what the law protects most; `gaps`: with a row for what is required and
 * missing, as a catalogue that is printed before the binding has it.
 */
export function dossierParts(plan: DossierPlan, { sensitive, gaps }: { readonly sensitive: boolean; readonly gaps: boolean }) {
  return plan.lines.flatMap((line) => partsOfLine(line, sensitive, gaps));
}

/** The pages of each part, counted through from 1: `counts` are the real pages of each part in the same order. */
export function pageSpans(parts: readonly Pick<DossierPart, "counted">[], counts: readonly number[]): PageSpan[] {
  let last = 0;
  return parts.map(({ counted }, at) => {
    const pages = counts[at] ?? 0;
    if (!counted || pages === 0) return null;
    const from = last + 1;
    last += pages;
    return { from, to: last };
  });
}

/** The number of the last counted page; 0 for an empty dossier. */
export function lastPage(spans: readonly PageSpan[]): number {
  return spans.reduce((last, span) => Math.max(last, span?.to ?? 0), 0);
}
