import type { Fen } from "#shared/domain/money";

/** The characters of capital amounts; they live with the words. `units` and `groups` begin with a blank for "none". */
export type Numerals = {
  readonly digits: string;
  readonly units: string;
  readonly groups: string;
  readonly yuan: string;
  readonly jiao: string;
  readonly fen: string;
  readonly whole: string;
};

/** Four digits in capitals, inner zeros once, no zero at either end: 1409 → 壹仟肆佰零玖. */
function groupInCapitals(group: number, words: Numerals): string {
  const zero = words.digits.charAt(0);
  let text = "";
  let zeroDue = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) {
      zeroDue = text !== "";
      continue;
    }
    text += (zeroDue ? zero : "") + words.digits.charAt(digit) + words.units.charAt(place).trim();
    zeroDue = false;
  }
  return text;
}

/** Whole yuan in capitals, without the word for yuan; empty for 0. A zero joins groups where a digit is skipped. */
function yuanInCapitals(yuan: number, words: Numerals): string {
  let text = "";
  for (let level = 2; level >= 0; level--) {
    const group = Math.floor(yuan / 10_000 ** level) % 10_000;
    if (group === 0) continue;
    const skipped = text !== "" && (group < 1_000 || Math.floor(yuan / 10_000 ** (level + 1)) % 10_000 === 0);
    text += (skipped ? words.digits.charAt(0) : "") + groupInCapitals(group, words) + words.groups.charAt(level).trim();
  }
  return text;
}

/**
 * An amount in Chinese capitals, without 人民币: 640902 fen → 陆仟肆佰零玖元零贰分.
 * Ends in 整 unless there are fen. Source: 正确填写票据和结算凭证的基本规定 (PBC), amounts rule 1 to 5.
 */
export function capitalAmount(fen: Fen, words: Numerals): string {
  const [jiao, cent] = [Math.floor(fen / 10) % 10, fen % 10];
  const yuan = yuanInCapitals(Math.floor(fen / 100), words);
  const zero = words.digits.charAt(0);
  const head = yuan !== "" ? yuan + words.yuan : "";
  if (jiao === 0 && cent === 0) return (head === "" ? zero + words.yuan : head) + words.whole;
  const tenth = jiao !== 0 ? words.digits.charAt(jiao) + words.jiao : head !== "" ? zero : "";
  const hundredth = cent !== 0 ? words.digits.charAt(cent) + words.fen : words.whole;
  return head + tenth + hundredth;
}
