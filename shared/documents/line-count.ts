// Half an em for western letters, more for capitals, a whole one for everything from the CJK radicals on, and for dashes and quotes, which
// Chinese fonts set wide.
function ems(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80 || (code >= 0x2010 && code <= 0x203b) || code === 0xb7) return 1;
  return code >= 0x40 && code <= 0x5a ? 0.75 : 0.5;
}

/** About how wide a text is, the widest of its lines, in points, when set in letters of `size` points. Never much too small. */
export function widthOf(text: string, size: number): number {
  const widths = text.split("\n").map((line) => [...line].reduce((sum, character) => sum + ems(character), 0));
  return Math.max(...widths) * size;
}

/** About how many lines a text takes in a column of `width` points; at least one. */
export function lineCount(text: string, size: number, width: number): number {
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil(widthOf(line, size) / (width - size / 2))));
  return lines.reduce((sum, count) => sum + count, 0);
}
