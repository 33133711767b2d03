// The functions here run inside the page: each is sent there as text and therefore uses nothing from outside itself.

type Shape =
  | { readonly kind: "function"; readonly name: string }
  | { readonly kind: "object"; readonly parts: readonly (readonly [string, Shape])[] }
  | { readonly kind: "value"; readonly value: unknown };
type Returned = { readonly id: number; readonly value?: unknown; readonly error?: string };
type Exposed = string | ((...args: readonly unknown[]) => unknown) | { readonly [name: string]: Exposed };
/** A message of the main process, with what it says. */
type Told = ["answer", [Returned]] | ["deliver", [channel: string, args: readonly unknown[]]];
type ToMain = (message: Readonly<Record<string, unknown>>) => void;

/** Throws unless `value` is what our two sides exchange: JSON and undefined. Electron allows more; we do not use it. */
export function assertPlain(value: unknown): void {
  const type = Object.prototype.toString.call(value);
  if (["[object String]", "[object Boolean]", "[object Null]", "[object Undefined]"].includes(type)) return;
  if (type === "[object Number]" && Number.isFinite(value)) return;
  if (type !== "[object Array]" && type !== "[object Object]") throw new Error(`An object could not be cloned. (${type})`);
  for (const part of Object.values(Object(value))) assertPlain(part);
}

/** The page's own world: receives what the preload exposes. `key` names the DOM events between the two worlds. */
export function pageWorld(key: string): void {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners = new Map<number, (payload: unknown) => void>();
  let last = 0;
  const tell = (type: string, detail: unknown) => document.dispatchEvent(new CustomEvent(key + type, { detail }));
  const hear = <T>(type: string, act: (detail: T) => void) => {
    document.addEventListener(key + type, (event) => {
      if (event instanceof CustomEvent) act(event.detail);
    });
  };
  const call = (path: readonly string[], args: readonly unknown[]) => {
    last += 1;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(last, answer);
    tell(":call", { id: last, path, args: structuredClone(args) });
    return answer.promise;
  };
  // Our one function that answers at once: the bridge of the double can only pass messages.
  const subscribe = (path: readonly string[], event: unknown, listener: (payload: unknown) => void) => {
    last += 1;
    const id = last;
    listeners.set(id, listener);
    tell(":subscribe", { id, path, event });
    return () => {
      listeners.delete(id);
      tell(":unsubscribe", id);
    };
  };
  const build = (shape: Shape, path: readonly string[]): unknown => {
    if (shape.kind === "value") return shape.value;
    if (shape.kind === "object")
      return Object.freeze(Object.fromEntries(shape.parts.map(([name, part]) => [name, build(part, [...path, name])])));
    if (shape.name !== "on") return (...args: readonly unknown[]) => call(path, args);
    return (event: unknown, listener: (payload: unknown) => void) => subscribe(path, event, listener);
  };
  hear(":expose", ({ name, shape }: { readonly name: string; readonly shape: Shape }) => {
    Object.defineProperty(window, name, { value: build(shape, [name]), enumerable: true });
  });
  hear(":return", ({ id, value, error }: Returned) => {
    if (error === undefined) waiting.get(id)?.resolve(value);
    else waiting.get(id)?.reject(new Error(error));
    waiting.delete(id);
  });
  hear(":event", ({ id, payload }: { readonly id: number; readonly payload: unknown }) => listeners.get(id)?.(payload));
  // As in Electron when the main process says no, which it has to here.
  window.open = (url) => {
    tell(":open", String(url));
    return null;
  };
  // A page may close its window in Electron; a page of Chromium may not close one that it did not open.
  window.close = () => {
    tell(":close", null);
  };
}

/** The world of the preload: gives it the two modules of Electron that a sandboxed one has. */
export function preloadWorld(
  key: string,
  send: ToMain,
  plain: (value: unknown) => void,
  preload: (require: (name: string) => unknown) => void,
) {
  type Listener = (event: unknown, ...args: readonly unknown[]) => void;
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const channels = new Map<string, Set<Listener>>();
  const subscriptions = new Map<number, () => void>();
  const exposed: Record<string, Exposed> = {};
  let last = 0;
  const tell = (type: string, detail: unknown) => document.dispatchEvent(new CustomEvent(key + type, { detail }));
  const hear = <T>(type: string, act: (detail: T) => void) => {
    document.addEventListener(key + type, (event) => {
      if (event instanceof CustomEvent) act(event.detail);
    });
  };
  const callExposed = (path: readonly string[], args: readonly unknown[]) => {
    const found = path.reduce<Exposed | undefined>((part, name) => (typeof part === "object" ? part[name] : undefined), exposed);
    if (typeof found !== "function") throw new Error(`${path.join(".")} is not a function`);
    return found(...args);
  };
  const shapeOf = (value: unknown, name: string): Shape => {
    if (typeof value === "function") return { kind: "function", name };
    if (typeof value !== "object" || value === null) return { kind: "value", value };
    return { kind: "object", parts: Object.entries(value).map(([part, inner]) => [part, shapeOf(inner, part)] as const) };
  };
  const electron = {
    ipcRenderer: {
      invoke: (channel: string, ...args: readonly unknown[]) => {
        plain(args);
        last += 1;
        const answer = Promise.withResolvers<unknown>();
        waiting.set(last, answer);
        send({ id: last, channel, args: args.map((value) => ({ value })) });
        return answer.promise;
      },
      on: (channel: string, listener: Listener) => {
        channels.set(channel, (channels.get(channel) ?? new Set()).add(listener));
      },
      off: (channel: string, listener: Listener) => {
        channels.get(channel)?.delete(listener);
      },
    },
    contextBridge: {
      exposeInMainWorld: (name: string, api: Exposed) => {
        exposed[name] = api;
        tell(":expose", { name, shape: shapeOf(api, name) });
      },
    },
  };
  hear(
    ":call",
    ({ id, path, args }: { readonly id: number; readonly path: readonly string[]; readonly args: readonly unknown[] }) => {
      Promise.resolve()
        .then(() => callExposed(path, args))
        .then((value) => tell(":return", { id, value }))
        .catch((error: unknown) => tell(":return", { id, error: String(error) }));
    },
  );
  hear(
    ":subscribe",
    ({ id, path, event }: { readonly id: number; readonly path: readonly string[]; readonly event: unknown }) => {
      const off = callExposed(path, [event, (payload: unknown) => tell(":event", { id, payload })]);
      if (typeof off === "function") subscriptions.set(id, () => off());
    },
  );
  hear(":unsubscribe", (id: number) => subscriptions.get(id)?.());
  hear(":open", (url: string) => {
    send({ open: url });
  });
  hear(":close", () => {
    send({ close: true });
  });
  if (location.href !== "about:blank") {
    preload((name) => {
      if (name !== "electron") throw new Error(`module not found: ${name}`);
      return electron;
    });
  }
  const acts = {
    answer: ({ id, value, error }: Returned) => {
      if (error === undefined) waiting.get(id)?.resolve(value);
      else waiting.get(id)?.reject(new Error(error));
      waiting.delete(id);
    },
    deliver: (channel: string, args: readonly unknown[]) => {
      for (const listener of channels.get(channel) ?? []) listener({}, ...args);
    },
  };
  const done = new Set<number>();
  return {
    /** Takes a message of the main process, however often it is told. */
    once: (number: number, ...[name, args]: Told) => {
      if (done.has(number)) return true;
      done.add(number);
      if (name === "answer") acts.answer(...args);
      else acts.deliver(...args);
      return true;
    },
  };
}
