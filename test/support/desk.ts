import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AppContract } from "#shared/contract/contract";
import type { Api, HostEvents, Reply } from "#shared/contract/define";
import { findBrowser } from "../../build/test-tools/find.ts";
import { pdfMaker } from "../../electron/browser/print-page.ts";
import { type App, openApp } from "../../electron/core/app.ts";
import type { Shell, Surroundings } from "../../electron/core/ports.ts";

/** A real core on a real folder: only the clock, the ids and the system's dialogs are ours. */
export type TestDesk = {
  readonly root: string;
  readonly dataFolder: string;
  readonly exports: string;
  readonly app: App;
  readonly changed: HostEvents["changed"][];
  /** Calls through the real gate; the reply as it is. */
  readonly reply: (path: string, input?: unknown) => Promise<Reply>;
  /** The same as functions that throw the problem's code. */
  readonly api: Api<AppContract>;
  readonly opened: string[];
  /** Closes the core and opens another on the same folder. */
  readonly reopen: () => Promise<TestDesk>;
  readonly close: () => Promise<void>;
};

export type DeskOptions = {
  readonly root?: string;
  readonly dataFolder?: string | null;
  readonly now?: () => Date;
  readonly shell?: Partial<Shell>;
};

const made: string[] = [];

/** A new empty folder, removed when `removeFolders` is called. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "heshi-test-"));
  made.push(folder);
  return folder;
}

/** Removes every folder made; to be used after each test. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function clientOf(app: App): Api<AppContract> {
  const group = (name: string) =>
    new Proxy(
      {},
      {
        get: (_, call) => async (input: unknown) => {
          const reply = await app.dispatch(`${name}.${String(call)}`, input);
          if (!reply.ok) throw new Error(reply.problem.code);
          return reply.value;
        },
      },
    );
  // @ts-expect-error The proxy answers any call; the contract says which there are.
  return new Proxy({}, { get: (_, name) => group(String(name)) });
}

/** Opens a core as a host would, on new folders unless told otherwise. */
export async function openDesk(options: DeskOptions = {}): Promise<TestDesk> {
  const root = options.root ?? newFolder();
  const dataFolder = options.dataFolder === undefined ? join(root, "data") : options.dataFolder;
  const exports = join(root, "exports");
  mkdirSync(exports, { recursive: true });
  const opened: string[] = [];
  const shell: Shell = {
    chooseSavePath: (name) => Promise.resolve(join(exports, name)),
    chooseFolder: () => Promise.resolve(null),
    openPath: (path) => Promise.resolve(void opened.push(path)),
    showInFolder: (path) => Promise.resolve(void opened.push(path)),
    makePdf: async (html) => await pdfMaker(join(root, "pdf"), await findBrowser())(html),
    hasPrinter: () => Promise.resolve(null),
    can: { chooseFolder: false, saveDialog: true },
    ...options.shell,
  };
  const surroundings: Surroundings = {
    now: options.now ?? (() => new Date("2026-01-20T02:00:00Z")),
    newId: randomUUID,
    host: "desktop",
    version: "0.0.0",
    shell,
  };
  const app = await openApp({ dataFolder, appFolder: join(root, "app"), surroundings });
  const changed: HostEvents["changed"][] = [];
  app.subscribe((event) => changed.push(event));
  const close = () => app.close();
  return {
    root,
    dataFolder: dataFolder ?? join(root, "app", "data"),
    exports,
    app,
    changed,
    opened,
    reply: (path, input) => app.dispatch(path, input),
    api: clientOf(app),
    close,
    reopen: async () => {
      await close();
      return await openDesk({ ...options, root });
    },
  };
}
