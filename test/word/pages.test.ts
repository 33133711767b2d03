import { readFileSync, writeFileSync } from "node:fs";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fitsOnePage } from "#shared/documents/closing";
import type { Paper } from "#shared/documents/model";
import { htmlOf } from "#shared/documents/page-node";
import { PAGE_STYLE } from "#shared/documents/page-style";
import { textsOfPaper } from "#shared/documents/paper-text";
import { paperNode, printablePage } from "#shared/documents/printable";
import type { PaperId } from "#shared/domain/paper";
import { findBrowser } from "../../build/test-tools/find.ts";
import { testTools } from "../../build/test-tools.ts";
import { pdfMaker } from "../../electron/browser/print-page.ts";
import { renderWord } from "../../electron/word/render.ts";
import { drawnWords, type Pdf, readPdfFile, squeeze, toPdfs } from "../support/office.ts";
import { bilingualPapers } from "../support/bilingual-case.ts";
import { longSceneForm } from "../support/scene-form.ts";
import { sampleCase } from "../support/sample-cases.ts";
import { papersOfSample } from "../support/sample-papers.ts";

const KINDS: readonly PaperId[] = ["mediation-agreement", "mediation-record", "cover"];
/** `HESHI_ALL_PAGES=1` takes every such paper of the samples; usually two of them stand for all. */
const CASES = process.env["HESHI_ALL_PAGES"] === "1" ? ["C01", "C03", "C05", "C08", "C11"] : ["C01", "C08"];

type Subject = { readonly name: string; readonly paper: Paper };
const inBoth = bilingualPapers()
  .filter(({ name }) => ["mediation-agreement", "closing-report", "rights-notice"].includes(name))
  .map(({ name, paper }) => ({ name: `both languages ${name}`, paper }));
const ofSamples: readonly Subject[] = CASES.flatMap((id) => {
  const all = papersOfSample(sampleCase(id)).filter(({ choice }) => KINDS.includes(choice.paper));
  // Sessions of one case differ in their date alone.
  return all
    .filter(({ choice }, at) => all.findIndex((each) => each.choice.paper === choice.paper) === at)
    .map(({ name, paper }) => ({ name: `${id} ${name}`, paper }));
});

const subjects: readonly Subject[] = [...ofSamples, ...inBoth, { name: "the form on scene", paper: longSceneForm() }];

const VIEW_STYLE = readFileSync(new URL("../../renderer/ui/paper-view.css", import.meta.url), "utf8");
let folder = "";
let browser: Browser | null = null;
let pdfs: readonly Pdf[] = [];
let offices: readonly Pdf[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "heshi-pages-"));
  // The browser takes the fonts of an office from there, as LibreOffice does.
  process.env["FONTCONFIG_FILE"] = (await testTools()).fontconfigFile;
  const executablePath = await findBrowser();
  browser = await chromium.launch({ ...(executablePath === null ? {} : { executablePath }), args: ["--no-sandbox"] });
  const make = pdfMaker(join(folder, "work"), executablePath);
  const made: Pdf[] = [];
  for (const [at, { paper }] of subjects.entries()) {
    const file = join(folder, `${at}.pdf`);
    writeFileSync(file, await make(printablePage(paper)));
    made.push(await readPdfFile(file));
  }
  pdfs = made;
  offices = await toPdfs(await Promise.all(subjects.map(({ paper }) => renderWord(paper))));
}, 180_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Only Chinese letters: pdftotext may put digits of another font behind the words of their line. */
const hanOf = (text: string) => text.replaceAll(/[^\p{Script=Han}]/gu, "");

type Placed = { readonly text: string; readonly page: number };

/** On which sheet of the preview each paragraph and each signature begins, and how many sheets there are. */
async function previewOf(paper: Paper): Promise<{ readonly count: number; readonly placed: readonly Placed[] }> {
  const page = await browser?.newPage({ viewport: { width: 1366, height: 768 } });
  if (!page) throw new Error("no browser");
  const { top, right, bottom, left } = paper.page.margins;
  const sizes = `--count:1;--scale:0.61;--top:${top}mm;--right:${right}mm;--bottom:${bottom}mm;--left:${left}mm`;
  await page.setContent(
    `<!doctype html><style>${VIEW_STYLE}${PAGE_STYLE}</style><div class="paper-frame"><div class="paper-stage" style="${sizes}"><div class="paper"><div class="sheet-flow">${htmlOf(paperNode(paper))}</div></div></div></div>`,
  );
  const found = await page.evaluate(() => {
    const flow = document.querySelector<HTMLElement>(".sheet-flow");
    if (!flow) throw new Error("no text");
    const style = getComputedStyle(flow);
    const height = parseFloat(style.getPropertyValue("column-height"));
    const step = height + parseFloat(style.rowGap);
    const scale = flow.getBoundingClientRect().height / flow.offsetHeight;
    const from = flow.getBoundingClientRect().top;
    const placed = [...flow.querySelectorAll("p, .p-signer, .p-hint")].map((element) => ({
      text: element.textContent,
      page: Math.floor(((element.getClientRects()[0]?.top ?? 0) - from) / scale / step + 0.001),
    }));
    return { count: Math.round((flow.offsetHeight + parseFloat(style.rowGap)) / step), placed };
  });
  await page.close();
  return found;
}

describe.each(subjects.map((subject, at) => ({ ...subject, at })))("$name", ({ paper, at }) => {
  const pdfOf = (list: readonly Pdf[]) => {
    const pdf = list[at];
    if (pdf === undefined) throw new Error("not made");
    return pdf;
  };

  test("has as many pages on the screen, as PDF and in Word", async () => {
    const { count } = await previewOf(paper);
    expect([count, pdfOf(offices).pages.length]).toEqual([pdfOf(pdfs).pages.length, pdfOf(pdfs).pages.length]);
  });

  test("begins each paragraph on the same page on the screen and as PDF", async () => {
    const { placed } = await previewOf(paper);
    const beginnings = placed.map(({ text, page }) => ({ page, text: hanOf(text).slice(0, 8) }));
    const pages = pdfOf(pdfs).pages.map(hanOf);
    expect(beginnings.filter(({ text, page }) => pages[page]?.includes(text) !== true)).toEqual([]);
  });

  test("has every word of the data as PDF, and the number on each page", async () => {
    const pdf = pdfOf(pdfs);
    const drawn = await drawnWords(pdf, paper.pageOf);
    const placed = squeeze(pdf.pages.join("")).replaceAll("_", "");
    const wanted = textsOfPaper(paper).map((text) => squeeze(text).replaceAll("_", ""));
    expect(wanted.filter((text) => !drawn.includes(text) && !placed.includes(text))).toEqual([]);
  });

  test("keeps signatures and seal together with text before them", () => {
    const { pages } = pdfOf(pdfs);
    const number = squeeze(paper.pageOf.replaceAll("{page}", `${pages.length}`).replaceAll("{pages}", `${pages.length}`));
    // pdftotext may put the number of the page into the last line above it.
    const last = squeeze(pages.at(-1) ?? "").replace(number, "");
    const seal = paper.blocks.find((block) => block.kind === "seal");
    if (seal?.kind !== "seal") return;
    expect(last).toContain(squeeze(seal.date));
    const start = paper.blocks.findIndex((block) => block.kind === "signatures");
    const first = paper.blocks[start];
    if (first?.kind !== "signatures" || !fitsOnePage(paper.blocks.slice(start), paper)) return;
    const label = squeeze(first.places[0]?.label ?? "");
    expect(last.indexOf(label)).toBeGreaterThan(0);
    expect(last.startsWith(label)).toBe(false);
  });
});
