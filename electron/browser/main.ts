import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { DEFAULT_PREFERENCES, Preferences, type Language } from "#shared/domain/room";
import { words } from "#shared/locales/words";
import { openApp, type App } from "../core/app";
import { openingApp } from "../core/opening-app";
import type { Surroundings } from "../core/ports";
import { openAppWindow } from "./app-window";
import { browserArguments, type BrowserArguments } from "./arguments";
import { browserShell } from "./files";
import { findBrowser } from "./find-browser";
import { watchLifetime } from "./lifetime";
import { pdfMaker } from "./print-page";
import { startServer, type RunningServer } from "./server";

const PAGE_FOLDER = join(import.meta.dirname, "../renderer");

async function start(chosen: BrowserArguments): Promise<void> {
  const core = coreOf(chosen);
  const lifetime = watchLifetime(() => void end());
  // The folder is opened once the server listens: the browser is on its way meanwhile.
  const server = await serve(core, chosen.port, lifetime.pages);
  const end = once(async () => {
    lifetime.stop();
    await server.close();
    await core.close();
    process.exit(0);
  });
  process.on("SIGTERM", () => void end());
  process.on("SIGINT", () => void end());

  console.log(`READY ${server.link}`);
  const browser = chosen.openWindow ? findBrowser() : null;
  if (browser !== null) await openAppWindow(browser, server.link, join(chosen.appFolder, "browser"), lifetime.browserExited);
  const language = await screenLanguage(core);
  console.log(words(language)(browser === null ? "host.openLink" : "host.windowOpens"));
}

function coreOf({ dataFolder, appFolder }: BrowserArguments): App {
  const surroundings: Surroundings = {
    now: () => new Date(),
    newId: randomUUID,
    host: "browser",
    version: __APP_VERSION__,
    shell: browserShell(pdfMaker(join(appFolder, "pdf"))),
  };
  return openingApp(() => openApp({ dataFolder, appFolder, surroundings }));
}

async function serve(core: App, port: number, pages: (open: number) => void): Promise<RunningServer> {
  try {
    return await startServer({ app: core, root: PAGE_FOLDER, port, pagesChanged: pages });
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    console.error(words(await screenLanguage(core))("host.portTaken", { port: String(port) }));
    await core.close();
    process.exit(1);
  }
}

async function screenLanguage(core: App): Promise<Language> {
  const reply = await core.dispatch("app.preferences", undefined);
  const preferences = Preferences.safeParse(reply.ok ? reply.value : undefined);
  return (preferences.data ?? DEFAULT_PREFERENCES).screenLanguage;
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES");
}

function once(act: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= act());
}

function argumentsOrExit(): BrowserArguments {
  try {
    return browserArguments(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error("node browser.js [--data DIR] [--user-data-dir DIR] [--port N] [--no-open]");
    process.exit(2);
  }
}

await start(argumentsOrExit()).catch((error: unknown) => {
  console.error(error);
  console.error(words(DEFAULT_PREFERENCES.screenLanguage)("host.startFailed"));
  process.exit(1);
});
