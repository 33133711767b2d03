import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { firstAnswers } from "#shared/contract/first-answers";
import type { App } from "../core/app";
import { readStaticFile } from "../core/static-page";
import { refuse, sendLinkPage, sendPlain } from "./answers";
import { answerCall } from "./call-request";
import { createEventStreams, type EventStreams } from "./event-streams";
import { createSession, type Session } from "./session";

const ADDRESS = "127.0.0.1";
const CALL_PATH = "/call/";
/** A request has to be complete after this many milliseconds. */
const REQUEST_TIME = 60_000;

export type ServerOptions = {
  readonly app: Pick<App, "dispatch" | "subscribe">;
  /** The folder of the built page. */
  readonly root: string;
  /** 0: any free port. */
  readonly port: number;
  /** Hears how many pages are open after each coming and going. */
  readonly pagesChanged: (open: number) => void;
};

export type RunningServer = {
  readonly origin: string;
  /** Lets one browser in, once. */
  readonly link: string;
  readonly close: () => Promise<void>;
};

type Site = { readonly options: ServerOptions; readonly host: string; readonly session: Session; readonly streams: EventStreams };

/** Serves the page and the calls on 127.0.0.1 to the one browser that opened the link. Rejects with EADDRINUSE when the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = createServer({ requestTimeout: REQUEST_TIME });
  const port = await listen(server, options.port);
  const host = `${ADDRESS}:${port}`;
  const site: Site = { options, host, session: createSession(port), streams: createEventStreams(options.pagesChanged) };
  server.on("request", (request, response) => {
    void answer(site, request, response).catch((error: unknown) => {
      console.error(error);
      refuse(response, "unexpected", 500);
    });
  });
  const unsubscribe = options.app.subscribe(site.streams.send);
  return {
    origin: `http://${host}`,
    link: `http://${host}/?key=${site.session.key}`,
    close: async () => {
      unsubscribe();
      site.streams.endAll();
      await new Promise<void>((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      });
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, ADDRESS, () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("no port"));
      else resolve(address.port);
    });
  });
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Another name for this computer would be a page elsewhere that had its name point here.
  if (request.headers.host !== site.host) return refuse(response, "notAllowed", 421);
  const url = URL.parse(request.url ?? "", `http://${site.host}`);
  if (url === null || url.host !== site.host) return refuse(response, "badInput");
  const key = url.searchParams.get("key");
  if (request.method === "GET" && url.pathname === "/" && key !== null) return await open(site, key, request, response);
  if (!isVisitor(site, request)) return refuseStranger(url.pathname, response);
  if (url.pathname.startsWith(CALL_PATH)) return call(site, url.pathname.slice(CALL_PATH.length), request, response);
  if (request.method !== "GET") return sendPlain(response, 405, "405");
  if (url.pathname === "/events") return site.streams.add(response);
  await sendFile(site, url.pathname, response);
}

async function sendFile(site: Site, path: string, response: ServerResponse): Promise<void> {
  const file = await readStaticFile(site.options.root, path, () => firstAnswers(site.options.app.dispatch));
  response.writeHead(file.status, file.headers).end(file.bytes);
}

/** Turns the one-time link into the page and its cookie. A reload of a used link by its own visitor is the page again. */
async function open(site: Site, key: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const cookie = site.session.redeem(key);
  if (cookie === null && !isVisitor(site, request)) return sendLinkPage(response, true);
  if (cookie !== null) response.setHeader("set-cookie", cookie);
  await sendFile(site, "/", response);
}

async function call(site: Site, name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.headers.origin !== `http://${site.host}` && request.method === "POST") return refuse(response, "notAllowed");
  return answerCall(request, response, name, site.options.app.dispatch);
}

/** Cookies know no ports: a page of another server on this computer would send ours, but its browser says where it comes from. */
function isVisitor(site: Site, request: IncomingMessage): boolean {
  const from = request.headers["sec-fetch-site"];
  return site.session.knows(request.headers.cookie) && (from === undefined || from === "same-origin" || from === "none");
}

function refuseStranger(path: string, response: ServerResponse): void {
  if (path === "/") sendLinkPage(response, false);
  else refuse(response, "notAllowed");
}
