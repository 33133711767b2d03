import type { OwnEdges, OwnSheet } from "#shared/domain/own-pages";
import { edgeOf } from "./edges";
import { isOn, millimetres, propsOf, twips } from "./props";
import { type Place, partTree, type Reading } from "./reading";
import { child, children, type XmlNode } from "./xml-tree";

type Kind = "default" | "first" | "even";
/** The parts that headers and footers of a section stand in; a section without one of its own has that of the section before. */
export type Edges = ReadonlyMap<string, string>;

/** The headers and footers that a section names, over those before. */
export function edgesOver(before: Edges, section: XmlNode | undefined, relations: ReadonlyMap<string, string>): Edges {
  const own = ["header", "footer"].flatMap((edge) =>
    children(section, `w:${edge}Reference`).map((node): readonly [string, string] => [
      `${edge} ${node.attribute("w:type") || "default"}`,
      relations.get(node.attribute("r:id")) ?? "",
    ]),
  );
  return new Map([...before, ...own]);
}

/** A4 with the margins that Word begins with in China, in twentieths of a point. */
const USUAL = { w: 11_906, h: 16_838, top: 1_440, bottom: 1_440, left: 1_800, right: 1_800, header: 851, footer: 992 };

type SectionParts = {
  readonly reading: Reading;
  readonly edges: Edges;
  readonly place: (linked: Place["linked"], edge: boolean) => Place;
  /** What the settings of the file say: edges of their own on even pages, margins that change sides. */
  readonly settings: { readonly even: boolean; readonly mirrored: boolean };
};

function edgesFor(kind: Kind, { reading, edges, place }: SectionParts): OwnEdges {
  const made = (edge: "header" | "footer") => {
    const part = edges.get(`${edge} ${kind}`) ?? "";
    const node = part === "" ? undefined : partTree(reading.parts, part);
    return node
      ? edgeOf(
          node,
          place(() => undefined, true),
        )
      : null;
  };
  return { header: made("header"), footer: made("footer") };
}

/** The sheet that a section lies on, with the text at its edges. */
export function sheetOf(section: XmlNode | undefined, parts: SectionParts): OwnSheet {
  const [size, margins] = [child(section, "w:pgSz"), child(section, "w:pgMar")];
  const points = (node: XmlNode | undefined, name: keyof typeof USUAL) =>
    Math.min(Math.abs(twips(node?.attribute(`w:${name}`)) ?? USUAL[name] / 20), 3_000);
  const edges = edgesFor("default", parts);
  const gutter = twips(margins?.attribute("w:gutter")) ?? 0;
  const { header, footer } = edges;
  const [headerAt, footerAt] = [points(margins, "header"), points(margins, "footer")];
  // An edge that needs more room than the margin has moves the text away, but never off the sheet.
  const most = points(size, "h") * 0.4;
  const top = Math.max(points(margins, "top"), Math.min(header ? headerAt + header.high : 0, most));
  const bottom = Math.max(points(margins, "bottom"), Math.min(footer ? footerAt + footer.high : 0, most));
  const titled = isOn(propsOf(section), "w:titlePg");
  return {
    width: Math.max(millimetres(points(size, "w")), 50),
    height: Math.max(millimetres(points(size, "h")), 50),
    margins: {
      top: millimetres(top),
      right: millimetres(points(margins, "right")),
      bottom: millimetres(bottom),
      left: millimetres(points(margins, "left") + Math.min(Math.max(gutter, 0), 200)),
    },
    headerAt: millimetres(headerAt),
    footerAt: millimetres(footerAt),
    mirrored: parts.settings.mirrored,
    edges,
    first: titled ? edgesFor("first", parts) : null,
    even: parts.settings.even ? edgesFor("even", parts) : null,
  };
}

/** The height of the lines that a section sets its text on, in points; 0 without such a grid. */
export function gridOf(section: XmlNode | undefined): number {
  const grid = child(section, "w:docGrid");
  const kind = grid?.attribute("w:type") ?? "";
  if (kind !== "lines" && kind !== "linesAndChars" && kind !== "snapToChars") return 0;
  return Math.min(Math.max(twips(grid?.attribute("w:linePitch")) ?? 0, 0), 200);
}

/** In how many columns the text of a section stands, and how far apart, in points. */
export function columnsOf(section: XmlNode | undefined): { readonly count: number; readonly gap: number } {
  const node = child(section, "w:cols");
  const count = Math.min(Math.max(Number.parseInt(node?.attribute("w:num") ?? "", 10) || 1, 1), 10);
  return { count, gap: Math.max(twips(node?.attribute("w:space")) ?? 36, 0) };
}
