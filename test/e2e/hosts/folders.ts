import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The folders of one test; `env` makes them those of the user. */
export type Folders = {
  readonly root: string;
  /** The data folder (`--data`). */
  readonly data: string;
  /** Everything else the program keeps for its user (`--user-data-dir`). */
  readonly app: string;
  /** Where exported papers land on either host. */
  readonly exports: string;
  readonly env: Record<string, string>;
  /** What the program asked the system to open or show, oldest first (browser host on Linux). */
  readonly opened: () => readonly string[];
};

/** Makes the folders of a test under `root`, with a home whose documents folder is `exports`, and helpers that open nothing. */
export function makeFolders(root: string): Folders {
  const exports = join(root, "home", "Documents");
  const programs = join(root, "programs");
  const log = join(root, "opened.txt");
  for (const folder of [exports, programs]) mkdirSync(folder, { recursive: true });
  writeProgram(join(programs, "xdg-open"), `printf '%s\\n' "$1" >> '${log}'`);
  writeProgram(join(programs, "dbus-send"), "exit 1");
  return {
    root,
    data: join(root, "data"),
    app: join(root, "app"),
    exports,
    env: {
      ...inherited(),
      ...home(join(root, "home")),
      TZ: "Asia/Shanghai",
      PATH: `${programs}${delimiter}${process.env["PATH"] ?? ""}`,
    },
    opened: () => (existsSync(log) ? readFileSync(log, "utf8").trimEnd().split("\n") : []),
  };
}

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function home(folder: string): Record<string, string> {
  return {
    HOME: folder,
    USERPROFILE: folder,
    XDG_CONFIG_HOME: join(folder, ".config"),
    XDG_DATA_HOME: join(folder, ".local", "share"),
  };
}

function writeProgram(path: string, script: string): void {
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}
