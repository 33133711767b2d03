import { elements, type XmlNode } from "./xml-tree";

/** Properties of a paragraph, a run, a table or a cell by their names; of nested ones `outer/inner`. Each with its attributes. */
export type Props = ReadonlyMap<string, Readonly<Record<string, string>>>;

export const NO_PROPS: Props = new Map();

const ATTRIBUTES = [
  "w:val", "w:color", "w:sz", "w:space", "w:fill", "w:left", "w:start", "w:right", "w:end", "w:firstLine", "w:hanging",
  "w:leftChars", "w:rightChars", "w:firstLineChars", "w:hangingChars", "w:before", "w:after", "w:beforeLines", "w:afterLines",
  "w:line", "w:lineRule", "w:ascii", "w:hAnsi", "w:eastAsia", "w:asciiTheme", "w:eastAsiaTheme", "w:w", "w:type", "w:hRule",
  "w:pos", "w:leader",
] as const; // prettier-ignore

function attributesOf(node: XmlNode): Record<string, string> {
  return Object.fromEntries(ATTRIBUTES.map((name) => [name, node.attribute(name)]).filter(([, value]) => value !== ""));
}

/** The properties that stand in an element such as `w:pPr`. A stop of a tab is told by its place. */
export function propsOf(node: XmlNode | undefined): Props {
  const found = new Map<string, Record<string, string>>();
  const add = (name: string, each: XmlNode) => found.set(name, attributesOf(each));
  for (const each of node ? elements(node) : []) {
    const nested = elements(each);
    if (nested.length === 0) add(each.name, each);
    for (const one of nested) {
      add(each.name === "w:tabs" ? `w:tab/${one.attribute("w:pos")}` : `${each.name}/${one.name}`, one);
    }
  }
  return found;
}

/** A face of a theme gives way to one that is named nearer. */
function merged(name: string, old: Readonly<Record<string, string>>, own: Readonly<Record<string, string>>) {
  const { "w:asciiTheme": ascii, "w:eastAsiaTheme": eastAsia, ...rest } = old;
  if (name !== "w:rFonts") return { ...old, ...own };
  const themes = {
    ...(ascii === undefined || own["w:ascii"] !== undefined ? {} : { "w:asciiTheme": ascii }),
    ...(eastAsia === undefined || own["w:eastAsia"] !== undefined ? {} : { "w:eastAsiaTheme": eastAsia }),
  };
  return { ...rest, ...themes, ...own };
}

/** Properties one over the other, the nearest last. */
export function over(...layers: readonly Props[]): Props {
  const [first = NO_PROPS, ...rest] = layers.filter((layer) => layer.size > 0);
  if (rest.length === 0) return first;
  const all = new Map(first);
  for (const layer of rest) for (const [name, own] of layer) all.set(name, merged(name, all.get(name) ?? {}, own));
  return all;
}

/** The value of a property; empty when it is not there. */
export const valueOf = (props: Props, name: string) => props.get(name)?.["w:val"] ?? "";

/** Whether something is turned on, which it is by standing there. */
export function isOn(props: Props, name: string): boolean {
  const found = props.get(name);
  return found !== undefined && !["0", "false", "off", "none"].includes(found["w:val"] ?? "");
}

/** A whole number; null when there is none or it is beyond all measure. */
export function numberIn(text: string | undefined): number | null {
  const value = Number.parseFloat(text ?? "");
  return Number.isFinite(value) && Math.abs(value) <= 100_000 ? value : null;
}

const rounded = (value: number) => Math.round(value * 100) / 100;

/** A length of CSS from points. */
export const pt = (points: number) => `${rounded(points)}pt`;

/** Twentieths of a point as points. */
export const twips = (text: string | undefined) => {
  const value = numberIn(text);
  return value === null ? null : value / 20;
};

export const millimetres = (points: number) => rounded((points * 25.4) / 72);
