import { isPlainDate, type PlainDate } from "#shared/domain/plain-date";
import type { NaturalPerson } from "#shared/domain/party";

/** What an identity number (公民身份号码) tells. A fault is a reason to look again, never to refuse. */
export type IdCardReading =
  | { readonly state: "empty" }
  | { readonly state: "format" | "old" }
  | { readonly state: "valid" | "checksum"; readonly birthDate: PlainDate; readonly sex: NonNullable<NaturalPerson["sex"]> };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = "10X98765432";

/**
 * Reads an 18-digit identity number: birth date, sex and check digit. Blanks, full-width digits and a small x are understood.
 * Source: GB 11643 (from memory, verified on the sample numbers), hence a warning only.
 */
export function readIdCard(typed: string): IdCardReading {
  const text = typed.normalize("NFKC").replace(/\s/g, "").toUpperCase();
  if (text === "") return { state: "empty" };
  if (/^\d{15}$/.test(text)) return { state: "old" };
  if (!/^\d{17}[\dX]$/.test(text)) return { state: "format" };
  const birthDate = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  if (!isPlainDate(birthDate)) return { state: "format" };
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text.charAt(at)), 0);
  const state = CHECK_SIGNS.charAt(sum % 11) === text.charAt(17) ? "valid" : "checksum";
  return { state, birthDate, sex: Number(text.charAt(16)) % 2 === 1 ? "male" : "female" };
}
