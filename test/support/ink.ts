import type { Stroke } from "#shared/domain/agreement-version";

/** A drawn signature that may be one: three strokes of a second and a half, `seed` makes it another. */
export function drawnInk(seed = 0): Stroke[] {
  return [0, 1, 2].map((at): Stroke =>
    Array.from({ length: 20 }, (_, step): Stroke[number] => [
      40 + at * 60 + step * 2,
      60 + Math.round(30 * Math.sin((step + seed) / 3)) + at * 10,
      300 + 20 * step,
      at * 500 + step * 25,
    ]),
  );
}
