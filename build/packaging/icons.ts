import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { findBrowser } from "../test-tools/find.ts";

/** Sizes in pixels: those that Linux desktops look for, and those that Windows wants in one file. */
const LINUX = [16, 32, 48, 64, 128, 256, 512];
const WINDOWS = [16, 32, 48, 256];
const FOLDER = join(import.meta.dirname, "../icons");

/** Draws `icon.svg` again as the pictures that the installers need; to be run by hand when it changed. */
async function drawIcons(): Promise<void> {
  const executablePath = await findBrowser();
  const browser = await chromium.launch({ args: ["--no-sandbox"], ...(executablePath === null ? {} : { executablePath }) });
  const page = await browser.newPage();
  const svg = readFileSync(join(FOLDER, "icon.svg"), "utf8");
  const pictures = new Map<number, Buffer>();
  for (const size of LINUX) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    pictures.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  for (const [size, picture] of pictures) writeFileSync(join(FOLDER, `${size}x${size}.png`), picture);
  writeFileSync(join(FOLDER, "icon.ico"), windowsIcon(WINDOWS.flatMap((size) => pictures.get(size) ?? [])));
}

/** An .ico of PNG pictures: a header of 6 bytes, 16 bytes for each picture, then the pictures. */
function windowsIcon(pictures: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, picture] of pictures.entries()) {
    const entry = 6 + 16 * index;
    // The width and height of a PNG stand at byte 16 and 20; 256 is written as 0.
    header.writeUInt8(picture.readUInt32BE(16) % 256, entry);
    header.writeUInt8(picture.readUInt32BE(20) % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(picture.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += picture.length;
  }
  return Buffer.concat([header, ...pictures]);
}

await drawIcons();
