import type { TemplatePlace, TemplateText } from "#shared/domain/template";

/** A mark between its brackets, or a bracket that stands alone; `at` counts characters from the beginning of the paragraph. */
export type Token = { readonly kind: "mark" | "left" | "right"; readonly raw: string; readonly at: number };

const PIECES = /\u3010([^\u3010\u3011]*)\u3011|\u3010|\u3011/gu;

/** The marks of a paragraph and the brackets that are left over, in order. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(PIECES)].map(({ 0: whole, 1: inner, index }) => ({
    kind: inner !== undefined ? "mark" : whole === "\u3010" ? "left" : "right",
    raw: inner ?? "",
    at: index,
  }));
}

const OTHER_BRACKETS =
  /[[\uff3b\u3016\uff5b{\u300c\u3014<\u300a\u00ab]{1,2}([^\s\p{Ps}\p{Pe}<>]{2,30})[\]\uff3d\u3017\uff5d}\u300d\u3015>\u300b\u00bb]{1,2}/gu;

/** What stands in other brackets and might have been meant as a mark. */
export function otherBrackets(text: string): { readonly whole: string; readonly inner: string; readonly at: number }[] {
  return [...text.matchAll(OTHER_BRACKETS)].map(({ 0: whole, 1: inner = "", index }) => ({ whole, inner, at: index }));
}

/** A name as a mark. */
export const marked = (name: string) => `\u3010${name}\u3011`;

const AROUND = 14;

/** The place of something in a paragraph, with the words around it. */
export function placeOf({ part, row, cell, text }: TemplateText, at: number, length: number): TemplatePlace {
  const [from, to] = [Math.max(0, at - AROUND), Math.min(text.length, at + length + AROUND)];
  const around = text.slice(from, to).trim().toWellFormed();
  return { part, row, cell, text: `${from > 0 ? "\u2026" : ""}${around}${to < text.length ? "\u2026" : ""}` };
}
