import { type Cell, type Row, TEXT_WIDTH } from "./model";
import { plain } from "./parts";

/** A cell with one plain text, in the middle for labels and figures; `where` it is filled in while it is empty. */
export function cell(text: string, options: Omit<Cell, "runs"> = {}, where?: string): Cell {
  return { runs: [text.trim() === "" && where !== undefined ? { text, field: where } : plain(text)], ...options };
}

/** The least height of a row in millimetres: enough to write in by hand. */
export const ROW_HEIGHT = 9;

/** A row of labels, in bold and in the middle: the head of a list. */
export function headRow(labels: readonly string[]): Row {
  return { height: ROW_HEIGHT, cells: labels.map((text) => ({ runs: [{ text, look: "bold" }], centred: true })) };
}

/** A text of a list, with the field that fills it. */
export type Filled = readonly [text: string, where?: string | undefined];

/**
 * Rows of a list, filled up with empty ones so that it can be gone on with by hand. The first one of an empty list leads to `where` it is
 * begun.
 */
export function listRows(rows: readonly (readonly Filled[])[], columns: number, least: number, where?: string): Row[] {
  const empty = Array.from({ length: Math.max(0, least - rows.length) }, (_, at) =>
    Array.from({ length: columns }, (): Filled => (rows.length === 0 && at === 0 ? ["", where] : [""])),
  );
  return [...rows, ...empty].map((texts) => ({
    height: ROW_HEIGHT,
    cells: texts.map(([text, field]) => cell(text, { centred: true }, field)),
  }));
}

/** Columns for two labels with their values beside each other. */
export const PAIRS = [34, TEXT_WIDTH / 2 - 34, 34, TEXT_WIDTH / 2 - 34] as const;

/** How high the row of a form is at least, in millimetres, and where its value is filled in. */
type RowOptions = { readonly height?: number; readonly where?: string | undefined };

/** One label and its value across the form. */
export function wideRow(label: string, value: string, { height = ROW_HEIGHT, where }: RowOptions = {}): Row {
  return { height, cells: [cell(label, { centred: true }), cell(value, { span: 3 }, where)] };
}

type Pair = readonly [label: string, value: string, where?: string | undefined];

/** Two labels with their values, and where each is filled in. */
export function pairRow(...pairs: readonly [Pair, Pair]): Row {
  return {
    height: ROW_HEIGHT,
    cells: pairs.flatMap(([label, value, where]) => [cell(label, { centred: true }), cell(value, { centred: false }, where)]),
  };
}
