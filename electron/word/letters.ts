import { type IRunOptions, Tab, TextRun, UnderlineType } from "docx";
import type { Paper, Run } from "#shared/documents/model";
import { SECOND_LETTERS } from "#shared/documents/proportions";
import { QuickRun } from "./elements";
import { halfPoints } from "./units";

/** How letters look on one paper: which face, how large (points), and the language of the paper. */
export type Letters = {
  readonly face: string;
  readonly latin: string;
  readonly size: number;
  readonly language: Paper["language"];
};

/** The letters of the running text. */
export function bodyLetters(paper: Paper): Letters {
  const { fonts, bodySize } = paper.page;
  return { face: fonts.body, latin: fonts.latin, size: bodySize, language: paper.language };
}

/**
 * What every run says about itself. Without `eastAsia` WPS and Word take the western font for Chinese; with the hint
 * they also set quotation marks and the middle dot of names in the Chinese font.
 */
export function lettersOf({ face, latin, size, language }: Letters): IRunOptions {
  const hint = language === "zh-CN" ? { hint: "eastAsia" } : {};
  return {
    font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: face, ...hint },
    size: halfPoints(size),
    language: { value: "en-US", eastAsia: "zh-CN" },
  };
}

/** The letters of English under Chinese; quotation marks are western ones there. */
export function secondLetters(letters: Letters, part = SECOND_LETTERS): Letters {
  return { ...letters, size: Math.round(letters.size * part * 2) / 2, language: "en" };
}

// Low lines, not underlined spaces: those lose their line or their width at the end of a line.
const BLANK = "_".repeat(12);

/** Text as Word runs; none for empty text. A line break in the text is one on paper. An empty `blank` is a line to write on. */
export function textRuns(runs: readonly Run[], letters: Letters): QuickRun[] {
  return runs.flatMap(({ text, look = "plain", second }) => {
    const empty = text === "" && look === "blank";
    const shown = empty ? BLANK : text;
    const underline = look === "blank" && !empty ? { underline: { type: UnderlineType.SINGLE } } : {};
    const options = {
      ...lettersOf(second === true ? secondLetters(letters) : letters),
      ...(look === "bold" ? { bold: true } : {}),
      ...underline,
    };
    return linesOf(shown).flatMap((line, at) => {
      if (at > 0) return [new QuickRun({ ...options, text: line, break: 1 })];
      return line === "" ? [] : [new QuickRun({ ...options, text: line })];
    });
  });
}

/** Full lines to write on, drawn as underlined tabs so that they end at the right margin on any page. */
export function writingLines(count: number, letters: Letters): TextRun[] {
  const options = { ...lettersOf(letters), underline: { type: UnderlineType.SINGLE } };
  return Array.from(
    { length: count },
    (_, at) => new TextRun({ ...options, ...(at > 0 ? { break: 1 } : {}), children: [new Tab()] }),
  );
}

function linesOf(text: string): string[] {
  return text.replaceAll("\t", " ").split(/\r\n|\r|\n/);
}
