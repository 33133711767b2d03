import { useEffect } from "react";

/** Prints what this page shows on landscape A4: a table is wide. A style sheet of its own, gone with the page. */
export function useLandscapePrint(): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("@page { size: A4 landscape; margin: 12mm; }");
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, []);
}
