import { correction, generate } from "lean-qr";
import type { PageSetup } from "./model";

/** The free edge around a square code, in modules: what ISO/IEC 18004 asks for. */
const QUIET = 4;
/** The square code with its free edge, in millimetres, and the least that a scanner still reads. */
const SQUARE = { usual: 15, least: 10, aboveEdge: 4 };

/** How far under the text a square code begins, in millimetres. */
export const SQUARE_GAP = 3;

/** The side of the square code in the lower margin, in millimetres; 0 where the margin has no room for one. */
export function squareSide({ bottom }: PageSetup["margins"]): number {
  const side = Math.min(SQUARE.usual, bottom - SQUARE_GAP - SQUARE.aboveEdge);
  return side < SQUARE.least ? 0 : side;
}

/** A square code as modules, with its free edge: `side` of them in a row, and which are dark. The same text always gives the same ones. */
export function squareModules(text: string) {
  const code = generate(text, { minCorrectionLevel: correction.M });
  return {
    side: code.size + 2 * QUIET,
    isDark: (x: number, y: number): boolean => code.get(x - QUIET, y - QUIET),
  };
}

/** The same as the address of a drawing, so many millimetres wide. */
export function squareDrawing(text: string, width: number): string {
  const { side, isDark } = squareModules(text);
  const places = Array.from({ length: side }, (_, at) => at);
  const bars = places.flatMap((y) => {
    const row = places.map((x) => (isDark(x, y) ? "#" : " ")).join("");
    return [...row.matchAll(/#+/g)].map(({ index, 0: dark }) => `M${index} ${y}h${dark.length}v1h-${dark.length}z`);
  });
  const size = `width="${width}mm" height="${width}mm" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"`;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/><path d="${bars.join("")}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing).replaceAll("'", "%27")}`;
}
