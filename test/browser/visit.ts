import { request, type IncomingHttpHeaders } from "node:http";

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string };
type Visit = {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};

/** One request with exactly these headers, which `fetch` would not let a test choose; `origin` is where the server listens. */
export function visit(origin: string, { method = "GET", path, headers = {}, body }: Visit): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString("utf8") });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** The cookie, as the browser would send it back, for the key of a one-time link. */
export async function enter(origin: string, link: string): Promise<string> {
  const answer = await visit(origin, { path: link.slice(origin.length) });
  return answer.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
}
