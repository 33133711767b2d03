import type { Numerals } from "./capital-amount";

const SMALL: Readonly<Record<string, number>> = { 1: 10, 2: 100, 3: 1_000 };

/**
 * The fen that an amount in Chinese capitals means, or null when it is not one: 壹万捌仟陆佰元整 → 1860000.
 * The way back from `capitalAmount`, for amounts that a person typed in both forms.
 */
export function capitalValue(text: string, words: Numerals): number | null {
  let [total, group, digit] = [0, 0, 0];
  let fen = 0;
  for (const sign of text) {
    const value = words.digits.indexOf(sign);
    const unit = words.units.indexOf(sign);
    const level = words.groups.indexOf(sign);
    if (value >= 0) digit = value;
    else if (unit > 0) {
      group += (digit === 0 ? 1 : digit) * (SMALL[unit] ?? 1);
      digit = 0;
    } else if (level > 0) {
      // 万 raises its own group only, 亿 all that stands before it.
      total = level === 1 ? total + (group + digit) * 10_000 : (total + group + digit) * 100_000_000;
      [group, digit] = [0, 0];
    } else if (sign === words.yuan) {
      fen += (total + group + digit) * 100;
      [total, group, digit] = [0, 0, 0];
    } else if (sign === words.jiao) {
      fen += digit * 10;
      digit = 0;
    } else if (sign === words.fen) {
      fen += digit;
      digit = 0;
    } else if (!words.whole.includes(sign)) return null;
  }
  return total + group + digit === 0 ? fen : null;
}
