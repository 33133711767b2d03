// Playwright reads from the pattern of the first parameter what a fixture needs; an empty one is meant.
// oxlint-disable no-empty-pattern
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, type ElectronApplication, type Page } from "@playwright/test";
import type { Reply } from "../../shared/contract/define.ts";
import { startBrowserHost } from "./hosts/browser-host.ts";
import { startDesktopHost } from "./hosts/desktop-host.ts";
import { makeFolders, type Folders } from "./hosts/folders.ts";
import type { Running, StartOptions } from "./hosts/running.ts";
import { watchPage, type Watch } from "./hosts/watch.ts";

export { expect } from "@playwright/test";
export type { Running } from "./hosts/running.ts";

type Fixtures = {
  /** The host under test: the name of the project. */
  readonly host: "desktop" | "browser";
  /** Fresh folders of this test; a restart finds them as they were left. */
  readonly folders: Folders;
  /** Listens to every page of the test, which fails on a request to elsewhere, a broken policy or an error on the console. */
  readonly watch: Watch;
  /** Starts the program on the host of the project, once more on the same folders if it was killed before. */
  readonly start: (options?: StartOptions) => Promise<Running>;
  /** The program, already started. */
  readonly app: Running;
  /** Its main process; only on the desktop host. */
  readonly electron: ElectronApplication;
  /** Its page. */
  readonly page: Page;
};

export const test = base.extend<Fixtures>({
  host: async ({}, give, info) => {
    await give(info.project.name === "desktop" ? "desktop" : "browser");
  },
  folders: async ({}, give) => {
    const root = mkdtempSync(join(tmpdir(), "heshi-e2e-"));
    await give(makeFolders(root));
    rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  },
  watch: async ({}, give) => {
    const watch = watchPage();
    await give(watch);
    base.expect(watch.faults()).toEqual([]);
  },
  start: async ({ host, folders, watch, browser }, give) => {
    const started: Running[] = [];
    await give(async (options = {}) => {
      const running = await (host === "desktop"
        ? startDesktopHost(folders, watch, options)
        : startBrowserHost(folders, watch, browser, options));
      started.push(running);
      return running;
    });
    await Promise.all(started.map((running) => running.stop()));
  },
  app: async ({ start }, give) => {
    await give(await start());
  },
  electron: async ({ app }, give) => {
    if (app.electron === null) throw new Error("the browser host has no Electron");
    await give(app.electron);
  },
  page: async ({ app }, give) => {
    await give(app.page);
  },
});

/** Calls the core as the screen would, past the screen. */
export async function call(page: Page, path: string, input?: unknown): Promise<Reply> {
  return page.evaluate(
    async ({ group, name, input }) => {
      const bridge: Bridge | undefined = Reflect.get(window, "heshi");
      if (bridge !== undefined) {
        const send = bridge.call[group]?.[name];
        if (send === undefined) throw new Error(`no call ${group}.${name}`);
        return send(input);
      }
      const body = input === undefined ? "" : JSON.stringify(input);
      const response = await fetch(`/call/${group}.${name}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });
      const reply: Reply = await response.json();
      return reply;
    },
    { group: path.split(".")[0] ?? "", name: path.split(".")[1] ?? "", input },
  );
}

type Bridge = { readonly call: Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<Reply>>>>> };
