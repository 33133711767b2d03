import { Fen } from "#shared/domain/money";
import { printedAmount } from "#shared/documents/wording";
import { words } from "#shared/locales/words";

const t = words("zh-CN");

/** The capitals in which an amount of fen is printed. */
export function capitalsOf(fen: number): string {
  return /^人民币(.*)（¥.*）$/.exec(printedAmount(t, Fen.parse(fen)))?.[1] ?? "";
}

/** Reads capital amounts by another way than they are written: a value is added for each sign, groups are multiplied as they end. */
export function decodeCapitals(text: string): number {
  const digits = "零壹贰叁肆伍陆柒捌玖";
  const units: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1_000 };
  let [total, section, digit, fen] = [0, 0, 0, 0];
  for (const sign of text) {
    const unit = units[sign];
    if (digits.includes(sign)) digit = digits.indexOf(sign);
    else if (unit !== undefined) [section, digit] = [section + digit * unit, 0];
    else if (sign === "万") [total, section, digit] = [total + (section + digit) * 10_000, 0, 0];
    else if (sign === "亿") [total, section, digit] = [(total + section + digit) * 100_000_000, 0, 0];
    else if (sign === "元") [total, section, digit] = [total + section + digit, 0, 0];
    else if (sign === "角") [fen, digit] = [fen + digit * 10, 0];
    else if (sign === "分") [fen, digit] = [fen + digit, 0];
    else if (sign !== "整") throw new Error(`foreign sign ${sign}`);
  }
  return total * 100 + fen;
}
