import { Fen } from "#shared/domain/money";
import { printedAmount } from "#shared/documents/wording";
import { words } from "#shared/locales/words";

const t = words("zh-CN");

/** The capitals in which an amount of fen is printed. */
export function capitalsOf(fen: number): string {
  return /^人民币(.*)（¥.*）$/.exec(printedAmount(t, Fen.parse(fen)))?.[1] ?? "";
}

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const UNITS = ["", "拾", "佰", "仟"];

/** Reads up to four digits in capitals; `zero` whether one must stand before them. Throws where a zero stands wrongly or is missing. */
function decodeGroup(text: string, zero: (value: number) => boolean): number {
  let value = 0;
  let last: number | null = null;
  const signs = [...text.matchAll(/(零?)([壹贰叁肆伍陆柒捌玖])([拾佰仟]?)/gu)];
  if (signs.map(([all]) => all).join("") !== text) throw new Error(`foreign signs in ${text}`);
  for (const [, , digit = "", unit = ""] of signs) value += DIGITS.indexOf(digit) * 10 ** UNITS.indexOf(unit);
  for (const [all, mark = "", , unit = ""] of signs) {
    const place = UNITS.indexOf(unit);
    if (last !== null && place >= last) throw new Error(`${all} stands wrongly in ${text}`);
    const due = last === null ? zero(value) : last - place > 1;
    if (due !== (mark === "零")) throw new Error(`a zero ${due ? "is missing" : "too many"} in ${text}`);
    last = place;
  }
  return value;
}

/**
 * Reads capital amounts by another way than they are written: from the groups down, and strict about every zero.
 * A zero stands where a digit is skipped inside a group, before a group that does not fill its thousands, and after an empty one.
 */
export function decodeCapitals(text: string): number {
  const match = /^(?:([^元]*)元)?(?:(零?)([壹贰叁肆伍陆柒捌玖])角)?(?:(零?)([壹贰叁肆伍陆柒捌玖])分)?(整?)$/u.exec(text);
  if (!match) throw new Error(`no amount: ${text}`);
  const [, whole = "", zeroJiao = "", jiao = "零", zeroFen = "", fen = "零", end = ""] = match;
  const groups = /^(?:([^亿]+)亿)?(?:([^万]+)万)?(.*)$/u.exec(whole === "零" ? "" : whole) ?? [];
  let [yuan, before]: [number, number | null] = [0, null];
  for (const group of [groups[1] ?? "", groups[2] ?? "", groups[3] ?? ""]) {
    const [earlier, last] = [yuan > 0, before];
    const value = decodeGroup(group, (own) => earlier && (own < 1_000 || last === 0));
    yuan = yuan * 10_000 + value;
    before = value;
  }
  const cents = DIGITS.indexOf(jiao) * 10 + DIGITS.indexOf(fen);
  if (zeroJiao !== "" || (zeroFen === "零") !== (jiao === "零" && fen !== "零" && yuan > 0))
    throw new Error(`zero of 角分: ${text}`);
  if ((end === "整") !== (fen === "零") || (whole === "零") !== (yuan === 0 && cents === 0)) throw new Error(`end: ${text}`);
  return yuan * 100 + cents;
}
