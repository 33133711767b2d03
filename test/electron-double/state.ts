import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Chromium } from "./chromium.ts";

/** What the parts of the double share. */
type State = {
  chromium: Chromium | null;
  ready: boolean;
  packaged: boolean;
  readonly paths: Map<string, string>;
  /** Schemes made known before ready, such as "app". */
  readonly schemes: Set<string>;
};

export const state: State = { chromium: null, ready: false, packaged: false, paths: new Map(), schemes: new Set() };

/** The running browser; as in Electron, nothing that needs it works before ready. */
export function chromium(what: string): Chromium {
  if (state.chromium === null || !state.ready) throw new Error(`${what} cannot be used before app is ready`);
  return state.chromium;
}

/** Makes a member that was never written fail loudly instead of being undefined. */
export function strict<T extends object>(name: string, part: T): T {
  return new Proxy(part, {
    get(target, key) {
      // A promise asks every value for `then`, and the inspector asks for `toJSON`.
      if (typeof key === "string" && !(key in target) && key !== "then" && key !== "toJSON") {
        throw new Error(`electron double: ${name}.${key} is not implemented`);
      }
      const member: unknown = Reflect.get(target, key);
      // Private fields know only the object itself.
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
}

/** A folder that goes when the process ends, inside `--user-data-dir` if there is one, so that a kill leaves nothing elsewhere. */
export function temporaryFolder(): string {
  const given = process.argv.find((argument) => argument.startsWith("--user-data-dir="))?.split("=")[1];
  const parent = given ?? tmpdir();
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "electron-double-"));
  process.on("exit", () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  });
  return folder;
}
