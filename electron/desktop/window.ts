import { join } from "node:path";
import { app, BrowserWindow } from "electron";
import { guardClosing } from "./closing";
import { reloadAfterCrash } from "./crash";
import { CLOSED } from "./guard";
import type { HostWords } from "./language";
import { PAGE_URL } from "./protocol";
import { lastPlace, rememberPlace } from "./window-place";

const USUAL_SIZE = { width: 1366, height: 768 };
const LEAST_SIZE = { minWidth: 1000, minHeight: 640 };

/** Opens the one window, where it was last time; `closed` runs when it is gone. */
export function openWindow(words: HostWords, closed: () => void): BrowserWindow {
  const place = lastPlace();
  const window = new BrowserWindow({
    ...USUAL_SIZE,
    ...place?.bounds,
    ...LEAST_SIZE,
    title: words()("host.title"),
    show: false,
    backgroundColor: "#ffffff",
    webPreferences: {
      preload: join(import.meta.dirname, "preload.cjs"),
      ...CLOSED,
      devTools: !app.isPackaged,
    },
  });
  window.once("ready-to-show", () => {
    if (place?.maximized === true) window.maximize();
    window.show();
  });
  // The task bar shows the name of the program and never that of a person in a case.
  window.on("page-title-updated", (event) => {
    event.preventDefault();
  });
  window.on("close", () => {
    rememberPlace(window);
  });
  window.on("closed", closed);
  guardClosing(window, words);
  reloadAfterCrash(window, words);
  void window.loadURL(PAGE_URL);
  return window;
}

/** Brings the window before the others, for a second start of the program. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
