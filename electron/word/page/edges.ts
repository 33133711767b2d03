import type { OwnEdge, OwnEdgeText } from "#shared/domain/own-pages";
import { type Inline, inlinesOf } from "./inlines";
import { border, lineHeight, runLooks, sizeOf } from "./looks";
import { paragraphOf } from "./paragraphs";
import { type Props, valueOf } from "./props";
import type { Place } from "./reading";
import { through } from "./tables";
import type { XmlNode } from "./xml-tree";

type Column = "left" | "centre" | "right";
type Line = { readonly texts: Readonly<Record<Column, OwnEdgeText>>; readonly align: Column };

const COLUMNS = ["left", "centre", "right"] as const;
const ALIGNED: Readonly<Record<string, Column>> = { center: "centre", right: "right", end: "right" };

/** What stands between tabs; the number of a page where it stands. */
function partsOf(inlines: readonly Inline[]): readonly OwnEdgeText[] {
  const parts: OwnEdgeText[] = [[]];
  for (const each of inlines) {
    if (each.kind === "count") parts.at(-1)?.push({ count: each.what });
    if (each.kind !== "text") continue;
    for (const [at, text] of each.text.replaceAll("\n", " ").split("\t").entries()) {
      if (at > 0) parts.push([]);
      if (text !== "") parts.at(-1)?.push(text);
    }
  }
  return parts;
}

/** A line of an edge: tabs lead from the left over the middle to the right, as the usual stops of headers are. */
function lineOf(inlines: readonly Inline[], paragraph: Props): Line {
  const align = ALIGNED[valueOf(paragraph, "w:jc")] ?? "left";
  const parts = partsOf(inlines);
  const texts: Record<Column, OwnEdgeText> = { left: [], centre: [], right: [] };
  const [first = [], second = [], ...rest] = parts;
  if (align !== "left") texts[align] = parts.flatMap((part, at) => (at > 0 ? [" ", ...part] : part));
  else Object.assign(texts, { left: first, centre: second, right: rest.flat() });
  return { texts, align };
}

function isEmpty(line: Line): boolean {
  return COLUMNS.every((column) => line.texts[column].every((part) => typeof part === "string" && part.trim() === ""));
}

/** A column of an edge, line by line; nothing where no line says anything in it. */
function columnOf(lines: readonly Line[], column: Column): OwnEdgeText {
  if (lines.every((line) => line.texts[column].length === 0)) return [];
  return lines.flatMap((line, at) => (at > 0 ? ["\n", ...line.texts[column]] : line.texts[column]));
}

/** A header or footer, as the edge of a page can have it: its lines in letters of one look. Null for an empty one. */
export function edgeOf(node: XmlNode, place: Place): OwnEdge | null {
  if (through(node, ["w:tbl"]).length > 0) place.reading.leftOut.add("edgeTable");
  const paragraphs = inOrder(node).map((each) => {
    const { paragraph, letters, signs } = paragraphOf(each, place);
    const inlines = inlinesOf(each, letters, place);
    const run = inlines.flatMap((one) => (one.kind === "text" || one.kind === "count" ? [one.run] : []))[0];
    return { line: lineOf(inlines, paragraph), paragraph, run: run ?? signs };
  });
  const last = paragraphs.findLastIndex(({ line }) => !isEmpty(line));
  const shown = paragraphs.slice(0, last + 1);
  const spoken = shown.find(({ line }) => !isEmpty(line));
  const line = paragraphs.some(({ paragraph }) => !["none", undefined].includes(border(paragraph.get("w:pBdr/w:bottom"))));
  if (!spoken) return null;
  const size = sizeOf(spoken.run);
  const height = lineHeight(size, spoken.paragraph, place);
  const lines = shown.map((each) => each.line);
  return {
    left: columnOf(lines, "left"),
    centre: columnOf(lines, "centre"),
    right: columnOf(lines, "right"),
    looks: { ...runLooks(spoken.run, place), "line-height": `${Math.round(height * 100) / 100}pt` },
    high: height * lines.length,
    line,
  };
}

/** The paragraphs of an edge, those of tables too: a row of a table is told line by line. */
function inOrder(node: XmlNode): readonly XmlNode[] {
  return through(node, ["w:p", "w:tbl"]).flatMap((each) => {
    if (each.name === "w:p") return [each];
    return through(each, ["w:tr"]).flatMap((row) => through(row, ["w:tc"]).flatMap(inOrder));
  });
}
