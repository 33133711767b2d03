import type { Paper } from "./model";

/** Free or usual faces that stand in for one that is not there, best first, by what it is used for. */
const STAND_INS = {
  title: ["FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "SimSun", "STSong", "Source Han Serif SC", "Noto Serif CJK SC"],
  heading: ["SimHei", "STHeiti", "Microsoft YaHei", "WenQuanYi Zen Hei", "Source Han Sans SC", "Noto Sans CJK SC"],
  body: ["FangSong_GB2312", "FangSong", "STFangsong", "FandolFang", "SimSun", "Source Han Serif SC", "Noto Serif CJK SC"],
  latin: ["Times New Roman", "Liberation Serif", "Tinos", "Nimbus Roman"],
} as const;

/** Stand-ins by what the name of a face says: thick and even, written by brush, or like a book. */
const LIKE: readonly (readonly [RegExp, readonly string[]])[] = [
  [/hei|gothic|sans|yahei|\u9ed1|\u5e7c\u5706|\u96c5/i, STAND_INS.heading],
  [/kai|\u6977/i, ["KaiTi_GB2312", "KaiTi", "STKaiti", "FandolKai", "AR PL UKai CN", ...STAND_INS.body]],
  [/xiaobiao|\u5c0f\u6807/i, STAND_INS.title],
  [/fang|\u4eff/i, STAND_INS.body],
  [/song|sun|ming|\u5b8b|\u660e/i, ["SimSun", "STSong", "FandolSong", "Source Han Serif SC", "Noto Serif CJK SC"]],
];
const WESTERN_SANS = ["Arial", "Liberation Sans", "Arimo", "DejaVu Sans"];

export type FontUse = keyof typeof STAND_INS;
export const FONT_USES: readonly FontUse[] = ["title", "heading", "body", "latin"];

/** Western letters, digits and their marks, but neither Chinese quotation marks nor the middle dot of names. */
const LATIN_FACE = "heshi-latin";
const LATIN_RANGE = "U+20-7E, U+A0-B6, U+B8-24F";

/** The faces for one use, the paper's own first: what is there is taken. */
export function facesFor(use: FontUse, { page }: Paper): readonly string[] {
  return [...new Set([page.fonts[use], ...STAND_INS[use]])];
}

const quoted = (name: string) => JSON.stringify(name.replaceAll(/["\\<>&;{}()/@*\p{Cc}]/gu, "").slice(0, 80));

/** The value of `font-family` for one use. */
export function familyFor(use: FontUse, paper: Paper): string {
  const latin = paper.language === "zh-CN" ? [LATIN_FACE] : [];
  return [...latin, ...facesFor(use, paper).map(quoted), use === "heading" ? "sans-serif" : "serif"].join(", ");
}

/** The value of `font-family` for English under Chinese: western letters, and Chinese ones where a name is in it. */
export function secondFamily(paper: Paper): string {
  return [...facesFor("latin", paper), ...facesFor("body", paper)].map(quoted).concat("serif").join(", ");
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

const likeOf = (name: string) => LIKE.find(([pattern]) => pattern.test(name))?.[1];

/** The name of the face for western letters that a template has in this place of its list. */
const latinName = (at: number, set = "") => `${LATIN_FACE}-${set}${at}`;

/** The faces for one that a Word file names, that one first: what is there is taken. */
export function facesNamed(name: string): readonly string[] {
  const western = /arial|calibri|helvetica|verdana|tahoma|segoe|sans/i.test(name) ? WESTERN_SANS : STAND_INS.latin;
  const chinese = likeOf(name) ?? (/^[\u0020-\u007e]*$/.test(name) ? western : STAND_INS.body);
  return [...new Set([name, ...chinese])];
}

/** The value of `font-family` for a Chinese face that a Word file names, western letters by the face in this place of its list. */
export function facesLike(name: string, latin: number): string {
  const generic = likeOf(name) === STAND_INS.heading ? "sans-serif" : "serif";
  return [latinName(latin), ...facesNamed(name).map(quoted), generic].join(", ");
}

/** The faces for western letters that a Word file names, as rules of a style; `set` stands before their places among other papers. */
export function latinFacesLike(names: readonly string[], set = ""): string {
  const face = (name: string, at: number, weight: 400 | 700) => {
    const sources = facesNamed(name).map((each) => `local(${quoted(weight === 700 ? `${each} Bold` : each)})`);
    return `@font-face{font-family:${latinName(at, set)};font-weight:${weight};src:${sources.join(",")};unicode-range:${LATIN_RANGE}}`;
  };
  return names.flatMap((name, at) => [face(name, at, 400), face(name, at, 700)]).join("");
}
