import { readFile } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { z } from "zod";
import { CODES, type Columns, NUMBERS, recordOf } from "./columns";

/** Bytes before the list of sections: a mark, the CRC-32 of all that follows it, and the length of that list. */
const PREAMBLE = 16;
const MARK = "HSIX";

const Words = z.record(z.enum(CODES), z.array(z.string()));
const Contents = z.strictObject({
  count: z.int().min(0),
  words: Words,
  sections: z.record(z.string(), z.tuple([z.int(), z.int()])),
});

const bytesOf = (array: Uint8Array | Uint32Array | Float64Array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength);
/** Typed arrays can only begin at multiples of their size. */
const aligned = (length: number) => Math.ceil(length / 8) * 8;

/** The columns as the bytes of a file. */
export function encodeColumns(columns: Columns): Buffer {
  const parts: readonly (readonly [string, Buffer])[] = [
    ...NUMBERS.map((name) => [name, bytesOf(columns.numbers[name])] as const),
    ...CODES.map((name) => [name, bytesOf(columns.codes[name])] as const),
    ["ids", bytesOf(columns.ids)],
    ["byId", bytesOf(columns.byId)],
    ["shown", bytesOf(columns.shown.bytes)],
    ["shownStarts", bytesOf(columns.shown.starts)],
    ["latin", Buffer.from(columns.latin.text, "latin1")],
    ["latinStarts", bytesOf(columns.latin.starts)],
    ["han", Buffer.from(columns.han.text, "utf16le")],
    ["hanStarts", bytesOf(columns.han.starts)],
  ];
  const sections: Record<string, [number, number]> = {};
  let end = 0;
  for (const [name, { length }] of parts) {
    sections[name] = [end, length];
    end += aligned(length);
  }
  const contents = Buffer.from(JSON.stringify({ count: columns.count, words: columns.words, sections }));
  const begin = aligned(PREAMBLE + contents.length);
  const bytes = Buffer.alloc(begin + end);
  bytes.write(MARK, 0, "latin1");
  bytes.writeUInt32LE(contents.length, 8);
  contents.copy(bytes, PREAMBLE);
  for (const [name, part] of parts) part.copy(bytes, begin + (sections[name]?.[0] ?? 0));
  bytes.writeUInt32LE(crc32(bytes.subarray(8)), 4);
  return bytes;
}

/** The columns of a file's bytes; null when they are not whole or not ours. */
function decodeColumns(bytes: Buffer): Columns | null {
  if (bytes.length < PREAMBLE || bytes.toString("latin1", 0, 4) !== MARK) return null;
  if (crc32(bytes.subarray(8)) !== bytes.readUInt32LE(4)) return null;
  const length = bytes.readUInt32LE(8);
  const { count, words, sections } = Contents.parse(JSON.parse(bytes.toString("utf8", PREAMBLE, PREAMBLE + length)));
  const begin = aligned(PREAMBLE + length);
  // Copied one by one, so that the bytes of the whole file can be let go.
  const copy = (name: string): ArrayBuffer => {
    const [from, size] = sections[name] ?? [0, 0];
    return Uint8Array.from(bytes.subarray(begin + from, begin + from + size)).buffer;
  };
  const text = (name: string, encoding: "latin1" | "utf16le") => {
    const [from, size] = sections[name] ?? [0, 0];
    return bytes.toString(encoding, begin + from, begin + from + size);
  };
  return {
    count,
    numbers: recordOf(NUMBERS, (name) => new Float64Array(copy(name))),
    codes: recordOf(CODES, (name) => new Uint32Array(copy(name))),
    words,
    ids: new Uint8Array(copy("ids")),
    byId: new Uint32Array(copy("byId")),
    shown: { bytes: new Uint8Array(copy("shown")), starts: new Uint32Array(copy("shownStarts")) },
    latin: { text: text("latin", "latin1"), starts: new Uint32Array(copy("latinStarts")) },
    han: { text: text("han", "utf16le"), starts: new Uint32Array(copy("hanStarts")) },
  };
}

/** Reads the columns from their file; null when there is none or it is not whole: it is then made anew from the cases. */
export async function readColumns(path: string): Promise<Columns | null> {
  try {
    return decodeColumns(await readFile(path));
  } catch {
    return null;
  }
}
