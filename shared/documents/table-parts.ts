import { type Cell, type Row, TEXT_WIDTH } from "./model";
import { plain } from "./parts";

/** A cell with one plain text, in the middle for labels and figures. */
export function cell(text: string, options: Omit<Cell, "runs"> = {}): Cell {
  return { runs: [plain(text)], ...options };
}

/** The least height of a row in millimetres: enough to write in by hand. */
export const ROW_HEIGHT = 9;

/** A row of labels, in bold and in the middle: the head of a list. */
export function headRow(labels: readonly string[]): Row {
  return { height: ROW_HEIGHT, cells: labels.map((text) => ({ runs: [{ text, look: "bold" }], centred: true })) };
}

/** Rows of a list, filled up with empty ones so that it can be gone on with by hand. */
export function listRows(rows: readonly (readonly string[])[], columns: number, least: number): Row[] {
  const empty = Array.from({ length: Math.max(0, least - rows.length) }, () => Array.from({ length: columns }, () => ""));
  return [...rows, ...empty].map((texts) => ({ height: ROW_HEIGHT, cells: texts.map((text) => cell(text, { centred: true })) }));
}

/** Columns for two labels with their values beside each other. */
export const PAIRS = [34, TEXT_WIDTH / 2 - 34, 34, TEXT_WIDTH / 2 - 34] as const;

/** One label and its value across the form. */
export function wideRow(label: string, value: string, height = ROW_HEIGHT): Row {
  return { height, cells: [cell(label, { centred: true }), cell(value, { span: 3 })] };
}

/** Two labels with their values. */
export function pairRow(first: readonly [string, string], second: readonly [string, string]): Row {
  return { height: ROW_HEIGHT, cells: [...first, ...second].map((text, at) => cell(text, { centred: at % 2 === 0 })) };
}
