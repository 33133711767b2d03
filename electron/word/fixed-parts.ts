import { strFromU8, strToU8 } from "fflate";

const CORE = "docProps/core.xml";
const PROPERTY_DATES = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;
const SETTINGS = "word/settings.xml";
// The schema of the settings has an order: after the background, before everything else that we set.
const AFTER_BACKGROUND = /<w:displayBackgroundShape[^>]*\/>/;

/** The parts of a Word file by their names. */
export type WordParts = Readonly<Record<string, Uint8Array>>;

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
  return { ...parts, ...core, ...settings };
}
