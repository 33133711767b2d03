import { degrees, PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { writeFile } from "node:fs/promises";
import { findBrowser } from "../../build/test-tools/find.ts";
import { pdfMaker } from "../../electron/browser/print-page.ts";
import { type Pdf, readPdfFile } from "./office.ts";

/** A PDF of so many pages, each with a word of its own; turned by `turn` degrees. */
export async function pdfOf(pages: number, word: string, turn = 0): Promise<PDFDocument> {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  for (let at = 0; at < pages; at += 1) {
    const page = made.addPage([500, 700]);
    page.drawText(`${word}.${at}`, { x: 100, y: 300, font, size: 20 });
    page.setRotation(degrees(turn));
  }
  return made;
}

/** Makes pages without a browser: every paper gets one to three, each with a word that leads back to its page in HTML. */
export function quickPress() {
  const pages: string[] = [];
  const makePdf = async (html: string): Promise<Uint8Array> => {
    pages.push(html);
    return await (await pdfOf(1 + (html.length % 3), `H${pages.length - 1}`)).save();
  };
  return { pages, makePdf };
}

/** The text of every page of a bound dossier. */
export async function boundPages(path: string): Promise<readonly string[]> {
  return (await readPdfFile(path)).pages;
}

/** A page of ours printed by the browser to a file, and read again. */
export async function printedTo(path: string, html: string): Promise<Pdf> {
  await writeFile(path, await pdfMaker(`${path}-work`, await findBrowser())(html));
  return await readPdfFile(path);
}
