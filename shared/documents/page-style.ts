import { closingSizes, SEAL_ABOVE, SEAL_BELOW } from "./closing";
import type { Paper } from "./model";
import { familyFor, latinFace, secondFamily } from "./page-fonts";
import { SQUARE_GAP, squareDrawing, squareSide } from "./square-code";
import {
  CHECK_LINE,
  CHECK_SIZE,
  COVER_TITLE,
  FOOTER_LINE,
  FOOTER_SIZE,
  SECOND_CELL,
  SECOND_LETTERS,
  SECOND_PITCH,
  SECOND_TITLE,
  TABLE_LETTERS,
  TABLE_PITCH,
} from "./proportions";

const halves = (points: number) => Math.round(points * 2) / 2;

/** The height of a title's line in points. */
export function titleLine({ page }: Paper, size: number): number {
  return Math.max(page.linePitch, size * 1.6);
}

/** The height of the English line under a title. */
function secondLine({ page }: Paper, size: number): number {
  return Math.max(page.linePitch * SECOND_TITLE, halves(size * SECOND_TITLE) * 1.6);
}

/**
 * How the text of a page looks, in the sizes that `pageSizes` gives to its root: the same lengths as in the Word file, so that
 * both break at the same places. Lines are as high as they say, whatever stands in them.
 */
export const PAGE_STYLE = `
.p-sheet-text{font-family:var(--body-face);font-size:var(--body);line-height:var(--pitch);color:#000;orphans:2;widows:2;text-align:left;
text-rendering:geometricPrecision;text-spacing-trim:space-all;text-autospace:normal;font-weight:400;font-style:normal;letter-spacing:normal;overflow-wrap:anywhere}
.p-sheet-text *{box-sizing:border-box}
.p-sheet-text p{margin:0;white-space:pre-wrap}
.p-sheet-text :is(u,strong,span){line-height:0}
.p-sheet-text u{text-decoration:underline;text-decoration-thickness:0.6pt;text-underline-offset:0.18em}
.p-sheet-text .p-part+.p-part{break-before:column;padding-top:1pt}
.p-sheet-text .p-keep{break-after:avoid}
.p-sheet-text .p-whole{break-inside:avoid}
.p-sheet-text .p-title{font-family:var(--title-face);font-weight:700;font-size:var(--title);line-height:var(--title-line);padding-bottom:calc(var(--pitch)/2);text-align:center;break-inside:avoid;break-after:avoid}
.p-sheet-text .p-cover{font-size:var(--cover);line-height:var(--cover-line)}
.p-sheet-text .p-right{text-align:right;padding-bottom:calc(var(--pitch)/2)}
.p-sheet-text .p-heading{font-family:var(--heading-face);break-inside:avoid;break-after:avoid}
.p-sheet-text .p-strong{font-weight:700}
.p-sheet-text .p-indent{text-indent:calc(2*var(--body))}
.p-sheet-text .p-centre{text-align:center}
.p-sheet-text .p-field{overflow-x:clip}
.p-sheet-text .p-rule{display:inline-block;width:100%;margin-right:-100%;height:1em;vertical-align:-0.2em;border-bottom:0.6pt solid}
.p-sheet-text .p-said{padding-left:calc(2*var(--body));text-indent:calc(-2*var(--body))}
.p-sheet-text .p-small{font-size:var(--hint);line-height:calc(1.2*var(--hint-line))}
.p-sheet-text .p-space{height:calc(var(--high) + 1pt)}
.p-sheet-text .p-form{width:100%;border-collapse:collapse;table-layout:fixed;font-size:var(--cell);line-height:var(--cell-line);border-spacing:0}
.p-sheet-text .p-form col{width:var(--wide)}
.p-sheet-text .p-form thead{break-inside:avoid}
.p-sheet-text .p-form td{border:0.5pt solid #000;padding:1.4pt 5pt;height:var(--high);vertical-align:middle;white-space:pre-wrap;font-weight:400}
.p-sheet-text .p-low{line-height:1pt;height:1pt}
.p-sheet-text .p-signing{display:grid;grid-template-columns:1fr 1fr;column-gap:var(--gap);break-inside:avoid}
.p-sheet-text .p-signer{font-size:var(--name);line-height:var(--name-line);padding-top:var(--above);align-self:end}
.p-sheet-text .p-line{height:var(--high);border-bottom:0.5pt solid #000;display:flex;align-items:end;gap:1mm;padding-left:2mm}
.p-sheet-text .p-ink{width:var(--ink-wide);height:var(--ink-high);flex:none}
.p-sheet-text .p-ink path{fill:none;stroke:#000;stroke-linecap:round;stroke-linejoin:round;stroke-width:var(--pen)}
.p-sheet-text .p-day{font-size:var(--hint);line-height:var(--hint-line)}
.p-sheet-text :is(.p-signer,.p-hint){white-space:pre-wrap}
.p-sheet-text .p-hint{font-size:var(--hint);line-height:var(--hint-line);text-align:center}
.p-sheet-text .p-seal{margin-left:var(--from);padding:${SEAL_ABOVE}mm 0 ${SEAL_BELOW}mm;text-align:center;break-inside:avoid}
.p-sheet-text .p-second{font-family:var(--second-face);font-size:var(--second);line-height:var(--second-pitch)}
.p-sheet-text .p-run{display:block;font-size:var(--second-cell);line-height:var(--second-cell-line)}
.p-sheet-text .p-above{padding-bottom:0}
.p-sheet-text .p-under{font-family:var(--second-face);font-size:var(--second-title);line-height:var(--second-title-line)}
.p-sheet-text .p-under.p-cover{font-size:var(--second-cover);line-height:var(--second-cover-line)}
@media print{.p-sheet-text .p-part+.p-part{break-before:page}}
`;

/** The sizes of a paper's text, for the root of its page. */
export function pageSizes(paper: Paper): Readonly<Record<`--${string}`, string>> {
  const { page } = paper;
  const { above, gap, name, hint } = closingSizes(paper);
  const cover = page.titleSize * COVER_TITLE;
  const points = (value: number) => `${value}pt`;
  const cell = halves(page.bodySize * TABLE_LETTERS);
  return {
    "--body-face": familyFor("body", paper),
    "--title-face": familyFor("title", paper),
    "--heading-face": familyFor("heading", paper),
    "--body": points(page.bodySize),
    "--pitch": points(page.linePitch),
    "--title": points(page.titleSize),
    "--title-line": points(titleLine(paper, page.titleSize)),
    "--cover": points(halves(cover)),
    "--cover-line": points(titleLine(paper, cover)),
    "--second-face": secondFamily(paper),
    "--second": points(halves(page.bodySize * SECOND_LETTERS)),
    "--second-pitch": points(page.linePitch * SECOND_PITCH),
    "--second-cell": points(halves(cell * SECOND_CELL)),
    "--second-cell-line": points(page.linePitch * TABLE_PITCH * SECOND_PITCH),
    "--second-title": points(halves(page.titleSize * SECOND_TITLE)),
    "--second-title-line": points(secondLine(paper, page.titleSize)),
    "--second-cover": points(halves(cover * SECOND_TITLE)),
    "--second-cover-line": points(secondLine(paper, cover)),
    "--cell": points(cell),
    "--cell-line": points(page.linePitch * TABLE_PITCH),
    "--above": points(above),
    "--gap": `${gap}mm`,
    "--name": points(name.size),
    "--name-line": points(name.line),
    "--hint": points(hint.size),
    "--hint-line": points(hint.line),
  };
}

/** The page number's place: how far under the text, in millimetres; 7 mm as GB/T 9704-2012 has it, where the margin has room. */
export function footerGap({ page, check }: Paper): number {
  const line = ((FOOTER_LINE + (check ? CHECK_LINE : 0)) * 25.4) / 72;
  return page.margins.bottom - Math.max(5, page.margins.bottom - 7 - line) - line;
}

/** How the pages of one paper among others are called, and the styles of counters that turn a page of the whole into its own numbers. */
export type PageNames = { readonly name: string; readonly page: string; readonly pages: string };

/** `pageOf` with its marks as the counters of a page's margin box. */
function counters(pageOf: string, among: PageNames | null): string {
  const pieces = pageOf.split(/(\{pages?\})/).filter((piece) => piece !== "");
  const content = pieces.map((piece) => {
    if (piece === "{page}") return among ? `counter(page,${among.page})` : "counter(page)";
    if (piece === "{pages}") return among ? `counter(page,${among.pages})` : "counter(pages)";
    return quoted(piece);
  });
  return content.length === 0 ? '""' : content.join(" ");
}

/** Text as a string of a style sheet, which may itself stand in a page. */
const quoted = (text: string) => JSON.stringify(text.replaceAll("<", ""));

/** Boxes that no paper in the program's own form fills. */
const EMPTY_BOXES = { "top-left": "", "top-right": "" };

/** What stands in the margins of a page, by the names of their boxes. */
function marginBoxes(paper: Paper, among: PageNames | null): Readonly<Record<string, string>> {
  const { margins, bodySize } = paper.page;
  const face = `font-family:${familyFor("body", paper)}`;
  const below = footerGap(paper);
  const side = squareSide(margins);
  return {
    "top-center": paper.header ? `content:${quoted(paper.header)};${face};font-size:${bodySize * FOOTER_SIZE}pt` : "",
    "bottom-center": `content:${counters(paper.pageOf, among)};${face};font-size:${bodySize * FOOTER_SIZE}pt;line-height:${FOOTER_LINE}pt;white-space:nowrap;vertical-align:top;padding-top:${below}mm`,
    // The line with the check code stands in a box of its own, for a margin box has letters of one size only.
    "bottom-left": paper.check
      ? `content:${quoted(paper.check.line)};white-space:nowrap;${face};font-size:${CHECK_SIZE}pt;line-height:${CHECK_LINE}pt;vertical-align:top;text-align:left;padding:${below + (FOOTER_LINE * 25.4) / 72}mm 0 0`
      : "",
    "bottom-right":
      paper.check && side > 0
        ? `content:url("${squareDrawing(paper.check.text, side)}");line-height:0;vertical-align:top;text-align:right;padding:${SQUARE_GAP}mm 0 0`
        : "",
  };
}

/**
 * The rules of the printed sheet: A4, margins, the page number, and margins that change sides where they are bound. With `among` they
 * hold for the pages of that name alone, and every box is set, so that nothing of other rules for pages shows through.
 */
export function pageRules(paper: Paper, among: PageNames | null = null): string {
  const { margins, binding } = paper.page;
  const { top, right, bottom, left } = margins;
  const name = among ? ` ${among.name}` : "";
  const boxes = Object.entries({ ...EMPTY_BOXES, ...marginBoxes(paper, among) }).map(([box, style]) => {
    if (style !== "") return `@${box}{${style}}`;
    return among ? `@${box}{content:none}` : "";
  });
  const mirrored = binding === true ? `@page${name}:left{margin-left:${right}mm;margin-right:${left}mm}` : "";
  return `${latinFace(paper)}@page${name}{size:A4 portrait;margin:${top}mm ${right}mm ${bottom}mm ${left}mm;${boxes.join("")}}${mirrored}`;
}
