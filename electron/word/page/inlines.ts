import type { OwnPiece } from "#shared/domain/own-pages";
import { drawing, oldDrawing } from "./pictures";
import { isOn, over, type Props, propsOf, valueOf } from "./props";
import type { Place } from "./reading";
import { child, elements, textIn, type XmlNode } from "./xml-tree";

/** What stands in a paragraph, one after the other. */
export type Inline =
  | { readonly kind: "text"; readonly text: string; readonly run: Props }
  /** A picture, or a line to write on. */
  | { readonly kind: "piece"; readonly piece: OwnPiece }
  | { readonly kind: "break"; readonly column: boolean }
  /** The number of the page or of all pages, in headers and footers. */
  | { readonly kind: "count"; readonly what: "page" | "pages"; readonly run: Props };

const AROUND = new Set([
  "w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:sdt", "w:sdtContent", "w:customXml", "w:dir", "w:bdo", "w:fldSimple",
]); // prettier-ignore

// Signs of the fonts Symbol and Wingdings that forms have, by the place they stand at there.
const SIGNS: Readonly<Record<string, string>> = {
  a3: "\u25a1", a8: "\u25a1", "6f": "\u25a1", "71": "\u25a1", fe: "\u2611", "52": "\u2611", fd: "\u2612", "53": "\u2612",
  fc: "\u2713", fb: "\u2717", "6c": "\u25cf", "6e": "\u25a0", a7: "\u25aa", b7: "\u2022", d8: "\u27a2", "75": "\u25c6",
}; // prettier-ignore

/** A field: what it is told to do is read until its result begins, and a field that counts pages has no use for its result. */
type Field = { code: string; inResult: boolean; counts: "page" | "pages" | null };

function countOf(code: string): Field["counts"] {
  const word = /^\s*(\w+)/.exec(code)?.[1]?.toUpperCase();
  if (word === "PAGE") return "page";
  return word === "NUMPAGES" || word === "SECTIONPAGES" ? "pages" : null;
}

/** The letters of a run as its paragraph and all styles around it have them. */
export function runProps(node: XmlNode, paragraph: Props, { reading: { styles }, base }: Place): Props {
  const own = propsOf(child(node, "w:rPr"));
  const style = valueOf(own, "w:rStyle");
  const named = style === "" ? new Map() : styles.find("character", style).run;
  return over(styles.defaults.run, base.run, paragraph, named, own);
}

function sign(node: XmlNode, { reading }: Place): string {
  const at = node.attribute("w:char").toLowerCase().replace(/^f0/, "").replace(/^0+/, "");
  const known = SIGNS[at];
  if (known === undefined) reading.leftOut.add("symbol");
  return known ?? "\u25a1";
}

/** The text of what is one sign or several in a run; null for what is no text. */
function plainText(node: XmlNode, place: Place): string | null {
  switch (node.name) {
    case "w:t": {
      const text = textIn(node);
      return node.attribute("xml:space") === "preserve" ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
    }
    case "w:tab":
    case "w:ptab":
      return "\t";
    case "w:cr":
      return "\n";
    case "w:noBreakHyphen":
      return "\u2011";
    case "w:softHyphen":
      return "\u00ad";
    case "w:sym":
      return sign(node, place);
    default:
      return null;
  }
}

/** Reads what stands in a paragraph. `paragraph`: what its style says of letters. */
export function inlinesOf(node: XmlNode, paragraph: Props, place: Place): readonly Inline[] {
  const found: Inline[] = [];
  const fields: Field[] = [];
  const { leftOut } = place.reading;
  const silent = () => fields.some((field) => !field.inResult || (place.edge && field.counts !== null));

  const fieldSign = (kind: string, run: Props) => {
    if (kind === "begin") fields.push({ code: "", inResult: false, counts: null });
    const last = fields.at(-1);
    if (!last || kind === "begin") return;
    last.counts = countOf(last.code);
    last.inResult = true;
    if (kind !== "end") return;
    fields.pop();
    if (place.edge && last.counts !== null && !silent()) found.push({ kind: "count", what: last.counts, run });
  };
  const inRun = (each: XmlNode, run: Props): void => {
    const last = fields.at(-1);
    if (each.name === "w:fldChar") return fieldSign(each.attribute("w:fldCharType"), run);
    if (each.name === "w:instrText" && last) last.code += textIn(each);
    if (silent()) return;
    const text = plainText(each, place);
    if (text !== null) found.push({ kind: "text", text, run });
    else if (each.name === "w:br") found.push(brokenBy(each.attribute("w:type"), run));
    else if (each.name === "w:pgNum" && place.edge) found.push({ kind: "count", what: "page", run });
    else if (each.name === "w:ruby") for (const base of elements(child(each, "w:rubyBase") ?? each)) inline(base);
    else if (each.name === "w:footnoteReference" || each.name === "w:endnoteReference") leftOut.add("note");
    else if (each.name === "mc:AlternateContent") for (const one of elements(child(each, "mc:Choice") ?? each)) inRun(one, run);
    else if (each.name === "w:object") leftOut.add("shape");
    else if (each.name === "w:drawing" || each.name === "w:pict") {
      const piece = each.name === "w:drawing" ? drawing(each, place) : oldDrawing(each, place);
      if (piece) found.push({ kind: "piece", piece });
    }
  };
  const inline = (each: XmlNode): void => {
    if (each.name === "w:r") {
      const run = runProps(each, paragraph, place);
      if (!isOn(run, "w:vanish")) for (const one of elements(each)) inRun(one, run);
    } else if (each.name === "w:fldSimple" && place.edge && countOf(each.attribute("w:instr")) !== null) {
      const what = countOf(each.attribute("w:instr"));
      const run = runProps(child(each, "w:r") ?? each, paragraph, place);
      if (what !== null) found.push({ kind: "count", what, run });
    } else if (AROUND.has(each.name)) for (const one of elements(each)) inline(one);
    else if (each.name.startsWith("m:")) leftOut.add("equation");
  };
  for (const each of elements(node)) inline(each);
  return found;
}

function brokenBy(type: string, run: Props): Inline {
  if (type === "page" || type === "column") return { kind: "break", column: type === "column" };
  return { kind: "text", text: "\n", run };
}
