import type { Paper } from "./model";

/** Free or usual faces that stand in for one that is not there, best first, by what it is used for. */
const STAND_INS = {
  title: ["FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "SimSun", "STSong", "Source Han Serif SC", "Noto Serif CJK SC"],
  heading: ["SimHei", "STHeiti", "Microsoft YaHei", "WenQuanYi Zen Hei", "Source Han Sans SC", "Noto Sans CJK SC"],
  body: ["FangSong_GB2312", "FangSong", "STFangsong", "FandolFang", "SimSun", "Source Han Serif SC", "Noto Serif CJK SC"],
  latin: ["Times New Roman", "Liberation Serif", "Tinos", "Nimbus Roman"],
} as const;

export type FontUse = keyof typeof STAND_INS;
export const FONT_USES: readonly FontUse[] = ["title", "heading", "body", "latin"];

/** Western letters, digits and their marks, but neither Chinese quotation marks nor the middle dot of names. */
const LATIN_FACE = "heshi-latin";
const LATIN_RANGE = "U+20-7E, U+A0-B6, U+B8-24F";

/** The faces for one use, the paper's own first: what is there is taken. */
export function facesFor(use: FontUse, { page }: Paper): readonly string[] {
  return [...new Set([page.fonts[use], ...STAND_INS[use]])];
}

const quoted = (name: string) => JSON.stringify(name.replaceAll(/["\\<>&;{}]/g, ""));

/** The value of `font-family` for one use. */
export function familyFor(use: FontUse, paper: Paper): string {
  const latin = paper.language === "zh-CN" ? [LATIN_FACE] : [];
  return [...latin, ...facesFor(use, paper).map(quoted), use === "heading" ? "sans-serif" : "serif"].join(", ");
}

/**
 * In a Chinese paper a face for western letters alone, as in Word: were it a family like others, it would also take the quotation marks,
 * which Chinese sets wide.
 */
export function latinFace(paper: Paper): string {
  const sources = (weight: string) => facesFor("latin", paper).map((name) => `local(${quoted(`${name}${weight}`)})`);
  const face = (weight: string, suffix: string) =>
    `@font-face{font-family:${LATIN_FACE};font-weight:${weight};src:${sources(suffix).join(",")};unicode-range:${LATIN_RANGE}}`;
  return paper.language === "zh-CN" ? face("400", "") + face("700", " Bold") : "";
}
