import {
  AlignmentType,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  ImageRun,
  Paragraph,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from "docx";
import { encode } from "fast-png";
import type { PageSetup, Paper, PaperCheck } from "#shared/documents/model";
import { CHECK_LINE, CHECK_SIZE } from "#shared/documents/proportions";
import { SQUARE_GAP, squareModules, squareSide } from "#shared/documents/square-code";
import { lettersOf } from "./letters";
import { exactly } from "./units";

const DOTS = 8;
const EMU_PER_MM = 36_000;

/** A square code as a picture, black on white with its free edge. The same text always gives the same bytes. */
export function squareCode(text: string): Uint8Array {
  const modules = squareModules(text);
  const side = modules.side * DOTS;
  const data = new Uint8Array(side * side).fill(255);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) if (modules.isDark(Math.floor(x / DOTS), Math.floor(y / DOTS))) data[y * side + x] = 0;
  return encode({ width: side, height: side, data, channels: 1, depth: 8 });
}

/** Under the text at its outer edge, floating, so that it moves nothing; none where the margin has no room for it. */
function squareRun(text: string, margins: PageSetup["margins"]): ImageRun[] {
  const size = squareSide(margins);
  if (size === 0) return [];
  const pixels = (size * 96) / 25.4;
  return [
    new ImageRun({
      type: "png",
      data: squareCode(text),
      transformation: { width: pixels, height: pixels },
      altText: { name: "Check code", title: "Check code", description: text },
      floating: {
        horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, align: HorizontalPositionAlign.RIGHT },
        verticalPosition: {
          relative: VerticalPositionRelativeFrom.PAGE,
          offset: Math.round((297 - margins.bottom + SQUARE_GAP) * EMU_PER_MM),
        },
        wrap: { type: TextWrappingType.NONE },
      },
    }),
  ];
}

/** The line of the footer with code and trail, and the square code beside it. */
export function checkParagraph(
  { line, text }: PaperCheck,
  { fonts, margins }: PageSetup,
  language: Paper["language"],
): Paragraph {
  const letters = lettersOf({ face: fonts.body, latin: fonts.latin, size: CHECK_SIZE, language });
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: exactly(CHECK_LINE),
    children: [new TextRun({ ...letters, text: line }), ...squareRun(text, margins)],
  });
}
