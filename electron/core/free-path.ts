import { existsSync } from "node:fs";
import { join, parse } from "node:path";
import { nameInFolder } from "#shared/rules/file-name";

/** A name of which even this many variants are taken is not looked for any longer. */
const MOST_VARIANTS = 999;

/** Where a file goes in a folder as the `variant`th of its name, which is shortened where Windows could not open the path. */
export function variantPath(folder: string, fileName: string, variant: number): string {
  const { name, ext } = parse(fileName);
  const stem = nameInFolder(folder.length, name, ext);
  return join(folder, variant === 1 ? `${stem}${ext}` : `${stem} (${variant})${ext}`);
}

/** `name` in `folder`, or "name (2)" and so on when there is such a file; null when every variant is taken. */
export function freePath(folder: string, fileName: string): string | null {
  for (let variant = 1; variant <= MOST_VARIANTS; variant += 1) {
    const path = variantPath(folder, fileName, variant);
    if (!existsSync(path)) return path;
  }
  return null;
}
