import type { OwnLeftOut } from "#shared/domain/own-pages";
import type { WordParts } from "../template-zip";
import type { Setting } from "./looks";
import type { Numbering } from "./numbering";
import type { Props } from "./props";
import type { Styles } from "./styles";
import { children, xmlTree, type XmlNode } from "./xml-tree";

/** What is known of a Word file while its pages are made, and what of it they cannot show. */
export type Reading = {
  readonly parts: WordParts;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly leftOut: Set<OwnLeftOut>;
  /** Tables stand out to the left by the room in their cells, as in files before Word 2013. */
  readonly outstanding: boolean;
};

/** Where a text of the file stands. */
export type Place = Setting & {
  readonly reading: Reading;
  /** The bytes that an id of this part leads to, inside the file only. */
  readonly linked: (id: string) => Uint8Array | undefined;
  /** What the table around it says of paragraphs and runs. */
  readonly base: { readonly paragraph: Props; readonly run: Props };
  readonly inTable: boolean;
  /** A header or footer: pictures cannot stand there, and fields that count pages do. */
  readonly edge: boolean;
};

/** Reads a part into a tree; nothing when the file has no such part. */
export function partTree(parts: WordParts, name: string): XmlNode | undefined {
  const bytes = parts.get(name);
  return bytes && xmlTree(bytes);
}

/** The names of the parts that the ids of a part lead to. What lies outside the file is the name of no part. */
export function relationsOf(parts: WordParts, part: string): ReadonlyMap<string, string> {
  const at = part.lastIndexOf("/") + 1;
  const [folder, file] = [part.slice(0, at), part.slice(at)];
  const links = children(partTree(parts, `${folder}_rels/${file}.rels`), "Relationship");
  return new Map(links.map((link) => [link.attribute("Id"), resolved(folder, link.attribute("Target"))]));
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of (folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
