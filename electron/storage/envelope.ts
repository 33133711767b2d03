import { createHash } from "node:crypto";
import { z } from "zod";

/** What surrounds the data in every file of ours: which form, which generation, and the proof that all of it is whole. */
const Header = z.strictObject({
  format: z.string(),
  version: z.int().min(1),
  generation: z.int().min(1),
  savedAt: z.iso.datetime(),
  length: z.int().min(0),
  sha256: z.string(),
});
export type Header = z.infer<typeof Header>;

/** What every version of the envelope will hold, so that a newer file is told from a damaged one. */
const AnyHeader = z.object({ format: z.string(), version: z.int().min(1) });

export type Unsealed = { readonly header: Header; readonly data: unknown };

const DATA = ',"data":';

const hashOf = (...texts: readonly string[]) =>
  texts.reduce((hash, text) => hash.update(text, "utf8"), createHash("sha256")).digest("hex");

/** The header's own text up to the hash, which covers it: a changed version, generation or time is damage too. */
function headText({ format, version, generation, savedAt, length }: Omit<Header, "sha256">): string {
  return JSON.stringify({ format, version, generation, savedAt, length });
}

const fullText = (head: string, sha256: string) => `${head.slice(0, -1)},"sha256":"${sha256}"`;

/** Puts data into its envelope: one JSON object, `length` counting the bytes of the data's own text. */
export function seal(data: unknown, header: Omit<Header, "length" | "sha256">): Buffer {
  const text = JSON.stringify(data);
  const head = headText({ ...header, length: Buffer.byteLength(text) });
  return Buffer.from(`${fullText(head, hashOf(head, text))}${DATA}${text}}\n`, "utf8");
}

function split(bytes: Uint8Array): { readonly head: string; readonly body: string } | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  const at = text.indexOf(DATA);
  return at < 0 || !text.endsWith("}\n") ? null : { head: text.slice(0, at), body: text.slice(at + DATA.length, -2) };
}

/**
 * Takes data out of its envelope. Returns null when the file is empty, cut, filled with NUL, changed in any byte,
 * or not one of ours; the reason does not matter to the reader, the next generation does.
 */
export function unseal(bytes: Uint8Array, format: string): Unsealed | null {
  const parts = split(bytes);
  if (!parts) return null;
  const { head, body } = parts;
  try {
    const header = Header.parse(JSON.parse(`${head}}`));
    const plain = headText(header);
    if (header.format !== format || header.length !== Buffer.byteLength(body) || fullText(plain, header.sha256) !== head)
      return null;
    // The first files had a hash of their data alone.
    const whole = header.sha256 === hashOf(plain, body) || header.sha256 === hashOf(body);
    return whole ? { header, data: JSON.parse(body) } : null;
  } catch {
    return null;
  }
}

/**
 * True when a file that `unseal` refuses was written by a newer program in an envelope that we do not know.
 * One in our own envelope is newer only when it is whole, so that a bit flipped in its version is damage.
 */
export function isNewerEnvelope(bytes: Uint8Array, format: string, version: number): boolean {
  try {
    const json: unknown = JSON.parse(`${split(bytes)?.head ?? ""}}`);
    const any = AnyHeader.parse(json);
    return any.format === format && any.version > version && !Header.safeParse(json).success;
  } catch {
    return false;
  }
}
