import type { Ink } from "./ink";

/** A paper as it is meant, before it is Word or HTML. Lengths are in millimetres, font sizes in points. */

/**
 * A stretch of text in one look. `blank` is a filled-in value: underlined, and an empty line to write on when there is no text.
 * `field`, here and elsewhere: the field of the case that fills it, an element of the form or `page#element` of another page of the
 * case; leads there from the screen while it is empty. Plain text with a field stands in place of what is missing. What has no field
 * is written by hand.
 */
export type Run = {
  readonly text: string;
  readonly look?: "plain" | "bold" | "blank";
  readonly field?: string;
  /** English under the Chinese of a bilingual paper: a step smaller. */
  readonly second?: true;
};

export type Block =
  /** The name of the paper, centred; on a cover larger. `second`, here and of a heading: the same in English, on a line under it. */
  | { readonly kind: "title"; readonly text: string; readonly cover?: boolean; readonly second?: string }
  /** One line at the right margin, such as the case number. */
  | { readonly kind: "rightLine"; readonly runs: readonly Run[]; readonly keepWithNext?: boolean }
  /** A heading inside the paper; always stays with what follows. */
  | { readonly kind: "heading"; readonly text: string; readonly second?: string }
  /** A paragraph. `indent`: the first line goes in by two characters. `of`, here and of lines: the text of the case that it comes from. */
  | {
      readonly kind: "paragraph";
      readonly runs: readonly Run[];
      readonly indent: boolean;
      readonly centred?: boolean;
      readonly keepWithNext?: boolean;
      readonly of?: string;
    }
  /** A label, and a line to the right margin that holds the value and grows with it. A value has a field while something in it is missing. */
  | { readonly kind: "field"; readonly label: string; readonly value: string; readonly field?: string }
  /** Boxes to tick, all in one paragraph behind a label. With a field only while none is ticked. */
  | { readonly kind: "choice"; readonly label: string; readonly options: readonly Option[]; readonly field?: string }
  /** Questions, answers and statements, each with who speaks in front of it. */
  | { readonly kind: "dialogue"; readonly entries: readonly { readonly who: string; readonly text: string }[] }
  /** So many empty lines to write on. */
  | { readonly kind: "lines"; readonly count: number; readonly field?: string; readonly of?: string }
  | Table
  /** A remark in small letters. */
  | { readonly kind: "small"; readonly text: string }
  /** So many millimetres left free. */
  | { readonly kind: "space"; readonly height: number }
  /** What follows begins on a new page. */
  | { readonly kind: "pageBreak" }
  /** Places for signature and fingerprint, two side by side; rows never break inside. */
  | { readonly kind: "signatures"; readonly places: readonly SignaturePlace[] }
  /** The organisation and the date at the lower right, with room for its seal. Never drawn, only left free. */
  | {
      readonly kind: "seal";
      readonly organisation: string;
      readonly hint: string;
      readonly date: string;
      /** Only while the date is open, and the organisation. */
      readonly field?: string;
      readonly organisationField?: string;
    };

export type Option = { readonly text: string; readonly checked: boolean };

/** A cell. `span` counts the columns it covers, one unless told. A line break in the text is one on paper. */
export type Cell = { readonly runs: readonly Run[]; readonly span?: number; readonly centred?: boolean };

/** A row, at least `height` millimetres high. */
export type Row = { readonly cells: readonly Cell[]; readonly height: number };

/**
 * A table with lines around every cell. `columns` are millimetres on a text of 156 mm, and are stretched to the width of the page's text.
 * The first `headerRows` rows stand again on every page.
 */
export type Table = {
  readonly kind: "table";
  readonly columns: readonly number[];
  readonly headerRows: number;
  readonly rows: readonly Row[];
};

/**
 * Where one person signs: who, in which capacity, and a hint under the line. `height` leaves room for name and fingerprint.
 * `ink`: the signature that was drawn, never a seal, and `note` what stands beside it, its day.
 */
export type SignaturePlace = {
  readonly label: string;
  readonly name: string;
  readonly hint: string;
  readonly height: number;
  readonly ink?: Ink;
  readonly note?: string;
  readonly field?: string;
};

/** Chinese font families by their usual names in Office, and the western one beside them. */
export type Fonts = { readonly title: string; readonly heading: string; readonly body: string; readonly latin: string };

export type PageSetup = {
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly fonts: Fonts;
  readonly bodySize: number;
  readonly titleSize: number;
  /** Exact distance of lines in points. */
  readonly linePitch: number;
  /** Even pages have the left margin at the right, for printing on both sides (订口). */
  readonly binding?: boolean;
};

/** What stands in the footer of every page of an agreement that was fixed for signing: a line with code and trail, and the square code's text. */
export type PaperCheck = { readonly line: string; readonly text: string };

/** A whole paper. `pageOf` has the marks `{page}` and `{pages}`, `header` is a line at the top of every page; empty for none. */
export type Paper = {
  readonly title: string;
  readonly language: "zh-CN" | "en";
  readonly page: PageSetup;
  readonly pageOf: string;
  readonly header?: string;
  readonly blocks: readonly Block[];
  readonly check?: PaperCheck;
};

/** The forms' own habit: text of 四号 (14 pt), a title of 二号 (22 pt), lines of 26 pt, so that a common case fits two pages. Fonts are named, not bundled: they are commercial. */
export const FORM_PAGE: Omit<PageSetup, "margins" | "fonts"> = { bodySize: 14, titleSize: 22, linePitch: 26 };

/** The same for old eyes: 三号 (16 pt) on lines of 30 pt. */
export const LARGE_PAGE: Omit<PageSetup, "margins" | "fonts"> = { bodySize: 16, titleSize: 24, linePitch: 30 };

/** Letters of 五号 (10.5 pt) for forms that have to go on one page. */
export const COMPACT_PAGE: Omit<PageSetup, "margins" | "fonts"> = { bodySize: 10.5, titleSize: 16, linePitch: 15 };
/** And the widest margins that such forms have, in millimetres. */
export const COMPACT_MARGINS = { top: 18, right: 20, bottom: 20, left: 25 };

/** Letters of 小四 (12 pt) for forms that a room hands out as one sheet (domain notes 3.2). */
export const SHEET_PAGE: Omit<PageSetup, "margins" | "fonts"> = { bodySize: 12, titleSize: 20, linePitch: 22 };
/** Their own margins in millimetres, where the room has not set others than those of official letters. */
export const SHEET_MARGINS = { top: 25, right: 22, bottom: 25, left: 28 };

/** The width that the columns of tables are given for, in millimetres: that of GB/T 9704-2012. */
export const TEXT_WIDTH = 156;

/** A box to tick, as papers print it. */
export function checkMark({ checked }: Option): string {
  return checked ? "\u2611" : "\u2610";
}

/** True for a paragraph that is English under the Chinese. */
export function isSecond(runs: readonly Run[]): boolean {
  return runs.length > 0 && runs.every(({ second }) => second === true);
}

/** The words of some runs, as plain text. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join("");
}
