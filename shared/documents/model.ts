/** A paper as it is meant, before it is Word or HTML. Lengths are in millimetres, font sizes in points. */

/** A stretch of text in one look. `blank` is a filled-in value: underlined, and an empty line to write on when there is no text. */
export type Run = { readonly text: string; readonly look?: "plain" | "bold" | "blank" };

export type Block =
  /** The name of the paper, centred. */
  | { readonly kind: "title"; readonly text: string }
  /** One line at the right margin, such as the case number. */
  | { readonly kind: "rightLine"; readonly runs: readonly Run[]; readonly keepWithNext?: boolean }
  /** A heading inside the paper; always stays with what follows. */
  | { readonly kind: "heading"; readonly text: string }
  /** A paragraph. `indent`: the first line goes in by two characters. */
  | { readonly kind: "paragraph"; readonly runs: readonly Run[]; readonly indent: boolean; readonly keepWithNext?: boolean }
  /** Places for signature and fingerprint, two side by side; rows never break inside. */
  | { readonly kind: "signatures"; readonly places: readonly SignaturePlace[] }
  /** The organisation and the date at the lower right, with room for its seal. Never drawn, only left free. */
  | { readonly kind: "seal"; readonly organisation: string; readonly hint: string; readonly date: string };

/** Where one person signs: who, in which capacity, and a hint under the line. `height` leaves room for name and fingerprint. */
export type SignaturePlace = { readonly label: string; readonly name: string; readonly hint: string; readonly height: number };

/** Chinese font families by their usual names in Office, and the western one beside them. */
export type Fonts = { readonly title: string; readonly heading: string; readonly body: string; readonly latin: string };

export type PageSetup = {
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly fonts: Fonts;
  readonly bodySize: number;
  readonly titleSize: number;
  /** Exact distance of lines in points. */
  readonly linePitch: number;
};

/** A whole paper. `pageOf` has the marks `{page}` and `{pages}`. */
export type Paper = {
  readonly title: string;
  readonly language: "zh-CN" | "en";
  readonly page: PageSetup;
  readonly pageOf: string;
  readonly blocks: readonly Block[];
};

/** The forms' own habit: text of 四号 (14 pt), a title of 二号 (22 pt), lines of 26 pt, so that a common case fits two pages. Fonts are named, not bundled: they are commercial. */
export const FORM_PAGE: Omit<PageSetup, "margins" | "fonts"> = { bodySize: 14, titleSize: 22, linePitch: 26 };

/** The words of some runs, as plain text. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join("");
}
