import type { DossierLine } from "#shared/rules/dossier";
import type { Words } from "#shared/locales/words";
import { dossierOf } from "./dossier";
import { gapText, lineTitle, retentionText } from "./dossier-rows";
import { onPage } from "./fill-in";
import type { Block, Row } from "./model";
import { type Builder, caseRuns, choice, longText, officePlaces, dateLine } from "./parts";
import { cell, headRow, PAIRS, pairRow, ROW_HEIGHT, wideRow } from "./table-parts";
import { printedDate } from "./wording";
import type { CaseContent } from "#shared/domain/case-file";

const COLUMNS = [12, 52, 62, 30] as const;

function nameCells(line: DossierLine, at: number, t: Words) {
  return [cell(`${at + 1}`, { centred: true }), cell(lineTitle(line.line, t, line.only))] as const;
}

function writtenRow(line: DossierLine, at: number, t: Words): Row {
  return { height: ROW_HEIGHT, cells: [...nameCells(line, at, t), cell(""), cell("")] };
}

function lineRow(line: DossierLine, at: number, content: CaseContent, t: Words): Row {
  const gaps = line.gaps.map((gap) => gapText(gap, content, t));
  const found =
    gaps.length > 0
      ? gaps.join(t("documents.joiner"))
      : t(line.state === "none" ? "dossier.sheet.none" : "dossier.sheet.complete");
  return { height: ROW_HEIGHT, cells: [...nameCells(line, at, t), cell(found), cell("")] };
}

/**
 * The sheet on which the township reviews a dossier (评查表): what the program found line by line, and room for the reviewer. There is no
 * official form of it; the points are those that reviews name (domain notes 5, P21, P23).
 */
export const reviewSheet: Builder = (source, t) => {
  const { content, number, room, blank } = source;
  const { plan, years } = dossierOf(source);
  const { review, filedBy, filedOn } = content.dossier;
  const label = (key: "columns.order" | "columns.line" | "columns.found" | "columns.opinion") => t(`dossier.sheet.${key}`);
  const score = t("dossier.sheet.scoreText", { score: plan.score, count: plan.gaps.length });
  const whole = plan.gaps.filter(({ line }) => line === null).map((gap) => gapText(gap, content, t));
  const head = [
    { height: ROW_HEIGHT, cells: [cell(t("dossier.sheet.name"), { centred: true }), { runs: caseRuns(content, t), span: 3 }] },
    pairRow([t("dossier.sheet.number"), number ?? "", "accept"], [t("dossier.sheet.unit"), room.sealOrganisation]),
    pairRow(
      [t("dossier.sheet.mediator"), content.agreement.mediators.join(t("documents.listJoiner")), "mediators"],
      [t("dossier.sheet.filer"), filedBy, onPage("dossier", "dossier-filed-by")],
    ),
    pairRow(
      [t("dossier.sheet.filedOn"), filedOn.trim() === "" ? "" : printedDate(t, filedOn), onPage("dossier", "dossier-filed-on")],
      [t("dossier.sheet.retention"), retentionText(content, years, t), onPage("dossier", "dossier-retention")],
    ),
    wideRow(t("dossier.sheet.score"), blank === true ? "" : score),
    wideRow(t("dossier.sheet.whole"), blank === true ? "" : whole.join(t("documents.joiner"))),
  ];
  const columns = (["columns.order", "columns.line", "columns.found", "columns.opinion"] as const).map(label);
  // On a blank form nothing was found yet.
  const rows = plan.lines.map((line, at) => (blank === true ? writtenRow(line, at, t) : lineRow(line, at, content, t)));
  const results = (["good", "pass", "fail"] as const).map((each) => t(`dossier.review.${each}`));
  const blocks: Block[] = [
    { kind: "title", text: t("papers.title.review-sheet") },
    { kind: "table", columns: PAIRS, headerRows: 0, rows: head },
    { kind: "space", height: 4 },
    { kind: "table", columns: COLUMNS, headerRows: 1, rows: [headRow(columns), ...rows] },
    choice(
      t("dossier.sheet.result"),
      results.map((text) => ({ text, checked: text === review.result.trim() })),
      onPage("dossier", "review-result"),
    ),
    { kind: "heading", text: t("dossier.sheet.note") },
    ...longText(review.note, 4, onPage("dossier", "review-note")),
    { kind: "signatures", places: officePlaces("dossier.sheet.reviewer", [review.by], t, onPage("dossier", "review-by")) },
    dateLine(review.on, t, onPage("dossier", "review-on")),
  ];
  return blocks;
};
