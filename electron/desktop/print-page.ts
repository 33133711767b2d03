import { BrowserWindow } from "electron";
import { ProblemError } from "#shared/domain/problem";
import { CLOSED } from "./guard";
import { offerPage } from "./protocol";

/** A page that is not a PDF after this many milliseconds will not become one: 300 pages with pictures take a tenth of it. */
const LIMIT = 120_000;

/** Makes a PDF from a self-contained page in a hidden window that runs no script and has no preload. Throws `pdfFailed`. */
export async function pageToPdf(html: string): Promise<Uint8Array> {
  const { url, withdraw } = offerPage(html);
  const window = new BrowserWindow({ show: false, webPreferences: { ...CLOSED, javascript: false, devTools: false } });
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no PDF within ${LIMIT} ms`)), LIMIT);
  });
  const print = async () => {
    await window.loadURL(url);
    return new Uint8Array(await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }));
  };
  try {
    return await Promise.race([print(), tooLong]);
  } catch (error) {
    throw new ProblemError("pdfFailed", {}, { cause: error });
  } finally {
    clearTimeout(timer);
    withdraw();
    window.destroy();
  }
}
