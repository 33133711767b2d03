import type { CaseContent } from "#shared/domain/case-file";
import type { Party } from "#shared/domain/party";
import type { Language, Room } from "#shared/domain/room";
import { linesOf } from "#shared/domain/text";
import type { Words } from "#shared/locales/words";
import { ageOf, isMinor, referenceDay } from "#shared/rules/ages";
import { clauseText } from "#shared/rules/amount-marks";
import { namesOfSides } from "#shared/rules/case-row";
import { copiesOf } from "#shared/rules/copies";
import { safeFileName } from "#shared/rules/file-name";
import type { PrintableContent } from "#shared/rules/without-caucus";
import type { PlainDate } from "#shared/domain/plain-date";
import { type Block, FORM_PAGE, type Paper, type Run, type SignaturePlace } from "./model";
import { caseTitle, printedAmount, printedDate } from "./wording";

/** What a mediation agreement is made from. `number` null prints a blank to fill in. */
export type AgreementSource = {
  readonly content: PrintableContent;
  readonly number: string | null;
  readonly room: Pick<Room, "sealOrganisation" | "margins">;
  readonly language: Language;
};

const blank = (text: string): Run => ({ text, look: "blank" });
const plain = (text: string): Run => ({ text });

type Item = readonly [label: string, value: string];

/** The form of 2010 has no identity number, and the other side gets a copy, so it is not printed here. */
function personItems(party: Extract<Party, { kind: "person" }>, day: PlainDate | null, t: Words): Item[] {
  const age = ageOf(party, day);
  const place = [party.workUnit, party.address].filter((text) => text.trim() !== "").join(t("documents.listJoiner"));
  const needed: Item[] = [
    [t("documents.agreement.name"), party.name],
    [t("documents.agreement.sex"), party.sex ? t(`terms.sex.${party.sex}`) : ""],
    [t("documents.agreement.ethnicity"), party.ethnicity ? t(`terms.ethnicity.${party.ethnicity}`) : ""],
    [t("documents.agreement.age"), age === null ? "" : t("documents.agreement.ageYears", { age })],
    [t("documents.agreement.occupation"), party.occupation],
    [t("documents.agreement.phone"), party.phone],
    [t("documents.agreement.workAddress"), place],
  ];
  const optional: Item[] = [[t("documents.agreement.guardian"), party.guardian]];
  return [...needed, ...optional.filter(([, value]) => value.trim() !== "")];
}

function organisationItems(party: Extract<Party, { kind: "organisation" }>, t: Words): Item[] {
  const needed: Item[] = [
    [t("documents.agreement.organisationName"), party.name],
    [t("documents.agreement.address"), party.address],
    [t("documents.agreement.representative"), party.representative],
    [t("documents.agreement.representativePost"), party.representativePost],
  ];
  const optional: Item[] = [
    [t("documents.agreement.creditCode"), party.creditCode],
    [t("documents.agreement.phone"), party.phone],
  ];
  return [...needed, ...optional.filter(([, value]) => value.trim() !== "")];
}

/** One paragraph for a party: its side in bold, then each label with its value, the form's order (domain notes F9). */
function partyBlock(party: Party, day: PlainDate | null, t: Words): Block {
  const items = party.kind === "person" ? personItems(party, day, t) : organisationItems(party, t);
  const runs = items.flatMap(([label, value], at) => [plain(`${at > 0 ? t("documents.joiner") : ""}${label} `), blank(value)]);
  const side: Run = { text: `${t(`terms.side.${party.side}`)}  `, look: "bold" };
  return { kind: "paragraph", indent: true, runs: [side, ...runs, plain(t("documents.stop"))] };
}

function listBlock(label: string, text: string, t: Words): Block[] {
  const lines = linesOf(text);
  if (lines.length === 0) return [];
  const joined =
    lines.length === 1
      ? lines.join("")
      : lines.map((line, at) => `${t("documents.agreement.item", { number: at + 1 })}${line}`).join(t("documents.itemJoiner"));
  return [{ kind: "paragraph", indent: true, runs: [plain(`${label}${joined}`)] }];
}

function paragraphs(text: string, keepWithNext = false): Block[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (lines.length === 0) return [{ kind: "paragraph", indent: true, runs: [blank("")], keepWithNext }];
  return lines.map((line, at) => ({
    kind: "paragraph",
    indent: true,
    runs: [plain(line.trim())],
    keepWithNext: keepWithNext && at === lines.length - 1,
  }));
}

function clauseBlocks(content: CaseContent, t: Words): Block[] {
  const clauses = content.agreement.clauses.filter((clause) => clause.text.trim() !== "");
  if (clauses.length === 0) return paragraphs("");
  return clauses.flatMap((clause, at) => {
    const printed = clauseText(clause.text, (fen) => printedAmount(t, fen));
    const [first = "", ...more] = printed.split(/\r?\n/).filter((line) => line.trim() !== "");
    const head: Block = {
      kind: "paragraph",
      indent: true,
      runs: [plain(t("documents.agreement.clause", { number: at + 1 }) + first.trim())],
    };
    return [head, ...more.map((line): Block => ({ kind: "paragraph", indent: true, runs: [plain(line.trim())] }))];
  });
}

/** Room for a name and a fingerprint over it: at least 18 mm (domain notes 3.6). */
const PARTY_HEIGHT = 18;
const OFFICE_HEIGHT = 12;

function signaturePlaces(content: CaseContent, day: PlainDate | null, t: Words): SignaturePlace[] {
  const parties = content.parties.map((party): SignaturePlace => {
    const label = t("documents.agreement.sign", { side: t(`terms.side.${party.side}`) });
    if (party.kind === "organisation")
      return { label, name: party.name, hint: t("documents.agreement.signOrganisationHint"), height: PARTY_HEIGHT };
    const byGuardian = isMinor(party, day) && party.guardian.trim() !== "";
    const hint = byGuardian
      ? t("documents.agreement.signGuardianHint", { guardian: party.guardian })
      : t("documents.agreement.signHint");
    return { label, name: party.name, hint, height: PARTY_HEIGHT };
  });
  const mediators = content.agreement.mediators.filter((name) => name.trim() !== "");
  const office = (label: string, name: string): SignaturePlace => ({
    label,
    name,
    hint: t("documents.agreement.signOnlyHint"),
    height: OFFICE_HEIGHT,
  });
  return [
    ...parties,
    ...(mediators.length > 0 ? mediators : [""]).map((name) => office(t("documents.agreement.mediator"), name)),
    office(t("documents.agreement.recorder"), content.agreement.recorder),
  ];
}

/** The mediation agreement (人民调解协议书, form F9 of 2010) of a case, as blocks for Word and for the preview. */
export function mediationAgreement({ content, number, room, language }: AgreementSource, t: Words): Paper {
  const day = referenceDay(content);
  const { agreement } = content;
  const copies = t("documents.agreement.copies", { copies: copiesOf(content) });
  const blocks: Block[] = [
    { kind: "title", text: t("documents.agreement.title") },
    { kind: "rightLine", runs: [plain(t("documents.agreement.number")), number === null ? blank("") : plain(number)] },
    ...content.parties.map((party) => partyBlock(party, day, t)),
    { kind: "heading", text: t("documents.agreement.facts") },
    ...paragraphs(content.facts),
    ...listBlock(t("documents.agreement.disputes"), content.disputes, t),
    ...listBlock(t("documents.agreement.claims"), content.claims, t),
    { kind: "heading", text: t("documents.agreement.agreed") },
    ...clauseBlocks(content, t),
    { kind: "heading", text: t("documents.agreement.performance") },
    ...paragraphs(agreement.performance, true),
    { kind: "paragraph", indent: true, runs: [plain(copies)], keepWithNext: true },
    { kind: "signatures", places: signaturePlaces(content, day, t) },
    {
      kind: "seal",
      organisation: room.sealOrganisation,
      hint: t("documents.agreement.sealHint"),
      date: agreement.signedOn.trim() === "" ? t("documents.blankDate") : printedDate(t, agreement.signedOn),
    },
  ];
  const fonts = {
    title: t("documents.fonts.title"),
    heading: t("documents.fonts.heading"),
    body: t("documents.fonts.body"),
    latin: t("documents.fonts.latin"),
  };
  const page = { ...FORM_PAGE, margins: room.margins, fonts };
  return { title: t("documents.agreement.title"), language, page, pageOf: t("documents.pageOf"), blocks };
}

/** The suggested name of the exported file, with its ending: case number, parties and title, cleaned for Windows. */
export function agreementFileName({ content, number }: AgreementSource, today: PlainDate, t: Words): string {
  const title = caseTitle(t, { ...namesOfSides(content, referenceDay(content) ?? today), category: content.category });
  return `${safeFileName(t("documents.agreement.fileName", { number: number ?? t("documents.agreement.draft"), title }))}.docx`;
}
