import { crc32, deflateSync } from "node:zlib";

const chunk = (name: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A whole PNG of so many pixels, grey from left to right; `shade` makes its bytes its own. */
export function picture(width = 60, height = 90, shade = 0): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const line = Buffer.from([0, ...Array.from({ length: width }, (_, at) => (shade + Math.floor((200 * at) / width)) % 256)]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  const sign = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([sign, chunk("IHDR", head), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}
