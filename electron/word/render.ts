import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { Paper } from "#shared/documents/model";
import { wordBlocks } from "./blocks";
import { bodyLetters, lettersOf } from "./letters";
import { withFixedDates } from "./fixed-dates";
import { A4, exactly, twipsOfMm } from "./units";

/**
 * A paper as a Word file (.docx). The same paper always gives the same bytes.
 * Texts must be free of characters that XML forbids; the schemas of shared/domain see to that.
 */
export async function renderWord(paper: Paper): Promise<Uint8Array> {
  const letters = lettersOf(bodyLetters(paper));
  const document = new Document({
    title: paper.title,
    // Word keeps the writer's name in a file's properties; a paper of a mediation room shall not tell who typed it.
    creator: "Heshi",
    lastModifiedBy: "Heshi",
    compatibility: { version: 15 },
    styles: { default: { document: { run: letters, paragraph: { spacing: exactly(paper.page.linePitch) } } } },
    sections: [
      {
        properties: { page: { size: A4, margin: margins(paper) } },
        footers: { default: new Footer({ children: [pageLine(paper)] }) },
        children: wordBlocks(paper),
      },
    ],
  });
  return withFixedDates(await Packer.toBuffer(document));
}

const FOOTER_LINE = 20;
const FOOTER_SIZE = 0.75;

// GB/T 9704-2012: the page number stands 7 mm below the text.
function margins({ page }: Paper) {
  const { top, right, bottom, left } = page.margins;
  const footer = Math.max(5, bottom - 7 - (FOOTER_LINE * 25.4) / 72);
  return {
    top: twipsOfMm(top),
    right: twipsOfMm(right),
    bottom: twipsOfMm(bottom),
    left: twipsOfMm(left),
    header: twipsOfMm(10),
    footer: twipsOfMm(footer),
  };
}

function pageLine(paper: Paper): Paragraph {
  const letters = bodyLetters(paper);
  const children = paper.pageOf
    .split(/(\{pages?\})/)
    .filter((part) => part !== "")
    .map((part) => {
      if (part === "{page}") return PageNumber.CURRENT;
      return part === "{pages}" ? PageNumber.TOTAL_PAGES : part;
    });
  const run = new TextRun({ ...lettersOf({ ...letters, size: letters.size * FOOTER_SIZE }), children });
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: exactly(FOOTER_LINE), children: [run] });
}
