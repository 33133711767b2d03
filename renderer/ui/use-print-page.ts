import { useEffect } from "react";
import type { Paper } from "#shared/documents/model";

/** `pageOf` with its marks as the counters of a printed page's margin box. */
function counterContent(pageOf: string): string {
  if (pageOf === "") return JSON.stringify("");
  return pageOf
    .split(/(\{pages?\})/)
    .filter((piece) => piece !== "")
    .map((piece) => (piece === "{page}" ? "counter(page)" : piece === "{pages}" ? "counter(pages)" : JSON.stringify(piece)))
    .join(" ");
}

/** Gives the printed page the margins and the page numbers of the paper; a style sheet of its own, which no policy forbids. */
export function usePrintPage(paper: Paper): void {
  const { top, right, bottom, left } = paper.page.margins;
  const content = counterContent(paper.pageOf);
  const header = JSON.stringify(paper.header ?? "");
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `@page { size: A4 portrait; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; @top-center { content: ${header}; font-size: 10.5pt; } @bottom-center { content: ${content}; font-size: 12pt; } }`,
    );
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [top, right, bottom, left, content, header]);
}
