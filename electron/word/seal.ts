import { AlignmentType, Paragraph } from "docx";
import type { Paper } from "#shared/documents/model";
import { closingSizes, type Seal, SEAL_ABOVE, SEAL_BELOW } from "#shared/documents/closing";
import { SEAL_WIDTH } from "#shared/documents/proportions";
import { bodyLetters, textRuns } from "./letters";
import { widthOf } from "#shared/documents/line-count";
import { exactly, twipsOfMm, twipsOfPoints } from "./units";

/**
 * Organisation, hint and date one under the other on one axis at the right. The seal goes over them (its middle a
 * little above the date), so all around them stays free; it is never drawn.
 */
export function sealParagraphs(seal: Seal, paper: Paper, keepNext: boolean): Paragraph[] {
  const { bodySize, linePitch } = paper.page;
  const letters = bodyLetters(paper);
  const { width, hint } = closingSizes(paper);
  const text = Math.max(widthOf(seal.organisation, bodySize), widthOf(seal.date, bodySize));
  const wanted = Math.max(twipsOfMm(SEAL_WIDTH), twipsOfPoints(text + bodySize));
  const indent = { left: Math.max(0, twipsOfMm(width) - wanted) };
  const above = { before: twipsOfMm(SEAL_ABOVE) };
  const below = { after: twipsOfMm(SEAL_BELOW) };
  const lines = [
    { text: seal.organisation, letters, spacing: { ...exactly(linePitch), ...above }, keepNext: true },
    { text: seal.hint, letters: { ...letters, size: hint.size }, spacing: exactly(hint.line), keepNext: true },
    { text: seal.date, letters, spacing: { ...exactly(linePitch), ...below }, keepNext },
  ];
  return lines.map(
    (line) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        indent,
        spacing: line.spacing,
        keepNext: line.keepNext,
        keepLines: true,
        children: textRuns([{ text: line.text }], line.letters),
      }),
  );
}
