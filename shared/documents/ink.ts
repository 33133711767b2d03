import type { Stroke } from "#shared/domain/agreement-version";

/** A drawn signature as papers show it: its strokes in pixels of the signing field, 96 to the inch. */
export type Ink = readonly Stroke[];

const PIXEL = 25.4 / 96;

/** Width of the pen in pixels at a pressure of 0 to 1000; a mouse presses half. */
export function penWidth(pressure: number): number {
  return 1.6 + (pressure / 1_000) * 3.2;
}

/** The corner and the size of what was drawn, the width of the pen around it included, in pixels. */
export function inkBox(ink: Ink) {
  const edge = penWidth(1_000) / 2 + 1;
  const points = ink.flat();
  const [left, top, right, bottom] = points.reduce(
    ([l, t, r, b], [x, y]) => [Math.min(l, x), Math.min(t, y), Math.max(r, x), Math.max(b, y)] as const,
    [Infinity, Infinity, -Infinity, -Infinity] as const,
  );
  return { x: left - edge, y: top - edge, width: right - left + 2 * edge, height: bottom - top + 2 * edge };
}

/** The size on paper in millimetres: as it was drawn, made smaller where its place is, never larger. */
export function inkSize(ink: Ink, place: { readonly width: number; readonly height: number }) {
  const box = inkBox(ink);
  const [width, height] = [box.width * PIXEL, box.height * PIXEL];
  const scale = Math.min(1, place.width / width, place.height / height);
  return { width: width * scale, height: height * scale };
}

/** The middle width of a stroke in pixels, for a picture that draws each stroke in one width. */
export function strokeWidth(stroke: Stroke): number {
  return penWidth(stroke.reduce((sum, [, , pressure]) => sum + pressure, 0) / stroke.length);
}

/** A stroke as the path of an SVG, in pixels; a dot is a line of no length, which round ends make visible. */
export function strokePath(stroke: Stroke): string {
  const [first, ...rest] = stroke;
  if (first === undefined) return "";
  return `M${first[0]} ${first[1]}${(rest.length > 0 ? rest : [first]).map(([x, y]) => `L${x} ${y}`).join("")}`;
}

/** How much of the place to sign a signature may take, so that day and fingerprint have room beside it: millimetres, for a place of this height. */
export function inkRoom(height: number) {
  return { width: 40, height: height - 1.5 };
}
