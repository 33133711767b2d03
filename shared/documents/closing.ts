import type { Block, Paper, SignaturePlace } from "./model";
import { nameLine, type SignatureRow, signatureRows } from "./signature-rows";
import { lineCount } from "./line-count";

export type Seal = Extract<Block, { kind: "seal" }>;

/** Sizes of the closing part: fonts, lines and the room above a row in points, widths in millimetres. */
export type ClosingSizes = {
  readonly width: number;
  readonly gap: number;
  readonly above: number;
  readonly name: { readonly size: number; readonly line: number };
  readonly hint: { readonly size: number; readonly line: number };
};

const MM = 72 / 25.4;

// Room over the names of a row, in points: what looks well, and what lets six parties and three officials fit on one page.
const WIDE = { gap: 16, mostRows: 3 };
const NARROW_GAP = 8;

/** A seal is 42 mm across and goes over name and date, its top above the name: this much is left free there, in millimetres. */
export const SEAL_ABOVE = 16;
/** And this much under the date, in millimetres. */
export const SEAL_BELOW = 2;

/** The sizes of the closing part of a paper, in the proportions of 三号 body, 四号 names and small hints. */
export function closingSizes({ page, blocks }: Paper): ClosingSizes {
  const rows = blocks.flatMap((block) => (block.kind === "signatures" ? signatureRows(block.places) : []));
  const points = (part: number) => Math.round(page.bodySize * part * 2) / 2;
  return {
    width: 210 - page.margins.left - page.margins.right,
    gap: 10,
    // Small letters need less room over them.
    above: rows.length > WIDE.mostRows ? NARROW_GAP : Math.min(WIDE.gap, points(8 / 7)),
    name: { size: points(0.875), line: points(1.25) },
    hint: { size: points(0.66), line: points(0.8) },
  };
}

/** Height of one row of signatures in points, counted rather too high than too low. */
export function rowHeight({ places, height }: SignatureRow, sizes: ClosingSizes): number {
  const column = ((sizes.width - sizes.gap) / 2) * MM;
  const lines = (text: (place: SignaturePlace) => string, size: number) =>
    Math.max(...places.map((place) => lineCount(text(place), size, column)));
  const names = lines(nameLine, sizes.name.size) * sizes.name.line;
  return names + height * MM + lines((place) => place.hint, sizes.hint.size) * sizes.hint.line + sizes.above;
}

/** Height of the seal's place in points. */
export function sealHeight(seal: Seal, paper: Paper): number {
  const sizes = closingSizes(paper);
  const { bodySize, linePitch } = paper.page;
  const organisation = lineCount(seal.organisation, bodySize, sizes.width * MM) * linePitch;
  const hint = lineCount(seal.hint, sizes.hint.size, sizes.width * MM) * sizes.hint.line;
  return organisation + hint + linePitch + (SEAL_ABOVE + SEAL_BELOW) * MM;
}

/**
 * Whether the closing part, all blocks from the first signature to the end, fits on one page under text of so many points, two lines
 * unless told. If not, it has to break between rows.
 */
export function fitsOnePage(closing: readonly Block[], paper: Paper, text = 2 * paper.page.linePitch): boolean {
  const sizes = closingSizes(paper);
  const { margins, linePitch } = paper.page;
  const heights = closing.map((block) => {
    if (block.kind === "signatures") return signatureRows(block.places).reduce((sum, row) => sum + rowHeight(row, sizes), 0);
    if (block.kind === "space") return block.height * MM;
    return block.kind === "seal" ? sealHeight(block, paper) : 3 * linePitch;
  });
  const page = (297 - margins.top - margins.bottom) * MM;
  return heights.reduce((sum, height) => sum + height, text) <= page;
}
