import type { CaseContent } from "#shared/domain/case-file";
import { dateOf, partsOf } from "#shared/domain/plain-date";
import type { Words } from "#shared/locales/words";
import { lastPage } from "#shared/rules/dossier-pages";
import { OFFICIAL_CATALOGUE } from "#shared/rules/packs/catalogue";
import { catalogueRows, type DossierPrint, retentionText, unboundDossier } from "./dossier-rows";
import { dutyField, nameField, onPage } from "./fill-in";
import type { Block } from "./model";
import { type Builder, caseName, dateLine, field, officePlaces, type PaperSource } from "./parts";
import { headRow, listRows, PAIRS, pairRow, wideRow } from "./table-parts";
import { printedDate } from "./wording";

const dates = (entries: readonly string[], t: Words) =>
  entries.filter((entry) => entry.trim() !== "").map((entry) => printedDate(t, entry));

const isPolice = ({ kind }: CaseContent) => kind === "police" || kind === "police-on-scene";

/** Who made up the file: as written, else the recorder. */
const filerOf = ({ dossier, agreement }: CaseContent) => (dossier.filedBy.trim() === "" ? agreement.recorder : dossier.filedBy);

/** Where the filing is written down. */
const FILED = {
  by: onPage("dossier", "dossier-filed-by"),
  on: onPage("dossier", "dossier-filed-on"),
  retention: onPage("dossier", "dossier-retention"),
  volume: onPage("dossier", "dossier-volume"),
} as const;

/** From the first day of mediation to the last. */
function mediationDays({ sessions, acceptedOn, agreement, termination }: CaseContent, t: Words): string {
  const held = sessions.filter(({ kind }) => kind === "mediation").map(({ heldOn }) => heldOn);
  const all = dates([...held, ...(held.length === 0 ? [acceptedOn] : []), agreement.signedOn, termination.on], t);
  const [from = "", to = ""] = [all[0], all.at(-1)];
  return from === to ? from : t("papers.label.to", { from, to });
}

/** On a cover the lines stand wide apart. */
const coverFields = (fields: readonly Block[]) => fields.flatMap((each): Block[] => [each, { kind: "space", height: 4 }]);

/** The cover of the file (调解卷宗封面, form F1). */
export const cover: Builder = (source, t) => {
  const { content, number, room } = source;
  const { filedOn, volume } = content.dossier;
  const year = dateOf(content.acceptedOn) ?? dateOf(content.receivedOn);
  const known = content.parties.some(({ name }) => name.trim() !== "");
  return [
    { kind: "space", height: 12 },
    { kind: "paragraph", indent: false, runs: [{ text: room.sealOrganisation, look: "bold" }], centred: true },
    { kind: "space", height: 10 },
    { kind: "title", text: t("papers.cover.heading"), cover: true },
    { kind: "space", height: 14 },
    ...coverFields([
      field(t("papers.cover.name"), known ? caseName(content, t) : "", nameField(content.parties)),
      field(t("papers.cover.number"), number ?? "", "accept"),
      field(t("papers.cover.year"), year ? `${partsOf(year).year}` : "", "acceptedOn"),
      field(
        t(isPolice(content) ? "papers.police.host" : "papers.cover.mediator"),
        content.agreement.mediators.join(t("documents.listJoiner")),
        "mediators",
      ),
      field(t("papers.cover.dates"), mediationDays(content, t), "acceptedOn"),
      field(t("papers.cover.filer"), filerOf(content), FILED.by),
      field(t("papers.cover.filedOn"), filedOn.trim() === "" ? "" : printedDate(t, filedOn), FILED.on),
      field(t("papers.cover.retention"), retentionText(content, dossierOf(source).years, t), FILED.retention),
      field(t("papers.cover.remark"), volume, FILED.volume),
    ]),
  ];
};

/** The dossier that the paper belongs to; where none is given, as the official catalogue has it, with what is still missing. */
export function dossierOf({ dossier, content, number }: PaperSource): DossierPrint {
  const state = content.termination.reason === null ? "mediating" : "terminated";
  return dossier ?? unboundDossier({ content, state, number, catalogue: OFFICIAL_CATALOGUE });
}

/** The catalogue of the file (卷内目录, form F2). Its page numbers are there once it is bound. */
export const catalogue: Builder = (source, t) => {
  const labels = (["order", "name", "page", "remark"] as const).map((each) => t(`papers.catalogue.${each}`));
  const found = catalogueRows(dossierOf(source), source.content, t);
  const rows = listRows(
    found.map((row) => row.map((text) => [text] as const)),
    4,
    16,
  );
  return [
    { kind: "title", text: t("papers.title.catalogue") },
    { kind: "table", columns: [16, 84, 24, 32], headerRows: 1, rows: [headRow(labels), ...rows] },
  ];
};

/** Remarks on the file (卷宗情况说明, form F13). */
export const dossierNote: Builder = ({ content }, t) => {
  const note = content.remarks.trim();
  return [
    { kind: "title", text: t("papers.title.dossier-note") },
    ...(note === "" ? [] : note.split(/\r?\n/).map((text): Block => ({ kind: "paragraph", indent: true, runs: [{ text }] }))),
    note === "" ? { kind: "lines", count: 14, field: onPage("dossier", "dossier-remarks") } : { kind: "lines", count: 4 },
    ...fileSigns(content, t),
  ];
};

function fileSigns(content: CaseContent, t: Words): Block[] {
  const places = [
    ...officePlaces("papers.label.filer", [filerOf(content)], t, FILED.by),
    ...officePlaces("papers.label.inspector", [], t),
  ];
  return [{ kind: "signatures", places }, dateLine(null, t)];
}

/** The back cover (封底, form F14): how many pages the file has. */
export const backCover: Builder = (source, t) => {
  const { spans } = dossierOf(source);
  const pages = spans === null ? t("papers.dossier.pages") : t("dossier.pages", { count: lastPage(spans) });
  return [
    { kind: "space", height: 120 },
    { kind: "paragraph", indent: true, runs: [{ text: pages }] },
    ...fileSigns(source.content, t),
  ];
};

/** Where the case came from, in the five groups of form F19. */
function reportSource({ source }: CaseContent, t: Words): string {
  if (source === null) return "";
  if (source === "application") return t("papers.closing.sources.application");
  if (source === "own-initiative") return t("papers.closing.sources.own");
  if (source === "police") return t("papers.closing.sources.police");
  return t(source === "court" ? "papers.closing.sources.court" : "papers.closing.sources.government");
}

/** What has still to be done before the case is closed: a duty, or else the signing. */
function closingField({ duties }: CaseContent): string {
  const open = duties.find(({ state }) => state !== "done");
  return open === undefined ? "signedOn" : dutyField(open, "state");
}

/** When all duties are done, the last of their days; else the day the mediation was ended. */
function closedOn({ duties, termination, agreement }: CaseContent): string {
  if (termination.on.trim() !== "") return termination.on;
  if (duties.some(({ state }) => state !== "done")) return "";
  return duties.reduce((last, { doneOn }) => (doneOn > last ? doneOn : last), agreement.signedOn);
}

function resultOf(content: CaseContent, number: string | null, t: Words): string {
  const { agreement, termination } = content;
  if (termination.reason !== null) return t("papers.letter.resultFailed");
  if (agreement.signedOn.trim() === "") return "";
  return t("papers.letter.resultAgreed", {
    date: printedDate(t, agreement.signedOn),
    number: number ?? t("papers.label.nobody"),
  });
}

/** The report on the end of a case (人民调解结案报告表, form F19). */
export const closingReport: Builder = ({ content, number, room }, t) => {
  const label = (each: "number" | "filledOn" | "unit" | "handler" | "acceptedOn" | "closedOn" | "source") =>
    t(`papers.closing.${each}`);
  const date = (entry: string) => (entry.trim() === "" ? "" : printedDate(t, entry));
  const parties = content.parties.map(({ name, address, phone }) =>
    [name, address, phone].filter((text) => text.trim() !== "").join(t("documents.joiner")),
  );
  const rows = [
    pairRow([label("number"), number ?? "", "accept"], [label("filledOn"), date(content.dossier.filedOn), FILED.on]),
    pairRow(
      [label("unit"), room.sealOrganisation],
      [label("handler"), content.agreement.mediators.join(t("documents.listJoiner")), "mediators"],
    ),
    pairRow(
      [label("acceptedOn"), date(content.acceptedOn), "acceptedOn"],
      [label("closedOn"), date(closedOn(content)), closingField(content)],
    ),
    wideRow(t("papers.closing.parties"), parties.join("\n"), { height: 22, where: nameField(content.parties) }),
    wideRow(label("source"), reportSource(content, t), { where: "source" }),
    wideRow(t("papers.closing.facts"), content.facts, { height: 60, where: "facts" }),
    wideRow(t("papers.closing.result"), resultOf(content, number, t), { height: 40, where: "signedOn" }),
  ];
  return [
    { kind: "title", text: t("papers.title.closing-report") },
    { kind: "table", columns: PAIRS, headerRows: 0, rows },
  ];
};
