import { dialog, type BrowserWindow } from "electron";
import type { HostWords } from "./language";

/** A second try to close within this many milliseconds means that the page does not get its typing saved by itself. */
const SECOND_TRY = 10_000;
const CLOSE_ANYWAY = 0;
const STAY = 1;

/**
 * The page keeps the window open while something typed is not yet saved, and closes it itself as soon as it is.
 * When that does not come about and the user tries again, the user decides.
 */
export function guardClosing(window: BrowserWindow, words: HostWords): void {
  let prevented: number | null = null;
  let asking = false;
  window.webContents.on("will-prevent-unload", () => {
    const now = Date.now();
    const again = prevented !== null && now - prevented < SECOND_TRY;
    prevented = now;
    if (!again || asking) return;
    asking = true;
    void askToClose(window, words).then((close) => {
      asking = false;
      prevented = null;
      if (close && !window.isDestroyed()) window.destroy();
    });
  });
}

async function askToClose(window: BrowserWindow, words: HostWords): Promise<boolean> {
  const t = words();
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    title: t("host.title"),
    message: t("host.unsavedTitle"),
    detail: t("host.unsavedDetail"),
    buttons: [t("host.closeAnyway"), t("host.stay")],
    defaultId: STAY,
    cancelId: STAY,
    noLink: true,
  });
  return response === CLOSE_ANYWAY;
}
