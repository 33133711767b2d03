import { AlignmentType, BorderStyle, HeightRule, Table, type TableCell, TableLayoutType, TableRow } from "docx";
import { VerticalAlignTable, WidthType } from "docx";
import { type Cell, type Paper, type Row, type Table as TableBlock, TEXT_WIDTH, textOf } from "#shared/documents/model";
import { closingSizes } from "#shared/documents/closing";
import { SECOND_CELL, SECOND_PITCH, TABLE_LETTERS, TABLE_PITCH, WHOLE_ROW } from "#shared/documents/proportions";
import { QuickCell, QuickParagraph } from "./elements";
import { bodyLetters, type Letters, secondLetters, textRuns } from "./letters";
import { lineCount } from "#shared/documents/line-count";
import { exactly, twipsOfMm } from "./units";

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const PADDING = { top: 28, bottom: 28, left: 100, right: 100, marginUnitType: WidthType.DXA };

type Style = { readonly letters: Letters; readonly pitch: number; readonly widths: readonly number[] };

/**
 * A table with lines, of fixed widths that Word, WPS and LibreOffice agree on: the layout is fixed, and grid and cells name
 * the same twips. `keepWithNext`: its last row stays with what follows.
 */
export function wordTable(block: TableBlock, paper: Paper, keepWithNext: boolean): Table {
  const { linePitch } = paper.page;
  const letters = bodyLetters(paper);
  const scale = closingSizes(paper).width / TEXT_WIDTH;
  const style = {
    letters: { ...letters, size: Math.round(letters.size * TABLE_LETTERS * 2) / 2 },
    pitch: linePitch * TABLE_PITCH,
    widths: block.columns.map((width) => twipsOfMm(width * scale)),
  };
  const last = block.rows.length - 1;
  return new Table({
    columnWidths: style.widths,
    width: { size: sum(style.widths), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: PADDING,
    borders: { ...BORDERS, insideHorizontal: LINE, insideVertical: LINE },
    rows: block.rows.map((row, at) =>
      wordRow(row, style, { header: at < block.headerRows, keepNext: at < block.headerRows || (keepWithNext && at === last) }),
    ),
  });
}

function wordRow(row: Row, style: Style, { header, keepNext }: { readonly header: boolean; readonly keepNext: boolean }) {
  let column = 0;
  const placed = row.cells.map((cell) => {
    const from = column;
    column += cell.span ?? 1;
    return { cell, width: sum(style.widths.slice(from, column)) };
  });
  const points = placed.map(({ cell, width }) => cellLines(cell, width, style) * style.pitch);
  const whole = Math.max(0, ...points) * (25.4 / 72) <= WHOLE_ROW;
  return new TableRow({
    cantSplit: whole,
    tableHeader: header,
    keepNext,
    height: { value: twipsOfMm(row.height), rule: HeightRule.ATLEAST },
    children: placed.map(({ cell, width }) => wordCell(cell, width, style)),
  });
}

function cellLines(cell: Cell, width: number, { letters }: Style): number {
  const column = (width - PADDING.left - PADDING.right) / 20;
  return sum(
    textOf(cell.runs)
      .split("\n")
      .map((line) => lineCount(line, letters.size, column)),
  );
}

function wordCell(cell: Cell, width: number, { letters, pitch }: Style): TableCell {
  const alignment = cell.centred ? AlignmentType.CENTER : AlignmentType.LEFT;
  const line = (runs: Cell["runs"], style: Letters, height: number) =>
    new QuickParagraph({ alignment, spacing: exactly(height), children: textRuns(runs, style) });
  const { first, second } = languagesOf(cell);
  const paragraphs = [
    ...linesOfRuns(first).map((runs) => line(runs, letters, pitch)),
    ...(second.length === 0 ? [] : [line(second, secondLetters(letters, SECOND_CELL), pitch * SECOND_PITCH)]),
  ];
  return new QuickCell({
    borders: BORDERS,
    width: { size: width, type: WidthType.DXA },
    margins: PADDING,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.span === undefined ? {} : { columnSpan: cell.span }),
    children: paragraphs,
  });
}

/** What stands in a cell, and the English under it: a paragraph of its own, and so without the break before it. */
function languagesOf({ runs }: Cell) {
  const under = runs.filter(({ second }) => second === true);
  const second = under.map(({ text, look = "plain" }, at) => ({ text: at === 0 ? text.replace(/^\n/, "") : text, look }));
  return { first: runs.filter((run) => !under.includes(run)), second };
}

// A paragraph for each line, so that a long cell may break between them anywhere.
function linesOfRuns(runs: Cell["runs"]): (readonly Cell["runs"][number][])[] {
  const [only] = runs;
  if (runs.length !== 1 || only === undefined) return [runs];
  return only.text.split(/\r\n|\r|\n/).map((text) => [{ ...only, text }]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
