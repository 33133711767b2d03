import type { Paper } from "./model";
import { textNodes } from "./page-blocks";
import { escaped, htmlOf, node, type PageNode } from "./page-node";
import { PAGE_STYLE, pageRules, pageSizes } from "./page-style";

/**
 * The content security policy of every page that is made to be printed: it runs nothing and reads nothing but the style and
 * the pictures that stand in it. Holds for fonts of the computer too, which no policy forbids.
 */
export const PRINT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The text of a paper with its sizes: what the preview draws, what is printed, and what a PDF is made from. */
export function paperNode(paper: Paper): PageNode {
  return node("article", { look: "sheet-text", sizes: pageSizes(paper), language: paper.language }, textNodes(paper));
}

/** A paper as a self-contained page whose sheets are those of the preview; `Shell.makePdf` makes a PDF from it. */
export function printablePage(paper: Paper): string {
  return [
    `<!doctype html><html lang="${paper.language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${escaped(PRINT_POLICY)}">`,
    `<title>${escaped(paper.title)}</title>`,
    `<style>body{margin:0}${PAGE_STYLE}${pageRules(paper)}</style></head>`,
    `<body>${htmlOf(paperNode(paper))}</body></html>`,
  ].join("");
}
