import type { CSSProperties } from "react";
import type { Paper } from "#shared/documents/model";
import { footerGap } from "#shared/documents/page-style";
import { CHECK_LINE, CHECK_SIZE, FOOTER_LINE, FOOTER_SIZE } from "#shared/documents/proportions";
import { SQUARE_GAP, squareDrawing, squareSide } from "#shared/documents/square-code";

type Sizes = CSSProperties & Record<`--${string}`, string | number>;
type PaperSheetProps = { readonly paper: Paper; readonly at: number; readonly count: number };

/** The sheet that lies under a page's text, counted from 0: what is printed in its margins, where it is printed. */
export function PaperSheet({ paper, at, count }: PaperSheetProps) {
  const { pageOf, header, check, page } = paper;
  const place: Sizes = { "--at": at };
  const side = squareSide(page.margins);
  return (
    <div className={at % 2 === 1 ? "sheet sheet-even" : "sheet"} style={place}>
      {header ? <span className="sheet-header">{header}</span> : null}
      <span className="sheet-number">{pageOf.replaceAll("{page}", `${at + 1}`).replaceAll("{pages}", `${count}`)}</span>
      {check ? <span className="sheet-check">{check.line}</span> : null}
      {check && side > 0 ? <img className="sheet-square" src={squareDrawing(check.text, side)} alt="" /> : null}
    </div>
  );
}

/** The sizes of a paper's sheets, for what stands around them. */
export function sheetSizes(paper: Paper): Sizes {
  const { margins, bodySize, binding } = paper.page;
  const bound = binding === true;
  return {
    "--top": `${margins.top}mm`,
    "--right": `${margins.right}mm`,
    "--bottom": `${margins.bottom}mm`,
    "--left": `${margins.left}mm`,
    // On a page bound at the right the text stands where it does on the others, and the sheet lies that much farther left or right.
    "--mirrored": bound ? `${margins.left - margins.right}mm` : "0mm",
    "--even-left": `${bound ? margins.right : margins.left}mm`,
    "--even-right": `${bound ? margins.left : margins.right}mm`,
    "--footer": `${footerGap(paper)}mm`,
    "--footer-line": `${FOOTER_LINE}pt`,
    "--footer-size": `${bodySize * FOOTER_SIZE}pt`,
    "--check-line": `${CHECK_LINE}pt`,
    "--check-size": `${CHECK_SIZE}pt`,
    "--square-gap": `${SQUARE_GAP}mm`,
  };
}
