import type { SignaturePlace } from "./model";

/** Two places side by side, or one. `height` is the larger of both in millimetres. */
export type SignatureRow = { readonly places: readonly [SignaturePlace, ...SignaturePlace[]]; readonly height: number };

/** Puts the places in rows of two. Another height starts a new row, so that parties and officials do not share one. */
export function signatureRows(places: readonly SignaturePlace[]): SignatureRow[] {
  const rows: SignatureRow[] = [];
  for (const place of places) {
    const last = rows.at(-1);
    if (last?.places.length === 1 && last.height === place.height)
      rows[rows.length - 1] = { ...last, places: [...last.places, place] };
    else rows.push({ places: [place], height: place.height });
  }
  return rows;
}

/** What is printed above the line: in which capacity, and who. */
export function nameLine({ label, name }: SignaturePlace): string {
  return [label, name].filter((text) => text !== "").join("\u3000");
}
