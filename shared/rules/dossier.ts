import type { Catalogue, CatalogueLine, CatalogueRule } from "#shared/domain/catalogue";
import { NOT_BOUND } from "#shared/domain/catalogue";
import type { CaseContent } from "#shared/domain/case-file";
import type { CaseState } from "#shared/domain/case-status";
import type { Attachment } from "#shared/domain/evidence";
import type { PaperChoice, PaperId } from "#shared/domain/paper";
import { dateOf } from "#shared/domain/plain-date";
import { isReady, type Unsigned, unsignedBy } from "./dossier-papers";
import { type CasePaper, paperFitsKind, papersOf } from "./papers";

/** What a dossier lacks. `unseen`: nobody has said yet that the signed paper lies in the folder; `lost`: a scan that is no longer kept. */
export type DossierGap = {
  readonly code: "missing" | "empty" | "unsigned" | "unseen" | "lost" | "number" | "retention" | "filedBy" | "filedOn";
  /** The line of the catalogue it belongs to; null for the dossier as a whole. */
  readonly line: CatalogueLine | null;
  readonly paper: PaperChoice | null;
  readonly who: readonly Unsigned[];
  /** Where it is put right: the page of the case and the element. */
  readonly page: "" | "records" | "evidence" | "progress" | "dossier";
  readonly field: string;
};

/** One line of the catalogue as this case fills it. */
export type DossierLine = {
  readonly line: CatalogueLine;
  readonly required: boolean;
  /** The only kind of paper the case wants here, which then gives the line its name; null for none or several. */
  readonly only: PaperId | null;
  /** The papers made by the program that are bound here, in order. */
  readonly papers: readonly CasePaper[];
  /** The scans bound here, in order. */
  readonly files: readonly Attachment[];
  readonly original: boolean;
  readonly scansOnly: boolean;
  readonly state: "there" | "unsigned" | "missing" | "none";
  readonly gaps: readonly DossierGap[];
};

/** A whole dossier: its lines, the scans bound nowhere, and everything that is lacking. `score` is 0–100; 100 means that nothing is. */
export type DossierPlan = {
  readonly lines: readonly DossierLine[];
  readonly unplaced: readonly Attachment[];
  readonly gaps: readonly DossierGap[];
  readonly score: number;
};

/** What a dossier is planned from. */
export type DossierFacts = {
  readonly content: CaseContent;
  readonly state: CaseState;
  readonly number: string | null;
  readonly catalogue: Catalogue;
};

const ENDED: readonly CaseState[] = ["not-accepted", "refused", "withdrawn", "terminated"];
const written = (text: string) => text.trim() !== "";
const failed = ({ content, state }: DossierFacts) => content.termination.reason !== null || ENDED.includes(state);

const RULES: Readonly<Record<Exclude<CatalogueRule, "papers">, (facts: DossierFacts) => boolean>> = {
  always: () => true,
  agreed: (facts) => !failed(facts),
  failed,
  agents: ({ content }) => content.parties.some(({ agents }) => agents.length > 0),
  inquiry: ({ content }) => content.sessions.some(({ kind }) => kind === "investigation"),
  evidence: ({ content }) => content.evidence.length > 0,
  performed: ({ content }) => content.duties.some(({ state }) => state === "done" || state === "partly"),
  // After a failure there is no form for a visit: F11 is about an agreement.
  visited: (facts) => !failed(facts) && facts.content.followUps.length > 0,
  confirmation: ({ content }) => content.confirmation.requested === true,
  remarks: ({ content }) => written(content.remarks),
  wanted: () => false,
};

// Of these there is one for each payment, visit or agent there is: one that did not happen yet is no gap.
const AS_THEY_COME: readonly PaperId[] = ["receipt"];

/** Where a paper of the case is written. */
const PLACES: Partial<Readonly<Record<PaperId, readonly [DossierGap["page"], string]>>> = {
  investigation: ["records", "add-mediation"],
  evidence: ["evidence", "add-evidence"],
  "mediation-record": ["records", "add-mediation"],
  "police-record": ["records", "add-mediation"],
  "mediation-agreement": ["", "clauses"],
  "oral-agreement": ["", "clauses"],
  "police-agreement": ["", "clauses"],
  "scene-agreement": ["", "clauses"],
  receipt: ["progress", "add-duty"],
  "return-visit": ["progress", "add-visit"],
  termination: ["progress", "termination-on"],
  "power-of-attorney": ["", "add-party"],
};
const placeOf = (paper: PaperId) => PLACES[paper] ?? (["", "facts"] as const);

const gap = (
  code: DossierGap["code"],
  line: CatalogueLine | null,
  [page, field]: readonly [DossierGap["page"], string],
  more: Partial<Pick<DossierGap, "paper" | "who">> = {},
): DossierGap => ({ code, line, page, field, paper: more.paper ?? null, who: more.who ?? [] });

/** The element on the dossier's page where something is said of a line. */
export const lineField = (id: string) => `dossier-line-${id}`;

/** The papers of a line: those the case needs; if it needs none and the room demands the line, those that are possible. */
function papersAt(facts: DossierFacts, line: CatalogueLine, all: readonly CasePaper[]) {
  const here = line.papers.flatMap((paper) => all.filter((each) => each.paper === paper));
  const needed = here.filter(({ need }) => need === "needed");
  const required = line.required === "papers" ? needed.length > 0 : RULES[line.required](facts);
  return { required, wanted: needed.length > 0 || !required ? needed : here };
}

function signatureGaps(
  { content }: DossierFacts,
  line: CatalogueLine,
  papers: readonly CasePaper[],
  seen: boolean,
): DossierGap[] {
  return papers.flatMap((paper): DossierGap[] => {
    const who = unsignedBy(paper, content);
    if (who === null) return seen ? [] : [gap("unseen", line, ["dossier", lineField(line.id)], { paper })];
    if (who.length === 0) return [];
    const record = ["investigation", "mediation-record", "police-record"].includes(paper.paper);
    return [gap("unsigned", line, record ? ["records", "add-mediation"] : ["progress", "marks"], { paper, who })];
  });
}

function lineOf(facts: DossierFacts, line: CatalogueLine, all: readonly CasePaper[], files: readonly Attachment[]): DossierLine {
  const { content } = facts;
  const piece = content.dossier.pieces.find(({ item }) => item === line.id);
  const { original = false, scansOnly = false } = piece ?? {};
  const { required, wanted } = papersAt(facts, line, all);
  const ready = wanted.filter((paper) => isReady(paper, content));
  const late = required ? wanted.filter((paper) => !ready.includes(paper) && !AS_THEY_COME.includes(paper.paper)) : [];
  const nothing = ready.length === 0 && files.length === 0 && !original;
  const known = new Set(content.attachments.map(({ id }) => id));
  const lost = (piece?.files ?? []).filter((id) => !known.has(id));
  const gaps = [
    ...(required && nothing && late.length === 0 ? [gap("missing", line, ["dossier", lineField(line.id)])] : []),
    ...(original || files.length > 0 ? [] : late.map((paper) => gap("empty", line, placeOf(paper.paper), { paper }))),
    ...signatureGaps(facts, line, ready, original || files.length > 0),
    ...lost.map(() => gap("lost", line, ["dossier", lineField(line.id)])),
  ];
  const has = (...codes: readonly DossierGap["code"][]) => gaps.some(({ code }) => codes.includes(code));
  const state = has("missing", "empty", "lost") ? "missing" : has("unsigned", "unseen") ? "unsigned" : nothing ? "none" : "there";
  const kinds = [...new Set(wanted.map(({ paper }) => paper))];
  const only = kinds.length === 1 ? (kinds[0] ?? null) : null;
  return { line, required, only, papers: ready, files, original, scansOnly: scansOnly && files.length > 0, state, gaps };
}

/** The line every kept file is bound at: where it was laid, else by what it is for; null for none. */
export function placeOfFile({ dossier }: CaseContent, { lines }: Catalogue, file: Attachment): string | null {
  const laid = dossier.pieces.find(({ files }) => files.includes(file.id))?.item;
  if (laid === NOT_BOUND) return null;
  if (laid !== undefined && lines.some(({ id }) => id === laid)) return laid;
  return lines.find(({ purposes }) => purposes.includes(file.purpose))?.id ?? null;
}

function filesAt(content: CaseContent, id: string, placed: ReadonlyMap<Attachment, string | null>): Attachment[] {
  const order = content.dossier.pieces.find(({ item }) => item === id)?.files ?? [];
  const rank = (file: Attachment) => (order.includes(file.id) ? order.indexOf(file.id) : order.length);
  return content.attachments.filter((file) => placed.get(file) === id).toSorted((a, b) => rank(a) - rank(b));
}

function wholeGaps({ number, content: { dossier } }: DossierFacts): DossierGap[] {
  const { retention, filedBy, filedOn } = dossier;
  return [
    ...(number === null ? [gap("number", null, ["", "accept"])] : []),
    ...(retention === null ? [gap("retention", null, ["dossier", "dossier-retention"])] : []),
    ...(written(filedBy) ? [] : [gap("filedBy", null, ["dossier", "dossier-filed-by"])]),
    ...(dateOf(filedOn) === null ? [gap("filedOn", null, ["dossier", "dossier-filed-on"])] : []),
  ];
}

/** So many things are asked of a dossier as a whole: number, retention, who filed it and when. */
const ASKED_OF_WHOLE = 4;

/**
 * The dossier of a case by the room's catalogue, with each gap named. It only advises. The score is the share of what is asked for that is
 * there: of the whole, and of every line that is required or has something in it.
 */
export function dossierPlan(facts: DossierFacts): DossierPlan {
  const { content, state, catalogue } = facts;
  const all = papersOf(content, state);
  const placed = new Map(content.attachments.map((file) => [file, placeOfFile(content, catalogue, file)]));
  const lines = catalogue.lines
    .map((line) => lineOf(facts, line, all, filesAt(content, line.id, placed)))
    .filter(({ line, files, original }) => fits(line, content) || files.length > 0 || original);
  const gaps = [...wholeGaps(facts), ...lines.flatMap((line) => line.gaps)];
  const met =
    lines.filter((line) => line.gaps.length === 0 && line.state === "there").length + ASKED_OF_WHOLE - wholeGaps(facts).length;
  const score = gaps.length === 0 ? 100 : Math.min(99, Math.floor((100 * met) / (met + gaps.length)));
  return { lines, unplaced: content.attachments.filter((file) => placed.get(file) === null), gaps, score };
}

/** A line whose papers are all of another kind of mediation is no line of this case. */
function fits({ papers, purposes }: CatalogueLine, { kind }: CaseContent): boolean {
  return papers.length === 0 || purposes.length > 0 || papers.some((paper) => paperFitsKind(paper, kind));
}
