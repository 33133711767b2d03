import { markKey } from "#shared/domain/template";
import { readingsOf } from "./pinyin";

/** What a mark is: a value, a condition, a loop over many, or one thing whose values are written with a dot. */
export type MarkNode = {
  readonly kind: "text" | "when" | "loop" | "one";
  /** As it is written, in the language of its key. */
  readonly name: string;
  /** The marks of one turn of a loop, or of the one thing; empty for the rest. */
  readonly inside: MarkTree;
};

/** The marks of a place by `markKey` of their names, in every language. */
export type MarkTree = ReadonlyMap<string, MarkNode>;

/** Two characters that sound alike are half as far from each other. */
function costOf(a: string, b: string): number {
  if (a === b) return 0;
  const sounds = readingsOf(b);
  return readingsOf(a).some((reading) => sounds.includes(reading)) ? 0.5 : 1;
}

/** How many characters have to be changed, put in or taken out; those that sound alike count half. */
export function distanceOf(from: string, to: string): number {
  const [a, b] = [Array.from(from), Array.from(to)];
  let row = b.map((_, at) => at + 1);
  a.forEach((character, down) => {
    let [left, corner] = [down + 1, down];
    row = row.map((above, at) => {
      const best = Math.min(above + 1, left + 1, corner + costOf(character, b[at] ?? ""));
      corner = above;
      left = best;
      return best;
    });
  });
  return b.length === 0 ? a.length : (row.at(-1) ?? 0);
}

/** So far off a name may be and still be meant: one character of a short one, a third of a long one. */
const reach = (key: string) => Math.max(1, Math.floor(key.length / 3));

/**
 * The name that is most likely meant, of those there are; null when none is near. `alias` leads from what people write to the right name.
 */
export function nearestName(key: string, nodes: readonly MarkNode[], alias: ReadonlyMap<string, string>): MarkNode | null {
  const meant = alias.get(key);
  const byAlias = nodes.find(({ name }) => markKey(name) === meant);
  if (byAlias) return byAlias;
  let best: { readonly node: MarkNode; readonly distance: number } | null = null;
  for (const node of nodes) {
    const name = markKey(node.name);
    const within = key.length > 1 && name.length > 1 && (name.includes(key) || key.includes(name));
    const distance = Math.min(distanceOf(key, name), within ? 1.5 + Math.abs(name.length - key.length) / 10 : Infinity);
    const near = within || distance <= reach(key.length > name.length ? key : name);
    if (near && distance < (best?.distance ?? Infinity)) best = { node, distance };
  }
  return best?.node ?? null;
}

/** The loops below a place that know a name, the nearest to the top first. */
export function loopsWith(tree: MarkTree, key: string): MarkNode[] {
  const loops = [...tree.values()].filter(({ kind }) => kind === "loop");
  return [...loops.filter(({ inside }) => inside.has(key)), ...loops.flatMap(({ inside }) => loopsWith(inside, key))];
}
