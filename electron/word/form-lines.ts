import { AlignmentType, type IParagraphOptions, Paragraph, Tab, TabStopType, TextRun, UnderlineType } from "docx";
import type { Block, Paper } from "#shared/documents/model";
import { checkMark } from "#shared/documents/model";
import { closingSizes } from "#shared/documents/closing";
import { bodyLetters, type Letters, lettersOf, textRuns, writingLines } from "./letters";
import { exactly, twipsOfMm, twipsOfPoints } from "./units";

type Of<K extends Block["kind"]> = Extract<Block, { kind: K }>;

/** The tab that ends at the right margin: an underlined one is a line up to there. */
function toMargin(paper: Paper): IParagraphOptions {
  const tabStops = [{ type: TabStopType.RIGHT, position: twipsOfMm(closingSizes(paper).width) }];
  return { spacing: exactly(paper.page.linePitch), alignment: AlignmentType.LEFT, tabStops };
}

/** A label and its value on a line that goes on to the right margin. A long value wraps, and the last line is drawn out. */
export function fieldParagraph({ label, value }: Of<"field">, paper: Paper, keepNext: boolean): Paragraph {
  const letters = bodyLetters(paper);
  const shown = value.trim() === "" ? [] : textRuns([{ text: value, look: "blank" }], letters);
  const line = new TextRun({ ...lettersOf(letters), underline: { type: UnderlineType.SINGLE }, children: [new Tab()] });
  return new Paragraph({ ...toMargin(paper), keepNext, children: [...textRuns([{ text: label }], letters), ...shown, line] });
}

/** Empty lines from margin to margin. */
export function emptyLines({ count }: Of<"lines">, paper: Paper, keepNext: boolean): Paragraph {
  return new Paragraph({ ...toMargin(paper), keepNext, children: writingLines(count, bodyLetters(paper)) });
}

/** A label and boxes to tick. */
export function choiceParagraph({ label, options }: Of<"choice">, paper: Paper, keepNext: boolean): Paragraph {
  const boxes = options.map((option) => `${checkMark(option)} ${option.text}`);
  const runs = textRuns([{ text: `${label}${boxes.join("  ")}` }], bodyLetters(paper));
  return new Paragraph({ spacing: exactly(paper.page.linePitch), alignment: AlignmentType.LEFT, keepNext, children: runs });
}

/** One paragraph for each thing said; the name hangs out so that the words stand under each other. */
export function dialogueParagraphs({ entries }: Of<"dialogue">, paper: Paper, keepNext: boolean): Paragraph[] {
  const letters = bodyLetters(paper);
  const indent = twipsOfPoints(2 * paper.page.bodySize);
  return entries.map(
    ({ who, text }, at) =>
      new Paragraph({
        spacing: exactly(paper.page.linePitch),
        alignment: AlignmentType.LEFT,
        indent: { left: indent, hanging: indent },
        widowControl: true,
        keepNext: keepNext && at === entries.length - 1,
        children: textRuns([{ text: who, look: "bold" }, { text }], letters),
      }),
  );
}

/** A remark in small letters. */
export function smallParagraph({ text }: Of<"small">, paper: Paper, keepNext: boolean): Paragraph {
  const { hint } = closingSizes(paper);
  const letters: Letters = { ...bodyLetters(paper), size: hint.size };
  const spacing = exactly(hint.line * 1.2);
  return new Paragraph({ spacing, alignment: AlignmentType.LEFT, keepNext, children: textRuns([{ text }], letters) });
}

/** Free room, as a paragraph of one low line with the rest above it. */
export function spaceParagraph({ height }: Of<"space">, keepNext: boolean): Paragraph {
  return new Paragraph({ spacing: { ...exactly(1), before: twipsOfMm(height) }, keepNext });
}

/** The end of a page. */
export function pageEnd(): Paragraph {
  return new Paragraph({ spacing: exactly(1), pageBreakBefore: true });
}
