/** Signs with which a spreadsheet takes a cell for a formula, the full-width ones and leading blanks included. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠\t\r]/u;

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replace(/[\r\n]+/g, " ").replaceAll('"', '""')}"`;
}

/** One line of a table as RFC 4180 has it, every cell quoted and none a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

/** A table that a spreadsheet opens as UTF-8: a byte order mark, then the lines. */
export function csvText(lines: readonly string[]): string {
  return `\u{feff}${lines.join("")}`;
}
