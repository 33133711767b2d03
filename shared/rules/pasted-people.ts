/** Sources of regular expressions for the words around personal data; they live with the words. */
export type PasteWords = { readonly labels: string; readonly address: string; readonly notNames: string };

/** A person as found in a pasted text; what was not found is empty. */
export type PastedPerson = { readonly name: string; readonly idNumber: string; readonly phone: string; readonly address: string };

const ID = /(?<![\dXx])\d{17}[\dXx](?![\dXx])|(?<!\d)\d{15}(?!\d)/;
const PHONE = /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)|(?<!\d)1\d{10}(?!\d)|(?<![\d])0\d{2,3}-?\d{7,8}(?!\d)/;
const NAME = /^[\p{Script=Han}\u{b7}]{2,20}$/u;
const MOST_TEXT = 1_000_000;

function personIn(piece: string, words: PasteWords): PastedPerson | null {
  const idNumber = ID.exec(piece)?.[0] ?? "";
  const rest = piece.replace(idNumber, " ");
  const phone = PHONE.exec(rest)?.[0] ?? "";
  const tokens = rest
    .replace(phone, " ")
    .replace(new RegExp(`(?:${words.labels})[\\s\\p{P}]*`, "gu"), " ")
    .split(/[\s,;:|/()\u{ff0c}\u{ff1b}\u{ff1a}\u{3002}\u{3001}\u{ff08}\u{ff09}]+/u)
    .filter((token) => token !== "");
  const isAddress = (token: string) => token.length > 4 && new RegExp(words.address).test(token);
  const isName = (token: string) =>
    NAME.test(token) &&
    !isAddress(token) &&
    !new RegExp(`^(?:${words.notNames})$`).test(token) &&
    token.replaceAll(/[^\u{b7}]/gu, "").length < 4;
  const name = tokens.find((token) => isName(token) && (token.length <= 4 || /\u{b7}/u.test(token))) ?? "";
  const address = tokens.filter((token) => token !== name && isAddress(token)).join("");
  const found = [name, idNumber, phone].filter((value) => value !== "").length;
  return found >= 2 || (idNumber !== "" && found >= 1)
    ? { name, idNumber: idNumber.toUpperCase(), phone: phone.replace(/[ ]/g, ""), address }
    : null;
}

/**
 * The people in a pasted block of text: one a line, or one whole block over several lines (name, then number, then phone).
 * Only what can be told is taken; nothing is invented.
 */
export function pastedPeople(text: string, words: PasteWords): readonly PastedPerson[] {
  const lines = text
    .slice(0, MOST_TEXT)
    .normalize("NFKC")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const block = lines.slice(0, 20).join("\n");
  const most = (pattern: RegExp) => [...block.matchAll(new RegExp(pattern, "g"))].length <= 1;
  const whole = most(ID) && most(PHONE) ? personIn(block, words) : null;
  return whole ? [whole] : lines.flatMap((line) => personIn(line, words) ?? []).slice(0, 30);
}
