import type { Signature } from "#shared/domain/agreement-version";
import type { CaseContent, CaseFile } from "#shared/domain/case-file";
import type { Party, Side } from "#shared/domain/party";
import type { PlainDate } from "#shared/domain/plain-date";
import type { Language, Room } from "#shared/domain/room";
import { linesOf } from "#shared/domain/text";
import type { Words, WordKey } from "#shared/locales/words";
import { fieldOf } from "#shared/rules/agreement-checks";
import { namesOfSides } from "#shared/rules/case-row";
import { pieceText, resolveClause } from "#shared/rules/resolve-clause";
import type { PrintableContent } from "#shared/rules/without-caucus";
import { paperFitsKind } from "#shared/rules/papers";
import { clauseKey, interpretersOf, SENTENCE } from "#shared/rules/translation";
import type { DossierPrint } from "./dossier-rows";
import { nameField } from "./fill-in";
import { type Block, FORM_PAGE, LARGE_PAGE, type Option, type Paper, type Run, type SignaturePlace, textOf } from "./model";
import { signHint } from "./party-lines";
import { clauseWriter } from "./clause-writer";
import { joined, linesOfRuns, saidNames, sentence } from "./sentence";
import { caseTitle, printedDate } from "./wording";

/** What every paper is made from. `number` null prints a blank to fill in; `today` null leaves dates of letters open. */
export type PaperSource = {
  readonly content: PrintableContent;
  /** A form to be written in by hand: nothing of the case stands in it. */
  readonly blank?: true;
  readonly number: string | null;
  /** The number of the notice that the mediation has ended, which is of a series of its own. */
  readonly noticeNumber: string | null;
  readonly room: Pick<
    Room,
    "name" | "sealOrganisation" | "margins" | "paperSize" | "bindingMargin" | "fonts" | "headerLine" | "extraLines"
  >;
  readonly language: Language;
  readonly today: PlainDate | null;
  /** The session, party, agent, duty, visit or supplement that the paper is about. */
  readonly about: string | null;
  /** Signatures that stand on the paper, each by who it is of. */
  readonly signatures?: readonly Signature[];
  /** The dossier the paper belongs to; left out, it is planned by the official catalogue. */
  readonly dossier?: DossierPrint;
};

/** The numbers that papers bear, from the case file; null for a case that is not saved yet. */
export function paperNumbers(file: Pick<CaseFile, "number" | "otherNumbers"> | null) {
  const notice = file?.otherNumbers.findLast(({ use }) => use === "termination");
  return { number: file?.number?.text ?? null, noticeNumber: notice?.number.text ?? null };
}

/** Makes the blocks of one paper. */
export type Builder = (source: PaperSource, t: Words) => readonly Block[];

/** A filled-in value: underlined, or a line to write on. */
export const blank = (text: string, field?: string): Run => ({ text, look: "blank", ...(field === undefined ? {} : { field }) });
/** A stretch of plain text. */
export const plain = (text: string): Run => ({ text });
/** A paragraph of one plain text, the first line going in. */
export const paragraph = (text: string, of?: string): Block => ({
  kind: "paragraph",
  indent: true,
  runs: [plain(text)],
  ...(of === undefined ? {} : { of }),
});
/** A line that begins at the margin, such as whom a letter is to. */
export const flush = (text: string): Block => ({ kind: "paragraph", indent: false, runs: [plain(text)] });
/** Whom a letter is to; `where` that is filled in, left out where it is written by hand. */
export function addressed(people: readonly string[], t: Words, where?: string): Block {
  const written = people.filter((name) => name.trim() !== "");
  if (written.length > 0) return flush(t("papers.label.addressee", { name: names(written, t) }));
  const run = { text: t("papers.label.addresseeBlank"), ...(where === undefined ? {} : { field: where }) };
  return { kind: "paragraph", indent: false, runs: [run] };
}
export const heading = (text: string): Block => ({ kind: "heading", text });
/** A label with its value on a line; `where` it is filled in while there is none. */
export const field = (label: string, value: string, where?: string): Block => ({
  kind: "field",
  label,
  value,
  ...(value.trim() === "" && where !== undefined ? { field: where } : {}),
});

/** Boxes to tick; `where` one is ticked while none is. */
export function choice(label: string, options: readonly Option[], where?: string): Block {
  const open = where !== undefined && options.every(({ checked }) => !checked);
  return { kind: "choice", label, options, ...(open ? { field: where } : {}) };
}

/** Room for a name and a fingerprint over it: at least 18 mm (domain notes 3.6). */
export const PARTY_HEIGHT = 18;
export const OFFICE_HEIGHT = 12;

/**
 * A long text as paragraphs; `count` lines to write on when there is none, which `field` of the form would fill. `of`: the text of the
 * case that it is.
 */
export function longText(text: string, count: number, field?: string, of = field): Block[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines.length === 0
    ? [{ kind: "lines", count, ...(field === undefined ? {} : { field }), ...(of === undefined ? {} : { of }) }]
    : lines.map((line) => paragraph(line.trim(), of));
}

/** The lines of a text as numbered paragraphs; `count` numbered lines to write on when there is none, which `where` would fill. */
export function numbered(text: string, count: number, t: Words, where: string): Block[] {
  const lines = linesOf(text);
  const number = (line: string, at: number) => t("papers.label.numbered", { number: at + 1, text: line });
  if (lines.length > 0) return lines.map((line, at) => paragraph(number(line, at), where));
  return Array.from({ length: count }, (_, at) => field(number("", at), "", where));
}

/** The clauses of the agreement, amounts in figures and capitals, marks with the values of their obligations. */
export function clauses(content: CaseContent, t: Words, where: (element: string) => string = (element) => element): Block[] {
  const writer = clauseWriter(t);
  const all = content.agreement.clauses;
  const written = all.filter((clause) => clause.text.trim() !== "");
  if (written.length === 0) return [{ kind: "lines", count: 6, field: where(all[0] ? fieldOf("clause", all[0].id) : "clauses") }];
  return written.flatMap((clause, at) => {
    const runs = resolveClause(clause, content, writer).map((piece): Run => ({
      text: pieceText(piece, writer),
      ...(piece.kind === "lacking" ? { field: where(piece.field) } : {}),
    }));
    return linesOfRuns(joined(runs)).map((line, row): Block => {
      const number = row === 0 ? [plain(t("documents.agreement.clause", { number: at + 1 }))] : [];
      return { kind: "paragraph", indent: true, runs: joined([...number, ...line]), of: clauseKey(clause.id) };
    });
  });
}

/** A date as papers print it, or the blanks for one. */
export function dateOrBlank(entry: string | null, t: Words): string {
  return entry === null || entry.trim() === "" ? t("documents.blankDate") : printedDate(t, entry);
}

/** The date under signatures, at the right; `where` it is filled in, left out where it is written by hand. */
export function dateLine(entry: string | null, t: Words, where?: string): Block {
  const open = (entry ?? "").trim() === "" && where !== undefined ? { field: where } : {};
  return { kind: "rightLine", runs: [{ text: dateOrBlank(entry, t), ...open }] };
}

/** The number of the case at the right, or a blank for it. */
export function numberLine(number: string | null, t: Words, field?: string): Block {
  return { kind: "rightLine", runs: [plain(t("papers.label.number")), number === null ? blank("", field) : plain(number)] };
}

/** The parties on these sides; all when nobody stands on them. */
export function partiesOn(content: CaseContent, sides: readonly Side[]): readonly Party[] {
  const found = content.parties.filter(({ side }) => sides.includes(side));
  return found.length > 0 ? found : content.parties;
}

export const CLAIMING: readonly Side[] = ["applicant", "party-a", "victim"];
export const ANSWERING: readonly Side[] = ["respondent", "party-b", "party-c", "third-party", "offender"];

/** Names in a row, or a blank. */
export function names(list: readonly string[], t: Words): string {
  const written = list.filter((name) => name.trim() !== "");
  return written.length === 0 ? t("papers.label.nobody") : written.join(t("documents.listJoiner"));
}

/** Both sides and the kind of dispute, for sentences: each side by its names or a blank. */
export function sidesOf(content: CaseContent, t: Words) {
  const { claimants, opponents } = namesOfSides(content, null);
  const claiming = content.parties.filter(({ side }) => CLAIMING.includes(side));
  const others = content.parties.filter((party) => !claiming.includes(party));
  const category = content.category === null ? t("documents.categoryUnknown") : t(`terms.category.${content.category}`);
  return {
    claimants: saidNames(claimants, nameField(claiming), t),
    opponents: saidNames(opponents, nameField(others), t),
    category,
  };
}

/** What the case is called on papers, or blanks for the names. */
export function caseRuns(content: CaseContent, t: Words): readonly Run[] {
  const title = caseTitle(t, { ...namesOfSides(content, null), category: content.category });
  return title === "" ? sentence(t, "papers.label.case", sidesOf(content, t)) : [plain(title)];
}

/** The same as plain text. */
export function caseName(content: CaseContent, t: Words): string {
  return textOf(caseRuns(content, t));
}

/** The place where a party signs: a guardian for a minor, a representative and a seal for an organisation. `as`: other than its side. */
export function partyPlace(party: Party, content: CaseContent, t: Words, as = t(`terms.side.${party.side}`)): SignaturePlace {
  const label = t("documents.agreement.sign", { side: as });
  const open = party.name.trim() === "" ? { field: fieldOf("name", party.id) } : {};
  return { label, name: party.name, hint: signHint(party, content, t), height: PARTY_HEIGHT, ...open };
}

/** A place to sign for somebody of the room or a helper; one without a name where there is nobody. */
export function officePlaces(label: WordKey, people: readonly string[], t: Words, field?: string): SignaturePlace[] {
  const written = people.filter((name) => name.trim() !== "");
  const hint = t("papers.label.signOnly");
  return (written.length > 0 ? written : [""]).map((name) => ({
    label: t(label),
    name,
    hint,
    height: OFFICE_HEIGHT,
    ...(name === "" && field !== undefined ? { field } : {}),
  }));
}

/** Where the interpreters of a case in both languages sign. */
export function interpreterPlaces(content: CaseContent, t: Words): SignaturePlace[] {
  const names = content.translation.bilingual ? interpretersOf(content) : [];
  return names.length === 0 ? [] : officePlaces("bilingual.paper.interpreter", names, t);
}

/** The sentence on which of both texts counts, at the end of an agreement in both languages. */
export function whichCounts({ translation }: CaseContent): Block[] {
  return translation.bilingual && translation.sentence.trim() !== ""
    ? longText(translation.sentence, 1, undefined, SENTENCE)
    : [];
}

/** The committee's name over the date, with room for its seal. */
export function committeeSeal({ room, content }: PaperSource, date: string | null, t: Words, field?: string): Block {
  // The committee's seal belongs to people's mediation alone; another organ seals its own letters.
  const ofPeople = paperFitsKind("mediation-agreement", content.kind);
  const organisation = ofPeople ? room.sealOrganisation : content.leadOrgan.trim() || room.sealOrganisation;
  const hint = t(ofPeople ? "papers.label.committeeSeal" : "papers.label.organSeal");
  const open = (date ?? "").trim() === "" && field !== undefined ? { field } : {};
  return { kind: "seal", organisation, hint, date: dateOrBlank(date, t), ...open };
}

/** Leads over to the court or the office that an application is for, which stands on the next line. */
export function respectfullyTo(t: Words): Block {
  return { kind: "paragraph", indent: true, runs: [plain(t("papers.label.courtTo"))], keepWithNext: true };
}

/** A paper with the room's page around its blocks. */
export function paperOf(
  title: string,
  { room, language }: Pick<PaperSource, "room" | "language">,
  blocks: readonly Block[],
  t: Words,
): Paper {
  const fonts = {
    title: room.fonts.title.trim() || t("documents.fonts.title"),
    heading: room.fonts.heading.trim() || t("documents.fonts.heading"),
    body: room.fonts.body.trim() || t("documents.fonts.body"),
    latin: t("documents.fonts.latin"),
  };
  const size = room.paperSize === "large" ? LARGE_PAGE : FORM_PAGE;
  const page = { ...size, margins: room.margins, binding: room.bindingMargin, fonts };
  const extra = linesOf(room.extraLines).map((text): Block => ({ kind: "small", text }));
  const header = room.headerLine.trim();
  const paper = { title, language, page, pageOf: t("documents.pageOf"), blocks: [...blocks, ...extra] };
  return header === "" ? paper : { ...paper, header };
}
