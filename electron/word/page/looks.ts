import type { OwnLooks } from "#shared/domain/own-pages";
import { isOn, numberIn, type Props, pt, twips, valueOf } from "./props";

/** Where text stands: the grid of its lines, and the faces it may be in. */
export type Setting = {
  /** Height of a line of the grid in points; 0 without one. */
  readonly grid: number;
  readonly tabStop: number;
  readonly family: (props: Props) => string;
};

/** Letters of this many points where nothing is said: 五号. */
const USUAL = 10.5;
/** The height of a line as a multiple of its letters, as Word sets Chinese. */
const NATURAL = 1.3;

/** The size of letters in points. */
export function sizeOf(run: Props): number {
  const halves = numberIn(valueOf(run, "w:sz"));
  return halves === null ? USUAL : Math.min(Math.max(halves / 2, 1), 400);
}

/** A colour of CSS, or nothing for what the word processor chooses by itself. */
export function colour(text: string | undefined): string | undefined {
  return text !== undefined && /^[0-9a-f]{6}$/i.test(text) ? `#${text.toLowerCase()}` : undefined;
}

const MARKERS: Readonly<Record<string, string>> = {
  yellow: "#ffff00", green: "#00ff00", cyan: "#00ffff", magenta: "#ff00ff", red: "#ff0000", blue: "#0000ff", lightGray: "#c0c0c0",
  darkGray: "#808080", darkYellow: "#808000",
}; // prettier-ignore

const STYLES: Readonly<Record<string, string>> = {
  double: "double", thick: "solid", dotted: "dotted", dashed: "dashed", dash: "dashed", dashSmallGap: "dashed", dotDash: "dashed",
  dotDotDash: "dashed", wave: "wavy", wavyDouble: "wavy",
}; // prettier-ignore

function lineThrough(run: Props): string {
  const under = valueOf(run, "w:u");
  const lines = [
    under !== "" && under !== "none" ? "underline" : "",
    isOn(run, "w:strike") || isOn(run, "w:dstrike") ? "line-through" : "",
  ].filter((each) => each !== "");
  if (lines.length === 0) return "";
  return `${lines.join(" ")} ${STYLES[under] ?? "solid"}`;
}

function raised(run: Props): OwnLooks {
  const align = valueOf(run, "w:vertAlign");
  const position = numberIn(valueOf(run, "w:position"));
  if (align === "superscript") return { "vertical-align": "super" };
  if (align === "subscript") return { "vertical-align": "sub" };
  return position === null || position === 0 ? {} : { "vertical-align": pt(position / 2) };
}

/** How the text of a run looks. */
export function runLooks(run: Props, { family }: Setting): OwnLooks {
  const small = ["superscript", "subscript"].includes(valueOf(run, "w:vertAlign"));
  const line = lineThrough(run);
  const spacing = twips(valueOf(run, "w:spacing"));
  const ink = colour(valueOf(run, "w:color"));
  const ground = MARKERS[valueOf(run, "w:highlight")] ?? colour(run.get("w:shd")?.["w:fill"]);
  return {
    "font-family": family(run),
    "font-size": pt(sizeOf(run) * (small ? 0.65 : 1)),
    ...(isOn(run, "w:b") ? { "font-weight": "700" } : {}),
    ...(isOn(run, "w:i") ? { "font-style": "italic" } : {}),
    ...(line === "" ? {} : { "text-decoration": line }),
    ...(spacing === null || spacing === 0 ? {} : { "letter-spacing": pt(spacing) }),
    ...(ink === undefined ? {} : { color: ink }),
    ...(ground === undefined ? {} : { "background-color": ground }),
    ...(isOn(run, "w:caps") ? { "text-transform": "uppercase" } : {}),
    ...(isOn(run, "w:em") ? { "text-emphasis": "filled dot" } : {}),
    ...(isOn(run, "w:bdr") ? { border: "0.5pt solid" } : {}),
    ...raised(run),
  };
}

/** A border from its property; `none` where one is ruled out, nothing where none is spoken of. */
export function border(line: Readonly<Record<string, string>> | undefined): string | undefined {
  const kind = line?.["w:val"] ?? "";
  if (line === undefined || kind === "") return undefined;
  if (kind === "nil" || kind === "none") return "none";
  const style = kind === "double" || kind === "dotted" ? kind : kind.startsWith("d") ? "dashed" : "solid";
  const eighths = Math.min(Math.max(numberIn(line["w:sz"]) ?? 4, 2), 96);
  const width = style === "double" ? Math.max(eighths * 3, 18) : eighths;
  return `${pt(width / 8)} ${style} ${colour(line["w:color"]) ?? "#000000"}`;
}

/** How high a line of letters of this size is in points. */
export function lineHeight(size: number, paragraph: Props, { grid }: Pick<Setting, "grid">): number {
  const { "w:line": line, "w:lineRule": rule } = paragraph.get("w:spacing") ?? {};
  const snaps = grid > 0 && (!paragraph.has("w:snapToGrid") || isOn(paragraph, "w:snapToGrid"));
  const natural = size * NATURAL;
  // A letter that is a hair too large for a line of the grid takes one, not two.
  const single = snaps ? Math.max(1, Math.ceil(natural / grid - 0.02)) * grid : natural;
  const points = twips(line);
  if (points === null || points <= 0) return single;
  if (rule === "exact") return points;
  return rule === "atLeast" ? Math.max(single, points) : (single * points) / 12;
}

const ALIGNED: Readonly<Record<string, string>> = {
  center: "center", right: "right", end: "right", both: "justify", distribute: "justify", thaiDistribute: "justify",
}; // prettier-ignore

/** An indent: characters count before twips where both are told. */
function indent(given: Readonly<Record<string, string>>, name: string, size: number): number {
  const characters = numberIn(given[`w:${name}Chars`]);
  if (characters !== null && characters !== 0) return (characters / 100) * size;
  return twips(given[`w:${name}`]) ?? 0;
}

/** The room a paragraph leaves at its sides and above its first line, in points. */
export function indents(paragraph: Props, size: number) {
  const given = paragraph.get("w:ind") ?? {};
  const hanging = indent(given, "hanging", size);
  return {
    left: indent(given, given["w:left"] === undefined && given["w:leftChars"] === undefined ? "start" : "left", size),
    right: indent(given, given["w:right"] === undefined && given["w:rightChars"] === undefined ? "end" : "right", size),
    first: hanging > 0 ? -hanging : indent(given, "firstLine", size),
  };
}

function borders(paragraph: Props): OwnLooks {
  const looks: OwnLooks = {};
  for (const side of ["top", "right", "bottom", "left"] as const) {
    const given = paragraph.get(`w:pBdr/w:${side}`);
    const line = border(given);
    if (line === undefined || line === "none") continue;
    looks[`border-${side}`] = line;
    looks[`padding-${side}`] = pt(Math.min(numberIn(given?.["w:space"]) ?? 1, 31));
  }
  return looks;
}

/** How a paragraph lies, whose letters are `size` points large, `tallest` where they are largest. */
export function paragraphLooks(paragraph: Props, size: number, tallest: number, setting: Setting): OwnLooks {
  const spacing = paragraph.get("w:spacing") ?? {};
  const { left, right, first } = indents(paragraph, size);
  const height = lineHeight(tallest, paragraph, setting);
  const lines = (name: "before" | "after") => {
    const hundredths = numberIn(spacing[`w:${name}Lines`]);
    if (hundredths !== null && hundredths > 0) return (hundredths / 100) * (setting.grid > 0 ? setting.grid : 12);
    return twips(spacing[`w:${name}`]) ?? 0;
  };
  const align = ALIGNED[valueOf(paragraph, "w:jc")];
  const ground = colour(paragraph.get("w:shd")?.["w:fill"]);
  return {
    "line-height": pt(height),
    "min-height": pt(height),
    "font-size": pt(size),
    ...(align === undefined ? {} : { "text-align": align }),
    ...(valueOf(paragraph, "w:jc").toLowerCase().endsWith("distribute") ? { "text-align-last": "justify" } : {}),
    ...(left === 0 ? {} : { "margin-left": pt(left) }),
    ...(right === 0 ? {} : { "margin-right": pt(right) }),
    ...(first === 0 ? {} : { "text-indent": pt(first) }),
    ...(lines("before") === 0 ? {} : { "margin-top": pt(lines("before")) }),
    ...(lines("after") === 0 ? {} : { "margin-bottom": pt(lines("after")) }),
    ...(isOn(paragraph, "w:keepNext") ? { "break-after": "avoid" } : {}),
    ...(isOn(paragraph, "w:keepLines") ? { "break-inside": "avoid" } : {}),
    ...(ground === undefined ? {} : { "background-color": ground }),
    ...borders(paragraph),
  };
}
