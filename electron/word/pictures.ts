import type { Media } from "docx";
import type { WordParts } from "./fixed-parts";

const PICTURE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
const END = "</Relationships>";

type Filled = { readonly main: string; readonly relations: string; readonly pictures: WordParts };

/** Gives the pictures of a main part their places in the file: the elements name them by marks like `{key}` until then. */
export function withPictures(main: string, relations: string, media: Media): Filled {
  let [text, lines] = [main, ""];
  const pictures: Record<string, Uint8Array> = {};
  for (const [key, { fileName, data }] of media.Entries) {
    const id = `picture${fileName.replace(/\W/g, "")}`;
    text = text.replaceAll(`{${key}}`, id);
    lines += `<Relationship Id="${id}" Type="${PICTURE}" Target="media/${fileName}"/>`;
    pictures[`word/media/${fileName}`] = new Uint8Array(data);
  }
  return { main: text, relations: relations.replace(END, `${lines}${END}`), pictures };
}
