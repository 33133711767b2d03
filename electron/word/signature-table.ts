import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeightRule,
  ImageRun,
  type ITableCellOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { Paper, SignaturePlace } from "#shared/documents/model";
import { type ClosingSizes, closingSizes } from "#shared/documents/closing";
import { inkRoom, inkSize } from "#shared/documents/ink";
import { nameLine, type SignatureRow, signatureRows } from "#shared/documents/signature-rows";
import { inkPicture } from "./ink-picture";
import { bodyLetters, type Letters, textRuns } from "./letters";
import { exactly, twipsOfMm, twipsOfPoints } from "./units";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const NO_PADDING = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA };

type Columns = { readonly place: number; readonly gap: number };

/** What the rows of one table have in common. */
type Style = { readonly sizes: ClosingSizes; readonly letters: Letters; readonly columns: Columns };

/**
 * Places to sign, two side by side: who, free room over a line, and the hint under it, each in its own row
 * so that lines and names stand level even when one name is very long.
 * `together`: all rows stay on one page, and with what follows. Otherwise pages may break between persons, but the
 * last row still stays with what follows; it is a table of its own, for LibreOffice keeps only whole tables with a
 * paragraph after them.
 */
export function signatureTables(places: readonly SignaturePlace[], paper: Paper, together: boolean): FileChild[] {
  const rows = signatureRows(places);
  if (together || rows.length < 2) return rows.length === 0 ? [] : [tableOf(rows, paper, true)];
  // Without a paragraph between them two tables become one.
  const between = new Paragraph({ spacing: exactly(1), keepNext: true });
  return [tableOf(rows.slice(0, -1), paper, false), between, tableOf(rows.slice(-1), paper, true)];
}

function tableOf(rows: readonly SignatureRow[], paper: Paper, keep: boolean): Table {
  const sizes = closingSizes(paper);
  const columns = { place: twipsOfMm((sizes.width - sizes.gap) / 2), gap: twipsOfMm(sizes.gap) };
  const style = { sizes, columns, letters: bodyLetters(paper) };
  const widths = [columns.place, columns.gap, columns.place];
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: NO_PADDING,
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: rows.flatMap((row) => rowsOf(row, style, keep)),
  });
}

function rowsOf(row: SignatureRow, style: Style, keepWithNext: boolean): TableRow[] {
  const { columns } = style;
  const [left, right] = row.places;
  const line = (cell: (place: SignaturePlace) => TableCell) => [
    cell(left),
    emptyCell(columns.gap),
    right === undefined ? emptyCell(columns.place) : cell(right),
  ];
  const height = { value: twipsOfMm(row.height), rule: HeightRule.EXACT };
  return [
    new TableRow({ cantSplit: true, keepNext: true, children: line((place) => nameCell(place, style)) }),
    new TableRow({ cantSplit: true, keepNext: true, height, children: line((place) => inkCell(place, style)) }),
    new TableRow({ cantSplit: true, keepNext: keepWithNext, children: line((place) => hintCell(place, style)) }),
  ];
}

function nameCell(place: SignaturePlace, { sizes, letters, columns }: Style): TableCell {
  const runs = textRuns([{ text: nameLine(place) }], { ...letters, size: sizes.name.size });
  const spacing = { ...exactly(sizes.name.line), before: twipsOfPoints(sizes.above) };
  return cellOf(columns.place, new Paragraph({ spacing, keepLines: true, children: runs }), {
    verticalAlign: VerticalAlignTable.BOTTOM,
  });
}

const DOTS_PER_MM = 300 / 25.4;
const PIXELS_PER_MM = 96 / 25.4;

/** Free room over a line; a signature that was drawn stands at its left, at natural size with its day, and leaves room for a fingerprint. */
function inkCell(place: SignaturePlace, { letters, sizes, columns }: Style): TableCell {
  const { ink, note, height } = place;
  if (ink === undefined || ink.length === 0) return emptyCell(columns.place, true);
  const size = inkSize(ink, inkRoom(height));
  const title = nameLine(place);
  const picture = new ImageRun({
    type: "png",
    data: inkPicture(ink, size.width * DOTS_PER_MM),
    transformation: { width: size.width * PIXELS_PER_MM, height: size.height * PIXELS_PER_MM },
    altText: { title, name: title, description: title },
  });
  const paragraph = new Paragraph({
    spacing: { line: 240, lineRule: "auto" },
    indent: { left: twipsOfMm(2) },
    children: [picture, ...textRuns([{ text: note === undefined ? "" : ` ${note}` }], { ...letters, size: sizes.hint.size })],
  });
  return cellOf(columns.place, paragraph, { borders: { ...NO_BORDERS, bottom: LINE }, verticalAlign: VerticalAlignTable.BOTTOM });
}

function hintCell({ hint }: SignaturePlace, { sizes, letters, columns }: Style): TableCell {
  const runs = textRuns([{ text: hint }], { ...letters, size: sizes.hint.size });
  return cellOf(
    columns.place,
    new Paragraph({ spacing: exactly(sizes.hint.line), keepLines: true, alignment: AlignmentType.CENTER, children: runs }),
  );
}

function emptyCell(width: number, line = false): TableCell {
  // A low line, or the empty paragraph would set the height of its row.
  return cellOf(width, new Paragraph({ spacing: exactly(1) }), line ? { borders: { ...NO_BORDERS, bottom: LINE } } : {});
}

function cellOf(width: number, content: Paragraph, options: Partial<ITableCellOptions> = {}): TableCell {
  return new TableCell({
    borders: NO_BORDERS,
    ...options,
    width: { size: width, type: WidthType.DXA },
    margins: NO_PADDING,
    children: [content],
  });
}
