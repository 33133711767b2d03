import { type HostEvents, type Reply, SUBJECTS } from "#shared/contract/define";

/** The way to the core, whichever host the screen runs in. */
export type Transport = {
  readonly call: (path: string, input: unknown) => Promise<Reply>;
  /** Listens to an event of the host; the answer ends the listening. */
  readonly on: <E extends keyof HostEvents>(event: E, callback: (payload: HostEvents[E]) => void) => () => void;
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
  };
}

/** The host's events. What changed before the stream stood, or while it was broken off, was told to nobody: all is read again then. */
function eventStream(): EventSource {
  const stream = new EventSource("/events");
  const missed = () => stream.dispatchEvent(new MessageEvent("changed", { data: JSON.stringify({ subjects: SUBJECTS }) }));
  stream.addEventListener("open", missed);
  return stream;
}

function browserTransport(): Transport {
  let stream: EventSource | undefined;
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
    on: (event, callback) => {
      stream ??= eventStream();
      const listener = (message: MessageEvent<string>) => callback(JSON.parse(message.data));
      stream.addEventListener(event, listener);
      return () => stream?.removeEventListener(event, listener);
    },
  };
}

export const transport: Transport = window.heshi ? desktopTransport(window.heshi) : browserTransport();
