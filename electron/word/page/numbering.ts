import { type Props, propsOf } from "./props";
import { child, children, type XmlNode } from "./xml-tree";

/** What stands in front of a paragraph of a list, and what that level says of its looks. */
export type ListMark = { readonly text: string; readonly after: string; readonly paragraph: Props; readonly run: Props };

/** The next mark of a list at a level, which counts it. Null for what is no list. */
export type Numbering = (list: string, level: number) => ListMark | null;

// One to nine and nought as Chinese writes them in numbers of paragraphs, and ten, hundred, thousand.
const DIGITS = "\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";
const UNITS = ["", "\u5341", "\u767e", "\u5343"];

/** A number from 1 to 9999 as it is read out in Chinese: ten is not one ten, and a gap is one nought. */
export function chineseNumber(value: number): string {
  const text = [...`${value}`].map((digit, at, all) => {
    const unit = UNITS[all.length - 1 - at] ?? "";
    return digit === "0" ? "0" : `${DIGITS[Number(digit)]}${unit}`;
  });
  const read = text
    .join("")
    .replace(/0+$/, "")
    .replace(/0+/g, DIGITS[0] ?? "");
  return value >= 10 && value < 20 ? read.slice(1) : read;
}

const ROMAN = [
  [1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"],
  [4, "iv"], [1, "i"],
] as const; // prettier-ignore

function roman(value: number): string {
  let [left, text] = [value, ""];
  for (const [worth, sign] of ROMAN) for (; left >= worth; left -= worth) text += sign;
  return text;
}

/** a to z, then aa, bb and so on. */
const letters = (value: number) => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const CHINESE = /^(chinese|japaneseCounting|ideographDigital|ideographTraditional|taiwaneseCounting|koreanCounting)/;

/** A number in one of Word's formats; plain digits for those we do not know. */
export function formatted(value: number, format: string): string {
  if (value < 1 || value > 9_999) return `${value}`;
  if (CHINESE.test(format)) return chineseNumber(value);
  if (format === "lowerLetter") return letters(Math.min(value, 260));
  if (format === "upperLetter") return letters(Math.min(value, 260)).toUpperCase();
  if (format === "lowerRoman") return roman(value);
  if (format === "upperRoman") return roman(value).toUpperCase();
  if (format === "decimalZero") return `${value}`.padStart(2, "0");
  if (format.startsWith("decimalEnclosedCircle") && value <= 20) return String.fromCharCode(0x245f + value);
  if (format === "decimalFullWidth") return [...`${value}`].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join("");
  return format === "none" ? "" : `${value}`;
}

/** A sign of the fonts that Word takes for bullets, by the letter that stands for it; a plain dot for those we do not know. */
function bullet(text: string): string {
  return /[\ue000-\uf8ff]/.test(text) ? "\u25cf" : text;
}

type Level = {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly after: string;
  readonly paragraph: Props;
  readonly run: Props;
};

function levelOf(node: XmlNode): Level {
  const value = (name: string) => child(node, name)?.attribute("w:val") ?? "";
  const after = value("w:suff");
  return {
    start: Number.parseInt(value("w:start"), 10) || 1,
    format: value("w:numFmt"),
    text: value("w:lvlText"),
    after: after === "nothing" ? "" : after === "space" ? " " : "\t",
    paragraph: propsOf(child(node, "w:pPr")),
    run: propsOf(child(node, "w:rPr")),
  };
}

type List = { readonly id: string; readonly levels: ReadonlyMap<number, Level>; readonly starts: ReadonlyMap<number, number> };

const levelNumber = (node: XmlNode) => Number.parseInt(node.attribute("w:ilvl"), 10) || 0;

function listsOf(part: XmlNode | undefined): ReadonlyMap<string, List> {
  const kinds = new Map(children(part, "w:abstractNum").map((node) => [node.attribute("w:abstractNumId"), node]));
  const lists = children(part, "w:num").map((node): readonly [string, List] => {
    const id = child(node, "w:abstractNumId")?.attribute("w:val") ?? "";
    const levels = new Map(children(kinds.get(id), "w:lvl").map((level) => [levelNumber(level), levelOf(level)]));
    const starts = new Map<number, number>();
    for (const changed of children(node, "w:lvlOverride")) {
      const own = child(changed, "w:lvl");
      if (own) levels.set(levelNumber(changed), levelOf(own));
      const start = child(changed, "w:startOverride")?.attribute("w:val");
      if (start !== undefined) starts.set(levelNumber(changed), Number.parseInt(start, 10) || 1);
    }
    return [node.attribute("w:numId"), { id, levels, starts }];
  });
  return new Map(lists);
}

/** Counts the lists of a Word file, in the order of its paragraphs. */
export function numberingOf(part: XmlNode | undefined): Numbering {
  const lists = listsOf(part);
  // Lists of one kind go on counting each other, until one says where it begins.
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return (number, depth) => {
    const list = lists.get(number);
    const level = list?.levels.get(depth);
    if (!list || !level) return null;
    const count = counts.get(list.id) ?? new Map<number, number>();
    counts.set(list.id, count);
    const first = !begun.has(`${number} ${depth}`) && list.starts.has(depth);
    begun.add(`${number} ${depth}`);
    const start = (at: number) => list.starts.get(at) ?? list.levels.get(at)?.start ?? 1;
    count.set(depth, first || !count.has(depth) ? start(depth) : (count.get(depth) ?? 0) + 1);
    for (const below of Array.from(count.keys())) if (below > depth) count.delete(below);
    const value = (at: number) => formatted(count.get(at) ?? start(at), list.levels.get(at)?.format ?? "");
    const text =
      level.format === "bullet" ? bullet(level.text) : level.text.replace(/%([1-9])/g, (_, at: string) => value(Number(at) - 1));
    return { text, after: level.after, paragraph: level.paragraph, run: level.run };
  };
}
