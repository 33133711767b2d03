import { Document, type IContext } from "docx";
import type { WordParts } from "./fixed-parts";

const PICTURE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
const END = "</Relationships>";

/** A picture by the mark `{key}` that stands for its place in the file until it has one. */
export type Picture = { readonly key: string; readonly ending: string; readonly bytes: Uint8Array };

/** What elements hand their pictures to while they are written. */
let collector = new Document({ sections: [] });

/** Where elements are written to: give it to `prepForXml`. */
export const writingContext = (): IContext => ({ file: collector, viewWrapper: collector.Document, stack: [] });

/** The pictures of what was just written. A document keeps what it was given, so the next ones get another. */
export function takePictures(): readonly Picture[] {
  const found = collector.Media.Entries;
  if (found.length === 0) return [];
  collector = new Document({ sections: [] });
  return found.map(([key, { type, data }]) => ({ key, ending: type, bytes: new Uint8Array(data) }));
}

type Filled = { readonly main: string; readonly relations: string; readonly parts: WordParts };

/** Gives the pictures their places: each once, named in the main part and in its relations. */
export function withPictures(main: string, relations: string, pictures: readonly Picture[]): Filled {
  let [text, lines] = [main, ""];
  const parts: Record<string, Uint8Array> = {};
  for (const { key, ending, bytes } of new Map(pictures.map((picture) => [picture.key, picture])).values()) {
    const name = `picture${Object.keys(parts).length + 1}`;
    // The elements put `rId` before the mark.
    text = text.replaceAll(`{${key}}`, name);
    lines += `<Relationship Id="rId${name}" Type="${PICTURE}" Target="media/${name}.${ending}"/>`;
    parts[`word/media/${name}.${ending}`] = bytes;
  }
  return { main: text, relations: relations.replace(END, `${lines}${END}`), parts };
}
