import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { findBrowser } from "../../build/test-tools/find.ts";
import { contentOf, roomOf, sampleCase } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";
import { spawnBrowserHost } from "./hosts/browser-host.ts";
import { desktopProgram } from "../../build/test-tools/desktop-program.ts";
import { ended } from "./hosts/running.ts";

const ENGLISH = { screenLanguage: "en", documentLanguage: "zh-CN", systemReminders: false };
const version: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")).version;

test("shows the page and answers calls", async ({ page, host, folders }) => {
  await expect(page).toHaveTitle(/./);
  expect(await call(page, "app.info")).toMatchObject({
    ok: true,
    value: { host, version, dataFolder: folders.data, folderProblem: null, lockedBy: null },
  });
});

test("a wrong input comes back as a problem and does no harm", async ({ page }) => {
  for (const input of [undefined, null, 5, "id", [], { id: 5 }, { id: "../../x" }, { id: "x", more: 1 }]) {
    expect(await call(page, "cases.get", input)).toMatchObject({ ok: false, problem: { code: "badInput" } });
  }
  expect(await call(page, "app.info")).toMatchObject({ ok: true });
});

test("the page hears what changed", async ({ page, host }) => {
  const heard = page.evaluate(
    (desktop) =>
      new Promise((resolve) => {
        if (desktop) Reflect.get(window, "heshi").on("changed", resolve);
        else new EventSource("/events").addEventListener("changed", (event) => resolve(JSON.parse(event.data)));
      }),
    host === "desktop",
  );
  await expect(async () => {
    await call(page, "app.savePreferences", ENGLISH);
    expect(await Promise.race([heard, new Promise((resolve) => setTimeout(resolve, 200))])).toEqual({
      subjects: ["preferences"],
    });
  }).toPass();
});

test("what was saved is there after the power went out", async ({ start }) => {
  const first = await start();
  expect(await call(first.page, "app.savePreferences", ENGLISH)).toMatchObject({ ok: true });
  await first.kill();
  const second = await start();
  expect(await call(second.page, "app.preferences")).toEqual({ ok: true, value: ENGLISH });
});

test("ends by itself and leaves the data folder free", async ({ start }) => {
  const first = await start();
  await first.stop();
  expect(first.process.exitCode).toBe(0);
  const second = await start();
  expect(await call(second.page, "app.info")).toMatchObject({ ok: true, value: { lockedBy: null } });
});

test("runs without its usual folders, and says so when the data folder cannot be one", async ({ start, folders }) => {
  writeFileSync(folders.data, "a file");
  const app = await start();
  const info = await call(app.page, "app.info");
  expect(info).toMatchObject({ ok: true, value: { folderProblem: { code: expect.stringMatching(/^folder/) } } });
});

test.describe("desktop", { tag: "@desktop" }, () => {
  test("has its menu in the language of the interface, at once when that changes", async ({ app, electron }) => {
    expect(await menuLabel(electron, "newCase")).toBe("新建案件");
    await call(app.page, "app.savePreferences", ENGLISH);
    await expect.poll(() => menuLabel(electron, "newCase")).toBe("New case");
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe("Heshi");
  });

  test("its commands reach the page", async ({ page, electron }) => {
    for (const item of ["newCase", "saveNow", "exportAgreement", "settings"]) {
      await page.evaluate(() => {
        Reflect.get(window, "heshi").on("menu", (heard: unknown) => Reflect.set(window, "heard", heard));
      });
      await electron.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), item);
      await expect.poll(() => page.evaluate(() => Reflect.get(window, "heard"))).toEqual({ item });
    }
  });

  test("the page can stop listening", async ({ page, electron }) => {
    await page.evaluate(() => {
      Reflect.set(window, "heard", 0);
      const off = Reflect.get(window, "heshi").on("menu", () => Reflect.set(window, "heard", Reflect.get(window, "heard") + 1));
      Reflect.set(window, "off", off);
    });
    const click = () => electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("saveNow")?.click());
    const heard = () => page.evaluate(() => Reflect.get(window, "heard"));
    await click();
    await expect.poll(heard).toBe(1);
    await page.evaluate(() => Reflect.get(window, "off")());
    await click();
    await call(page, "app.info");
    expect(await heard()).toBe(1);
  });

  for (const [what, place, kept] of [
    ["opens where it was", { bounds: { x: 100, y: 90, width: 1200, height: 700 }, maximized: false }, true],
    [
      "opens in the middle when its screen is gone",
      { bounds: { x: 9000, y: 90, width: 1200, height: 700 }, maximized: false },
      false,
    ],
    ["opens when the remembered place is nonsense", { bounds: { x: "1" } }, false],
  ] as const) {
    test(what, async ({ start, folders }) => {
      const file = join(folders.app, "desktop", "window.json");
      mkdirSync(join(folders.app, "desktop"), { recursive: true });
      writeFileSync(file, JSON.stringify(place));
      const app = await start();
      const bounds = await app.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
      expect(bounds).toMatchObject(kept ? place.bounds : { width: 1366, height: 768 });
      await app.stop();
      expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ bounds, maximized: false });
    });
  }

  test("opens maximised when it was", async ({ start, folders }) => {
    mkdirSync(join(folders.app, "desktop"), { recursive: true });
    const place = { bounds: { x: 0, y: 0, width: 1200, height: 700 }, maximized: true };
    writeFileSync(join(folders.app, "desktop", "window.json"), JSON.stringify(place));
    const app = await start();
    const maximized = () => app.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMaximized());
    await expect.poll(maximized).toBe(true);
  });

  test("a second start brings the window to the front and ends", async ({ app, electron, folders }) => {
    await electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.on("focus", () => Reflect.set(globalThis, "focused", true));
    });
    const second = spawn(desktopProgram(), [".", "--data", folders.data, `--user-data-dir=${folders.app}`], {
      cwd: join(import.meta.dirname, "../.."),
      env: folders.env,
      stdio: "ignore",
    });
    expect(await ended(second)).toBe(true);
    await expect.poll(() => electron.evaluate(() => Reflect.get(globalThis, "focused"))).toBe(true);
    expect(await call(app.page, "app.info")).toMatchObject({ ok: true });
  });

  test("asks before it closes with unsaved typing, but only at the second try", async ({ app, electron }) => {
    await holdOpen(app.page);
    await answerQuestion(electron, "stay");
    await closeWindow(electron);
    await expect.poll(() => unloadTries(app.page)).toBe(1);
    expect(await questions(electron)).toEqual([]);
    await closeWindow(electron);
    await expect.poll(() => questions(electron)).toEqual(["刚才录入的内容还没有保存好。"]);
    expect(await call(app.page, "app.info")).toMatchObject({ ok: true });
    await answerQuestion(electron, "close");
    await closeWindow(electron);
    await expect.poll(() => unloadTries(app.page)).toBe(3);
    await closeWindow(electron).catch(() => {});
    expect(await ended(app.process)).toBe(true);
  });

  test("the page closes the window itself when its typing is saved", async ({ app, electron }) => {
    await holdOpen(app.page);
    await closeWindow(electron);
    await expect.poll(() => unloadTries(app.page)).toBe(1);
    await app.page.evaluate(() => {
      Reflect.set(window, "held", false);
      window.close();
    });
    expect(await ended(app.process)).toBe(true);
    expect(app.process.exitCode).toBe(0);
  });

  test("a page that breaks down is started again, once", async ({ app, electron }) => {
    await app.page.evaluate(() => Reflect.set(window, "before", true));
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
    const state = () =>
      electron
        .evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
            "`${typeof heshi} ${window.before} ${document.readyState}`",
          ),
        )
        .catch(() => "");
    await expect.poll(state).toBe("object undefined complete");
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
    expect(await ended(app.process)).toBe(true);
    expect(app.output()).not.toMatch(/Unhandled|TypeError/);
  });

  test("asks for a folder with the system's dialog", async ({ page, electron, folders }) => {
    expect(await call(page, "folder.choose")).toEqual({ ok: true, value: null });
    await electron.evaluate(({ dialog }, path) => {
      Reflect.set(dialog, "showOpenDialog", async () => ({ canceled: false, filePaths: [path] }));
    }, folders.exports);
    expect(await call(page, "folder.choose")).toEqual({ ok: true, value: folders.exports });
  });
});

test.describe("browser", { tag: "@browser" }, () => {
  test("a reload does not end it, closing the window does", async ({ app }) => {
    for (let reload = 0; reload < 3; reload += 1) {
      await app.page.reload();
      expect(await call(app.page, "app.info")).toMatchObject({ ok: true });
    }
    // Longer than it waits for a page to come back.
    expect(await ended(app.process, 7_000)).toBe(false);
    await app.page.close();
    expect(await ended(app.process)).toBe(true);
    expect(app.process.exitCode).toBe(0);
  });

  test("opens a window of its own, whose end is its end", async ({ folders }) => {
    const browser = join(folders.root, "programs", "test-browser");
    // A browser without a screen knows no --app and, as root, needs to be without its sandbox.
    const script = `for argument; do case "$argument" in --app=*) page="\${argument#--app=}";; --user-data-dir=*) profile="$argument";; esac; done
echo "$profile $page" > '${folders.root}/browser.arguments'
exec setsid sh -c 'echo $$ > "$0/browser.pid"; exec "$@"' '${folders.root}' '${(await findBrowser()) ?? ""}' --headless --no-sandbox --disable-gpu "$profile" --remote-debugging-port=0 "$page"`;
    writeFileSync(browser, `#!/bin/sh\n${script}\n`);
    chmodSync(browser, 0o755);
    const server = spawnBrowserHost(folders, { env: { HESHI_BROWSER: browser } }, true);
    const pid = () => Number(readFileSync(join(folders.root, "browser.pid"), "utf8"));
    const link = await server.link();
    await expect.poll(() => server.output()).toContain("正在打开窗口");
    expect(await ended(server.child, 7_000)).toBe(false);
    expect((await fetch(link)).status).toBe(403);
    // The key is not among the arguments, which every user of the computer can read.
    expect(readFileSync(join(folders.root, "browser.arguments"), "utf8")).not.toContain("key");
    process.kill(-pid(), "SIGKILL");
    expect(await ended(server.child)).toBe(true);
    expect(server.child.exitCode).toBe(0);
  });

  test("the first list needs no answer but the page itself", async ({ page }) => {
    const sample = sampleCase("C01");
    await call(page, "room.save", roomOf(sample));
    await call(page, "cases.save", { id: randomUUID(), revision: 0, content: contentOf(sample) });
    await page.route("**/call/**", () => undefined);
    await page.reload();
    await expect(page.getByRole("row").filter({ hasText: contentOf(sample).parties[0]?.name ?? "" })).toBeVisible();
  });

  test("says in one sentence that its port is taken", async ({ folders }) => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    const address = other.address();
    const port = typeof address === "object" && address !== null ? String(address.port) : "";
    const server = spawnBrowserHost(folders, { args: ["--port", port] });
    expect(await ended(server.child)).toBe(true);
    expect(server.child.exitCode).toBe(1);
    expect(server.output().trim().split("\n")).toEqual([expect.stringMatching(`^端口 ${port} 已被其他程序占用`)]);
    other.close();
  });

  test("listens where it was told to, and speaks the language that was chosen", async ({ start }) => {
    const first = await start();
    expect(first.output()).toContain("请用本机浏览器打开上面的链接");
    await call(first.page, "app.savePreferences", ENGLISH);
    await first.stop();
    const second = await start({ args: ["--port", new URL(first.page.url()).port] });
    expect(second.output()).toContain("Open the link above");
    expect(new URL(second.page.url()).port).toBe(new URL(first.page.url()).port);
  });

  test("explains itself when the command line is wrong", async ({ folders }) => {
    const server = spawnBrowserHost(folders, { args: ["--prot", "80"] });
    expect(await ended(server.child)).toBe(true);
    expect(server.child.exitCode).toBe(2);
    expect(server.output()).toContain("--port N");
  });

  test("Ctrl+C ends it in order", async ({ app, watch }) => {
    watch.allow(/ERR_CONNECTION_REFUSED/);
    app.process.kill("SIGINT");
    expect(await ended(app.process)).toBe(true);
    expect(app.process.exitCode).toBe(0);
  });
});

function menuLabel(electron: ElectronApplication, id: string) {
  return electron.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.label, id);
}

/** Makes the page hold its window open, as it does while typing is unsaved. */
async function holdOpen(page: Page): Promise<void> {
  // Chromium listens to a page only after somebody used it.
  await page.mouse.click(5, 5);
  await page.evaluate(() => {
    Reflect.set(window, "held", true);
    Reflect.set(window, "tries", 0);
    window.addEventListener("beforeunload", (event) => {
      if (Reflect.get(window, "held") !== true) return;
      Reflect.set(window, "tries", Reflect.get(window, "tries") + 1);
      event.preventDefault();
    });
  });
}

function unloadTries(page: Page) {
  return page.evaluate(() => Reflect.get(window, "tries"));
}

function closeWindow(electron: ElectronApplication) {
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
}

/** Writes down what the message boxes ask, and answers them. */
async function answerQuestion(electron: ElectronApplication, answer: "stay" | "close"): Promise<void> {
  await electron.evaluate(
    ({ dialog }, response) => {
      const asked: string[] = [];
      Reflect.set(globalThis, "asked", asked);
      Reflect.set(dialog, "showMessageBox", async (_window: unknown, options: { readonly message: string }) => {
        asked.push(options.message);
        return { response };
      });
    },
    answer === "close" ? 0 : 1,
  );
}

function questions(electron: ElectronApplication): Promise<string[]> {
  return electron.evaluate(() => Reflect.get(globalThis, "asked"));
}
