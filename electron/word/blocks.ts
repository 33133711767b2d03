import { AlignmentType, type FileChild, type IParagraphOptions, Paragraph, TabStopType } from "docx";
import { closingSizes, fitsOnePage } from "#shared/documents/closing";
import type { Block, Paper, Run } from "#shared/documents/model";
import { COVER_TITLE } from "#shared/documents/proportions";
import { bodyLetters, type Letters, textRuns, writingLines } from "./letters";
import {
  choiceParagraph,
  dialogueParagraphs,
  emptyLines,
  fieldParagraph,
  pageEnd,
  smallParagraph,
  spaceParagraph,
} from "./form-lines";
import { sealParagraphs } from "./seal";
import { signatureTables } from "./signature-table";
import { wordTable } from "./table";
import { exactly, twipsOfMm, twipsOfPoints } from "./units";

/** How a block hangs together with the next. `together`: its signatures stay on one page as well. */
type Hold = { readonly together: boolean; readonly withNext: boolean };

/**
 * The content of a paper as Word paragraphs and tables, in order. In each part between two page breaks all from the first
 * signature or seal to the end stays on one page where it fits on one, with the text before it; where it does not, pages
 * break between rows, and the seal keeps the last row.
 */
export function wordBlocks(paper: Paper): FileChild[] {
  const parts = partsOf(paper.blocks);
  return parts.flatMap((part, at) => [...(at === 0 ? [] : [pageEnd()]), ...wordPart(part, paper)]);
}

/** The blocks between page breaks. */
function partsOf(blocks: readonly Block[]): (readonly Block[])[] {
  const at = blocks.findIndex(({ kind }) => kind === "pageBreak");
  return at < 0 ? [blocks] : [blocks.slice(0, at), ...partsOf(blocks.slice(at + 1))];
}

function wordPart(blocks: readonly Block[], paper: Paper): FileChild[] {
  const first = blocks.findIndex(({ kind }) => kind === "signatures" || kind === "seal");
  const start = first < 0 ? blocks.length : first;
  const closing = blocks.slice(start);
  const together = fitsOnePage(closing, paper);
  const before = (at: number): Hold => ({ together: false, withNext: closing.length > 0 && at === start - 1 });
  const text = blocks.slice(0, start).flatMap((block, at) => wordBlock(block, paper, before(at)));
  const end = closing.flatMap((block, at) =>
    wordBlock(block, paper, { together, withNext: together && at < closing.length - 1 }),
  );
  // Word needs a paragraph after a table. A low one, kept with the table, never makes a page of its own.
  const lastKind = blocks.at(-1)?.kind;
  const last = lastKind === "signatures" || lastKind === "table" ? [new Paragraph({ spacing: exactly(1) })] : [];
  return [...text, ...end, ...last];
}

function wordBlock(block: Block, paper: Paper, { together, withNext }: Hold): FileChild[] {
  const letters = bodyLetters(paper);
  switch (block.kind) {
    case "title":
      return [titleParagraph(block, paper, letters)];
    case "rightLine":
      return [rightLine(block.runs, paper, withNext || (block.keepWithNext ?? false))];
    case "heading":
      return [headingParagraph(block.text, paper, letters)];
    case "paragraph":
      return [textParagraph(block, paper, withNext || (block.keepWithNext ?? false))];
    case "field":
      return [fieldParagraph(block, paper, withNext)];
    case "choice":
      return [choiceParagraph(block, paper, withNext)];
    case "dialogue":
      return dialogueParagraphs(block, paper, withNext);
    case "lines":
      return [emptyLines(block, paper, withNext)];
    case "small":
      return [smallParagraph(block, paper, withNext)];
    case "space":
      return [spaceParagraph(block, withNext)];
    case "pageBreak":
      return [pageEnd()];
    case "table":
      return [wordTable(block, paper, withNext)];
    case "signatures":
      return signatureTables(block.places, paper, together);
    case "seal":
      return sealParagraphs(block, paper, withNext);
  }
}

function titleParagraph({ text, cover }: Extract<Block, { kind: "title" }>, { page }: Paper, letters: Letters): Paragraph {
  const size = page.titleSize * (cover === true ? COVER_TITLE : 1);
  const runs = textRuns([{ text, look: "bold" }], { ...letters, face: page.fonts.title, size });
  const spacing = { ...exactly(Math.max(page.linePitch, size * 1.6)), after: twipsOfPoints(page.linePitch / 2) };
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing, keepNext: true, keepLines: true, children: runs });
}

function rightLine(runs: readonly Run[], paper: Paper, keepNext: boolean): Paragraph {
  const { linePitch } = paper.page;
  const spacing = { ...exactly(linePitch), after: twipsOfPoints(linePitch / 2) };
  return new Paragraph({ alignment: AlignmentType.RIGHT, spacing, keepNext, children: textRuns(runs, bodyLetters(paper)) });
}

function headingParagraph(text: string, { page, language }: Paper, letters: Letters): Paragraph {
  // The Chinese heading face is strong by itself; western letters have no other than the text's.
  const look = language === "en" ? "bold" : "plain";
  const children = textRuns([{ text, look }], { ...letters, face: page.fonts.heading });
  return new Paragraph({ ...indented(page, true), outlineLevel: 0, keepNext: true, keepLines: true, children });
}

function textParagraph(
  { runs, indent, centred }: Extract<Block, { kind: "paragraph" }>,
  paper: Paper,
  keepNext: boolean,
): Paragraph {
  const letters = bodyLetters(paper);
  if (runs.length === 1 && runs.every(isBlank)) {
    const tabStops = [{ type: TabStopType.RIGHT, position: twipsOfMm(closingSizes(paper).width) }];
    return new Paragraph({ ...indented(paper.page, false), keepNext, tabStops, children: writingLines(2, letters) });
  }
  // Not justified: characters already stand in columns, and an amount that does not break would tear its line apart.
  return new Paragraph({
    ...indented(paper.page, indent),
    alignment: centred === true ? AlignmentType.CENTER : AlignmentType.LEFT,
    keepNext,
    children: textRuns(runs, letters),
  });
}

function indented({ linePitch, bodySize }: Paper["page"], indent: boolean): IParagraphOptions {
  const first = indent ? { indent: { firstLine: twipsOfPoints(2 * bodySize) } } : {};
  return { spacing: exactly(linePitch), widowControl: true, ...first };
}

function isBlank({ look, text }: Run): boolean {
  return look === "blank" && text === "";
}
