// Half an em for western letters, a whole one for everything from the CJK radicals on, and for dashes and quotes, which Chinese fonts set wide.
function ems(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x2e80 || (code >= 0x2010 && code <= 0x203b) || code === 0xb7 ? 1 : 0.55;
}

/** About how wide a text is, in points, when set in letters of `size` points. Never much too small. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + ems(character), 0) * size;
}

/** About how many lines a text takes in a column of `width` points; at least one. */
export function lineCount(text: string, size: number, width: number): number {
  return Math.max(1, Math.ceil(widthOf(text, size) / (width - size / 2)));
}
