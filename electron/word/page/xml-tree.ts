import { readXml } from "../word-xml";

/** An element of an XML part by its written name. A missing attribute is empty. */
export type XmlNode = {
  readonly name: string;
  readonly attribute: (name: string) => string;
  readonly inside: readonly (XmlNode | string)[];
};

/** Deeper than any form is nested, and far less than a call can be. */
const DEEPEST = 200;

/** Reads an XML part into a tree. Throws an error where it is not well-formed, or nested beyond all measure. */
export function xmlTree(bytes: Uint8Array): XmlNode {
  const top: { inside: (XmlNode | string)[] } = { inside: [] };
  const open = [top];
  readXml(bytes, {
    begin: (name, attribute) => {
      const node = { name, attribute, inside: [] };
      open.at(-1)?.inside.push(node);
      open.push(node);
      if (open.length > DEEPEST) throw new Error("nested too deep");
    },
    end: () => void open.pop(),
    text: (text) => void open.at(-1)?.inside.push(text),
  });
  const [root] = elements({ inside: top.inside });
  if (!root) throw new Error("an empty part");
  return root;
}

/** The elements in a node, without the text between them. */
export function elements({ inside }: Pick<XmlNode, "inside">): readonly XmlNode[] {
  return inside.flatMap((each) => (typeof each === "string" ? [] : [each]));
}

/** The first element of this name in a node; a path with `/` leads further in. */
export function child(node: XmlNode | undefined, path: string): XmlNode | undefined {
  return path.split("/").reduce<XmlNode | undefined>((at, name) => at && elements(at).find((each) => each.name === name), node);
}

/** All elements of this name directly in a node. */
export function children(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node ? elements(node).filter((each) => each.name === name) : [];
}

/** The first element of this name anywhere in a node. */
export function inner(node: XmlNode, name: string): XmlNode | undefined {
  for (const each of elements(node)) {
    const found = each.name === name ? each : inner(each, name);
    if (found) return found;
  }
  return undefined;
}

/** All text in a node. */
export function textIn(node: XmlNode): string {
  return node.inside.map((each) => (typeof each === "string" ? each : textIn(each))).join("");
}
