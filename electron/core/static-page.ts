import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { PRINT_POLICY } from "#shared/documents/page-node";

/** One answer to a request for a file of the page: status as in HTTP, headers in lower case. */
export type StaticFile = {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};
/** So many milliseconds the answers may keep the start page back: a folder on a slow disk is waited for on the page, which says so. */
const PATIENCE = 500;
const START_PAGE = "/index.html";
const NONCE_MARK = "__NONCE__";
const ANSWERS_MARK = "__FIRST_ANSWERS__";
/** Vite writes a hash of the content into the names of the files in this folder. */
const HASHED = "/assets/";

/**
 * The content security policy of every answer, the same on both hosts: nothing but our own files.
 * `nonce`, when given, is that of the style elements which the page makes while it runs.
 */
export function contentSecurityPolicy(nonce?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    nonce === undefined ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    // antd measures a growing text field by a style attribute; an attribute can load nothing and reach no other element.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");
}

/** The headers of every answer of either host. */
export function securityHeaders(nonce?: string): Record<string, string> {
  return {
    "content-security-policy": contentSecurityPolicy(nonce),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()",
  };
}

/** The headers of a page that is loaded only to be made into a PDF. */
export function printPageHeaders(): Record<string, string> {
  return {
    ...securityHeaders(),
    "content-security-policy": PRINT_POLICY,
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
  };
}

/**
 * The file of the built page at `urlPath` (still percent-encoded) under `root`; "/" is the start page, which gets a fresh nonce
 * and, as JSON, what the first screen will ask. Anything outside `root`, badly encoded or missing is a 404; never throws.
 */
export async function readStaticFile(root: string, urlPath: string, firstAnswers: () => Promise<string>): Promise<StaticFile> {
  const path = decodedPath(urlPath === "/" ? START_PAGE : urlPath);
  const file = path === null ? null : fileWithin(root, path);
  const bytes = file === null ? null : await readFile(file).catch(() => null);
  if (path === null || bytes === null) return notFound();
  if (path === START_PAGE) return startPage(bytes, await Promise.race([firstAnswers(), pause(PATIENCE, "{}", { ref: false })]));
  return {
    status: 200,
    headers: {
      ...securityHeaders(),
      "content-type": TYPES[extname(path)] ?? "application/octet-stream",
      "cache-control": path.startsWith(HASHED) ? "private, max-age=31536000, immutable" : "no-store",
    },
    bytes: new Uint8Array(bytes),
  };
}

function startPage(bytes: Buffer, firstAnswers: string): StaticFile {
  const nonce = randomBytes(16).toString("base64");
  return {
    status: 200,
    headers: { ...securityHeaders(nonce), "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
    // No text of a case may end the element that the answers stand in, or be taken for a pattern.
    bytes: new TextEncoder().encode(
      bytes
        .toString("utf8")
        .replaceAll(NONCE_MARK, nonce)
        .replace(ANSWERS_MARK, () => firstAnswers.replaceAll("<", "\\u003c")),
    ),
  };
}

function notFound(): StaticFile {
  const headers = { ...securityHeaders(), "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
  return { status: 404, headers, bytes: new TextEncoder().encode("404") };
}

function decodedPath(urlPath: string): string | null {
  try {
    const path = decodeURIComponent(urlPath);
    return path.includes("\0") ? null : path;
  } catch {
    return null;
  }
}

function fileWithin(root: string, path: string): string | null {
  const file = join(root, path);
  return file.startsWith(root + sep) ? file : null;
}
