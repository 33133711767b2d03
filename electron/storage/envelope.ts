import { createHash } from "node:crypto";
import { z } from "zod";

/** What surrounds the data in every file of ours: which form, which generation, and the proof that it is whole. */
const Header = z.strictObject({
  format: z.string(),
  version: z.int().min(1),
  generation: z.int().min(1),
  savedAt: z.iso.datetime(),
  length: z.int().min(0),
  sha256: z.string(),
});
export type Header = z.infer<typeof Header>;

export type Unsealed = { readonly header: Header; readonly data: unknown };

const DATA = ',"data":';

const hashOf = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** Puts data into its envelope: one JSON object, `length` counting the bytes of the data's own text. */
export function seal(data: unknown, header: Omit<Header, "length" | "sha256">): Buffer {
  const text = JSON.stringify(data);
  const full: Header = { ...header, length: Buffer.byteLength(text), sha256: hashOf(text) };
  return Buffer.from(`${JSON.stringify(full).slice(0, -1)}${DATA}${text}}\n`, "utf8");
}

/**
 * Takes data out of its envelope. Returns null when the file is empty, cut, filled with NUL, changed in any byte,
 * or not one of ours; the reason does not matter to the reader, the next generation does.
 */
export function unseal(bytes: Uint8Array, format: string): Unsealed | null {
  const text = Buffer.from(bytes).toString("utf8");
  const at = text.indexOf(DATA);
  if (at < 0 || !text.endsWith("}\n")) return null;
  const body = text.slice(at + DATA.length, -2);
  try {
    const header = Header.parse(JSON.parse(`${text.slice(0, at)}}`));
    const whole = header.format === format && header.length === Buffer.byteLength(body) && header.sha256 === hashOf(body);
    return whole ? { header, data: JSON.parse(body) } : null;
  } catch {
    return null;
  }
}
