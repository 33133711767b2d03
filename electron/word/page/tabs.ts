import type { OwnLooks } from "#shared/domain/own-pages";
import type { Inline } from "./inlines";
import { numberIn, type Props, pt, valueOf } from "./props";
import type { Place } from "./reading";

/** What stands in a paragraph with its tabs seen to, and how it looks by that. */
export type Tabbed = { readonly inlines: readonly Inline[]; readonly looks: OwnLooks };

type Stop = { readonly at: number; readonly kind: string; readonly leader: string };

const RULES: Readonly<Record<string, string>> = {
  dot: "dotted", middleDot: "dotted", hyphen: "dashed", underscore: "solid", heavy: "solid",
}; // prettier-ignore

function stopsOf(paragraph: Props): readonly Stop[] {
  return [...paragraph].flatMap(([name, stop]): Stop[] => {
    const { "w:val": kind = "", "w:leader": leader = "none" } = stop;
    if (!name.startsWith("w:tab/") || kind === "clear") return [];
    return [{ at: (numberIn(name.slice("w:tab/".length)) ?? 0) / 20, kind, leader }];
  });
}

const isLeft = ({ kind, leader }: Stop) => ["left", "start", "num"].includes(kind) && leader === "none";

const RULE: OwnLooks = {
  display: "inline-block",
  width: "100%",
  "margin-right": "-100%",
  height: "1em",
  "vertical-align": "-0.2em",
};

/** A line to write on up to the right, as wide as the paragraph wherever it begins; what is too much of it is cut off. */
function ruleOf(run: Props, { leader }: Stop): Inline {
  const under = valueOf(run, "w:u");
  const line = under !== "" && under !== "none" ? "solid" : RULES[leader];
  const looks = { ...RULE, ...(line === undefined ? {} : { "border-bottom": `0.6pt ${line}` }) };
  return { kind: "piece", piece: { tag: "span", looks, inside: [] } };
}

/** Tabs to a stop at the right with nothing behind them in their lines, as forms have them for lines to write on; null for others. */
function ruled(inlines: readonly Inline[], stop: Stop, left: number): Tabbed | null {
  const plain = inlines.map((each) => (each.kind === "text" ? each.text : "?")).join("");
  if (!["right", "end"].includes(stop.kind) || /\t[^\n]/.test(plain)) return null;
  const made = inlines.flatMap((each): Inline[] => {
    if (each.kind !== "text") return [each];
    return each.text
      .split("\t")
      .flatMap((text, at): Inline[] => [...(at > 0 ? [ruleOf(each.run, stop)] : []), { ...each, text }]);
  });
  return { inlines: made, looks: { width: `min(100%, ${pt(stop.at - left)})`, "overflow-x": "clip" } };
}

/**
 * Sees to the tabs of a paragraph, whose text begins `left` points from the margin: a tab leads to the first stop that is named, or to the
 * usual ones of the file. Tells of what cannot be kept.
 */
export function tabbed(inlines: readonly Inline[], paragraph: Props, left: number, { reading, tabStop }: Place): Tabbed {
  const count = inlines.reduce((sum, each) => sum + (each.kind === "text" ? each.text.split("\t").length - 1 : 0), 0);
  const stops = stopsOf(paragraph);
  const [first] = stops;
  if (count === 0) return { inlines, looks: {} };
  const rule = stops.length === 1 && first ? ruled(inlines, first, left) : null;
  if (rule) return rule;
  if (!stops.every(isLeft) || (stops.length > 1 && count > 1)) reading.leftOut.add("tabs");
  const places = stops.map(({ at }) => at - left).filter((at) => at > 0);
  return { inlines, looks: { "tab-size": pt(places.length > 0 ? Math.min(...places) : tabStop) } };
}
