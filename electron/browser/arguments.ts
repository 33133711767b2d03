import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { appFolder } from "../core/options";

/** What the command line chose. `port` 0: any free one. `dataFolder` null: the folder used last, or the usual one. */
export type BrowserArguments = {
  readonly dataFolder: string | null;
  readonly appFolder: string;
  readonly port: number;
  readonly openWindow: boolean;
};

const LARGEST_PORT = 65_535;

/** Reads `--data DIR`, `--user-data-dir DIR`, `--port N` and `--no-open`; throws a TypeError on anything else. */
export function browserArguments(argv: readonly string[]): BrowserArguments {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      data: { type: "string" },
      "user-data-dir": { type: "string" },
      port: { type: "string", default: "0" },
      "no-open": { type: "boolean", default: false },
    },
  });
  return {
    dataFolder: values.data === undefined ? null : resolve(values.data),
    appFolder: values["user-data-dir"] === undefined ? appFolder() : resolve(values["user-data-dir"]),
    port: parsePort(values.port),
    openWindow: !values["no-open"],
  };
}

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= LARGEST_PORT)) throw new TypeError(`--port ${text}`);
  return port;
}
