// What Windows refuses in a file name, the strictest of the systems; control characters by code point.
const FORBIDDEN = /[<>:"/\\|?*\u{0}-\u{1f}\u{7f}]/gu;
// Its devices, also with a small figure and as the two ends of a console.
const RESERVED = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|con(?:in|out)\$)$/i;
const LONGEST = 100;
/** Linux takes 255 bytes for a name; an ending and a number behind it still go on. */
const MOST_BYTES = 215;
/** So many characters at the end are kept of a name that is too long: there stands what the paper is. */
const KEPT_END = 30;
const CUT = "…";

const bytesOf = (character: string) => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_00_00 ? 3 : 4;
};

/** The characters, or their beginning and their end where they do not fit. */
function cut(characters: readonly string[], fits: (characters: readonly string[]) => boolean): readonly string[] {
  if (characters.length <= LONGEST && fits(characters)) return characters;
  const end = characters.slice(-KEPT_END);
  for (let begin = Math.min(LONGEST, characters.length) - KEPT_END - 1; begin > 0; begin -= 1) {
    const tried = [...characters.slice(0, begin), CUT, ...end];
    if (fits(tried)) return tried;
  }
  return characters.slice(0, KEPT_END);
}

const trimmed = (name: string) => name.replace(/^[. ]+|[. ]+$/g, "");
const fitsName = (characters: readonly string[]) => characters.reduce((sum, each) => sum + bytesOf(each), 0) <= MOST_BYTES;

/**
 * A file name (without ending) that every system takes: forbidden signs become `_`, blanks are folded, dots and blanks at the ends go,
 * device names of Windows get a `_`, and of more than 100 characters, or 215 bytes, the middle is left out.
 */
export function safeFileName(wanted: string): string {
  const folded = wanted.toWellFormed().replace(FORBIDDEN, "_").replace(/\s+/g, " ");
  const name = trimmed(cut([...trimmed(folded)], fitsName).join(""));
  if (name === "") return "_";
  return RESERVED.test((name.split(".")[0] ?? "").trimEnd()) ? `_${name}` : name;
}

/** The longest path that the programs of Windows open, in UTF-16 units. */
const LONGEST_PATH = 259;
/** A name that is shorter says nothing any more. */
const LEAST = KEPT_END + 8;
/** Room for a number behind a name that is taken, as in ` (999)`. */
const NUMBERED = 6;

/** The name without its ending, shortened where its path in a folder of so many UTF-16 units would be too long for Windows. */
export function nameInFolder(folder: number, stem: string, ending: string): string {
  const room = LONGEST_PATH - NUMBERED - folder - 1 - ending.length;
  // In a folder deeper than this no name would help.
  if (stem.length <= room || room < LEAST) return stem;
  return trimmed(cut([...stem], (characters) => characters.join("").length <= room).join(""));
}
