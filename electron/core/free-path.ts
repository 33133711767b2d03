import { existsSync } from "node:fs";
import { join, parse } from "node:path";

/** A name of which even this many variants are taken is not looked for any longer. */
const MOST_VARIANTS = 999;

/** `name` in `folder`, or "name (2)" and so on when there is such a file; null when every variant is taken. */
export function freePath(folder: string, fileName: string): string | null {
  const { name, ext } = parse(fileName);
  for (let variant = 1; variant <= MOST_VARIANTS; variant += 1) {
    const path = join(folder, variant === 1 ? fileName : `${name} (${variant})${ext}`);
    if (!existsSync(path)) return path;
  }
  return null;
}
