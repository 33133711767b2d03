/** Twentieths of a point, the unit of lengths in Word, from millimetres. */
export function twipsOfMm(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Twentieths of a point from points. */
export function twipsOfPoints(points: number): number {
  return Math.round(points * 20);
}

/** Font sizes stand in Word in half points; other fractions do not exist. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** A4 in twips. */
export const A4 = { width: twipsOfMm(210), height: twipsOfMm(297) };

/** An exact distance of lines, in points: the line is as high as this whatever font stands in for a missing one. */
export function exactly(points: number): { readonly line: number; readonly lineRule: "exact" } {
  return { line: twipsOfPoints(points), lineRule: "exact" };
}
