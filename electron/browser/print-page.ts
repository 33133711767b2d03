import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ProblemError } from "#shared/domain/problem";
import type { Shell } from "../core/ports";
import { findBrowser } from "./find-browser";

/** A page that is not a PDF after this many milliseconds will not become one: 300 pages with pictures take a tenth of it. */
const LIMIT = 120_000;
const FLAGS = [
  "--headless",
  "--disable-gpu",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-extensions",
  "--disable-features=Translate",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  // Browsers before and after 2023 have different names for it; neither complains of the other's.
  "--no-pdf-header-footer",
  "--print-to-pdf-no-header",
];

/**
 * Makes PDFs with the browser of this computer, unseen, with a profile of its own and no network. The page lies in a folder
 * under `folder` that only this user can read, and is gone afterwards.
 */
export function pdfMaker(folder: string, browser: string | null = findBrowser()): Shell["makePdf"] {
  return async (html) => {
    if (browser === null) throw new ProblemError("pdfNoBrowser");
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await removeLeftOvers(folder);
    const work = await mkdtemp(join(folder, "page-"));
    try {
      return await printed(browser, work, html);
    } catch (error) {
      throw new ProblemError("pdfFailed", {}, { cause: error });
    } finally {
      await rm(work, { recursive: true, force: true, maxRetries: 5 });
    }
  };
}

/** A program that was killed could not tidy up: what is older than any work under way holds somebody's case and goes. */
async function removeLeftOvers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < Date.now() - 2 * LIMIT) await rm(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

async function printed(browser: string, work: string, html: string): Promise<Uint8Array> {
  const [page, pdf] = [join(work, "page.html"), join(work, "page.pdf")];
  await writeFile(page, html, { mode: 0o600 });
  // Chromium refuses to start its sandbox for root. The page is our own, and its policy lets nothing run.
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  await run(browser, [
    ...FLAGS,
    ...root,
    `--user-data-dir=${join(work, "profile")}`,
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ]);
  return new Uint8Array(await readFile(pdf));
}

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], { stdio: "ignore", timeout: LIMIT, killSignal: "SIGKILL" });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ended with ${code ?? "a signal"}`));
    });
  });
}
