import writeXlsxFile, { type CellObject } from "write-excel-file/node";

/** A table for spreadsheets: a head and lines of text, with the width of each column in characters. */
export type TextSheet = {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly widths: readonly number[];
};

/** A cell of a spreadsheet holds 32,767 characters. */
const LONGEST = 32_000;
/** Signs that a name of a sheet may not have, and its length. */
const NOT_IN_NAMES = /[\\/?*[\]:]/g;
const LONGEST_NAME = 31;

/** A text in pieces that fit into cells, none of which begins with half a character. */
function pieces(text: string): string[] {
  const end = /[\uD800-\uDBFF]/.test(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  return text.length <= LONGEST ? [text] : [text.slice(0, end), ...pieces(text.slice(end))];
}

/** The line, followed by lines with what did not fit into its cells. */
function fitting(row: readonly string[]): string[][] {
  const cells = row.map(pieces);
  const count = Math.max(1, ...cells.map((cell) => cell.length));
  return Array.from({ length: count }, (_, at) => cells.map((cell) => cell[at] ?? ""));
}

// Format `@` is text: a code keeps its zeros, and what looks like a formula stays what it is even when somebody edits the cell.
// The library looks texts up in a plain object, where such as `constructor` are taken for found; a blank behind makes them other texts.
function cell(text: string): CellObject {
  return { value: text in {} ? `${text} ` : text, type: String, format: "@", wrap: true, alignVertical: "top" };
}

/** The bytes of an .xlsx file with one sheet of text. No cell is a formula or a number. */
export async function renderSheet({ name, head, rows, widths }: TextSheet): Promise<Uint8Array> {
  const bold = head.map((text): CellObject => ({ ...cell(text), fontWeight: "bold" }));
  const lines = rows.flatMap(fitting).map((row) => row.map(cell));
  const sheet = name.replace(NOT_IN_NAMES, " ").slice(0, LONGEST_NAME);
  const columns = widths.map((width) => ({ width }));
  return await writeXlsxFile([bold, ...lines], { sheet, columns, stickyRowsCount: 1 }).toBuffer();
}
