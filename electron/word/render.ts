import { AlignmentType, Document, type FileChild, Footer, PageNumber, Paragraph, TextRun } from "docx";
import type { Paper } from "#shared/documents/model";
import { filledFile } from "./filled-file";
import { bodyLetters, lettersOf } from "./letters";
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
  return await filledFile(papers, title, (children) => wordDocument(papers, title, children));
}

/** The papers as the library's document, each with what `children` gives for it on its pages. */
export function wordDocument(
  papers: readonly [Paper, ...Paper[]],
  title: string,
  children: (paper: Paper, at: number) => FileChild[],
): Document {
  const [first] = papers;
  const letters = lettersOf(bodyLetters(first));
  const merged = papers.length > 1;
  return new Document({
    title,
    // Word keeps the writer's name in a file's properties; a paper of a mediation room shall not tell who typed it.
    creator: "Heshi",
    lastModifiedBy: "Heshi",
    compatibility: { version: 15 },
    styles: { default: { document: { run: letters, paragraph: { spacing: exactly(first.page.linePitch) } } } },
    sections: papers.map((paper, at) => ({
      properties: {
        page: { size: A4, margin: margins(paper), ...(merged ? { pageNumbers: { start: 1 } } : {}) },
      },
      // Without a footer of its own a paper has that of the one before.
      ...(pageLineKey(paper) === pageLineKey(papers[at - 1]) ? {} : { footers: { default: footer(paper, merged) } }),
      children: children(paper, at),
    })),
  });
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

/** What the page line of a paper is made from. */
const pageLineKey = (paper: Paper | undefined) =>
  paper && JSON.stringify([paper.pageOf, paper.language, paper.page.fonts, paper.page.bodySize]);

const footer = (paper: Paper, merged: boolean) => new Footer({ children: [pageLine(paper, merged)] });

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
