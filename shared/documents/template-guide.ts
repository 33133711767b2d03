import { markKey } from "#shared/domain/template";
import type { Words } from "#shared/locales/words";
import type { MarkNode, MarkTree } from "#shared/rules/mark-tree";
import { marked } from "#shared/rules/template-tokens";
import { templateData, templateTree } from "./case-marks";
import type { MarkData, MarkValue } from "./mark-table";
import { type Block, COMPACT_PAGE, type Paper, type Row } from "./model";
import { heading, paragraph, paperOf, type PaperSource } from "./parts";
import { cell, headRow, ROW_HEIGHT } from "./table-parts";

/** So much of a value shows what it looks like. */
const SAMPLE = 40;

const isList = (value: MarkData | readonly MarkData[]): value is readonly MarkData[] => Array.isArray(value);

/** The first of a loop, or the thing itself. */
function firstOf(value: MarkValue | undefined): MarkData {
  if (typeof value !== "object" || value === null) return {};
  return isList(value) ? (value[0] ?? {}) : value;
}

function sampleOf(value: MarkValue | undefined): string {
  const shown = typeof value === "string" ? value.trim().replaceAll("\n", " ") : "";
  return shown.length > SAMPLE ? `${shown.slice(0, SAMPLE).toWellFormed()}\u2026` : shown;
}

const listTable = (labels: readonly string[], lines: readonly (readonly string[])[]): Block => {
  const rows = lines.map((texts): Row => ({ height: ROW_HEIGHT, cells: texts.map((text) => cell(text)) }));
  return { kind: "table", columns: [66, 90], headerRows: 1, rows: [headRow(labels), ...rows] };
};

const ofKind = (tree: MarkTree, kind: MarkNode["kind"]) => [...tree.values()].filter((node) => node.kind === kind);

/** The tables of one group: its values with an example each, its conditions, and what it has more than one of. */
function groupTables(tree: MarkTree, data: MarkData, t: Words): Block[] {
  const [values, conditions] = [ofKind(tree, "text"), ofKind(tree, "when")];
  const mark = t("templates.guideWords.mark");
  const lines = values.map(({ name }) => [marked(name), sampleOf(data[markKey(name)])]);
  const turned = [...conditions, ...ofKind(tree, "loop")].map(({ name }) => [
    marked(`#${name}`),
    `${marked(`#${name}`)}\u2026${marked(`/${name}`)}  ${marked(`^${name}`)}\u2026${marked(`/${name}`)}`,
  ]);
  return [
    listTable([mark, t("templates.guideWords.sample")], lines),
    { kind: "space", height: 3 },
    ...(turned.length === 0 ? [] : [listTable([mark, t("templates.guideWords.use")], turned)]),
  ];
}

/** The groups that loops and single things lead to, each told once. */
function innerGroups(tree: MarkTree, data: MarkData, told: Map<string, string>, t: Words): Block[] {
  const nodes = [...ofKind(tree, "loop"), ...ofKind(tree, "one")];
  return nodes.flatMap((node): Block[] => {
    const key = [...node.inside.keys()].join();
    const title = t(node.kind === "loop" ? "templates.guideWords.ofLoop" : "templates.guideWords.ofOne", { name: node.name });
    const known = told.get(key);
    if (known !== undefined) return [heading(title), paragraph(t("templates.guideWords.same", { name: known }))];
    told.set(key, node.name);
    const first = firstOf(data[markKey(node.name)]);
    return [heading(title), ...groupTables(node.inside, first, t), ...innerGroups(node.inside, first, told, t)];
  });
}

/** The guide to the marks (标记说明), made from the very list that templates are checked by. `sample` is a case to take examples from. */
export function templateGuide(sample: PaperSource, t: Words): Paper {
  const tree = templateTree([sample.language]);
  const data = templateData(sample, t);
  const blocks: Block[] = [
    { kind: "title", text: t("templates.guideWords.title") },
    ...t("templates.guideWords.paragraphs")
      .split("\n")
      .map((text) => paragraph(text)),
    heading(t("templates.guideWords.ofCase")),
    ...groupTables(tree, data, t),
    ...innerGroups(tree, data, new Map(), t),
  ];
  const paper = paperOf(t("templates.guideWords.title"), sample, blocks, t);
  return { ...paper, page: { ...paper.page, ...COMPACT_PAGE } };
}

/** An example to begin from: the mediation agreement with marks in place of what the case tells. */
export function exampleTemplate(source: PaperSource, t: Words): Paper {
  const value = (name: string) => marked(name);
  const loop = (name: string, ...inside: readonly Block[]): Block[] => [
    paragraph(marked(`#${name}`)),
    ...inside,
    paragraph(marked(`/${name}`)),
  ];
  const [parties, disputes, claims] = [
    t("templates.mark.case.parties"),
    t("templates.mark.case.hasDisputes"),
    t("templates.mark.case.hasClaims"),
  ];
  const point = (label: string, condition: string, name: string) =>
    paragraph(`${marked(`#${condition}`)}${label}${value(name)}${marked(`/${condition}`)}`);
  const blocks: Block[] = [
    { kind: "title", text: t("documents.agreement.title") },
    { kind: "rightLine", runs: [{ text: t("documents.agreement.number") + value(t("templates.mark.case.caseNumber")) }] },
    ...loop(parties, paragraph(value(t("templates.mark.party.line")))),
    heading(t("documents.agreement.facts")),
    ...loop(t("templates.mark.case.factLines"), paragraph(value(t("templates.mark.line.content")))),
    point(t("documents.agreement.disputes"), disputes, t("templates.mark.case.disputes")),
    point(t("documents.agreement.claims"), claims, t("templates.mark.case.claims")),
    heading(t("documents.agreement.agreed")),
    ...loop(
      t("templates.mark.case.clauses"),
      paragraph(
        t("documents.agreement.clause", { number: value(t("templates.mark.clause.order")) }) +
          value(t("templates.mark.clause.content")),
      ),
    ),
    heading(t("documents.agreement.performance")),
    paragraph(value(t("templates.mark.case.performance"))),
    paragraph(t("documents.agreement.copies", { copies: value(t("templates.mark.case.copies")) })),
    paragraph(t("templates.exampleWords.signs")),
    signTable(parties, t),
    paragraph(t("templates.exampleWords.mediators")),
    paragraph(t("templates.exampleWords.recorder")),
    { kind: "rightLine", runs: [{ text: value(t("templates.mark.case.seal")) }] },
    { kind: "rightLine", runs: [{ text: value(t("templates.mark.case.signedOn")) }] },
  ];
  return { ...paperOf(t("documents.agreement.title"), source, blocks, t), pageOf: t("documents.pageOf") };
}

/** A row of a table that is repeated for each party. */
function signTable(parties: string, t: Words): Block {
  const [side, name] = [marked(t("templates.mark.party.side")), marked(t("templates.mark.party.name"))];
  const cells = [
    cell(`${marked(`#${parties}`)}${side}`, { centred: true }),
    cell(name, { centred: true }),
    cell(`${marked(t("templates.mark.party.signHint"))}${marked(`/${parties}`)}`, { centred: true }),
  ];
  return { kind: "table", columns: [36, 60, 60], headerRows: 0, rows: [{ height: 18, cells }] };
}
