import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { type TestTools, testTools } from "../../build/test-tools.ts";

const run = promisify(execFile);
const BIG = { maxBuffer: 64 << 20 };

/** A converted paper: the file, and the text of each page as it stands in the PDF. */
export type Pdf = { readonly file: string; readonly pages: readonly string[] };

/**
 * The XML parts of a Word file by name, each parsed strictly.
 * @throws Error that names the part and the place in it when one is not well-formed XML in UTF-8.
 */
export function wordParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return new Map(parts.map(([name, content]) => [name, strictXml(name, content)]));
}

function strictXml(name: string, content: Uint8Array): string {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(content);
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on("error", (error) => {
    throw new Error(`${name}: ${error.message}`);
  });
  parser.write(text).close();
  return text;
}

/** The main part of a Word file: its text and tables. */
export function documentXml(bytes: Uint8Array): string {
  const xml = wordParts(bytes).get("word/document.xml");
  if (xml === undefined) throw new Error("no word/document.xml");
  return xml;
}

let folder: string | null = null;

// One folder and one LibreOffice profile per test process: two processes with one profile would wait for each other.
function workFolder(): string {
  if (folder !== null) return folder;
  const made = mkdtempSync(join(tmpdir(), "heshi-office-"));
  process.once("exit", () => rmSync(made, { recursive: true, force: true }));
  folder = made;
  return made;
}

let before: Promise<unknown> = Promise.resolve();
let count = 0;

/** Converts Word files, given as bytes or paths, to PDF with the mapped fonts. Many at once take little longer than one. */
export function toPdfs(sources: readonly (Uint8Array | string)[]): Promise<readonly Pdf[]> {
  const next = before.then(() => convert(sources));
  before = next.catch(() => undefined);
  return next;
}

/** Converts one Word file, given as bytes or as a path, to PDF with the mapped fonts. */
export async function toPdf(source: Uint8Array | string): Promise<Pdf> {
  const [pdf] = await toPdfs([source]);
  if (pdf === undefined) throw new Error("nothing was converted");
  return pdf;
}

async function convert(sources: readonly (Uint8Array | string)[]): Promise<readonly Pdf[]> {
  const tools = await testTools();
  const target = join(workFolder(), `${count++}`);
  await mkdir(target);
  const names = await Promise.all(
    sources.map(async (source, at) => {
      const path = join(target, `${at}.docx`);
      await (typeof source === "string" ? copyFile(source, path) : writeFile(path, source));
      return path;
    }),
  );
  await office(tools, target, names);
  return Promise.all(names.map((name) => readPdf(tools, name.replace(/docx$/, "pdf"))));
}

async function office(tools: TestTools, target: string, names: readonly string[]): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(workFolder(), "profile")).href}`;
  const args = [profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", target, ...names];
  const env = { ...process.env, FONTCONFIG_FILE: tools.fontconfigFile, SAL_USE_VCLPLUGIN: "svp" };
  await run(tools.soffice, args, { env, timeout: 180_000 });
}

async function readPdf(tools: TestTools, file: string): Promise<Pdf> {
  const { stdout } = await run(tools.pdftotext, ["-enc", "UTF-8", file, "-"], BIG);
  // pdftotext ends every page with a form feed.
  return { file, pages: stdout.split("\f").slice(0, -1) };
}

/** The text of a PDF made from a file that is already one. */
export async function readPdfFile(file: string): Promise<Pdf> {
  return readPdf(await testTools(), file);
}

/** Text without any white space: line breaks and columns of a page say nothing about the words. */
export function squeeze(text: string): string {
  return text.replaceAll(/\s/gu, "");
}

/**
 * The words of all pages in one, squeezed, without the page numbers. `pageOf` is the paper's own, with its marks.
 * @throws Error when a page does not end with its right number.
 */
export function wordsOf(pdf: Pdf, pageOf: string): string {
  const words = pdf.pages.map((page, at) => {
    const footer = squeeze(pageOf.replaceAll("{page}", `${at + 1}`).replaceAll("{pages}", `${pdf.pages.length}`));
    const text = squeeze(page);
    if (!text.endsWith(footer)) throw new Error(`page ${at + 1} ends with "${text.slice(-20)}", not with "${footer}"`);
    return text.slice(0, text.length - footer.length);
  });
  return words.join("");
}

/** Draws a page (from 1) to a PNG file, so that a person can look at it. Returns the path. */
export async function pageImage(pdf: Pdf, page: number, path: string, dotsPerInch = 80): Promise<string> {
  const { pdftoppm } = await testTools();
  await mkdir(dirname(path), { recursive: true });
  const base = path.replace(/\.png$/, "");
  await run(pdftoppm, ["-png", "-singlefile", "-r", `${dotsPerInch}`, "-f", `${page}`, "-l", `${page}`, pdf.file, base]);
  return `${base}.png`;
}

// The middle of the text between margins of 28 and 26 mm, in points; signatures stand to both sides of it.
const MIDDLE = 300;
const HALVES = [
  ["-x", "0", "-y", "0", "-W", `${MIDDLE}`, "-H", "842"],
  ["-x", `${MIDDLE}`, "-y", "0", "-W", `${595 - MIDDLE}`, "-H", "842"],
];

/**
 * Which of these texts are not printed whole, white space aside; none when all are. Text in two columns is read
 * across by pdftotext, so the left and the right half of the pages are read by themselves as well.
 * Low lines to write on are not looked for.
 */
export async function missingTexts(pdf: Pdf, pageOf: string, texts: readonly string[]): Promise<readonly string[]> {
  const { pdftotext } = await testTools();
  const halves = await Promise.all(
    HALVES.map(async (crop) => (await run(pdftotext, ["-enc", "UTF-8", "-r", "72", ...crop, pdf.file, "-"], BIG)).stdout),
  );
  const readings = [wordsOf(pdf, pageOf), ...halves.map(squeeze)].map((text) => text.replaceAll("_", ""));
  return texts.filter((text) => !readings.some((reading) => reading.includes(squeeze(text).replaceAll("_", ""))));
}

/**
 * The words of all pages in the order in which they were drawn, squeezed, without page numbers and low lines: wide gaps and
 * cells of a table do not change it.
 * @throws Error when a page has not its right number.
 */
export async function drawnWords(pdf: Pdf, pageOf: string): Promise<string> {
  const { pdftotext } = await testTools();
  const { stdout } = await run(pdftotext, ["-enc", "UTF-8", "-raw", pdf.file, "-"], BIG);
  const pages = stdout.split("\f").slice(0, -1);
  const words = pages.map((page, at) => {
    const footer = squeeze(pageOf.replaceAll("{page}", `${at + 1}`).replaceAll("{pages}", `${pages.length}`));
    const text = squeeze(page);
    if (!text.includes(footer)) throw new Error(`page ${at + 1} has no "${footer}"`);
    return text.replace(footer, "").replaceAll("_", "");
  });
  return words.join("");
}

/** A word as it stands on a page; edges in millimetres from the upper left corner. */
export type PlacedWord = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** The words of a page (from 1) with their places. */
export async function placedWords(pdf: Pdf, page: number): Promise<readonly PlacedWord[]> {
  const { pdftotext } = await testTools();
  const { stdout } = await run(pdftotext, ["-enc", "UTF-8", "-bbox", "-f", `${page}`, "-l", `${page}`, pdf.file, "-"], BIG);
  const pattern = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g;
  const mm = (points: string | undefined) => (Number(points) * 25.4) / 72;
  return [...stdout.matchAll(pattern)].map(([, left, top, right, bottom, text = ""]) => ({
    text,
    left: mm(left),
    top: mm(top),
    right: mm(right),
    bottom: mm(bottom),
  }));
}
