import { degrees, type PDFDocument, type PDFFont, type PDFImage, type PDFPage, StandardFonts, rgb } from "@cantoo/pdf-lib";
import { PDFDocument as Pdf, PageSizes } from "@cantoo/pdf-lib";
import { jpegTurn, pictureFault, type ScanFault } from "./picture-check";

const MM = 72 / 25.4;
/** Free edge around a scanned picture, which leaves room for the page number. */
const EDGE = 15 * MM;
/** Where the page number stands: so far from the upper and the outer edge. */
const NUMBER_EDGE = 9 * MM;
const NUMBER_SIZE = 11;

/** Reads a PDF; one that only forbids printing opens with an empty password. */
async function opened(bytes: Uint8Array): Promise<PDFDocument | ScanFault> {
  try {
    const plain = await Pdf.load(bytes, { updateMetadata: false, ignoreEncryption: true });
    const read = plain.isEncrypted ? await Pdf.load(bytes, { updateMetadata: false, password: "" }).catch(() => null) : plain;
    if (read === null) return "locked";
    return read.getPageCount() === 0 ? "damaged" : read;
  } catch {
    return "damaged";
  }
}

/** How often a PDF is put in, and whether each time on a front page, behind an empty one where that is needed. */
type Copies = { readonly copies: number; readonly onFront: boolean };

async function appendPdf(target: PDFDocument, bytes: Uint8Array, { copies, onFront }: Copies): Promise<number | ScanFault> {
  const from = await opened(bytes);
  if (typeof from === "string") return from;
  const own = from.getPageIndices();
  try {
    // All at once: what is copied together has its fonts and pictures but once.
    const pages = await target.copyPages(from, Array.from({ length: copies }, () => own).flat());
    // The size of every page is read first, so that a broken one is found before any is taken in.
    pages.forEach((page) => page.getSize());
    pages.forEach((page, at) => {
      if (onFront && at % own.length === 0 && target.getPageCount() % 2 === 1) target.addPage(PageSizes.A4);
      target.addPage(page);
    });
    return pages.length;
  } catch {
    return "damaged";
  }
}

/** A picture on a page of A4, upright or lying as the picture is, and turned as its camera says. */
function picturePage(target: PDFDocument, image: PDFImage, turn: number): void {
  const [narrow, wide] = PageSizes.A4;
  const [width, height] = image.width > image.height ? [wide, narrow] : [narrow, wide];
  const page = target.addPage([width, height]);
  const scale = Math.min((width - 2 * EDGE) / image.width, (height - 2 * EDGE) / image.height);
  const [w, h] = [image.width * scale, image.height * scale];
  page.drawImage(image, { x: (width - w) / 2, y: (height - h) / 2, width: w, height: h });
  page.setRotation(degrees(turn));
}

async function appendPicture(target: PDFDocument, bytes: Buffer, type: string): Promise<number | ScanFault> {
  const fault = pictureFault(bytes, type);
  if (fault !== null) return fault;
  try {
    const jpeg = type === "image/jpeg";
    picturePage(target, await (jpeg ? target.embedJpg(bytes) : target.embedPng(bytes)), jpeg ? jpegTurn(bytes) : 0);
    return 1;
  } catch {
    return "damaged";
  }
}

/** A place on the page as people see it, from its lower left corner, in the page's own coordinates. */
function placeOn(page: PDFPage, seenX: (width: number) => number, seenY: (height: number) => number) {
  const { x, y, width, height } = page.getCropBox();
  const turn = ((page.getRotation().angle % 360) + 360) % 360;
  const lying = turn === 90 || turn === 270;
  const [vx, vy] = [seenX(lying ? height : width), seenY(lying ? width : height)];
  if (turn === 90) return { x: x + width - vy, y: y + vx, turn };
  if (turn === 180) return { x: x + width - vx, y: y + height - vy, turn };
  if (turn === 270) return { x: x + vy, y: y + height - vx, turn };
  return { x: x + vx, y: y + vy, turn };
}

/** Writes the number at the upper right of a front page and the upper left of a back page (domain notes 3.2). */
function stamp(page: PDFPage, number: number, font: PDFFont): void {
  const text = `${number}`;
  const wide = font.widthOfTextAtSize(text, NUMBER_SIZE);
  const left = (width: number) => (number % 2 === 1 ? width - NUMBER_EDGE - wide : NUMBER_EDGE);
  const top = (height: number) => height - NUMBER_EDGE - NUMBER_SIZE;
  const paper = placeOn(
    page,
    (width) => left(width) - 2,
    (height) => top(height) - 3,
  );
  const box = { width: wide + 4, height: NUMBER_SIZE + 3 };
  // White behind it, so that it can be read on a dark scan.
  page.drawRectangle({ x: paper.x, y: paper.y, ...box, color: rgb(1, 1, 1), rotate: degrees(paper.turn) });
  const place = placeOn(page, left, top);
  page.drawText(text, { x: place.x, y: place.y, size: NUMBER_SIZE, font, rotate: degrees(place.turn) });
}

/** Binds papers and scans into one PDF, a part after the other. Faulty scans are told and leave nothing behind. */
export async function createBinder() {
  const target = await Pdf.create();
  const font = await target.embedFont(StandardFonts.Helvetica);
  return {
    /** Puts a PDF behind all others; how many pages it has, or what is wrong with it. */
    addPdf: (bytes: Uint8Array, { copies = 1, onFront = false }: Partial<Copies> = {}) =>
      appendPdf(target, bytes, { copies, onFront }),
    /** The same with a scan by its media type. */
    addScan: (bytes: Buffer, type: string) =>
      type === "application/pdf" ? appendPdf(target, bytes, { copies: 1, onFront: false }) : appendPicture(target, bytes, type),
    pages: () => target.getPageCount(),
    /** Numbers the page at that place, counted from 0. */
    number: (at: number, number: number) => stamp(target.getPage(at), number, font),
    /** Puts a PDF before the page at that place; how many pages it has. */
    insertPdf: async (at: number, bytes: Uint8Array): Promise<number> => {
      const from = await Pdf.load(bytes, { updateMetadata: false });
      const pages = await target.copyPages(from, from.getPageIndices());
      pages.forEach((page, nth) => target.insertPage(at + nth, page));
      return pages.length;
    },
    save: async (title: string): Promise<Uint8Array> => {
      target.setTitle(title, { showInWindowTitleBar: true });
      return await target.save();
    },
  };
}

export type Binder = Awaited<ReturnType<typeof createBinder>>;

/** How many pages a PDF has. */
export async function pageCount(bytes: Uint8Array): Promise<number> {
  return (await Pdf.load(bytes, { updateMetadata: false })).getPageCount();
}
