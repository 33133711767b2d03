import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The property of a Word file that holds the text of its square code. */
export const CHECK_PROPERTY = "HeshiCheck";

const CORE = "docProps/core.xml";
const PROPERTY_DATES = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;
const SETTINGS = "word/settings.xml";
// The schema of the settings has an order: after the background, before everything else that we set.
const AFTER_BACKGROUND = /<w:displayBackgroundShape[^>]*\/>/;

const DOCUMENT = "word/document.xml";
// The library counts the pictures of all files it ever made.
const PICTURE_ID = /(<wp:docPr id=")\d+"/g;

/** The text with its pictures counted from one. */
function countedAnew(text: string): string {
  let count = 0;
  return text.replace(PICTURE_ID, (_, before: string) => `${before}${++count}"`);
}

// The earliest day a zip file can tell.
const ZIP_DATE = new Date(1980, 0, 1);

/**
 * The same Word file without the moment it was made, so that equal papers are equal files and tell no working hours.
 * `binding`: the left margin changes sides on even pages, which the library cannot say.
 */
export function withFixedParts(file: Uint8Array, { binding }: { readonly binding: boolean }): Uint8Array {
  const parts = unzipSync(file);
  const changed = (name: string, change: (text: string) => string) => {
    const part = parts[name];
    return part === undefined ? {} : { [name]: strToU8(change(strFromU8(part))) };
  };
  const core = changed(CORE, (text) => text.replace(PROPERTY_DATES, ""));
  const settings = binding
    ? changed(SETTINGS, (text) => text.replace(AFTER_BACKGROUND, (found) => `${found}<w:mirrorMargins/>`))
    : {};
  const pictures = Object.keys(parts).some((name) => name.startsWith("word/media/")) ? changed(DOCUMENT, countedAnew) : {};
  return zipSync({ ...parts, ...core, ...settings, ...pictures }, { mtime: ZIP_DATE });
}
