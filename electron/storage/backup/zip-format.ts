/** One file in a zip. Sizes and `offset` in bytes; `time` is date and time as DOS counts them. */
export type ZipEntry = {
  readonly name: string;
  /** 0: stored as it is; 8: deflated. */
  readonly method: 0 | 8;
  readonly time: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

// APPNOTE.TXT of PKWARE, 4.3 and 4.5: an ordinary zip, with the 64-bit records where the old ones are too narrow.
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const UTF8 = 0x0800;
const MAX_16 = 0xffff;
const MAX_32 = 0xffffffff;
export const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
const END_64_LENGTH = 56;
const LOCATOR_LENGTH = 20;
/** The end of a zip with the longest comment is no longer than this many bytes. */
export const LONGEST_END = END_LENGTH + MAX_16 + END_64_LENGTH + LOCATOR_LENGTH;

/** Date and time as a zip holds them, by the clock of this computer; two-second steps from 1980. */
export function dosTime(at: Date): number {
  const date = (Math.max(at.getFullYear() - 1980, 0) << 9) | ((at.getMonth() + 1) << 5) | at.getDate();
  const time = (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1);
  return date * 0x10000 + time;
}

/** What stands before the bytes of an entry. */
export function localHeader(entry: ZipEntry): Buffer {
  const name = Buffer.from(entry.name, "utf8");
  const header = Buffer.alloc(LOCAL_LENGTH);
  header.writeUInt32LE(LOCAL, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(UTF8, 6);
  header.writeUInt16LE(entry.method, 8);
  header.writeUInt32LE(entry.time, 10);
  header.writeUInt32LE(entry.crc, 14);
  header.writeUInt32LE(entry.packed, 18);
  header.writeUInt32LE(entry.size, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

/** The line of an entry in the central directory. */
export function centralRecord(entry: ZipEntry): Buffer {
  const name = Buffer.from(entry.name, "utf8");
  const far = entry.offset >= MAX_32;
  const record = Buffer.alloc(CENTRAL_LENGTH);
  record.writeUInt32LE(CENTRAL, 0);
  record.writeUInt16LE(45, 4);
  record.writeUInt16LE(far ? 45 : 20, 6);
  record.writeUInt16LE(UTF8, 8);
  record.writeUInt16LE(entry.method, 10);
  record.writeUInt32LE(entry.time, 12);
  record.writeUInt32LE(entry.crc, 16);
  record.writeUInt32LE(entry.packed, 20);
  record.writeUInt32LE(entry.size, 24);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt16LE(far ? 12 : 0, 30);
  record.writeUInt32LE(far ? MAX_32 : entry.offset, 42);
  if (!far) return Buffer.concat([record, name]);
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(BigInt(entry.offset), 4);
  return Buffer.concat([record, name, extra]);
}

/** The entries of a central directory; null when it is not one, or holds what our writer never writes. */
export function parseDirectory(bytes: Buffer, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + CENTRAL_LENGTH <= bytes.length) {
    const [nameLength, extraLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30)];
    const method = bytes.readUInt16LE(at + 10);
    const next = at + CENTRAL_LENGTH + nameLength + extraLength + bytes.readUInt16LE(at + 32);
    if (bytes.readUInt32LE(at) !== CENTRAL || bytes.readUInt16LE(at + 8) !== UTF8 || next > bytes.length) return null;
    if (method !== 0 && method !== 8) return null;
    const extra = at + CENTRAL_LENGTH + nameLength;
    const near = bytes.readUInt32LE(at + 42);
    if (near === MAX_32 && extraLength !== 12) return null;
    entries.push({
      name: bytes.toString("utf8", at + CENTRAL_LENGTH, extra),
      method,
      time: bytes.readUInt32LE(at + 12),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: near === MAX_32 ? Number(bytes.readBigUInt64LE(extra + 4)) : near,
    });
    at = next;
  }
  return at === bytes.length && entries.length === count ? entries : null;
}

/** What closes a zip. The comment is cut by nobody: it must be shorter than 65,536 bytes. */
export function endRecords(count: number, length: number, offset: number, comment: string): Buffer {
  const text = Buffer.from(comment, "utf8");
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(Math.min(count, MAX_16), 8);
  end.writeUInt16LE(Math.min(count, MAX_16), 10);
  end.writeUInt32LE(Math.min(length, MAX_32), 12);
  end.writeUInt32LE(Math.min(offset, MAX_32), 16);
  end.writeUInt16LE(text.length, 20);
  if (count < MAX_16 && length < MAX_32 && offset < MAX_32) return Buffer.concat([end, text]);
  const wide = Buffer.alloc(END_64_LENGTH + LOCATOR_LENGTH);
  wide.writeUInt32LE(END_64, 0);
  wide.writeBigUInt64LE(BigInt(END_64_LENGTH - 12), 4);
  wide.writeUInt16LE(45, 12);
  wide.writeUInt16LE(45, 14);
  for (const at of [24, 32]) wide.writeBigUInt64LE(BigInt(count), at);
  wide.writeBigUInt64LE(BigInt(length), 40);
  wide.writeBigUInt64LE(BigInt(offset), 48);
  wide.writeUInt32LE(LOCATOR_64, END_64_LENGTH);
  wide.writeBigUInt64LE(BigInt(offset + length), END_64_LENGTH + 8);
  wide.writeUInt32LE(1, END_64_LENGTH + 16);
  return Buffer.concat([wide, end, text]);
}

/** Where the central directory stands, and the comment. */
export type ZipEnd = { readonly count: number; readonly length: number; readonly offset: number; readonly comment: string };

/** Finds the end in the last bytes of a file of that size; null when it is no zip or not a whole one. */
export function findEnd(tail: Buffer, fileSize: number): ZipEnd | null {
  for (let at = tail.length - END_LENGTH; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END || at + END_LENGTH + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const comment = tail.toString("utf8", at + END_LENGTH);
    const [count, length, offset] = [tail.readUInt16LE(at + 8), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
    const wide = at - LOCATOR_LENGTH - END_64_LENGTH;
    const has64 = wide >= 0 && tail.readUInt32LE(at - LOCATOR_LENGTH) === LOCATOR_64 && tail.readUInt32LE(wide) === END_64;
    const found = has64
      ? {
          count: Number(tail.readBigUInt64LE(wide + 24)),
          length: Number(tail.readBigUInt64LE(wide + 40)),
          offset: Number(tail.readBigUInt64LE(wide + 48)),
        }
      : { count, length, offset };
    // Rebuilding the end from what was read notices a change in any of its bytes.
    const rebuilt = endRecords(found.count, found.length, found.offset, comment);
    const start = fileSize - rebuilt.length;
    const same = rebuilt.equals(tail.subarray(Math.max(0, tail.length - rebuilt.length)));
    return same && found.offset + found.length === start ? { ...found, comment } : null;
  }
  return null;
}
