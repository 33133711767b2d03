import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { renderWord } from "../../electron/word/render.ts";
import { pageImage, toPdfs } from "./office.ts";
import { sampleCase } from "./sample-cases.ts";
import { blankPapersOf, papersOfSample, type SamplePaper } from "./sample-papers.ts";
import { findBrowser } from "../../build/test-tools/find.ts";

/** Cases that between them have every paper: filled in, ended without agreement, of the police, on the scene, by word; and blank forms. */
const SETS: readonly { readonly name: string; readonly papers: () => readonly SamplePaper[] }[] = [
  ...["C01", "C04", "C08", "C09", "C10", "C11"].map((id) => ({ name: id, papers: () => papersOfSample(sampleCase(id)) })),
  { name: "blank", papers: () => blankPapersOf(sampleCase("C01")) },
  { name: "blank-police", papers: () => blankPapersOf(sampleCase("C10")) },
];

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

async function firstPages(folder: string, papers: readonly SamplePaper[]): Promise<string> {
  const pdfs = await toPdfs(await Promise.all(papers.map(({ paper }) => renderWord(paper))));
  const figures = await Promise.all(
    papers.map(async ({ name }, at) => {
      const pdf = pdfs[at];
      if (pdf === undefined) throw new Error(`${name} was not converted`);
      const image = readFileSync(await pageImage(pdf, 1, join(folder, `${at}.png`), 60)).toString("base64");
      const caption = `${escape(name)} · ${pdf.pages.length}`;
      return `<figure><img src="data:image/png;base64,${image}"><figcaption>${caption}</figcaption></figure>`;
    }),
  );
  const style =
    "body{display:flex;flex-wrap:wrap;gap:8px;margin:8px;background:#999}figure{margin:0;width:380px}img{width:380px}figcaption{font:14px sans-serif;background:#fff;text-align:center}";
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>${figures.join("")}`;
}

/** Draws a sheet for each set into a folder and tells their paths. */
export async function makeSheets(folder: string): Promise<readonly string[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const executablePath = await findBrowser();
  const browser = await chromium.launch({ ...(executablePath === null ? {} : { executablePath }), args: ["--no-sandbox"] });
  try {
    const files: string[] = [];
    for (const { name, papers } of SETS) {
      const page = await browser.newPage({ viewport: { width: 1960, height: 1000 } });
      await page.setContent(await firstPages(join(folder, name), papers()));
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path, fullPage: true });
      files.push(path);
      await page.close();
    }
    return files;
  } finally {
    await browser.close();
  }
}
