import type { ServerResponse } from "node:http";
import type { HostEvents } from "#shared/contract/define";
import { securityHeaders } from "../core/static-page";

/** The open event streams, one for each open page. */
export type EventStreams = {
  /** Turns a response into a stream of events that stays open. */
  readonly add: (response: ServerResponse) => void;
  readonly send: (event: HostEvents["changed"]) => void;
  readonly endAll: () => void;
};

/** `countChanged` hears how many pages are open after each coming and going. */
export function createEventStreams(countChanged: (open: number) => void): EventStreams {
  const open = new Set<ServerResponse>();
  return {
    add: (response) => {
      response.writeHead(200, { ...securityHeaders(), "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write(":\n\n");
      open.add(response);
      countChanged(open.size);
      response.on("close", () => {
        open.delete(response);
        countChanged(open.size);
      });
    },
    send: (event) => {
      for (const response of open) response.write(`event: changed\ndata: ${JSON.stringify(event)}\n\n`);
    },
    endAll: () => {
      for (const response of open) response.end();
    },
  };
}
