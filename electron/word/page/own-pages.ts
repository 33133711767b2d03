import { OwnPages, type OwnPiece } from "#shared/domain/own-pages";
import { filledParts } from "../template-text";
import type { OpenTemplate } from "../template-file";
import { facesOf } from "./faces";
import type { Setting } from "./looks";
import { numberingOf } from "./numbering";
import { paragraphPieces } from "./paragraphs";
import { isOn, NO_PROPS, numberIn, propsOf, pt, twips } from "./props";
import { type Place, partTree, type Reading, relationsOf } from "./reading";
import { columnsOf, type Edges, edgesOver, gridOf, sheetOf } from "./sections";
import { stylesOf, themeFaces } from "./styles";
import { tablePiece, through } from "./tables";
import { child, children, type XmlNode } from "./xml-tree";

const BLOCKS = ["w:p", "w:tbl", "w:altChunk"];

/** The pieces of a body, a cell, or a stretch of blocks. */
function blocks(nodes: readonly XmlNode[], place: Place): readonly OwnPiece[] {
  let breaks = false;
  return nodes.flatMap((node): readonly OwnPiece[] => {
    if (node.name === "w:altChunk") place.reading.leftOut.add("shape");
    if (node.name === "w:altChunk") return [];
    const made =
      node.name === "w:tbl"
        ? { pieces: [tablePiece(node, place, (cell, here) => blocks(through(cell, BLOCKS), here))], breaksAfter: false }
        : paragraphPieces(node, place);
    const [first, ...rest] = made.pieces;
    const begun = first && breaks ? [{ ...first, breaks: true }, ...rest] : made.pieces;
    breaks = made.breaksAfter || (breaks && !first);
    return begun;
  });
}

type Section = { readonly nodes: readonly XmlNode[]; readonly section: XmlNode | undefined };

/** The sections of a body: each ends with the paragraph that says what it is like, the last with the body. */
function sectionsOf(body: XmlNode): readonly Section[] {
  const sections: Section[] = [];
  let nodes: XmlNode[] = [];
  for (const node of through(body, BLOCKS)) {
    nodes.push(node);
    const section = node.name === "w:p" ? child(node, "w:pPr/w:sectPr") : undefined;
    if (!section) continue;
    sections.push({ nodes, section });
    nodes = [];
  }
  const last = { nodes, section: child(body, "w:sectPr") };
  // What stands behind the last paragraph that ends a section is a section only where there is something, or nothing else.
  return nodes.length > 0 || sections.length === 0 ? [...sections, last] : sections;
}

const isContinuous = ({ section }: Section) => child(section, "w:type")?.attribute("w:val") === "continuous";

/** Sections that lie on one sheet, in the order of the body. */
function sheetsOf(sections: readonly Section[]): readonly (readonly [Section, ...Section[]])[] {
  const sheets: [Section, ...Section[]][] = [];
  for (const section of sections) {
    const last = sheets.at(-1);
    if (last && isContinuous(section)) last.push(section);
    else sheets.push([section]);
  }
  return sheets;
}

/** A section in columns stands in a box of its own. */
function inColumns(section: Section, pieces: readonly OwnPiece[]): readonly OwnPiece[] {
  const { count, gap } = columnsOf(section.section);
  if (count === 1) return pieces;
  return [{ tag: "div", looks: { columns: `${count}`, "column-gap": pt(gap) }, inside: [...pieces] }];
}

function readingOf({ parts, types }: OpenTemplate) {
  const named = (ending: string) => [...types].find(([, type]) => type.endsWith(ending))?.[0] ?? "";
  const tree = (ending: string) => partTree(parts, named(ending));
  const part = tree("wordprocessingml.settings+xml");
  const settings = propsOf(part);
  const modes = children(child(part, "w:compat"), "w:compatSetting");
  const mode = modes.find((each) => each.attribute("w:name") === "compatibilityMode")?.attribute("w:val");
  const reading: Reading = {
    parts,
    styles: stylesOf(tree("wordprocessingml.styles+xml")),
    numbering: numberingOf(tree("wordprocessingml.numbering+xml")),
    leftOut: new Set(),
    // Word 2013 is 15; a file that does not say is older.
    outstanding: (numberIn(mode) ?? 0) < 15,
  };
  const stop = twips(settings.get("w:defaultTabStop")?.["w:val"]) ?? 36;
  return {
    reading,
    faces: facesOf(themeFaces(tree("officedocument.theme+xml"))),
    tabStop: Math.min(Math.max(stop, 1), 500),
    settings: { even: isOn(settings, "w:evenAndOddHeaders"), mirrored: isOn(settings, "w:mirrorMargins") },
  };
}

/**
 * A filled template as its pages look: sheets, headers and footers, paragraphs, tables and pictures with their looks. What cannot
 * be shown is told in `leftOut`. Text of the file stays text; only pictures that lie in the file itself are shown.
 */
export function ownPages(template: OpenTemplate): OwnPages {
  const { reading, faces, tabStop, settings } = readingOf(template);
  const main = filledParts(template).find(({ part }) => part === "body")?.file ?? "";
  const body = child(partTree(template.parts, main), "w:body");
  const relations = relationsOf(template.parts, main);
  const linked = (id: string) => template.parts.get(relations.get(id) ?? "");
  const setting = (section: Section): Setting => ({ grid: gridOf(section.section), tabStop, family: faces.family });
  const base = { paragraph: NO_PROPS, run: NO_PROPS };
  let edges: Edges = new Map();
  const groups = sheetsOf(body ? sectionsOf(body) : []).map((sections, at) => {
    const [first] = sections;
    for (const each of sections) edges = edgesOver(edges, each.section, relations);
    const place = (from: Place["linked"], edge: boolean): Place => {
      return { ...setting(first), reading, linked: from, base, inTable: false, edge };
    };
    // Where the first of them does not say how large its sheet is, the others do.
    const sized = sections.find(({ section }) => child(section, "w:pgSz")) ?? first;
    const start = child(first.section, "w:pgNumType")?.attribute("w:start") ?? "";
    if (start !== "" && (at > 0 || start !== "1")) reading.leftOut.add("pageStart");
    const sheet = sheetOf(sized.section, { reading, edges, place, settings });
    if (at > 0 && sheet.first) reading.leftOut.add("firstPage");
    const inside = sections.flatMap((section) =>
      inColumns(section, blocks(section.nodes, { ...place(linked, false), ...setting(section) })),
    );
    return { sheet, inside };
  });
  return OwnPages.parse({ groups, latin: faces.latin, chinese: faces.chinese, leftOut: [...reading.leftOut] });
}
