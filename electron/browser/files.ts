import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { freePath } from "../core/free-path";
import type { Shell } from "../core/ports";
import { openPath, showInFolder } from "./programs";

/** Files without dialogs: papers go into the documents folder of this user under a name that is still free. */
export function browserShell(makePdf: Shell["makePdf"], home: string = homedir(), platform: string = process.platform): Shell {
  return {
    chooseSavePath: async (suggestedName) => freePath(documentsFolder(home, platform), suggestedName),
    chooseFolder: async () => null,
    openPath: (path) => openPath(path, platform),
    showInFolder: (path) => showInFolder(path, platform),
    makePdf,
    // The print dialog of a browser tells itself which printers there are.
    hasPrinter: async () => null,
    can: { chooseFolder: false, saveDialog: false },
  };
}

/** The documents folder of the user, which carries a translated name on Linux; the home folder when there is none. */
export function documentsFolder(home: string, platform: string): string {
  const folders = [platform === "linux" ? xdgDocuments(home) : null, join(home, "Documents")];
  return folders.find((folder) => folder !== null && existsSync(folder)) ?? home;
}

function xdgDocuments(home: string): string | null {
  try {
    const settings = readFileSync(join(home, ".config", "user-dirs.dirs"), "utf8");
    const named = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(settings)?.[1];
    return named === undefined ? null : named.replace(/^\$HOME/, home);
  } catch {
    return null;
  }
}
