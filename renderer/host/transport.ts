import type { HostEvents, Reply } from "#shared/contract/define";

/** The way to the core, whichever host the screen runs in. */
export type Transport = {
  readonly call: (path: string, input: unknown) => Promise<Reply>;
  /** Listens to an event of the host; the answer ends the listening. */
  readonly on: <E extends keyof HostEvents>(event: E, callback: (payload: HostEvents[E]) => void) => () => void;
  /** Calls back whenever the events begin to come: what changed before was told to nobody. The answer ends it. */
  readonly onBegin: (callback: () => void) => () => void;
};

const gone: Reply = { ok: false, problem: { code: "hostGone", params: {} } };

function desktopTransport(heshi: NonNullable<Window["heshi"]>): Transport {
  return {
    call: async (path, input) => {
      const [group = "", name = ""] = path.split(".");
      const call = heshi.call[group]?.[name];
      return call ? await call(input) : { ok: false, problem: { code: "unknownCall", params: {} } };
    },
    on: heshi.on,
    onBegin: (callback) => {
      callback();
      return () => undefined;
    },
  };
}

function browserTransport(): Transport {
  let stream: EventSource | undefined;
  const listen = (event: string, listener: (message: MessageEvent<string>) => void) => {
    stream ??= new EventSource("/events");
    stream.addEventListener(event, listener);
    return () => stream?.removeEventListener(event, listener);
  };
  return {
    call: async (path, input) => {
      try {
        const response = await fetch(`/call/${path}`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: input === undefined ? "" : JSON.stringify(input),
        });
        const reply: Reply = await response.json();
        return reply;
      } catch {
        return gone;
      }
    },
    on: (event, callback) => listen(event, ({ data }) => callback(JSON.parse(data))),
    // Also after it was broken off.
    onBegin: (callback) => listen("open", callback),
  };
}

export const transport: Transport = window.heshi ? desktopTransport(window.heshi) : browserTransport();
