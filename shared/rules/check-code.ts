import { type CaseId, isCaseId } from "../domain/id";

// No signs that are taken for one another: 0 and O, 1, I and L. Their count is a prime, so the last sign of a code tells any one wrong
// sign and any two that changed places (as the last digit of an ISBN does).
const SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LENGTH = 16;
const GROUP = 4;
const TEXT = /^HESHI1:([0-9A-Z]{16}):([0-9A-F]{32})$/;

function lastSign(signs: string): string {
  const sum = [...signs].reduce((total, sign, at) => total + (at + 1) * SIGNS.indexOf(sign), 0);
  return SIGNS[sum % SIGNS.length] ?? "";
}

/** Signs in groups of four, as a code is printed. */
function grouped(signs: string): string {
  return signs.match(new RegExp(`.{${GROUP}}`, "g"))?.join("-") ?? "";
}

/** The check code (核对码) of a hash in hexadecimal: 15 signs of it and one that proves them, in groups of four. */
export function checkCodeOf(hash: string): string {
  let rest = BigInt(`0x${hash}`);
  let signs = "";
  for (let at = 1; at < LENGTH; at++) {
    signs += SIGNS[Number(rest % BigInt(SIGNS.length))] ?? "";
    rest /= BigInt(SIGNS.length);
  }
  return grouped(signs + lastSign(signs));
}

/** A typed code as it is printed; null when a sign is wrong or missing. Small letters and any marks between the groups will do. */
export function readCheckCode(typed: string): string | null {
  const signs = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
  const known = signs.length === LENGTH && [...signs].every((sign) => SIGNS.includes(sign));
  return known && lastSign(signs.slice(0, -1)) === signs.at(-1) ? grouped(signs) : null;
}

/** What the square code (二维码) holds: the check code and the identity of the case, nothing about persons. In the signs that it packs closest. */
export function checkText(code: string, id: CaseId): string {
  return `HESHI1:${code.replaceAll("-", "")}:${id.replaceAll("-", "").toUpperCase()}`;
}

/** A code that was typed or scanned; `id` where a square code named its case. Null when it is neither. */
export function readCheckText(typed: string): { readonly code: string; readonly id: CaseId | null } | null {
  const match = TEXT.exec(typed.trim().toUpperCase());
  const code = readCheckCode(match?.[1] ?? typed);
  const id = match?.[2]?.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") ?? "";
  return code === null ? null : { code, id: isCaseId(id) ? id : null };
}
