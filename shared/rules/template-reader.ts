import { markKey, type TemplateFinding, type TemplateText } from "#shared/domain/template";
import { loopsWith, type MarkNode, type MarkTree, nearestName } from "./mark-tree";
import { marked, type Token } from "./template-tokens";

/** What a template may name, and what people write instead. */
export type KnownMarks = { readonly tree: MarkTree; readonly alias: ReadonlyMap<string, string> };

/** A place in a paragraph where something stands. */
export type Here = { readonly text: TemplateText; readonly order: number; readonly token: Token };

/** A loop or condition that has begun; `node` null where nobody knows what was meant. */
export type Open = Here & { readonly name: string; readonly path: string; readonly node: MarkNode | null };

export type More = {
  readonly fix: TemplateFinding["fix"];
  readonly right?: string;
  readonly mark?: string;
  readonly other?: string;
  readonly hint?: boolean;
};

/** What is known while the paragraphs of one file are read; loops must end in the file they begin in. */
export type Reader = KnownMarks & {
  readonly open: Open[];
  readonly tell: (here: Here, code: TemplateFinding["code"], more: More) => void;
};

/** A mark's name without its sign, as it was written. */
export const bare = (raw: string) => raw.trim().replace(/^[#\uff03/\uff0f^\uff3e\u3001]|^\u2026+/u, "");

/** A loop or condition with its beginning and end. */
export const loopText = (name: string, inner = "\u2026") => `${marked(`#${name}`)}${inner}${marked(`/${name}`)}`;

const valuesOf = (node: MarkNode) => [...node.inside.values()].filter(({ kind }) => kind === "text");

const isLatin = (name: string) => /^[\p{ASCII}]*$/u.test(name);

/** A value that stands for the others of a loop or one thing, in the same script: the one after number and side. */
export function sampleOf(node: MarkNode): MarkNode {
  const alike = valuesOf(node).filter(({ name }) => isLatin(name) === isLatin(node.name));
  return alike[2] ?? alike[1] ?? alike[0] ?? node;
}

const scopesOf = ({ open, tree }: Reader) => [...open.toReversed().flatMap(({ node }) => node?.inside ?? []), tree];

/** What a name means here: that of the innermost loop counts. */
export const findMark = (reader: Reader, key: string) => scopesOf(reader).flatMap((scope) => scope.get(key) ?? [])[0];

/** Everything that can be named here. */
export const marksHere = (reader: Reader) => scopesOf(reader).flatMap((scope) => [...scope.values()]);

/** A name run together with one of its values, such as a party and its name without the dot. */
function dotLeftOut(reader: Reader, key: string): string {
  for (const [name, node] of scopesOf(reader).flatMap((scope) => [...scope])) {
    if (node.kind !== "one" || !key.startsWith(name) || key === name) continue;
    const rest = key.slice(name.length).replace(/^[^\p{L}\p{N}]/u, "");
    const value = node.inside.get(rest) ?? nearestName(rest, valuesOf(node), reader.alias);
    if (value) return marked(`${node.name}.${value.name}`);
  }
  return "";
}

/** How a mark is written that was meant as a value or, with its sign, as a loop. */
export function shapeOf(node: MarkNode, sign: "" | "#" | "^"): string {
  if (sign !== "") return marked(`${sign}${node.name}`);
  if (node.kind === "one") return marked(`${node.name}.${sampleOf(node).name}`);
  return node.kind === "text" ? marked(node.name) : loopText(node.name);
}

/** Tells that there is no such mark here, and which is meant. */
export function tellUnknown(reader: Reader, here: Here, key: string, sign: "" | "#" | "^"): void {
  const { open, tree, alias, tell } = reader;
  const unsure = open.some(({ node }) => node === null);
  const [loop] = loopsWith(tree, key);
  // In a loop that is not known itself, names of any loop are taken: its own name has been told already.
  if (loop && unsure) return;
  const joined = sign === "" ? dotLeftOut(reader, key) : "";
  const meant = marksHere(reader).some(({ name }) => markKey(name) === alias.get(key));
  if (loop && joined === "" && sign === "" && !meant) {
    const inner = marked(loop.inside.get(key)?.name ?? key);
    return tell(here, "needsLoop", { other: marked(`#${loop.name}`), fix: "loop", right: loopText(loop.name, inner) });
  }
  const nodes = marksHere(reader).filter(({ kind }) => sign === "" || kind !== "text");
  const near = nearestName(key, nodes, alias);
  const right = joined || (near ? shapeOf(near, sign) : "");
  tell(here, "unknown", right === "" ? { fix: "seeList" } : { fix: "nearest", right });
}

function tellNear(reader: Reader, here: Here, right: string): null {
  reader.tell(here, "unknown", right === "" ? { fix: "seeList" } : { fix: "nearest", right });
  return null;
}

/** What a name with a dot means; null when it means nothing, which is told. */
export function findDotted(reader: Reader, here: Here, [first = "", second = "", ...more]: readonly string[]): MarkNode | null {
  const { alias, tell } = reader;
  const node = findMark(reader, first);
  const valueOf = (of: MarkNode) => of.inside.get(second) ?? nearestName(second, valuesOf(of), alias);
  if (!node || more.length > 0) {
    const ones = marksHere(reader).filter(({ kind }) => kind === "one");
    const near = nearestName(first, ones, alias);
    const value = near && valueOf(near);
    return tellNear(reader, here, near && value ? marked(`${near.name}.${value.name}`) : "");
  }
  if (node.kind === "loop") {
    const inner = marked((valueOf(node) ?? sampleOf(node)).name);
    tell(here, "dotIntoLoop", { mark: marked(node.name), fix: "loop", right: loopText(node.name, inner) });
    return null;
  }
  if (node.kind !== "one") return tellNear(reader, here, node.kind === "text" ? marked(node.name) : loopText(node.name));
  const value = node.inside.get(second);
  if (value) return value;
  const near = nearestName(second, valuesOf(node), alias);
  return tellNear(reader, here, near ? marked(`${node.name}.${near.name}`) : "");
}
