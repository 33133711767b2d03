import { AlignmentType, type FileChild, type IParagraphOptions, type Paragraph, TabStopType } from "docx";
import { closingSizes, fitsOnePage } from "#shared/documents/closing";
import { type Block, isSecond, type Paper, type Run } from "#shared/documents/model";
import { COVER_TITLE, SECOND_PITCH, SECOND_TITLE } from "#shared/documents/proportions";
import { QuickParagraph } from "./elements";
import { bodyLetters, type Letters, secondLetters, textRuns, writingLines } from "./letters";
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
  const last = lastKind === "signatures" || lastKind === "table" ? [new QuickParagraph({ spacing: exactly(1) })] : [];
  return [...text, ...end, ...last];
}

function wordBlock(block: Block, paper: Paper, { together, withNext }: Hold): FileChild[] {
  const letters = bodyLetters(paper);
  switch (block.kind) {
    case "title":
      return titleParagraphs(block, paper, letters);
    case "rightLine":
      return [rightLine(block.runs, paper, withNext || (block.keepWithNext ?? false))];
    case "heading":
      return headingParagraphs(block, paper, letters);
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

function titleParagraphs(
  { text, cover, second }: Extract<Block, { kind: "title" }>,
  { page }: Paper,
  letters: Letters,
): Paragraph[] {
  const own = page.titleSize * (cover === true ? COVER_TITLE : 1);
  const line = (words: string, part: number, style: Letters, last: boolean) => {
    const size = Math.round(own * part * 2) / 2;
    const after = last ? { after: twipsOfPoints(page.linePitch / 2) } : {};
    const spacing = { ...exactly(Math.max(page.linePitch * part, size * 1.6)), ...after };
    const children = textRuns([{ text: words, look: "bold" }], { ...style, face: page.fonts.title, size });
    return new QuickParagraph({ alignment: AlignmentType.CENTER, spacing, keepNext: true, keepLines: true, children });
  };
  if (second === undefined) return [line(text, 1, letters, true)];
  return [line(text, 1, letters, false), line(second, SECOND_TITLE, secondLetters(letters), true)];
}

function rightLine(runs: readonly Run[], paper: Paper, keepNext: boolean): Paragraph {
  const { linePitch } = paper.page;
  const spacing = { ...exactly(linePitch), after: twipsOfPoints(linePitch / 2) };
  return new QuickParagraph({ alignment: AlignmentType.RIGHT, spacing, keepNext, children: textRuns(runs, bodyLetters(paper)) });
}

function headingParagraphs(
  { text, second }: Extract<Block, { kind: "heading" }>,
  { page, language }: Paper,
  letters: Letters,
): Paragraph[] {
  // The Chinese heading face is strong by itself; western letters have no other than the text's.
  const look = language === "en" ? "bold" : "plain";
  const line = (runs: readonly Run[], outline: { readonly outlineLevel?: number }) => {
    const children = textRuns(runs, { ...letters, face: page.fonts.heading });
    return new QuickParagraph({ ...indented(page, true, isSecond(runs)), ...outline, keepNext: true, keepLines: true, children });
  };
  const first = line([{ text, look }], { outlineLevel: 0 });
  return second === undefined ? [first] : [first, line([{ text: second, look: "bold", second: true }], {})];
}

function textParagraph(
  { runs, indent, centred }: Extract<Block, { kind: "paragraph" }>,
  paper: Paper,
  keepNext: boolean,
): Paragraph {
  const letters = bodyLetters(paper);
  if (runs.length === 1 && runs.every(isBlank)) {
    const tabStops = [{ type: TabStopType.RIGHT, position: twipsOfMm(closingSizes(paper).width) }];
    return new QuickParagraph({ ...indented(paper.page, false, false), keepNext, tabStops, children: writingLines(2, letters) });
  }
  // Not justified: characters already stand in columns, and an amount that does not break would tear its line apart.
  return new QuickParagraph({
    ...indented(paper.page, indent, isSecond(runs)),
    alignment: centred === true ? AlignmentType.CENTER : AlignmentType.LEFT,
    keepNext,
    children: textRuns(runs, letters),
  });
}

function indented({ linePitch, bodySize }: Paper["page"], indent: boolean, second: boolean): IParagraphOptions {
  const first = indent ? { indent: { firstLine: twipsOfPoints(2 * bodySize) } } : {};
  return { spacing: exactly(linePitch * (second ? SECOND_PITCH : 1)), widowControl: true, ...first };
}

function isBlank({ look, text }: Run): boolean {
  return look === "blank" && text === "";
}
