import { facesLike } from "#shared/documents/page-fonts";
import type { Props } from "./props";

/** The faces of a file's text. Western letters have faces of their own, each known by its place in `latin`. */
export function facesOf(theme: ReadonlyMap<string, string>) {
  const [latin, named]: [string[], string[]] = [[], []];
  const family = (run: Props): string => {
    const {
      "w:ascii": ascii,
      "w:hAnsi": other,
      "w:eastAsia": eastAsia,
      "w:asciiTheme": a,
      "w:eastAsiaTheme": e,
    } = run.get("w:rFonts") ?? {};
    const western = (a === undefined ? (ascii ?? other) : theme.get(a)) || "Times New Roman";
    if (!latin.includes(western)) latin.push(western);
    // What Word takes where a file names none.
    const chinese = (e === undefined ? eastAsia : theme.get(e)) || "\u5b8b\u4f53";
    if (!named.includes(chinese)) named.push(chinese);
    return facesLike(chinese, latin.indexOf(western));
  };
  return { latin, chinese: named, family };
}
