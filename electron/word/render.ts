import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { Paper } from "#shared/documents/model";
import { checkParagraph } from "./check-mark";
import { CHECK_LINE, FOOTER_LINE, FOOTER_SIZE } from "#shared/documents/proportions";
import { wordBlocks } from "./blocks";
import { bodyLetters, lettersOf } from "./letters";
import { CHECK_PROPERTY, withFixedParts } from "./fixed-parts";
import { A4, exactly, twipsOfMm } from "./units";

/**
 * A paper as a Word file (.docx). The same paper always gives the same bytes.
 * Texts must be free of characters that XML forbids; the schemas of shared/domain see to that.
 */
export async function renderWord(paper: Paper): Promise<Uint8Array> {
  return await renderMerged([paper], paper.title);
}

/** Several papers as one Word file, each on pages of its own that are counted for themselves. */
export async function renderMerged(papers: readonly [Paper, ...Paper[]], title: string): Promise<Uint8Array> {
  const [first] = papers;
  const letters = lettersOf(bodyLetters(first));
  const merged = papers.length > 1;
  const document = new Document({
    title,
    // Word keeps the writer's name in a file's properties; a paper of a mediation room shall not tell who typed it.
    creator: "Heshi",
    lastModifiedBy: "Heshi",
    // Finds the case of a file that was renamed, without reading the picture.
    ...(first.check && !merged ? { customProperties: [{ name: CHECK_PROPERTY, value: first.check.text }] } : {}),
    compatibility: { version: 15 },
    styles: { default: { document: { run: letters, paragraph: { spacing: exactly(first.page.linePitch) } } } },
    sections: papers.map((paper) => ({
      properties: {
        page: { size: A4, margin: margins(paper), ...(merged ? { pageNumbers: { start: 1 } } : {}) },
      },
      footers: { default: new Footer({ children: [pageLine(paper, merged), ...checkLine(paper)] }) },
      children: wordBlocks(paper),
    })),
  });
  return withFixedParts(await Packer.toBuffer(document), { binding: first.page.binding === true });
}

// GB/T 9704-2012: the page number stands 7 mm below the text.
function margins({ page, check }: Paper) {
  const { top, right, bottom, left } = page.margins;
  const lines = FOOTER_LINE + (check ? CHECK_LINE : 0);
  const footer = Math.max(5, bottom - 7 - (lines * 25.4) / 72);
  return {
    top: twipsOfMm(top),
    right: twipsOfMm(right),
    bottom: twipsOfMm(bottom),
    left: twipsOfMm(left),
    header: twipsOfMm(10),
    footer: twipsOfMm(footer),
  };
}

function checkLine({ check, page, language }: Paper): Paragraph[] {
  return check ? [checkParagraph(check, page, language)] : [];
}

function pageLine(paper: Paper, merged: boolean): Paragraph {
  const total = merged ? PageNumber.TOTAL_PAGES_IN_SECTION : PageNumber.TOTAL_PAGES;
  const letters = bodyLetters(paper);
  // A cover has no page number, but its footer is there all the same: without one it would take over that of the paper before.
  const children = paper.pageOf
    .split(/(\{pages?\})/)
    .filter((part) => part !== "")
    .map((part) => {
      if (part === "{page}") return PageNumber.CURRENT;
      return part === "{pages}" ? total : part;
    });
  const run = new TextRun({ ...lettersOf({ ...letters, size: letters.size * FOOTER_SIZE }), children });
  const runs = children.length === 0 ? [] : [run];
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: exactly(FOOTER_LINE), children: runs });
}
