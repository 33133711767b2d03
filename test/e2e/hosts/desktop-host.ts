import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { _electron } from "@playwright/test";
import { desktopProgram, DOUBLE } from "../../../build/test-tools/desktop-program.ts";
import { findBrowser } from "../../../build/test-tools/find.ts";
import type { Folders } from "./folders.ts";
import { collectOutput, ended, killed, type Running, type StartOptions } from "./running.ts";
import type { Watch } from "./watch.ts";

const ROOT = join(import.meta.dirname, "../../..");
const ORIGINS = ["app://heshi", "https://heshi.app.localhost"];
/** Starts the built main and preload in the real Electron, or in the double where there is none. */
export async function startDesktopHost(folders: Folders, watch: Watch, options: StartOptions): Promise<Running> {
  const electron = await _electron.launch({
    // Named no path, Playwright finds the real one itself and holds it back until a test may look.
    ...(desktopProgram() === DOUBLE ? { executablePath: DOUBLE } : {}),
    args: [ROOT, "--data", folders.data, `--user-data-dir=${folders.app}`, ...(options.args ?? [])],
    cwd: folders.root,
    env: { ...folders.env, ...options.env, CHROMIUM: (await findBrowser()) ?? "" },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  const child = electron.process();
  const output = collectOutput(child);
  watch.follow(electron.context(), ORIGINS);
  await electron.evaluate(({ dialog, shell, app }) => {
    // The papers go where the browser host puts them; nothing is opened, only written down.
    const opened: string[] = [];
    Reflect.set(globalThis, "opened", opened);
    Reflect.set(dialog, "showSaveDialog", async (...args: readonly { readonly defaultPath: string }[]) => {
      return { canceled: false, filePath: args.at(-1)?.defaultPath ?? app.getPath("documents") };
    });
    Reflect.set(shell, "openPath", async (path: string) => {
      opened.push(path);
      return "";
    });
    Reflect.set(shell, "showItemInFolder", (path: string) => {
      opened.push(path);
    });
  });
  const page = await electron.firstWindow();
  await page.waitForURL((url) => ORIGINS.some((origin) => url.href.startsWith(origin)));
  await page.waitForLoadState("load");
  await page.setViewportSize({ width: 1366, height: 768 });
  return {
    page,
    process: child,
    electron,
    output,
    kill: async () => {
      await killed(child);
      await chromiumGone(output());
    },
    stop: async () => {
      if (await ended(child, 0)) return;
      await Promise.race([electron.close(), ended(child)]);
      if (!(await ended(child, 1_000))) await killed(child);
    },
  };
}

/** Waits until the Chromium of a killed program is gone too, so that it writes nothing more into folders of the test. */
async function chromiumGone(output: string): Promise<void> {
  const address = /^DevTools listening on ws:\/\/([\d.:]+)/m.exec(output)?.[1];
  const lives = () => fetch(`http://${address}/json/version`).then(Boolean, () => false);
  while (address !== undefined && (await lives())) await setTimeout(50);
}
