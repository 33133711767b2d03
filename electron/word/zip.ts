import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";

const deflate = promisify(deflateRaw);

/** How hard to pack: half the time of the usual 6, and a file a tenth larger. */
const LEVEL = 4;
const STORED = 0;
const DEFLATED = 8;

/** A file as it stands in a zip, with what the zip tells of it. Sizes in bytes. */
export type PackedFile = {
  readonly name: string;
  readonly method: typeof STORED | typeof DEFLATED;
  readonly body: Uint8Array;
  readonly crc: number;
  readonly size: number;
};

/** Packs one file; beside other work, for the system does it on another processor. */
export async function packFile(name: string, content: Uint8Array): Promise<PackedFile> {
  return { name, method: DEFLATED, body: await deflate(content, { level: LEVEL }), crc: crc32(content), size: content.length };
}

/** Takes a file as it is: a picture is packed by itself. */
export function asItIs(name: string, content: Uint8Array): PackedFile {
  return { name, method: STORED, body: content, crc: crc32(content), size: content.length };
}

// APPNOTE.TXT of PKWARE, 4.3.
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8 = 0x0800;
/** The earliest day a zip can tell, 1980-01-01, so that a file does not tell when it was made. */
const DAY = 0x0021;

/** What the line of a file in the directory and the head before its bytes have in common, from the needed version on. */
function commonFields({ name, method, body, crc, size }: PackedFile): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(UTF8, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(DAY, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(body.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function directoryLine(file: PackedFile, offset: number): Buffer {
  const version = Buffer.from([20, 0]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([signature(CENTRAL), version, commonFields(file), rest, Buffer.from(file.name)]);
}

/** An ordinary zip of these files, in their order. A Word file is far below the sizes that need the wide form. */
export function zipOf(files: readonly PackedFile[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const lines: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    lines.push(directoryLine(file, offset));
    const head = Buffer.concat([signature(LOCAL), commonFields(file), Buffer.from(file.name)]);
    parts.push(head, file.body);
    offset += head.length + file.body.length;
  }
  const directory = Buffer.concat(lines);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, directory, signature(END), end]);
}
