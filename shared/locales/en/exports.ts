import type { Translation } from "../shape";
import type { exports as source } from "../zh-CN/exports";

/** Words about files that were exported. */
export const exports: Translation<typeof source> = {
  written: "Written before: {{names}}; the rest were not written.",
  writtenMany: "{{count}} files were written before: {{names}} and more; the rest were not written.",
};
