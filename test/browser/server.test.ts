import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type RunningServer } from "../../electron/browser/server.ts";
import type { HostEvents, Reply } from "../../shared/contract/define.ts";
import { enter, visit } from "./visit.ts";

const root = mkdtempSync(join(tmpdir(), "heshi-server-"));
const asked: [string, unknown][] = [];
const opened: number[] = [];
const listeners = new Set<(event: HostEvents["changed"]) => void>();
let server: RunningServer;
let cookie = "";
/** What stands in a case, for the list to answer with; empty: it answers with what it was asked. */
let text = "";
/** Whether the core is still opening its folder. */
let opening = false;

/** A core that knows two calls: one answers, one breaks in a way that the real one never does. */
const app = {
  dispatch: (path: string, input: unknown): Promise<Reply> => {
    asked.push([path, input]);
    if (opening) return new Promise(() => undefined);
    if (path === "bad.rejects") return Promise.reject(new Error("never"));
    if (path === "cases.refuses") return Promise.resolve({ ok: false, problem: { code: "caseNotFound", params: {} } });
    if (path !== "cases.list") return Promise.resolve({ ok: false, problem: { code: "unknownCall", params: {} } });
    return Promise.resolve({ ok: true, value: text === "" ? (input ?? null) : { rows: [text] } });
  },
  subscribe: (listener: (event: HostEvents["changed"]) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
const start = (port = 0) => startServer({ app, root, port, pagesChanged: (open) => opened.push(open) });

beforeAll(async () => {
  mkdirSync(join(root, "assets"));
  writeFileSync(
    join(root, "index.html"),
    '<meta name="style-nonce" content="__NONCE__"><script type="application/json">__FIRST_ANSWERS__</script>',
  );
  writeFileSync(join(root, "assets", "main-1a2b.js"), "1");
  writeFileSync(`${root}-secret.txt`, "secret");
  server = await start();
  cookie = await enter(server.origin, server.link);
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
  rmSync(`${root}-secret.txt`);
});

const call = (name: string, more: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {}) =>
  visit(server.origin, {
    method: more.method ?? "POST",
    path: `/call/${name}`,
    headers: { cookie, origin: server.origin, "content-type": "application/json", ...more.headers },
    body: more.body ?? "",
  });
const problem = (code: string) => JSON.stringify({ ok: false, problem: { code, params: {} } });

test("a call reaches the core with its input and brings back the reply", async () => {
  const answer = await call("cases.list", { body: '{"offset":0,"name":"王𬭎"}' });
  expect(answer).toMatchObject({ status: 200, text: '{"ok":true,"value":{"offset":0,"name":"王𬭎"}}' });
  expect(await call("cases.list")).toMatchObject({ status: 200, text: '{"ok":true,"value":null}' });
});

test("what the core refuses is an answer, not a failed request", async () => {
  expect(await call("cases.refuses")).toMatchObject({ status: 200, text: problem("caseNotFound") });
});

test.for([
  "constructor",
  "constructor.x",
  "__proto__",
  "__proto__.toString",
  "hasOwnProperty.call",
  "",
  "cases",
  "%00",
  "%",
  "a/b",
])("the unknown call %j is a 404", async (name) => {
  expect(await call(name)).toMatchObject({ status: 404, text: problem("unknownCall") });
});

test("a key called __proto__ in the input stays a key", async () => {
  await call("cases.list", { body: '{"__proto__":{"polluted":1}}' });
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

test.for([
  ["no cookie", { cookie: "" }, 403],
  ["a forged cookie", { cookie: "heshi=1; heshi_1=1" }, 403],
  ["the right name, a wrong value", { cookie: "FORGED" }, 403],
  ["another Origin", { origin: "http://evil.example" }, 403],
  ["the Origin null", { origin: "null" }, 403],
  ["the right Origin with another port", { origin: "http://127.0.0.1:1" }, 403],
  ["a page of another server on this computer", { "sec-fetch-site": "same-site" }, 403],
  ["a page of another site", { "sec-fetch-site": "cross-site" }, 403],
  ["another Host", { host: "evil.example" }, 421],
  ["localhost instead of the address", { host: "localhost" }, 421],
] as const)("refuses %s", async ([, headers, status]) => {
  const before = asked.length;
  const forged = "cookie" in headers && headers.cookie === "FORGED" ? { cookie: `${cookie}x` } : headers;
  expect(await call("cases.list", { headers: { ...forged } })).toMatchObject({ status, text: problem("notAllowed") });
  expect(asked.length).toBe(before);
});

test("refuses a call without Origin, as a form or a program would send it", async () => {
  const answer = await visit(server.origin, { method: "POST", path: "/call/cases.list", headers: { cookie } });
  expect(answer).toMatchObject({ status: 403, text: problem("notAllowed") });
});

test.for(["GET", "PUT", "DELETE", "OPTIONS"])("refuses %s on a call and allows no other origin", async (method) => {
  const answer = await call("cases.list", { method });
  expect(answer.status).toBe(405);
  expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
});

test("refuses broken JSON and another content type", async () => {
  expect(await call("cases.list", { body: "{" })).toMatchObject({ status: 400, text: problem("badInput") });
  expect(await call("cases.list", { body: "{}", headers: { "content-type": "text/plain" } })).toMatchObject({ status: 415 });
});

test("refuses a body over 8 MB, whether its length is told or not", async () => {
  const huge = Buffer.alloc(9 * 1024 * 1024, "a");
  const before = asked.length;
  expect(await call("cases.list", { body: huge })).toMatchObject({ status: 413, text: problem("tooLarge") });
  const chunked = await call("cases.list", { body: huge, headers: { "transfer-encoding": "chunked" } });
  expect(chunked).toMatchObject({ status: 413, text: problem("tooLarge") });
  expect(asked.length).toBe(before);
});

test("a core that breaks its promise does not take the server with it", async () => {
  expect(await call("bad.rejects")).toMatchObject({ status: 500, text: problem("unexpected") });
  expect(await call("cases.list")).toMatchObject({ status: 200 });
});

test("the link works once and gives a cookie that scripts and other sites do not get", async () => {
  const own = await start();
  const first = await visit(own.origin, { path: own.link.slice(own.origin.length) });
  expect(first.headers["set-cookie"]).toEqual([
    expect.stringMatching(/^heshi_\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/),
  ]);
  const second = await visit(own.origin, { path: own.link.slice(own.origin.length) });
  expect(second.status).toBe(403);
  expect(second.headers["set-cookie"]).toBeUndefined();
  expect(second.text).toMatch(/链接.*link/s);
  // Whoever it is goes on to the page itself, once: with the cookie it opens, without it stays shut.
  expect(second.text).toContain('content="0;url=/"');
  expect((await visit(own.origin, { path: "/" })).text).not.toContain("refresh");
  expect((await visit(own.origin, { path: "/?key=wrong" })).status).toBe(403);
  await own.close();
});

test("the visitor may use the link again, as a restored window does", async () => {
  const answer = await visit(server.origin, { path: server.link.slice(server.origin.length), headers: { cookie } });
  expect(answer.status).toBe(200);
  expect(answer.text).toContain("style-nonce");
  expect(answer.headers["set-cookie"]).toBeUndefined();
});

test("every page carries the policy, with a nonce that is never the same", async () => {
  const [one, two] = await Promise.all([1, 2].map(() => visit(server.origin, { path: "/", headers: { cookie } })));
  expect(one?.headers).toMatchObject({
    "content-security-policy": expect.stringMatching(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w+/=]+';/,
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
  });
  expect(one?.text).not.toBe(two?.text);
  expect(one?.headers["content-security-policy"]).toContain(`'nonce-${/content="(.+?)"/.exec(one?.text ?? "")?.[1]}'`);
});

test("the start page brings what the first screen asks, and no text of a case gets out of it", async () => {
  text = "</script><script>alert(1)</script> $& $' __NONCE__ <!--";
  const page = await visit(server.origin, { path: "/", headers: { cookie } });
  const written = /json">(.*?)<\/script>/.exec(page.text)?.[1] ?? "";
  expect(JSON.parse(written)).toEqual({ "cases.list": { rows: [text] } });
  text = "";
});

test("a folder that takes its time does not keep the page back", async () => {
  opening = true;
  const page = await visit(server.origin, { path: "/", headers: { cookie } });
  expect(/json">(.*?)<\/script>/.exec(page.text)?.[1]).toBe("{}");
  opening = false;
});

test("a file whose name holds its hash may be kept, only by the visitor's own browser", async () => {
  const answer = await visit(server.origin, { path: "/assets/main-1a2b.js", headers: { cookie } });
  expect(answer.headers).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "private, max-age=31536000, immutable",
  });
});

test.for([
  "/../x-secret.txt",
  "/..%2f..%2fsecret.txt",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/%00",
  "/%",
  "/assets",
  "/nothing.js",
  "//etc/passwd",
])("%s is no file of the page", async (path) => {
  const answer = await visit(server.origin, {
    path: path.replace("x-secret", `${root.split("/").at(-1)}-secret`),
    headers: { cookie },
  });
  expect([400, 404]).toContain(answer.status);
  expect(answer.text).not.toContain("secret");
});

test("nothing but the link opens without the cookie", async () => {
  for (const path of ["/", "/index.html", "/assets/main-1a2b.js", "/events"]) {
    expect((await visit(server.origin, { path })).status).toBe(403);
  }
});

test("an event reaches the open page, and the coming and going of pages is counted", async () => {
  const before = opened.length;
  const socket = connect(Number(new URL(server.origin).port), "127.0.0.1");
  let received = "";
  socket.on("data", (bytes: Buffer) => (received += bytes.toString()));
  socket.write(`GET /events HTTP/1.1\r\nHost: ${new URL(server.origin).host}\r\nCookie: ${cookie}\r\n\r\n`);
  await expect.poll(() => opened.slice(before)).toEqual([1]);
  for (const listener of listeners) listener({ subjects: ["cases"] });
  await expect.poll(() => received).toContain('event: changed\ndata: {"subjects":["cases"]}');
  socket.destroy();
  await expect.poll(() => opened.slice(before)).toEqual([1, 0]);
});

test("a port that is taken is an error at once", async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
  const address = other.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  await expect(start(port)).rejects.toThrow("EADDRINUSE");
  other.close();
});

test("other computers find no server", async () => {
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4");
  const { port } = new URL(server.origin);
  for (const { address } of outside) {
    await expect(visit(`http://${address}:${port}`, { path: "/" })).rejects.toThrow("ECONNREFUSED");
  }
});
