import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const CORE = "docProps/core.xml";
const PROPERTY_DATES = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;

// The earliest day a zip file can tell.
const ZIP_DATE = new Date(1980, 0, 1);

/** The same Word file without the moment it was made, so that equal papers are equal files and tell no working hours. */
export function withFixedDates(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const core = parts[CORE];
  const dated = core === undefined ? parts : { ...parts, [CORE]: strToU8(strFromU8(core).replace(PROPERTY_DATES, "")) };
  return zipSync(dated, { mtime: ZIP_DATE });
}
