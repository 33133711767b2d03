import { useLayoutEffect } from "react";
import type { Paper } from "#shared/documents/model";
import { PAGE_STYLE, pageRules } from "#shared/documents/page-style";

/** Gives the document the look of the paper's pages and the sheets they are printed on. */
export function usePageStyle(paper: Paper): void {
  useStyleRules(PAGE_STYLE + pageRules(paper));
}

/** Gives the document some rules while the component stands; a style sheet of its own, which no policy forbids. */
export function useStyleRules(rules: string): void {
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [rules]);
}
