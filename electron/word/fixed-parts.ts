import { strFromU8, strToU8 } from "fflate";

/** The property of a Word file that holds the text of its square code. */
export const CHECK_PROPERTY = "HeshiCheck";

const CORE = "docProps/core.xml";
const PROPERTY_DATES = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;
const SETTINGS = "word/settings.xml";
// The schema of the settings has an order: after the background, before everything else that we set.
const AFTER_BACKGROUND = /<w:displayBackgroundShape[^>]*\/>/;

/** The parts of a Word file by their names. */
export type WordParts = Readonly<Record<string, Uint8Array>>;

const FOOTER = /^word\/footer\d+\.xml$/;
// The library counts the pictures of all files it ever made.
const PICTURE_ID = /(<wp:docPr id=")\d+"/g;
/** Pictures of footers are counted from here on, so that none has the number of one in the text. */
const FOOTERS_FROM = 100_000;

/** The text with its pictures counted from `from`. */
export function countedAnew(text: string, from = 1): string {
  let count = from;
  return text.replace(PICTURE_ID, (_, before: string) => `${before}${count++}"`);
}

/**
 * The same parts without the moment they were made, so that equal papers are equal files and tell no working hours.
 * `binding`: the left margin changes sides on even pages, which the library cannot say.
 */
export function withFixedParts(parts: WordParts, { binding }: { readonly binding: boolean }): WordParts {
  const changed = (name: string, change: (text: string) => string) => {
    const part = parts[name];
    return part === undefined ? {} : { [name]: strToU8(change(strFromU8(part))) };
  };
  const core = changed(CORE, (text) => text.replace(PROPERTY_DATES, ""));
  const settings = binding
    ? changed(SETTINGS, (text) => text.replace(AFTER_BACKGROUND, (found) => `${found}<w:mirrorMargins/>`))
    : {};
  const footers = Object.keys(parts)
    .filter((name) => FOOTER.test(name))
    .map((name, at) => changed(name, (text) => countedAnew(text, FOOTERS_FROM + 100 * at)));
  return Object.assign({ ...parts, ...core, ...settings }, ...footers);
}
