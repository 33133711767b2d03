import { z } from "zod";

/** An amount of money in fen (分, a hundredth of a yuan), a whole number from 0 to 9,999 亿 yuan. */
export const Fen = z.int().min(0).max(99_999_999_999_999).brand<"Fen">();
export type Fen = z.infer<typeof Fen>;

export const MAX_FEN = 99_999_999_999_999;

/** Why a typed amount was not taken. */
export type AmountFault = "empty" | "notANumber" | "negative" | "tooPrecise" | "tooLarge";

function isFen(value: number): value is Fen {
  return Number.isSafeInteger(value) && value >= 0 && value <= MAX_FEN;
}

/** A sum as an amount, or null when it is below 0 or above 9,999 亿 yuan. */
export function asFen(value: number): Fen | null {
  return isFen(value) ? value : null;
}

/**
 * Reads an amount in yuan as typed: digits, optional thousands commas in the right places, at most two decimals;
 * full-width forms and a leading yuan sign are understood. Never goes through a floating point number.
 */
export function parseYuan(typed: string): { readonly fen: Fen } | { readonly fault: AmountFault } {
  const text = typed
    .normalize("NFKC")
    .trim()
    .replace(/^[¥￥]\s*/, "");
  if (text === "") return { fault: "empty" };
  if (/^[-−]\s*[\d.,]+$/.test(text)) return { fault: "negative" };
  const match = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/.exec(text);
  if (!match) return { fault: "notANumber" };
  const [whole = "", decimals = ""] = [match[1]?.replaceAll(",", "").replace(/^0+(?=\d)/, ""), match[2]];
  if (decimals.length > 2) return { fault: "tooPrecise" };
  if (whole.length > 12) return { fault: "tooLarge" };
  const fen = Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
  return isFen(fen) ? { fen } : { fault: "tooLarge" };
}

/** Fen as yuan with thousands commas and two decimals: 2350000 → `23,500.00`. */
export function formatYuan(fen: Fen): string {
  return yuanText(fen);
}

/** The same for a sum, which may be larger than any single amount. */
export function yuanText(fen: number): string {
  const yuan = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${yuan}.${String(fen % 100).padStart(2, "0")}`;
}
