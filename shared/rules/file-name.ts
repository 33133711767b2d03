// What Windows refuses in a file name, the strictest of the systems; control characters by code point.
const FORBIDDEN = /[<>:"/\\|?*\u{0}-\u{1f}\u{7f}]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 100;

/**
 * A file name (without ending) that every system takes: forbidden signs become `_`, blanks are folded,
 * dots and blanks at the ends go, device names of Windows get a `_`, and more than 100 characters are cut.
 */
export function safeFileName(wanted: string): string {
  const folded = wanted.toWellFormed().replace(FORBIDDEN, "_").replace(/\s+/g, " ");
  const cut = [...folded].slice(0, LONGEST).join("");
  const trimmed = cut.replace(/^[. ]+|[. ]+$/g, "");
  if (trimmed === "") return "_";
  return RESERVED.test(trimmed.split(".")[0] ?? "") ? `_${trimmed}` : trimmed;
}
