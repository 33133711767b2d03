import { EventEmitter } from "node:events";
import { preventable } from "./app.ts";
import { ipcMain } from "./ipc.ts";
import { toChromium, type FromPage, type Page, type Request as PageRequest } from "./page.ts";
import { defaultSession } from "./session.ts";
import { assertPlain } from "./worlds.ts";

type Owner = { readonly close: () => void; readonly isDestroyed: () => boolean };
type OpenHandler = (details: { readonly url: string }) => { readonly action: string };

/** The page of a window as the main process sees it. */
export class WebContents extends EventEmitter {
  readonly #owner: Owner;
  readonly #opening: Promise<Page>;
  readonly #preferences: Readonly<Record<string, unknown>>;
  #page: Page | null = null;
  #mayOpen: OpenHandler = () => ({ action: "allow" });

  constructor(owner: Owner, preferences: Readonly<Record<string, unknown>>, open: (contents: WebContents) => Promise<Page>) {
    super();
    this.#owner = owner;
    this.#preferences = preferences;
    this.#opening = open(this).then((page) => (this.#page = page));
  }
  get target() {
    return this.#page?.target ?? "";
  }
  get mainFrame() {
    return { url: this.getURL(), parent: null };
  }
  getURL() {
    return this.#page?.url() ?? "";
  }
  getLastWebPreferences() {
    return this.#preferences;
  }
  isDestroyed() {
    return this.#owner.isDestroyed();
  }
  close() {
    this.#owner.close();
  }
  setWindowOpenHandler(act: OpenHandler) {
    this.#mayOpen = act;
  }
  send(channel: string, ...args: readonly unknown[]) {
    assertPlain(args);
    void this.#page?.tellPreload("deliver", channel, args);
  }
  async executeJavaScript(code: string) {
    return (await this.#opening).evaluate(code);
  }
  async loadURL(url: string) {
    const page = await this.#opening;
    await defaultSession.applyPermissions();
    if (this.#preferences["javascript"] === false) await page.send("Emulation.setScriptExecutionDisabled", { value: true });
    const loaded = new Promise((resolve) => this.once("did-finish-load", resolve));
    await page.send("Page.navigate", { url: toChromium(url) });
    await loaded;
  }
  /** The options of Electron that our program uses are called the same in Chromium. */
  async printToPDF(options: { readonly preferCSSPageSize: boolean; readonly printBackground: boolean }): Promise<Buffer> {
    const { data } = await (await this.#opening).send<{ data: string }>("Page.printToPDF", options);
    return Buffer.from(data, "base64");
  }
  async getPrintersAsync() {
    return [{ name: "electron-double" }];
  }
  forcefullyCrashRenderer() {
    void this.#page?.send("Page.crash").catch(() => {});
  }
  reload() {
    void this.loadURL(this.getURL());
  }

  /** Whether the page lets go: asks its listeners as Chromium would, and then the main process. */
  async unloads(): Promise<boolean> {
    const page = await this.#opening;
    const held = await page
      .evaluate(
        `(() => { const event = new Event("beforeunload", { cancelable: true }); dispatchEvent(event); return event.defaultPrevented; })()`,
      )
      .catch(() => false);
    if (held !== true) return true;
    const event = preventable();
    this.emit("will-prevent-unload", event);
    return event.defaultPrevented;
  }

  /** Takes a message of the preload. */
  receive(message: FromPage) {
    if ("close" in message) {
      this.#owner.close();
      return;
    }
    if ("open" in message) {
      if (this.opened(message.open)) throw new Error("electron double: windows opened by the page are not implemented");
      return;
    }
    const event = { sender: this, senderFrame: this.mainFrame };
    const args = message.args.map(({ value }) => value);
    void ipcMain
      .invoke(message.channel, event, args)
      .then((value) => this.#page?.tellPreload("answer", { id: message.id, value }))
      .catch((error: unknown) => this.#page?.tellPreload("answer", { id: message.id, error: String(error) }));
  }

  /** Decides about a request of the page: refused, answered by a protocol of ours, or let out. */
  async answer(request: PageRequest): Promise<void> {
    const page = await this.#opening;
    const { requestId, url } = request;
    if (!this.#mayNavigate(request) || !defaultSession.allows(url)) {
      // An aborted navigation leaves the page as it is.
      const errorReason = request.isDocument ? "Aborted" : "BlockedByClient";
      await page.send("Fetch.failRequest", { requestId, errorReason }).catch(() => {});
      return;
    }
    const act = defaultSession.handlers.get(url.split(":")[0] ?? "");
    if (act === undefined) {
      await page.send("Fetch.continueRequest", { requestId }).catch(() => {});
      return;
    }
    const response = await act(new Request(url, { method: request.method }));
    const body = Buffer.from(await response.arrayBuffer()).toString("base64");
    const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value }));
    await page.send("Fetch.fulfillRequest", { requestId, responseCode: response.status, responseHeaders, body }).catch(() => {});
  }

  /** Chromium has opened a window for the page. Returns whether it may stay. */
  opened(url: string): boolean {
    return this.#mayOpen({ url }).action === "allow";
  }

  #mayNavigate({ isDocument, isMainFrame, url }: PageRequest): boolean {
    // The first document is loaded by the program and not by the page.
    if (!isDocument || this.getURL() === "about:blank") return true;
    const event = { ...preventable(), url, isMainFrame };
    event.preventDefault = () => {
      event.defaultPrevented = true;
    };
    this.emit("will-frame-navigate", event);
    return !event.defaultPrevented;
  }
}
