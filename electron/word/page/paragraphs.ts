import type { OwnLooks, OwnPiece } from "#shared/domain/own-pages";
import { type Inline, inlinesOf } from "./inlines";
import { indents, paragraphLooks, runLooks, sizeOf } from "./looks";
import type { ListMark } from "./numbering";
import { isOn, numberIn, over, type Props, propsOf, pt, valueOf } from "./props";
import type { Place } from "./reading";
import { tabbed } from "./tabs";
import { child, type XmlNode } from "./xml-tree";

const NO_LIST = new Map<string, never>();

/** Counts a paragraph of a list; null for another. */
function listMark(paragraph: Props, { reading }: Place): ListMark | null {
  const list = valueOf(paragraph, "w:numPr/w:numId");
  if (list === "" || list === "0") return null;
  return reading.numbering(list, numberIn(valueOf(paragraph, "w:numPr/w:ilvl")) ?? 0);
}

/** All that is known of a paragraph: its own properties over those of its list and its style. */
export function paragraphOf(node: XmlNode, place: Place) {
  const { styles } = place.reading;
  const own = propsOf(child(node, "w:pPr"));
  const style = styles.find("paragraph", valueOf(own, "w:pStyle"));
  const plain = over(styles.defaults.paragraph, place.base.paragraph, style.paragraph);
  const mark = listMark(over(plain, own), place);
  const listed = mark?.paragraph ?? NO_LIST;
  // A list that the paragraph itself names goes over its style; one that comes with the style goes under it.
  const paragraph = own.has("w:numPr/w:numId")
    ? over(plain, listed, own)
    : over(styles.defaults.paragraph, place.base.paragraph, listed, style.paragraph, own);
  const signs = over(styles.defaults.run, place.base.run, style.run, propsOf(child(node, "w:pPr/w:rPr")));
  return { paragraph, letters: style.run, signs, mark };
}

/** Text of one look after the other as one piece. */
function spans(inlines: readonly Inline[], place: Place): OwnPiece["inside"] {
  const made: { readonly piece: Omit<OwnPiece, "inside">; text: string; readonly key: string }[] = [];
  for (const each of inlines) {
    if (each.kind === "piece") made.push({ piece: each.piece, text: "", key: "" });
    if (each.kind !== "text" || each.text === "") continue;
    const looks = runLooks(each.run, place);
    const key = JSON.stringify(looks);
    const last = made.at(-1);
    if (last?.key === key) last.text += each.text;
    else made.push({ piece: { tag: "span", looks }, text: each.text, key });
  }
  return made.map(({ piece, text }) => ({ ...piece, inside: text === "" ? [] : [text] }));
}

/** The number or bullet of a list, as wide as the room that hangs out for it. */
function markPiece({ text, after, run }: ListMark, signs: Props, hanging: number, place: Place): OwnPiece[] {
  const letters = runLooks(over(signs, run), place);
  if (text === "") return [];
  if (after !== "\t" || hanging <= 0) return [{ tag: "span", looks: letters, inside: [text + after] }];
  const looks: OwnLooks = {
    ...letters,
    display: "inline-block",
    "min-width": pt(hanging),
    "text-indent": "0",
    "text-align": "left",
  };
  return [{ tag: "span", looks, inside: [text] }];
}

/** Cuts what stands in a paragraph where a new page or column begins. */
function cut(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const cuts: Inline[][] = [[]];
  for (const each of inlines) {
    if (each.kind === "break") cuts.push([]);
    else cuts.at(-1)?.push(each);
  }
  return cuts;
}

/** A paragraph as pieces, one for each page it is broken into; `breaksAfter`: what follows begins a new page. */
export function paragraphPieces(
  node: XmlNode,
  place: Place,
): { readonly pieces: readonly OwnPiece[]; readonly breaksAfter: boolean } {
  const { paragraph, letters, signs, mark } = paragraphOf(node, place);
  const inlines = inlinesOf(node, letters, place);
  const cuts = cut(inlines);
  const breaks = inlines.filter((each) => each.kind === "break");
  // A break at the very end moves what follows, not an empty line.
  const breaksAfter = breaks.length > 0 && cuts.at(-1)?.length === 0;
  const kept = breaksAfter ? cuts.slice(0, -1) : cuts;
  const pieces = kept.map((some, at): OwnPiece => {
    const sizes = some.flatMap((each) => (each.kind === "text" ? [sizeOf(each.run)] : []));
    const size = sizes[0] ?? sizeOf(signs);
    const { left, first } = indents(paragraph, size);
    const { inlines: words, looks: tabLooks } = tabbed(some, paragraph, left, place);
    const looks = {
      ...paragraphLooks(paragraph, size, Math.max(size, ...sizes), place),
      ...(at > 0 ? ({ "text-indent": "0", "margin-top": "0" } as const) : {}),
      ...tabLooks,
    };
    const shown = mark && at === 0 ? markPiece(mark, signs, -first, place) : [];
    const broken = at === 0 ? isOn(paragraph, "w:pageBreakBefore") : breaks[at - 1]?.column === false;
    const column = at > 0 && breaks[at - 1]?.column === true ? ({ "break-before": "column" } as const) : {};
    return {
      tag: "p",
      looks: { ...looks, ...column },
      ...(broken && !place.inTable ? { breaks: true } : {}),
      inside: [...shown, ...spans(words, place)],
    };
  });
  return { pieces, breaksAfter: breaksAfter && !place.inTable && breaks.at(-1)?.column === false };
}
