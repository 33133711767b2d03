import type { CaseContent } from "#shared/domain/case-file";
import { emptyContent } from "#shared/domain/empty-case";
import { PartId } from "#shared/domain/id";
import type { PaperChoice, PaperId } from "#shared/domain/paper";
import { emptyPerson } from "#shared/domain/party";
import type { PlainDate } from "#shared/domain/plain-date";
import { DEFAULT_MARGINS } from "#shared/domain/room";
import type { Words } from "#shared/locales/words";
import { referenceDay } from "#shared/rules/ages";
import { namesOfSides } from "#shared/rules/case-row";
import { copiesOf } from "#shared/rules/copies";
import { safeFileName } from "#shared/rules/file-name";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { confirmationApplication, mediationCertificate } from "./confirmation";
import { backCover, catalogue, closingReport, cover, dossierNote } from "./dossier";
import { acceptance, application, powerOfAttorney, rightsNotice } from "./intake";
import { entrustment, extension, feedback, invitation, mediationNotice, noPenalty, recusal, transfer } from "./letters";
import { mediationAgreement } from "./mediation-agreement";
import { COMPACT_MARGINS, COMPACT_PAGE, type PageSetup, type Paper, SHEET_MARGINS, SHEET_PAGE } from "./model";
import { notAccepted, serviceReceipt, termination } from "./notices";
import { oralAgreement, supplementaryAgreement } from "./oral-agreement";
import { paperName } from "./paper-names";
import { inItsLanguages } from "./paper-languages";
import { type Builder, paperOf, type PaperSource } from "./parts";
import { paymentOrder, performanceConfirmation, receipt, returnVisit, urging } from "./performance";
import { policeAgreement, sceneAgreement } from "./police";
import { evidence, investigation, mediationRecord, policeRecord } from "./records";
import { reviewSheet } from "./review-sheet";
import { caseTitle } from "./wording";

type Spec = {
  readonly build: Builder;
  /** How many copies are printed; one where nothing else is said. */
  readonly copies?: (content: CaseContent) => number;
  /** Bears no page number: cover, catalogue and back cover are not counted (domain notes 3.2). */
  readonly uncounted?: true;
  /** In small letters, so that each of its parts goes on one page. */
  readonly compact?: true;
  /** A form, not a letter: smaller letters and its own margins, so that a common case goes on one sheet. */
  readonly sheet?: true;
};

const each = (content: CaseContent) => content.parties.length + 1;
const two = () => 2;

/** Every paper with its builder. Which cases have which is told by shared/rules/papers, the titles by the locales. */
const SPECS: Readonly<Record<PaperId, Spec>> = {
  application: { build: application, sheet: true },
  acceptance: { build: acceptance, sheet: true },
  "rights-notice": { build: rightsNotice, sheet: true },
  "power-of-attorney": { build: powerOfAttorney, sheet: true },
  "mediation-notice": { build: mediationNotice, copies: two },
  invitation: { build: invitation },
  "not-accepted": { build: notAccepted, copies: two },
  investigation: { build: investigation },
  evidence: { build: evidence },
  "mediation-record": { build: mediationRecord },
  "police-record": { build: policeRecord },
  extension: { build: extension },
  recusal: { build: recusal },
  "mediation-agreement": { build: mediationAgreement, copies: copiesOf },
  "oral-agreement": { build: oralAgreement, sheet: true },
  // 一式三份: each side and the organ.
  "police-agreement": { build: policeAgreement, copies: () => 3 },
  "scene-agreement": { build: sceneAgreement, compact: true },
  "supplementary-agreement": { build: supplementaryAgreement, copies: copiesOf },
  "no-penalty": { build: noPenalty },
  receipt: { build: receipt, copies: two },
  "performance-confirmation": { build: performanceConfirmation, sheet: true },
  urging: { build: urging, copies: two },
  "payment-order": { build: paymentOrder, copies: two, sheet: true },
  "return-visit": { build: returnVisit, sheet: true },
  "confirmation-application": { build: confirmationApplication, copies: each },
  "mediation-certificate": { build: mediationCertificate },
  termination: { build: termination, copies: each },
  entrustment: { build: entrustment, copies: two },
  transfer: { build: transfer, copies: two },
  feedback: { build: feedback, copies: two },
  "service-receipt": { build: serviceReceipt },
  cover: { build: cover, uncounted: true },
  catalogue: { build: catalogue, uncounted: true },
  "closing-report": { build: closingReport },
  "review-sheet": { build: reviewSheet, uncounted: true, sheet: true },
  "dossier-note": { build: dossierNote },
  "back-cover": { build: backCover, uncounted: true },
};

/**
 * A paper of a case, as blocks on the room's page, in the words `t` of the language of the papers; of a case in both languages in both,
 * whatever `t` is.
 */
export function buildPaper(paper: PaperId, source: PaperSource, t: Words): Paper {
  return inItsLanguages(source, t, (own, ownWords) => builtPaper(paper, own, ownWords));
}

function builtPaper(paper: PaperId, source: PaperSource, t: Words): Paper {
  const { build, uncounted, compact, sheet } = SPECS[paper];
  // Covers and lists of the file bear neither page numbers nor the room's own lines.
  const room = uncounted === true ? { ...source.room, headerLine: "", extraLines: "" } : source.room;
  const made = paperOf(t(`papers.title.${paper}`), { ...source, room }, build(source, t), t);
  const page = source.room.paperSize === "large" ? made.page : smaller(made.page, { compact, sheet });
  return { ...made, page, ...(uncounted === true ? { pageOf: "" } : {}) };
}

function smaller(page: PageSetup, { compact, sheet }: { readonly compact: true | undefined; readonly sheet: true | undefined }) {
  if (compact === true) return compactPage(page);
  return sheet === true ? sheetPage(page) : page;
}

/** A form's own letters, and its own margins unless the room has set others. */
function sheetPage(page: PageSetup): PageSetup {
  const { top, right, bottom, left } = page.margins;
  const usual = DEFAULT_MARGINS;
  const official = top === usual.top && right === usual.right && bottom === usual.bottom && left === usual.left;
  return { ...page, ...SHEET_PAGE, ...(official ? { margins: SHEET_MARGINS } : {}) };
}

/** Small letters and narrow margins; margins that the room has narrower stay. */
function compactPage(page: PageSetup): PageSetup {
  const narrow = (edge: keyof PageSetup["margins"]) => Math.min(page.margins[edge], COMPACT_MARGINS[edge]);
  const margins = { top: narrow("top"), right: narrow("right"), bottom: narrow("bottom"), left: narrow("left") };
  return { ...page, ...COMPACT_PAGE, margins };
}

/** How many copies of a paper are printed. */
export function copiesOfPaper(paper: PaperId, content: CaseContent): number {
  return SPECS[paper].copies?.(content) ?? 1;
}

const FIRST = PartId.parse("00000000-0000-4000-8000-000000000001");
const SECOND = PartId.parse("00000000-0000-4000-8000-000000000002");

/** The same with nothing filled in but the room: a form to be written in by hand (空白表). */
export function blankSource(filled: PaperSource): PaperSource {
  const { dossier: _, ...source } = filled;
  const { kind, form, leadOrgan, translation } = source.content;
  const police = kind === "police" || kind === "police-on-scene";
  const parties = [emptyPerson(FIRST, police ? "offender" : "applicant"), emptyPerson(SECOND, police ? "victim" : "respondent")];
  return {
    ...source,
    blank: true,
    // The organ that leads is the head of the form, as the room is.
    content: withoutCaucus({ ...emptyContent(), kind, form, leadOrgan, parties, translation }),
    number: null,
    noticeNumber: null,
    today: null,
    about: null,
    signatures: [],
  };
}

type Named = Pick<PaperSource, "content" | "number">;

/** What the case is called in the names of its files: its number and its title, minors masked. */
function caseWords({ content, number }: Named, today: PlainDate, t: Words) {
  const title = caseTitle(t, { ...namesOfSides(content, referenceDay(content) ?? today), category: content.category });
  return { number: number ?? t("documents.agreement.draft"), title };
}

/** The suggested name of an exported paper, with its ending: case number, parties and title, cleaned for Windows. */
export function paperFileName(choice: PaperChoice, source: Named, blank: boolean, today: PlainDate, t: Words): string {
  const paper = blank ? t(`papers.title.${choice.paper}`) : paperName(choice, source.content, t);
  const name = blank
    ? t("papers.screen.blankName", { paper })
    : t("papers.screen.fileName", { ...caseWords(source, today, t), paper });
  return `${safeFileName(name)}.docx`;
}

/** The suggested name of a bound dossier, without its ending. */
export function dossierFileName(source: Named, today: PlainDate, t: Words): string {
  return safeFileName(t("dossier.bind.fileName", caseWords(source, today, t)));
}

/** The suggested name of several papers in one Word file. */
export function mergedFileName(source: Named, today: PlainDate, t: Words): string {
  return `${safeFileName(t("papers.screen.mergedName", { ...caseWords(source, today, t), step: t("papers.tab") }))}.docx`;
}
