import { randomUUID } from "node:crypto";
import { protocol } from "electron";
import { printPageHeaders, readStaticFile, securityHeaders } from "../core/static-page";

const SCHEME = "app";
const HOST = "heshi";

/** Where the page lives: a scheme of our own, so that it has an origin of its own and no file rights. */
export const PAGE_URL = `${SCHEME}://${HOST}/`;

/** Whether a URL belongs to our own page. */
export function isOurs(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && parsed.protocol === `${SCHEME}:` && parsed.host === HOST;
}

/** Makes the scheme known; must run before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Pages to be made into a PDF, by their paths; each stands there only while that is done. */
const toPrint = new Map<string, string>();

/** Lets a self-contained page be loaded at a new address of ours, until `withdraw` is called. */
export function offerPage(html: string): { readonly url: string; readonly withdraw: () => void } {
  const path = `/print/${randomUUID()}`;
  toPrint.set(path, html);
  return { url: new URL(path, PAGE_URL).href, withdraw: () => void toPrint.delete(path) };
}

/** Answers requests for the page with the files under `root` and the pages to print, and nothing else; `firstAnswers` go into the start page. */
export function servePage(root: string, firstAnswers: () => Promise<string>): void {
  protocol.handle(SCHEME, async (request) => {
    if (request.method !== "GET" || !isOurs(request.url)) return new Response("403", { status: 403, headers: securityHeaders() });
    const path = new URL(request.url).pathname;
    const offered = toPrint.get(path);
    if (offered !== undefined) return new Response(offered, { headers: printPageHeaders() });
    const file = await readStaticFile(root, path, firstAnswers);
    return new Response(file.bytes, { status: file.status, headers: file.headers });
  });
}
