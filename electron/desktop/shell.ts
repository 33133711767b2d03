import { existsSync } from "node:fs";
import { extname, join } from "node:path";
import { app, dialog, shell, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from "electron";
import type { Shell } from "../core/ports";
import type { HostWords } from "./language";
import { pageToPdf } from "./print-page";

/** What a paper is called in the dialog, by the ending of its name. */
const NAMES: Readonly<Record<string, "host.wordDocument" | "host.table" | "host.pdfDocument">> = {
  ".docx": "host.wordDocument",
  ".csv": "host.table",
  ".pdf": "host.pdfDocument",
};

/** The kinds of file that a save dialog offers, by the ending of the suggested name. */
function filtersFor(ending: string, words: HostWords): NonNullable<SaveDialogOptions["filters"]> {
  const name = NAMES[ending];
  if (name) return [{ name: words()(name), extensions: [ending.slice(1)] }];
  return ending === "" ? [] : [{ name: ending.slice(1).toUpperCase(), extensions: [ending.slice(1)] }];
}

/** The system's own dialogs and programs. `words` and `window` are asked for at each use. */
export function desktopShell(words: HostWords, window: () => BrowserWindow | null): Shell {
  return {
    chooseSavePath: (suggestedName) => chooseSavePath(join(app.getPath("documents"), suggestedName), words, window()),
    chooseFolder: () => chooseFolder(words, window()),
    openPath: async (path) => {
      const failure = await shell.openPath(path);
      if (failure !== "") throw new Error(failure);
    },
    showInFolder: async (path) => {
      shell.showItemInFolder(path);
    },
    makePdf: pageToPdf,
    hasPrinter: async () => {
      const printers = await window()?.webContents.getPrintersAsync();
      return printers === undefined ? null : printers.length > 0;
    },
    can: { chooseFolder: true, saveDialog: true },
  };
}

async function chooseSavePath(defaultPath: string, words: HostWords, window: BrowserWindow | null): Promise<string | null> {
  const ending = extname(defaultPath);
  const options: SaveDialogOptions = {
    defaultPath,
    filters: filtersFor(ending, words),
    properties: ["createDirectory", "showOverwriteConfirmation"],
  };
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  if (canceled || filePath === "") return null;
  if (filePath.toLowerCase().endsWith(ending.toLowerCase())) return filePath;
  const complete = filePath + ending;
  // The dialog asked about the name as typed; whether the file with the ending may be replaced has to be asked again.
  return existsSync(complete) ? chooseSavePath(complete, words, window) : complete;
}

async function chooseFolder(words: HostWords, window: BrowserWindow | null): Promise<string | null> {
  const options: OpenDialogOptions = { title: words()("host.chooseFolder"), properties: ["openDirectory", "createDirectory"] };
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? null : (filePaths[0] ?? null);
}
