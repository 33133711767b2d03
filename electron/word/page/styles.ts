import { NO_PROPS, over, type Props, propsOf } from "./props";
import { child, children, inner, type XmlNode } from "./xml-tree";

/** What a style says, with all it is based on. */
export type Style = {
  readonly paragraph: Props;
  readonly run: Props;
  readonly table: Props;
  readonly cell: Props;
  /** Its rows or columns look different from each other, which is not followed. */
  readonly striped: boolean;
};

export type Styles = {
  readonly defaults: { readonly paragraph: Props; readonly run: Props };
  /** A style by its id, or the usual one of its kind. */
  readonly find: (kind: "paragraph" | "character" | "table", id: string) => Style;
};

const NO_STYLE: Style = { paragraph: NO_PROPS, run: NO_PROPS, table: NO_PROPS, cell: NO_PROPS, striped: false };

function ownOf(node: XmlNode): Style {
  return {
    paragraph: propsOf(child(node, "w:pPr")),
    run: propsOf(child(node, "w:rPr")),
    table: propsOf(child(node, "w:tblPr")),
    cell: propsOf(child(node, "w:tcPr")),
    striped: child(node, "w:tblStylePr") !== undefined,
  };
}

function both(base: Style, own: Style): Style {
  return {
    paragraph: over(base.paragraph, own.paragraph),
    run: over(base.run, own.run),
    table: over(base.table, own.table),
    cell: over(base.cell, own.cell),
    striped: base.striped || own.striped,
  };
}

/** The styles of a Word file; without the part, none. */
export function stylesOf(part: XmlNode | undefined): Styles {
  const nodes = children(part, "w:style");
  const byId = new Map(nodes.map((node) => [node.attribute("w:styleId"), node]));
  const usual = new Map(
    nodes
      .filter((node) => ["1", "true", "on"].includes(node.attribute("w:default")))
      .map((node) => [node.attribute("w:type"), node.attribute("w:styleId")]),
  );
  const known = new Map<string, Style>();
  // A style that is based on itself is based on nothing.
  const resolve = (id: string, below: readonly string[]): Style => {
    const before = known.get(id);
    if (before) return before;
    const node = byId.get(id);
    if (!node || below.includes(id) || below.length > 50) return NO_STYLE;
    const base = child(node, "w:basedOn")?.attribute("w:val") ?? "";
    const style = both(base === "" ? NO_STYLE : resolve(base, [...below, id]), ownOf(node));
    known.set(id, style);
    return style;
  };
  return {
    defaults: {
      paragraph: propsOf(child(part, "w:docDefaults/w:pPrDefault/w:pPr")),
      run: propsOf(child(part, "w:docDefaults/w:rPrDefault/w:rPr")),
    },
    find: (kind, id) => resolve(byId.has(id) ? id : (usual.get(kind) ?? ""), []),
  };
}

/** The faces of a theme by the names that properties call them, such as `minorEastAsia`. */
export function themeFaces(part: XmlNode | undefined): ReadonlyMap<string, string> {
  const scheme = part && inner(part, "a:fontScheme");
  const faces = new Map<string, string>();
  for (const [kind, name] of [["major", "a:majorFont"], ["minor", "a:minorFont"]] as const) {
    const font = child(scheme, name);
    const chinese = children(font, "a:font").find((each) => each.attribute("script") === "Hans");
    const latin = child(font, "a:latin")?.attribute("typeface") ?? "";
    const eastAsia = child(font, "a:ea")?.attribute("typeface") || (chinese?.attribute("typeface") ?? "");
    for (const use of ["Ascii", "HAnsi"]) faces.set(kind + use, latin);
    faces.set(`${kind}EastAsia`, eastAsia);
  } // prettier-ignore
  return faces;
}
