import { app, dialog, type BrowserWindow } from "electron";
import type { HostWords } from "./language";

/** A page that breaks down again within this many milliseconds is not started a third time. */
const AGAIN = 60_000;

/** Starts the page once more when its process broke down; what was saved is on disk and what was typed was saved within seconds. */
export function reloadAfterCrash(window: BrowserWindow, words: HostWords): void {
  let last: number | null = null;
  window.webContents.on("render-process-gone", (_event, details) => {
    if (details.reason === "clean-exit" || window.isDestroyed()) return;
    const now = Date.now();
    const again = last !== null && now - last < AGAIN;
    last = now;
    console.error(`page process gone: ${details.reason} (${details.exitCode})`);
    if (!again) {
      window.webContents.reload();
      return;
    }
    dialog.showErrorBox(words()("host.title"), words()("host.crashed"));
    window.destroy();
    app.quit();
  });
}
