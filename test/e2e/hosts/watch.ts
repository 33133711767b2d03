import type { BrowserContext } from "@playwright/test";

/** What pages did that they must not do. */
export type Watch = {
  /** Watches all pages of a context whose own origins are given, until the function that comes back is called. */
  readonly follow: (context: BrowserContext, origins: readonly string[]) => () => void;
  /** Faults with this text are meant to happen in this test. */
  readonly allow: (pattern: RegExp) => void;
  readonly faults: () => readonly string[];
};

const LOCAL = /^(data|blob|about|devtools):/;

/** Collects requests to elsewhere, uncaught errors and errors on the console, among them every breach of the content security policy. */
export function watchPage(): Watch {
  const seen: string[] = [];
  const allowed: RegExp[] = [];
  return {
    follow: (context, origins) => {
      let following = true;
      const note = (fault: string) => {
        if (following) seen.push(fault);
      };
      context.on("request", (request) => {
        const url = request.url();
        if (!LOCAL.test(url) && !origins.some((origin) => url.startsWith(`${origin}/`))) note(`request: ${url}`);
      });
      context.on("weberror", (error) => {
        note(`uncaught: ${error.error().message}`);
      });
      context.on("console", (message) => {
        if (message.type() === "error") note(`console: ${message.text()}`);
      });
      return () => {
        following = false;
      };
    },
    allow: (pattern) => {
      allowed.push(pattern);
    },
    faults: () => seen.filter((fault) => !allowed.some((pattern) => pattern.test(fault))),
  };
}
