const SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * Checks a unified social credit code (统一社会信用代码) of 18 signs. A fault is a reason to look again, never to refuse.
 * Source: GB 32100-2015 (from memory, verified on the sample codes).
 */
export function readCreditCode(typed: string): "empty" | "format" | "checksum" | "valid" {
  const text = typed.normalize("NFKC").replace(/\s/g, "").toUpperCase();
  if (text === "") return "empty";
  if (text.length !== 18 || [...text].some((sign) => !SIGNS.includes(sign))) return "format";
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * SIGNS.indexOf(text.charAt(at)), 0);
  return SIGNS.charAt((31 - (sum % 31)) % 31) === text.charAt(17) ? "valid" : "checksum";
}
