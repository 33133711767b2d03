import { spawn, type ChildProcess } from "node:child_process";
import { findBrowser } from "../../build/test-tools/find.ts";
import { temporaryFolder } from "./state.ts";

export type CdpParams = Readonly<Record<string, unknown>>;
export type CdpEvent = { readonly method: string; readonly params: EventParams; readonly sessionId?: string };
/** The fields of all events we listen to; each event has some of them. */
export type EventParams = {
  readonly context: {
    readonly id: number;
    readonly name: string;
    readonly auxData: { readonly frameId: string; readonly isDefault: boolean };
  };
  readonly frame: { readonly id: string; readonly parentId?: string; readonly url: string };
  readonly name: string;
  readonly payload: string;
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  readonly request: { readonly url: string; readonly method: string };
  readonly targetId: string;
  readonly targetInfo: { readonly targetId: string; readonly openerId?: string; readonly url: string };
};

/** A running Chromium, spoken to over the DevTools protocol. */
export type Chromium = {
  /** Sends a command; the caller says what the answer looks like. */
  readonly send: <T = unknown>(method: string, params?: CdpParams, session?: string) => Promise<T>;
  readonly listen: (listener: (event: CdpEvent) => void) => void;
  readonly kill: () => void;
};

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-extensions",
  "--disable-renderer-backgrounding",
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--force-color-profile=srgb",
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
  "--remote-debugging-port=0",
];

/** Starts Chromium with an empty profile and prints the line that Playwright waits for. */
export async function launchChromium(): Promise<Chromium> {
  const program = await findBrowser();
  if (program === null) throw new Error("electron double: no Chromium found; CHROMIUM can name one");
  const profile = temporaryFolder();
  // Chromium leaves when the pipes of the debugging pipe close, which they do even if this process is killed.
  const child = spawn(program, [...FLAGS, "--remote-debugging-pipe", `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    detached: true,
  });
  const kill = () => {
    killGroup(child);
  };
  process.on("exit", kill);
  const url = await devToolsUrl(child);
  process.stderr.write(`DevTools listening on ${url}\n`);
  return { ...(await connect(url)), kill };
}

/** Debian's command is a script that starts the browser: both go. */
function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // It was gone already.
  }
}

function devToolsUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    child.on("exit", (code) => {
      reject(new Error(`chromium ended with ${code ?? "a signal"}: ${output}`));
    });
    child.stderr?.on("data", (bytes: Buffer) => {
      output += bytes.toString();
      const url = /^DevTools listening on (ws:\/\/\S+)/m.exec(output)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
}

type Answer<T> = { readonly result: T; readonly error?: { readonly message: string } };
type Message = { readonly id: number } | (CdpEvent & { readonly id?: undefined });

async function connect(url: string): Promise<Omit<Chromium, "kill">> {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  const waiting = new Map<number, (answer: string) => void>();
  const listeners: ((event: CdpEvent) => void)[] = [];
  let last = 0;
  socket.onmessage = ({ data }) => {
    const text = String(data);
    const message: Message = JSON.parse(text);
    if (message.id === undefined) {
      for (const listener of listeners) listener(message);
      return;
    }
    waiting.get(message.id)?.(text);
    waiting.delete(message.id);
  };
  return {
    listen: (listener) => {
      listeners.push(listener);
    },
    send: <T>(method: string, params: CdpParams = {}, sessionId?: string) =>
      new Promise<T>((resolve, reject) => {
        last += 1;
        waiting.set(last, (text) => {
          const { result, error }: Answer<T> = JSON.parse(text);
          if (error === undefined) resolve(result);
          else reject(new Error(`${method}: ${error.message}`));
        });
        socket.send(JSON.stringify({ id: last, method, params, sessionId }));
      }),
  };
}
