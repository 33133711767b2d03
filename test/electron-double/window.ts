import { EventEmitter } from "node:events";
import { app, preventable } from "./app.ts";
import type { Chromium } from "./chromium.ts";
import { WebContents } from "./contents.ts";
import { openPage } from "./page.ts";
import { chromium, strict } from "./state.ts";
import { windowClosed, windowOpened } from "./windows.ts";

type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Options = Partial<Bounds> & {
  readonly minWidth?: number;
  readonly minHeight?: number;
  readonly title?: string;
  readonly show?: boolean;
  readonly backgroundColor?: string;
  readonly webPreferences?: Readonly<Record<string, unknown>> & { readonly preload?: string };
};

const OPTIONS = ["x", "y", "width", "height", "minWidth", "minHeight", "title", "show", "backgroundColor", "webPreferences"];
const open = new Set<Window>();

class Window extends EventEmitter {
  readonly webContents: WebContents;
  readonly #bounds: Bounds;
  #title: string;
  #visible: boolean;
  #maximized = false;
  #destroyed = false;

  constructor(options: Options = {}) {
    super();
    chromium("BrowserWindow");
    const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name));
    if (unknown !== undefined) throw new Error(`electron double: BrowserWindow option ${unknown}`);
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.#title = options.title ?? "";
    this.#visible = options.show !== false;
    const preferences = options.webPreferences ?? {};
    this.webContents = new WebContents(this, preferences, (page) =>
      openPage({ width: this.#bounds.width, height: this.#bounds.height }, preferences.preload, {
        message: (message) => {
          page.receive(message);
        },
        request: (request) => page.answer(request),
        loaded: () => {
          page.emit("did-finish-load");
          this.emit("ready-to-show");
        },
        crashed: () => page.emit("render-process-gone", {}, { reason: "crashed", exitCode: 1 }),
      }),
    );
    open.add(this);
    windowOpened(this);
    app.emit("web-contents-created", {}, this.webContents);
  }
  static getAllWindows() {
    return [...open];
  }
  static fromWebContents(contents: WebContents) {
    return [...open].find((window) => window.webContents.target === contents.target) ?? null;
  }
  loadURL(url: string) {
    return this.webContents.loadURL(url);
  }
  close() {
    if (this.#destroyed) return;
    const event = preventable();
    this.emit("close", event);
    if (event.defaultPrevented) return;
    void this.webContents.unloads().then((free) => {
      if (free) this.destroy();
    });
  }
  destroy() {
    if (this.#destroyed) return;
    this.#destroyed = true;
    open.delete(this);
    void chromium("BrowserWindow")
      .send("Target.closeTarget", { targetId: this.webContents.target })
      .catch(() => {});
    this.emit("closed");
    windowClosed(this);
  }
  isDestroyed() {
    return this.#destroyed;
  }
  show() {
    this.#visible = true;
  }
  isVisible() {
    return this.#visible;
  }
  focus() {
    this.emit("focus");
  }
  isMinimized() {
    return false;
  }
  maximize() {
    this.#maximized = true;
  }
  isMaximized() {
    return this.#maximized;
  }
  getNormalBounds() {
    return this.#bounds;
  }
  getTitle() {
    return this.#title;
  }
  setTitle(title: string) {
    this.#title = title;
  }
}

export { Window as BrowserWindow };

export const webContents = strict("webContents", {
  fromDevToolsTargetId: (target: string) => [...open].find((window) => window.webContents.target === target)?.webContents,
});

/** Follows windows that Chromium opens or closes by itself. */
export async function followPages(browser: Chromium): Promise<void> {
  browser.listen(({ method, params }) => {
    if (method === "Target.targetDestroyed") [...open].find((window) => window.webContents.target === params.targetId)?.destroy();
    if (method !== "Target.targetCreated") return;
    const { targetId, openerId, url } = params.targetInfo;
    const opener = [...open].find((window) => window.webContents.target === openerId);
    if (opener !== undefined && !opener.webContents.opened(url))
      void browser.send("Target.closeTarget", { targetId }).catch(() => {});
  });
  await browser.send("Target.setDiscoverTargets", { discover: true });
}
