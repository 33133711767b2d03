import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { app, dialog, type BrowserWindow } from "electron";
import { firstAnswers } from "#shared/contract/first-answers";
import { DEFAULT_PREFERENCES } from "#shared/domain/room";
import { words as wordsOf } from "#shared/locales/words";
import { openApp, type App } from "../core/app";
import type { Surroundings } from "../core/ports";
import { desktopArguments, type DesktopArguments } from "./arguments";
import { answerCalls } from "./calls";
import { guardProcess, guardSession } from "./guard";
import { followLanguage, type HostWords } from "./language";
import { setMenu } from "./menu";
import { registerScheme, servePage } from "./protocol";
import { remindDaily } from "./reminders";
import { desktopShell } from "./shell";
import { bringToFront, openWindow } from "./window";

const PAGE_FOLDER = join(import.meta.dirname, "../renderer");
/** As `appId` in electron-builder.yml: Windows groups the windows of the task bar by it. */
const APP_ID = "cn.heshi.desk";
let window: BrowserWindow | null = null;
const currentWindow = () => window;
// Until the preferences are read, the words are those of a fresh installation.
let words: HostWords = () => wordsOf(DEFAULT_PREFERENCES.screenLanguage);

function openCore({ dataFolder, appFolder }: DesktopArguments): Promise<App> {
  const surroundings: Surroundings = {
    now: () => new Date(),
    newId: randomUUID,
    host: "desktop",
    version: __APP_VERSION__,
    shell: desktopShell(() => words(), currentWindow),
  };
  return openApp({ dataFolder, appFolder, surroundings });
}

async function start(core: App): Promise<void> {
  guardSession();
  closeBeforeQuit(core);
  servePage(PAGE_FOLDER, () => firstAnswers(core.dispatch));
  words = await followLanguage(core, () => {
    setMenu(words(), currentWindow);
    window?.setTitle(words()("host.title"));
  });
  core.subscribe((event) => window?.webContents.send("changed", event));
  answerCalls(core, currentWindow);
  setMenu(words(), currentWindow);
  window = openWindow(words, () => {
    window = null;
  });
  remindDaily(
    core,
    () => words(),
    () => {
      if (window !== null) bringToFront(window);
    },
  );
}

/** Lets the core finish what it is writing and give the folder free before the process ends. */
function closeBeforeQuit(core: App): void {
  app.on("will-quit", (event) => {
    event.preventDefault();
    void core.close().finally(() => {
      app.exit(0);
    });
  });
}

function failed(error: unknown): void {
  console.error(error);
  dialog.showErrorBox(words()("host.title"), words()("host.startFailed"));
  app.exit(1);
}

const chosen = desktopArguments(process.argv.slice(1));
const userData = join(chosen.appFolder, "desktop");
mkdirSync(userData, { recursive: true });
app.setPath("userData", userData);
app.setAppUserModelId(APP_ID);
guardProcess();
registerScheme();
if (app.requestSingleInstanceLock()) {
  app.on("second-instance", () => {
    if (window !== null) bringToFront(window);
  });
  app.on("window-all-closed", () => {
    app.quit();
  });
  // The folder is opened while Electron gets ready. A top-level await would hang: that is only after this module is evaluated.
  void Promise.all([openCore(chosen), app.whenReady()])
    .then(([core]) => start(core))
    .catch(failed);
} else {
  app.quit();
}
