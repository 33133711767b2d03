import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { chromium, state } from "./state.ts";
import { assertPlain, pageWorld, preloadWorld } from "./worlds.ts";

/** What the page told us; `args` are wrapped so that undefined survives JSON. */
export type FromPage =
  | { readonly close: true }
  | { readonly open: string }
  | { readonly id: number; readonly channel: string; readonly args: readonly { readonly value?: unknown }[] };

export type Request = {
  readonly requestId: string;
  readonly url: string;
  readonly method: string;
  readonly isMainFrame: boolean;
  readonly isDocument: boolean;
};
export type PageEvents = {
  readonly message: (message: FromPage) => void;
  readonly request: (request: Request) => Promise<void>;
  readonly loaded: () => void;
  readonly crashed: () => void;
};

/** A page of Chromium that plays the inside of a window. */
export type Page = {
  readonly target: string;
  readonly send: <T = unknown>(method: string, params?: Readonly<Record<string, unknown>>) => Promise<T>;
  /** The address of the page as our program knows it. */
  readonly url: () => string;
  readonly evaluate: (code: string) => Promise<unknown>;
  /** Calls a function of the preload's world; does nothing while the page is between two documents. */
  readonly tellPreload: (name: "answer" | "deliver", ...args: readonly unknown[]) => Promise<void>;
};

const PRELOAD_WORLD = "Electron Isolated Context";
const BRIDGE = "electron-double";
const PRELOAD = "electronDouble";
const BINDING = "electronDoubleSend";
const TRIES = 5;
/** Milliseconds until a message is told again. */
const PATIENCE = 500;
const taken = new Set<string>();
let last = 0;

/** Opens a page that runs `preload` before every document. */
export async function openPage(
  size: { readonly width: number; readonly height: number },
  preload: string | undefined,
  events: PageEvents,
): Promise<Page> {
  const target = await freeTarget();
  const browser = chromium("BrowserWindow");
  const { sessionId } = await browser.send<{ sessionId: string }>("Target.attachToTarget", { targetId: target, flatten: true });
  const send: Page["send"] = (method, params) => browser.send(method, params, sessionId);
  const worlds = new Map<string, number>();
  let address = "about:blank";
  let mainFrame = "";
  browser.listen(({ method, params: event, sessionId: session }) => {
    if (session !== sessionId) return;
    if (method === "Runtime.executionContextsCleared") worlds.clear();
    else if (method === "Runtime.executionContextCreated" && event.context.auxData.frameId === mainFrame) {
      worlds.set(event.context.auxData.isDefault ? "" : event.context.name, event.context.id);
    } else if (method === "Page.frameNavigated" && event.frame.parentId === undefined) {
      address = event.frame.url;
      mainFrame = event.frame.id;
    } else if (method === "Page.loadEventFired") events.loaded();
    else if (method === "Inspector.targetCrashed") events.crashed();
    else if (method === "Runtime.bindingCalled" && event.name === BINDING) {
      const message: FromPage = JSON.parse(event.payload);
      events.message(message);
    } else if (method === "Fetch.requestPaused") {
      const isDocument = event.resourceType === "Document";
      const { url, method: verb } = event.request;
      void events.request({
        requestId: event.requestId,
        url: toProgram(url),
        method: verb,
        isDocument,
        isMainFrame: event.frameId === mainFrame,
      });
    }
  });
  await Promise.all([
    send("Page.enable"),
    send("Runtime.enable"),
    send("Inspector.enable"),
    send("Fetch.enable", { patterns: [{ urlPattern: "*" }] }),
    send("Emulation.setDeviceMetricsOverride", { ...size, deviceScaleFactor: 1, mobile: false }),
    send("Runtime.addBinding", { name: BINDING, executionContextName: PRELOAD_WORLD }),
    send("Page.addScriptToEvaluateOnNewDocument", { source: `(${String(pageWorld)})("${BRIDGE}")` }),
    send("Page.addScriptToEvaluateOnNewDocument", { source: preloadScript(preload), worldName: PRELOAD_WORLD }),
  ]);
  mainFrame = (await send<{ frameTree: { frame: { id: string } } }>("Page.getFrameTree")).frameTree.frame.id;
  const evaluate = async (expression: string, world: string) => {
    const contextId = worlds.get(world);
    if (contextId === undefined) return undefined;
    const { result, exceptionDetails } = await send<Evaluated>("Runtime.evaluate", {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return {
    target,
    send,
    url: () => toProgram(address),
    evaluate: (code) => evaluate(code, ""),
    tellPreload: async (name, ...args) => {
      last += 1;
      const code = `globalThis.${PRELOAD}?.once(${last}, "${name}", ${JSON.stringify(args)})`;
      const tell = () => evaluate(code, PRELOAD_WORLD).then(Boolean, () => false);
      // Chromium, driven by two at once, leaves one such call in some thousands unanswered; the preload takes each message once.
      for (let tries = 0; tries < TRIES; tries += 1)
        if (await Promise.race([tell(), setTimeout(PATIENCE, false, { ref: false })])) return;
    },
  };
}

type Evaluated = {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
};

async function freeTarget(): Promise<string> {
  const browser = chromium("BrowserWindow");
  const { targetInfos } = await browser.send<{ targetInfos: { type: string; targetId: string }[] }>("Target.getTargets");
  const first = targetInfos.find(({ type, targetId }) => type === "page" && !taken.has(targetId))?.targetId;
  const target = first ?? (await browser.send<{ targetId: string }>("Target.createTarget", { url: "about:blank" })).targetId;
  taken.add(target);
  return target;
}

function preloadScript(preload: string | undefined): string {
  const code = preload === undefined ? "" : readFileSync(preload, "utf8");
  const send = `(message) => globalThis.${BINDING}(JSON.stringify(message))`;
  const run = `(require) => { const exports = {}; const module = { exports };\n${code}\n}`;
  return `globalThis.${PRELOAD} = (${String(preloadWorld)})("${BRIDGE}", ${send}, ${String(assertPlain)}, ${run});`;
}

/** Chromium cannot be taught a scheme from outside: app://heshi/ becomes https://heshi.app.localhost/, which is as secure an origin. */
export function toChromium(url: string): string {
  const parts = /^([a-z]+):\/\/([^/]+)(.*)$/.exec(url);
  const [, scheme = "", host = "", rest = ""] = parts ?? [];
  return state.schemes.has(scheme) ? `https://${host}.${scheme}.localhost${rest}` : url;
}

function toProgram(url: string): string {
  const parts = /^https:\/\/([^/]+)\.([a-z]+)\.localhost(.*)$/.exec(url);
  const [, host = "", scheme = "", rest = ""] = parts ?? [];
  return state.schemes.has(scheme) ? `${scheme}://${host}${rest}` : url;
}
