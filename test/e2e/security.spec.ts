import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { enter, visit } from "../browser/visit.ts";
import { call, expect, test } from "./fixtures.ts";
import { spawnBrowserHost } from "./hosts/browser-host.ts";
import { ended, killed } from "./hosts/running.ts";

const ROOT = join(import.meta.dirname, "../..");
const POLICY =
  /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w+/=]{24}'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'$/;

test("the page has the policy, and a nonce of its own at each load", async ({ page }) => {
  const load = () =>
    page.evaluate(async () => {
      const answer = await fetch("/");
      return { policy: answer.headers.get("content-security-policy") ?? "", text: await answer.text() };
    });
  const [one, two] = [await load(), await load()];
  for (const { policy, text } of [one, two]) {
    expect(policy).toMatch(POLICY);
    expect(text).toContain(`content="${/nonce-([^']+)/.exec(policy)?.[1]}"`);
  }
  expect(one.policy).not.toBe(two.policy);
});

/** What a page could try, and the directive that stops it. */
const ATTEMPTS = [
  ["a request to elsewhere", "connect-src", () => void fetch("https://example.invalid/").catch(() => {})],
  ["a socket to elsewhere", "connect-src", () => void new WebSocket("wss://example.invalid/")],
  ["a picture from elsewhere", "img-src", () => void (new Image().src = "https://example.invalid/a.png")],
  [
    "a script in the page",
    "script-src-elem",
    () => document.head.append(Object.assign(document.createElement("script"), { text: "1" })),
  ],
  [
    "a style without the nonce",
    "style-src-elem",
    () => document.head.append(Object.assign(document.createElement("style"), { textContent: "a{}" })),
  ],
  [
    "a frame",
    "frame-src",
    () => document.body.append(Object.assign(document.createElement("iframe"), { src: "https://example.invalid/" })),
  ],
  ["an object", "object-src", () => document.body.append(Object.assign(document.createElement("object"), { data: "/x" }))],
  [
    "another base",
    "base-uri",
    () => document.head.append(Object.assign(document.createElement("base"), { href: "https://example.invalid/" })),
  ],
] as const;

test("the policy stops what comes from elsewhere and what was not there from the start", async ({ page, watch }) => {
  watch.allow(/example\.invalid|Content Security Policy|Refused to|ERR_BLOCKED/);
  for (const [what, directive, act] of ATTEMPTS) expect.soft(await firstViolation(page, act), what).toBe(directive);
});

test("text cannot become code", async ({ page, watch }) => {
  watch.allow(/Content Security Policy|Refused to/);
  const outcome = await page.evaluate(
    () =>
      new Promise((resolve) => {
        // Later, because what a debugger runs at once may do what the page may not.
        setTimeout(() => {
          try {
            resolve(Reflect.get(globalThis, "Function")("return 1")());
          } catch (error) {
            resolve(error instanceof EvalError ? "EvalError" : String(error));
          }
        });
      }),
  );
  expect(outcome).toBe("EvalError");
});

test("nothing of Node or Electron is in the page, and what is there cannot be changed", async ({ page, host }) => {
  const seen = await page.evaluate(() => {
    const names = ["require", "module", "process", "Buffer", "global", "electron", "ipcRenderer", "__dirname"];
    const frozen = (value: unknown): boolean =>
      typeof value !== "object" ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every((part) => frozen(part)));
    const bridge: unknown = Reflect.get(window, "heshi");
    const descriptor = Object.getOwnPropertyDescriptor(window, "heshi");
    return {
      names: names.filter((name) => name in window),
      members: typeof bridge === "object" && bridge !== null ? Object.keys(bridge).toSorted() : null,
      frozen: frozen(bridge),
      replaceable: descriptor?.writable === true || descriptor?.configurable === true,
    };
  });
  const members = host === "desktop" ? ["call", "host", "on"] : null;
  expect(seen).toEqual({ names: [], members, frozen: true, replaceable: false });
});

test("the page has no permissions", async ({ page }) => {
  const states = await page.evaluate(async () =>
    Promise.all(
      (["geolocation", "camera", "microphone"] as const).map(async (name) => (await navigator.permissions.query({ name })).state),
    ),
  );
  expect(states).toEqual(["denied", "denied", "denied"]);
});

test("no path leads out of the page's folder", async ({ page, watch }) => {
  watch.allow(/404|400/);
  for (const path of [
    "/..%2fpackage.json",
    "/..%2f..%2fpackage.json",
    "/%2e%2e/host/desktop.js",
    "/..%5c..%5cpackage.json",
    "/%00",
    "/assets",
  ]) {
    const status = await page.evaluate(async (url) => (await fetch(url)).status, path);
    expect.soft([400, 404], path).toContain(status);
  }
});

test("no map of the source is built", () => {
  const files = readdirSync(join(ROOT, "out/host"))
    .concat(readdirSync(join(ROOT, "out/renderer"), { recursive: true, encoding: "utf8" }))
    .filter((file) => file.endsWith(".map"));
  expect(files).toEqual([]);
});

test.describe("Electron's checklist", { tag: "@desktop" }, () => {
  const preferences: readonly (readonly [string, string, boolean | undefined])[] = [
    ["2 no Node in the page", "nodeIntegration", false],
    ["2 no Node in workers", "nodeIntegrationInWorker", false],
    ["2 no Node in frames", "nodeIntegrationInSubFrames", false],
    ["3 the preload is isolated", "contextIsolation", true],
    ["4 the page is in the sandbox", "sandbox", true],
    ["6 web security is on", "webSecurity", true],
    ["8 no insecure content", "allowRunningInsecureContent", false],
    ["9 no experiments", "experimentalFeatures", false],
    ["10 no Blink features", "enableBlinkFeatures", undefined],
    ["11 no webview", "webviewTag", false],
  ];
  test("2–4, 6, 8–12 the window is made as it says", async ({ electron }) => {
    const used = await electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return contents === undefined ? {} : Reflect.get(contents, "getLastWebPreferences").call(contents);
    });
    for (const [rule, name, value] of preferences) expect.soft(used[name] ?? undefined, rule).toBe(value);
  });

  test("1, 18 only our own files, by a scheme of our own", async ({ electron }) => {
    expect(
      await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.webContents.getURL())),
    ).toEqual([expect.stringMatching(/^app:\/\/heshi\//)]);
  });

  test("5 permissions are denied, whether asked for or looked up", async ({ page }) => {
    expect(await page.evaluate(() => Notification.requestPermission())).toBe("denied");
    expect(await page.evaluate(async () => (await navigator.permissions.query({ name: "notifications" })).state)).toBe("denied");
  });

  for (const [what, go] of [
    ["by its address", () => void (location.href = "https://example.invalid/")],
    ["to a file", () => void (location.href = "file:///etc/passwd")],
    ["to another page of our own", () => void (location.href = "/assets/")],
    ["by a link", () => Object.assign(document.createElement("a"), { href: "https://example.invalid/" }).click()],
  ] as const) {
    test(`13 the page does not leave: ${what}`, async ({ page, electron, watch }) => {
      watch.allow(/example\.invalid|ERR_|Not allowed to load/);
      await page.evaluate(go);
      await page.waitForTimeout(300);
      expect(await openUrls(electron)).toEqual([expect.stringMatching(/^app:\/\/heshi\/(#.*)?$/)]);
      expect(await call(page, "app.info")).toMatchObject({ ok: true });
    });
  }

  test("14 no new windows, neither by script nor by link", async ({ page, electron, watch }) => {
    watch.allow(/example\.invalid|ERR_/);
    await page.evaluate(() => {
      window.open("https://example.invalid/");
      window.open("/");
      Object.assign(document.createElement("a"), { href: "/", target: "_blank" }).click();
    });
    await page.waitForTimeout(300);
    expect(await openUrls(electron)).toHaveLength(1);
    await expect.poll(() => electron.windows().length).toBe(1);
  });

  test("15 nothing is handed to the system's browser", () => {
    expect(readFileSync(join(ROOT, "out/host/desktop.js"), "utf8")).not.toContain("openExternal");
  });

  test("16 the Electron of the project is a supported one", () => {
    const { devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(devDependencies.electron).toMatch(/^\^45\./);
  });

  test("17 another window, even with our preload and our page, is not answered", async ({ electron }) => {
    const answer = await electron.evaluate(
      async ({ BrowserWindow }, preload) => {
        const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        await other.loadURL("app://heshi/");
        const reply: unknown = await other.webContents.executeJavaScript("heshi.call.app.info()");
        other.destroy();
        return reply;
      },
      join(ROOT, "out/host/preload.cjs"),
    );
    expect(answer).toEqual({ ok: false, problem: { code: "notAllowed", params: {} } });
  });

  test("19 fuses close what is not used", () => {
    const settings = readFileSync(join(ROOT, "electron-builder.yml"), "utf8");
    for (const line of [
      "runAsNode: false",
      "enableCookieEncryption: true",
      "enableNodeOptionsEnvironmentVariable: false",
      "enableNodeCliInspectArguments: false",
      "enableEmbeddedAsarIntegrityValidation: true",
      "onlyLoadAppFromAsar: true",
      "grantFileProtocolExtraPrivileges: false",
    ]) {
      expect(settings).toContain(line);
    }
  });

  test("20 the preload hands out no API of Electron, and imports nothing else", () => {
    const preload = readFileSync(join(ROOT, "out/host/preload.cjs"), "utf8");
    expect([...preload.matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name?.replaceAll(/["'`]/g, ""))).toEqual(["electron"]);
    expect(
      preload
        .match(/ipcRenderer\.\w+/g)
        ?.map((use) => use.split(".")[1])
        .toSorted(),
    ).toEqual(["invoke", "off", "on"]);
  });
});

test.describe("the server", { tag: "@browser" }, () => {
  test("lets in one browser, and only over its own address", async ({ folders }) => {
    const server = spawnBrowserHost(folders);
    const link = await server.link();
    const { origin, host } = new URL(link);
    expect(host).toMatch(/^127\.0\.0\.1:\d+$/);
    const cookie = await enter(origin, link);
    const json = { "content-type": "application/json" };
    const ask = (headers: Record<string, string>, path = "/call/app.info", method = "POST") =>
      visit(origin, { method, path, headers: { ...json, ...headers } });
    expect((await ask({ cookie, origin })).status).toBe(200);
    for (const [status, answer] of [
      [403, ask({ origin })],
      [403, ask({ cookie: `${cookie}x`, origin })],
      [403, ask({ cookie })],
      [403, ask({ cookie, origin: "http://127.0.0.1:1" })],
      [421, ask({ cookie, origin, host: "evil.example" })],
      [405, ask({ cookie, origin }, "/call/app.info", "GET")],
      [404, ask({ cookie, origin }, "/call/constructor.x")],
      [404, ask({ cookie, origin }, "/call/__proto__.toString")],
      [403, visit(origin, { path: link.slice(origin.length) })],
    ] as const) {
      expect((await answer).status).toBe(status);
    }
    expect(await ended(server.child, 0)).toBe(false);
    await killed(server.child);
  });

  test("gives the page no cookie to read", async ({ page }) => {
    expect(await page.evaluate(() => document.cookie)).toBe("");
    expect(await page.context().cookies()).toEqual([
      expect.objectContaining({ httpOnly: true, sameSite: "Strict", path: "/", expires: -1 }),
    ]);
  });

  test("explains a used link to a person", async ({ app, browser, page }) => {
    const link = /^READY (\S+)$/m.exec(app.output())?.[1] ?? "";
    const stranger = await browser.newPage();
    const answer = await stranger.goto(link);
    expect(answer?.status()).toBe(403);
    await expect(stranger.getByRole("heading")).toHaveText(["这个链接已经不能用了", "This link no longer works"]);
    await stranger.close();
    expect(await call(page, "app.info")).toMatchObject({ ok: true });
  });
});

function openUrls(electron: ElectronApplication): Promise<string[]> {
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()));
}

/** The directive of the policy that the page breaks first when it does `act`. */
async function firstViolation(page: Page, act: () => void): Promise<string> {
  await page.evaluate(() => {
    const first = new Promise((resolve) => {
      document.addEventListener("securitypolicyviolation", (event) => {
        resolve(event.effectiveDirective);
      });
      setTimeout(() => {
        resolve("none");
      }, 3_000);
    });
    Reflect.set(window, "violation", first);
  });
  await page.evaluate(act);
  return page.evaluate(() => Reflect.get(window, "violation"));
}
