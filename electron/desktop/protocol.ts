import { protocol } from "electron";
import { readStaticFile, securityHeaders } from "../core/static-page";

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

/** Answers requests for the page with the files under `root`, and nothing else. */
export function servePage(root: string): void {
  protocol.handle(SCHEME, async (request) => {
    if (request.method !== "GET" || !isOurs(request.url)) return new Response("403", { status: 403, headers: securityHeaders() });
    const file = await readStaticFile(root, new URL(request.url).pathname);
    return new Response(file.bytes, { status: file.status, headers: file.headers });
  });
}
