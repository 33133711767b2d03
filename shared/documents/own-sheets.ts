import type { OwnEdge, OwnEdgeText, OwnEdges, OwnLooks, OwnPages, OwnPiece, OwnSheet } from "#shared/domain/own-pages";
import type { Language } from "#shared/domain/room";
import { latinFacesLike } from "./page-fonts";
import { escaped, PRINT_POLICY } from "./page-node";
import type { PageNames } from "./page-style";

/** How text of a template lies where its pieces say nothing. Lines are as high as they say, whatever stands in them. */
export const OWN_STYLE = `
.own-text{color:#000;font-weight:400;font-style:normal;text-align:left;letter-spacing:normal;overflow-wrap:anywhere;orphans:2;widows:2;
text-rendering:geometricPrecision;text-spacing-trim:space-all;text-autospace:normal;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.own-text *{box-sizing:border-box}
.own-text p{margin:0;white-space:pre-wrap}
.own-text span{line-height:0;text-underline-offset:0.18em}
.own-text table{border-collapse:collapse;table-layout:fixed;border-spacing:0}
.own-text td{font-weight:400;padding:0}
.own-text thead{break-inside:avoid}
.own-text .own-break{break-before:column}
@media print{.own-text .own-break{break-before:page}}
`;

/** The class of the pieces that lie on the sheets of one group. */
export const ownGroup = (at: number, set = "own") => `${set}-group-${at}`;

/** What stands at the edge of a page, which is the `page`th of `pages`. */
export function edgeWords(text: OwnEdgeText, page: number, pages: number): string {
  return text.map((part) => (typeof part === "string" ? part : `${part.count === "page" ? page : pages}`)).join("");
}

/** The edges of the `page`th page of all, from 1. */
export function edgesOn({ edges, first, even }: OwnSheet, page: number): OwnEdges {
  if (page === 1 && first) return first;
  return page % 2 === 0 && even ? even : edges;
}

/** Text as a string of CSS: nothing in it ends the string, the rule or the style. */
function cssString(text: string): string {
  const safe = text.replaceAll(/[\p{Cc}]/gu, " ").replaceAll(/["\\<>&]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
  return `"${safe}"`;
}

function content(text: OwnEdgeText, among: PageNames | null): string {
  const parts = text.map((part) => {
    if (typeof part !== "string") return among ? `counter(page,${among[part.count]})` : `counter(${part.count})`;
    return part.split("\n").map(cssString).join(` "\\a " `);
  });
  return parts.length === 0 ? '""' : parts.join(" ");
}

const declarations = (looks: OwnLooks) => Object.entries(looks).map(([name, value]) => `${name}:${value}`);

const PLACES = [
  ["left", "left"],
  ["centre", "center"],
  ["right", "right"],
] as const;

/** How far an edge is from that of the sheet, and its text from the ends of its box, in millimetres. */
type EdgePlace = { readonly at: number; readonly bleed: number; readonly among: PageNames | null };

/** The boxes in the margin of a page for a header or footer; those that say nothing are ruled out, for others may have had something. */
function edgeBoxes(edge: OwnEdge | null, where: "top" | "bottom", place: EdgePlace): string {
  const { at, bleed, among } = place;
  return PLACES.map(([column, name]) => {
    const text = edge?.[column] ?? [];
    if (!edge || (text.length === 0 && !edge.line)) return `@${where}-${name}{content:none}`;
    // A line of a header, drawn where its text ends and as wide as the text of the page.
    const [from, wide] = column === "centre" ? ["0", "100%"] : [column === "left" ? "100%" : "0", `calc(100% - ${bleed}mm)`];
    const line = `background:linear-gradient(#000,#000) ${from} calc(${at}mm + ${edge.high + 1}pt)/${wide} 0.6pt no-repeat;-webkit-print-color-adjust:exact`;
    return `@${where}-${name}{${[
      ...declarations(edge.looks),
      `content:${content(text, among)}`,
      "white-space:pre-wrap",
      `text-align:${name}`,
      `vertical-align:${where}`,
      `padding-${where}:${at}mm`,
      ...(column === "centre" ? [] : [`padding-${name}:${bleed}mm`]),
      ...(edge.line && where === "top" ? [line] : []),
    ].join(";")}}`;
  }).join("");
}

/**
 * So far into the margin, in millimetres, a table may stand out at the sides, as Word lets tables stand out by the room in their cells: what
 * lies in the margin of a printed page is cut off, so that much of the margin belongs to the text's box.
 */
const bleedOf = ({ margins: { left, right } }: OwnSheet) => Math.min(8, left, right);

function sheetRules(sheet: OwnSheet, at: number, among: PageNames | null): string {
  const { width, height, margins, headerAt, footerAt, mirrored, edges, first, even } = sheet;
  const bleed = bleedOf(sheet);
  const { top, bottom } = margins;
  const [left, right] = [margins.left - bleed, margins.right - bleed];
  const boxes = (some: OwnEdges) =>
    edgeBoxes(some.header, "top", { at: headerAt, bleed, among }) +
    edgeBoxes(some.footer, "bottom", { at: footerAt, bleed, among });
  const name = `${among?.name ?? "own"}-${at}`;
  const group = ownGroup(at, among?.name);
  const page = (pages: string, inside: string) => (inside === "" ? "" : `@page ${name}${pages}{${inside}}`);
  const turned = mirrored ? `margin-left:${right}mm;margin-right:${left}mm;` : "";
  return [
    `.${group}{page:${name}}@media print{.${group}{padding:0 ${bleed}mm}}`,
    page("", `size:${width}mm ${height}mm;margin:${top}mm ${right}mm ${bottom}mm ${left}mm;${boxes(edges)}`),
    page(":left", turned + (even ? boxes(even) : "")),
    page(":first", at === 0 && first ? boxes(first) : ""),
  ].join("");
}

/**
 * The rules of the sheets that a template is printed on, with its headers and footers, and of its faces. With `among` they hold for the
 * pages of that name alone, which are counted by the styles it names.
 */
export function ownRules({ groups, latin }: OwnPages, among: PageNames | null = null): string {
  const faces = latinFacesLike(latin, among ? `${among.name}-` : "");
  return faces + groups.map(({ sheet }, at) => sheetRules(sheet, at, among)).join("");
}

/** A piece as HTML; every text in it is text and never a tag. */
function pieceHtml({ tag, looks = {}, breaks, columns, rows, picture, inside }: OwnPiece): string {
  const style = declarations(looks).join(";");
  const attributes = [
    breaks === true ? ' class="own-break"' : "",
    style === "" ? "" : ` style="${escaped(style)}"`,
    columns === undefined ? "" : ` colspan="${columns}"`,
    rows === undefined ? "" : ` rowspan="${rows}"`,
    picture === undefined ? "" : ` src="${escaped(picture)}"`,
  ].join("");
  if (tag === "img") return `<img alt=""${attributes}>`;
  if (tag === "col") return `<col${attributes}>`;
  return `<${tag}${attributes}>${inside.map((each) => (typeof each === "string" ? escaped(each) : pieceHtml(each))).join("")}</${tag}>`;
}

/** A paper made with a template as a self-contained page whose sheets are those of the preview; `Shell.makePdf` makes a PDF from it. */
export function printableOwn(
  pages: OwnPages,
  { title, language }: { readonly title: string; readonly language: Language },
): string {
  const groups = pages.groups.map(
    ({ inside }, at) => `<article class="own-text ${ownGroup(at)}">${inside.map(pieceHtml).join("")}</article>`,
  );
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${escaped(PRINT_POLICY)}">`,
    `<title>${escaped(title)}</title>`,
    `<style>body{margin:0}${OWN_STYLE}${ownRules(pages)}</style></head>`,
    `<body>${groups.join("")}</body></html>`,
  ].join("");
}
