import { AlignmentType, Document, type FileChild, Footer, Header, PageNumber, Paragraph, TextRun } from "docx";
import type { Paper } from "#shared/documents/model";
import { filledFile } from "./filled-file";
import { QuickParagraph } from "./elements";
import { bodyLetters, lettersOf, textRuns } from "./letters";
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
  const withHeaders = papers.some(({ header = "" }) => header !== "");
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
      // A paper has header and footer of the one before where it has none of its own.
      ...(edgeKey(paper) === edgeKey(papers[at - 1]) ? {} : edges(paper, merged, withHeaders)),
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
    // A header stays above the text, or it would push it down.
    header: twipsOfMm(Math.max(3, Math.min(10, top - 10))),
    footer: twipsOfMm(footer),
  };
}

/** What header and footer of a paper are made from. */
const edgeKey = (paper: Paper | undefined) => paper && JSON.stringify({ ...paper, title: "", blocks: [] });

function edges(paper: Paper, merged: boolean, withHeaders: boolean) {
  const footers = { default: new Footer({ children: [pageLine(paper, merged)] }) };
  // A paper without a header among others with one would take over that of the paper before.
  return withHeaders ? { footers, headers: { default: new Header({ children: [headerLine(paper)] }) } } : { footers };
}

function headerLine(paper: Paper): Paragraph {
  const { header = "" } = paper;
  const letters = bodyLetters(paper);
  const runs = textRuns([{ text: header }], { ...letters, size: letters.size * FOOTER_SIZE });
  return new QuickParagraph({ alignment: AlignmentType.CENTER, spacing: exactly(FOOTER_LINE), children: runs });
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
