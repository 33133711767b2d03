import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { appFolder } from "../core/options";

/** What the command line chose. `dataFolder` null: the folder used last, or the usual one. */
export type DesktopArguments = { readonly dataFolder: string | null; readonly appFolder: string };

/**
 * Reads `--data DIR` and `--user-data-dir DIR` (everything of this program apart from the data); other switches are Chromium's
 * and left alone.
 */
export function desktopArguments(argv: readonly string[]): DesktopArguments {
  const { values } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    options: { data: { type: "string" }, "user-data-dir": { type: "string" } },
  });
  return { dataFolder: folder(values.data), appFolder: folder(values["user-data-dir"]) ?? appFolder() };
}

function folder(value: string | boolean | undefined): string | null {
  return typeof value === "string" && value !== "" ? resolve(value) : null;
}
