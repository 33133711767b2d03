import { type FileHandle, open } from "node:fs/promises";
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

const TEXTS: ReadonlyMap<string, "latin1" | "utf16le"> = new Map([
  ["latin", "latin1"],
  ["han", "utf16le"],
]);

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

/** Reads so many bytes into memory of their own; throws when the file ends before. */
async function readBytes(handle: FileHandle, from: number, length: number): Promise<Buffer<ArrayBuffer>> {
  const bytes = Buffer.from(new ArrayBuffer(length));
  for (let done = 0; done < length;) {
    const { bytesRead } = await handle.read(bytes, done, length - done, from + done);
    if (bytesRead === 0) throw new Error("the index is shorter than it says");
    done += bytesRead;
  }
  return bytes;
}

/** The columns of a file, a section at a time, so that never more than one is in memory twice; null when they are not whole or not ours. */
async function decodeColumns(handle: FileHandle): Promise<Columns | null> {
  const preamble = await readBytes(handle, 0, PREAMBLE);
  if (preamble.toString("latin1", 0, 4) !== MARK) return null;
  const { size } = await handle.stat();
  const length = preamble.readUInt32LE(8);
  const begin = aligned(PREAMBLE + length);
  if (begin > size) return null;
  const head = await readBytes(handle, PREAMBLE, begin - PREAMBLE);
  let sum = crc32(head, crc32(preamble.subarray(8)));
  const { count, words, sections } = Contents.parse(JSON.parse(head.toString("utf8", 0, length)));
  const texts = new Map<string, string>();
  const buffers = new Map<string, ArrayBuffer>();
  for (const [name, [from, bytes]] of Object.entries(sections)) {
    const part = await readBytes(handle, begin + from, aligned(bytes));
    sum = crc32(part, sum);
    const encoding = TEXTS.get(name);
    if (encoding) {
      texts.set(name, part.toString(encoding, 0, bytes));
      // Given back at once: the texts are most of the index, and would be in memory twice until the next clearing up.
      part.buffer.transfer(0);
    } else buffers.set(name, part.length === bytes ? part.buffer : part.buffer.slice(0, bytes));
  }
  if (sum !== preamble.readUInt32LE(4)) return null;
  const buffer = (name: string) => buffers.get(name) ?? new ArrayBuffer();
  const text = (name: string) => ({ text: texts.get(name) ?? "", starts: new Uint32Array(buffer(`${name}Starts`)) });
  return {
    count,
    numbers: recordOf(NUMBERS, (name) => new Float64Array(buffer(name))),
    codes: recordOf(CODES, (name) => new Uint32Array(buffer(name))),
    words,
    ids: new Uint8Array(buffer("ids")),
    byId: new Uint32Array(buffer("byId")),
    shown: { bytes: new Uint8Array(buffer("shown")), starts: new Uint32Array(buffer("shownStarts")) },
    latin: text("latin"),
    han: text("han"),
  };
}

/** Reads the columns from their file; null when there is none or it is not whole: it is then made anew from the cases. */
export async function readColumns(path: string): Promise<Columns | null> {
  try {
    await using handle = await open(path, "r");
    return await decodeColumns(handle);
  } catch {
    return null;
  }
}
