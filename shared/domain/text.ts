import { z } from "zod";

// Written as code points: XML 1.0 forbids C0 controls (but tab, LF, CR) and U+FFFE/U+FFFF, and a Word file with one of them does not open.
const FORBIDDEN = /[\u{0}-\u{8}\u{b}\u{c}\u{e}-\u{1f}\u{fffe}\u{ffff}]/gu;

/**
 * Text as it can be kept in UTF-8 and printed in XML.
 * Half a character (a lone surrogate) becomes U+FFFD, so that the reader sees that something is missing;
 * invisible characters that XML forbids are taken out. Everything else, rare characters included, stays as typed.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, "");
}

/** One line: a name, an address, a phone number. The limit only stops runaway input; it is far above any real value. */
export const LineText = z.string().max(2_000).overwrite(cleanText);

/** Running text: facts, clauses. One megabyte of pasted text fits. */
export const LongText = z.string().max(2_000_000).overwrite(cleanText);

/** The lines of a text that say something, trimmed: one disputed point or claim each. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
