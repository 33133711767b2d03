import { expect, test } from "vitest";
import { jpegTurn, pictureFault } from "../../electron/pdf/picture-check.ts";
import { picture } from "../support/pictures.ts";

/** The beginning of a JPEG as a camera makes it, its orientation told in this order of bytes. */
function camera(orientation: number, little: boolean): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write(little ? "II" : "MM", 0, "latin1");
  const put16 = (value: number, at: number) => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at));
  const put32 = (value: number, at: number) => (little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at));
  put16(42, 2);
  put32(8, 4);
  put16(1, 8);
  put16(0x0112, 10);
  put16(3, 12);
  put32(1, 14);
  put16(orientation, 18);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 40]), Buffer.from("Exif\0\0", "latin1"), tiff]);
}

test.each([true, false])("a picture is turned as its camera says, little end first: %s", (little) => {
  expect([1, 3, 6, 8, 0, 99].map((each) => jpegTurn(camera(each, little)))).toEqual([0, 180, 90, 270, 0, 0]);
  expect(jpegTurn(camera(6, little).subarray(0, 20))).toBe(0);
  expect(jpegTurn(Buffer.from([0xff, 0xd8, 0xff, 0xd9]))).toBe(0);
});

test("a picture with any byte changed or cut off is not taken for a whole one", () => {
  const whole = picture(20, 20);
  expect(pictureFault(whole, "image/png")).toBeNull();
  for (let at = 8; at < whole.length; at += 1) {
    const flipped = Buffer.from(whole);
    flipped[at] = (flipped[at] ?? 0) ^ 0x10;
    expect(pictureFault(flipped, "image/png"), `byte ${at}`).not.toBeNull();
    expect(pictureFault(whole.subarray(0, at), "image/png")).toBe("damaged");
  }
  expect(pictureFault(whole, "image/webp")).toBe("type");
});
