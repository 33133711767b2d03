import { crc32, inflateRawSync } from "node:zlib";
import { ProblemError } from "#shared/domain/problem";

/** The parts of a Word file by name, in their order. */
export type WordParts = ReadonlyMap<string, Uint8Array>;

type Entry = { readonly name: string; readonly packed: number; readonly size: number; readonly method: number } & {
  readonly crc: number;
  readonly offset: number;
};

// APPNOTE.TXT of PKWARE, 4.3: the records of a zip and their lengths in bytes.
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;

/** Far above any form, and far below what would hurt: parts, bytes of one part, bytes of all. */
const MOST_PARTS = 1_000;
const LARGEST_PART = 16 << 20;
const LARGEST_WHOLE = 48 << 20;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A name that stays inside and hides nothing, on every system. */
const isPlainName = (name: string) =>
  !/[\\:*?"<>|\u{0}-\u{1f}\u{7f}\u{fffd}]/u.test(name) &&
  !name.startsWith("/") &&
  !name.split("/").some((part) => /^\.*$/.test(part));

function findEnd(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  for (let at = bytes.length - END_LENGTH; at >= Math.max(0, bytes.length - 66_000); at--)
    if (view.getUint32(at, true) === END) return at;
  return -1;
}

/** The central directory; null when it is not whole. */
function directoryOf(bytes: Uint8Array): readonly Entry[] | null {
  const [view, end] = [viewOf(bytes), findEnd(bytes)];
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  for (let [turn, at] = [0, view.getUint32(end + 16, true)]; turn < count; turn++) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL) return null;
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const from = at + CENTRAL_LENGTH;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(from, from + (name ?? 0))),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = from + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** The bytes of a part; null when they are not those the directory tells of. Never unpacks more than that. */
function partOf(bytes: Uint8Array, { method, crc, packed, size, offset }: Entry): Uint8Array | null {
  const view = viewOf(bytes);
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL) return null;
  const from = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const body = bytes.subarray(from, from + packed);
  try {
    const whole = method === 0 ? body : inflateRawSync(body, { maxOutputLength: Math.max(size, 1) });
    return whole.length === size && crc32(whole) === crc ? whole : null;
  } catch {
    return null;
  }
}

/**
 * Unpacks a Word file whose name is told in problems. Throws `templateUnsafe` for one that would swell beyond all measure or has names
 * that lead elsewhere, before anything is unpacked, and `templateDamaged` for one that is not whole.
 */
export function unpackWord(bytes: Uint8Array, name: string): WordParts {
  const entries = directoryOf(bytes)?.filter((entry) => !entry.name.endsWith("/"));
  if (!entries) throw new ProblemError("templateDamaged", { name });
  const whole = entries.reduce((sum, { size }) => sum + size, 0);
  const folded = new Set(entries.map((entry) => entry.name.toLowerCase()));
  const wrong = entries.some(
    (entry) => entry.size > LARGEST_PART || !isPlainName(entry.name) || (entry.method !== 0 && entry.method !== 8),
  );
  if (entries.length > MOST_PARTS || whole > LARGEST_WHOLE || folded.size !== entries.length || wrong)
    throw new ProblemError("templateUnsafe", { name });
  return new Map(
    entries.map((entry): readonly [string, Uint8Array] => {
      const part = partOf(bytes, entry);
      if (!part) throw new ProblemError("templateDamaged", { name });
      return [entry.name, part];
    }),
  );
}
