import { crc32 } from "node:zlib";

/** Why a file cannot become pages. `type`: no PDF, JPEG or PNG; `locked`: has a password; `big`: more pixels than can be worked with. */
export type ScanFault = "type" | "locked" | "damaged" | "big";

/** Above this a picture is not unpacked: it would take more memory than such computers have. */
const MOST_PIXELS = 100_000_000;

/** How many degrees clockwise a JPEG must be turned to stand upright, by its Exif orientation (tag 0x0112, CIPA DC-008). */
export function jpegTurn(bytes: Buffer): 0 | 90 | 180 | 270 {
  const at = bytes.subarray(0, 128 << 10).indexOf("Exif\0\0", 0, "latin1");
  if (at < 0) return 0;
  const tiff = bytes.subarray(at + 6, at + 6 + (64 << 10));
  if (tiff.length < 14) return 0;
  const little = tiff.toString("latin1", 0, 2) === "II";
  const u16 = (place: number) => (place + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(place) : tiff.readUInt16BE(place));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < u16(first); entry += 1) {
    const place = first + 2 + entry * 12;
    if (u16(place) !== 0x0112) continue;
    const orientation = u16(place + 8);
    return orientation === 3 ? 180 : orientation === 6 ? 90 : orientation === 8 ? 270 : 0;
  }
  return 0;
}

/** A JPEG that was cut off has no end mark. */
function jpegFault(bytes: Buffer): ScanFault | null {
  return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 2 ? null : "damaged";
}

/** Goes through the chunks of a PNG, each with its check sum, to the last one (ISO/IEC 15948). */
function pngFault(bytes: Buffer): ScanFault | null {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return "damaged";
    const chunk = bytes.subarray(at + 4, at + 8 + length);
    if (crc32(chunk) !== bytes.readUInt32BE(end - 4)) return "damaged";
    const name = chunk.toString("latin1", 0, 4);
    if (name === "IHDR" && length >= 8 && chunk.readUInt32BE(4) * chunk.readUInt32BE(8) > MOST_PIXELS) return "big";
    if (name === "IEND") return null;
    at = end;
  }
  return "damaged";
}

/** What is wrong with a picture, before it is taken in; null for a whole one. */
export function pictureFault(bytes: Buffer, type: string): ScanFault | null {
  if (type === "image/jpeg") return jpegFault(bytes);
  return type === "image/png" ? pngFault(bytes) : "type";
}
