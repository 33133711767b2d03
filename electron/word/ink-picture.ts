import { encode } from "fast-png";
import { type Ink, inkBox, penWidth } from "#shared/documents/ink";

/** A grey picture of ink: how dark each dot is, row by row. */
type Dots = { readonly width: number; readonly height: number; readonly dark: Uint8Array };

/** One end of a piece of a stroke, in dots: where, and half the width of the pen there. */
type End = { readonly x: number; readonly y: number; readonly half: number };

/** Darkens the dots along a piece of a stroke, the edge softened over one dot; where pieces meet, the darker counts. */
function drawPiece({ width, height, dark }: Dots, from: End, to: End): void {
  const most = Math.max(from.half, to.half) + 1;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const [left, right] = [
    Math.max(0, Math.floor(Math.min(from.x, to.x) - most)),
    Math.min(width - 1, Math.ceil(Math.max(from.x, to.x) + most)),
  ];
  const [top, bottom] = [
    Math.max(0, Math.floor(Math.min(from.y, to.y) - most)),
    Math.min(height - 1, Math.ceil(Math.max(from.y, to.y) + most)),
  ];
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / length));
      const away = Math.hypot(x - from.x - along * dx, y - from.y - along * dy);
      const half = from.half + along * (to.half - from.half);
      const shade = Math.round(255 * Math.min(1, Math.max(0, half + 0.5 - away)));
      const at = y * width + x;
      if (shade > (dark[at] ?? 0)) dark[at] = shade;
    }
  }
}

/**
 * A drawn signature as a PNG, black on clear ground, cropped to the ink. `across`: its width in dots.
 * The same strokes always give the same bytes.
 */
export function inkPicture(ink: Ink, across: number): Uint8Array {
  const box = inkBox(ink);
  const width = Math.max(1, Math.round(across));
  const scale = width / box.width;
  const height = Math.max(1, Math.round(box.height * scale));
  const dots = { width, height, dark: new Uint8Array(width * height) };
  for (const stroke of ink) {
    const ends = stroke.map(([x, y, pressure]): End => ({
      x: (x - box.x) * scale,
      y: (y - box.y) * scale,
      half: (penWidth(pressure) * scale) / 2,
    }));
    for (const [at, end] of ends.entries()) drawPiece(dots, ends[at - 1] ?? end, end);
  }
  // Two channels: black everywhere, as dense as the ink.
  const data = new Uint8Array(2 * width * height);
  for (const [at, shade] of dots.dark.entries()) data[2 * at + 1] = shade;
  return encode({ width, height, data, channels: 2, depth: 8 });
}
