import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import type { Folders } from "./folders.ts";
import { collectOutput, ended, killed, type Running, type StartOptions } from "./running.ts";
import type { Watch } from "./watch.ts";

const PROGRAM = join(import.meta.dirname, "../../../out/host/browser.js");

/** Starts the built server and opens its link in a fresh profile of the test's browser. */
export async function startBrowserHost(
  folders: Folders,
  watch: Watch,
  browser: Browser,
  options: StartOptions,
): Promise<Running> {
  const server = spawnBrowserHost(folders, options);
  const link = await server.link();
  const context = await browser.newContext({
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
  });
  const unfollow = watch.follow(context, [new URL(link).origin]);
  const page = await context.newPage();
  await page.goto(link);
  await page.waitForURL((url) => url.search === "");
  await page.waitForLoadState("load");
  const close = () => context.close().catch(() => {});
  return {
    page,
    process: server.child,
    electron: null,
    output: server.output,
    kill: async () => {
      // A page without its server complains of it.
      unfollow();
      await killed(server.child);
      await close();
    },
    stop: async () => {
      await close();
      server.child.kill("SIGTERM");
      if (!(await ended(server.child))) await killed(server.child);
    },
  };
}

export type SpawnedServer = { readonly child: ChildProcess; readonly output: () => string; readonly link: () => Promise<string> };

/** Starts the built server, without a window of its own unless asked for; `link` rejects when it ends before it is ready. */
export function spawnBrowserHost(folders: Folders, options: StartOptions = {}, openWindow = false): SpawnedServer {
  const child = spawn(
    process.execPath,
    [
      PROGRAM,
      "--data",
      folders.data,
      "--user-data-dir",
      folders.app,
      ...(openWindow ? [] : ["--no-open"]),
      ...(options.args ?? []),
    ],
    { cwd: folders.root, env: { ...folders.env, ...options.env }, stdio: ["ignore", "pipe", "pipe"] },
  );
  const output = collectOutput(child);
  const link = () =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = /^READY (\S+)$/m.exec(output())?.[1];
        if (found !== undefined) resolve(found);
      };
      child.stdout.on("data", look);
      child.on("exit", (code) => {
        reject(new Error(`the server ended with ${code ?? "a signal"}: ${output()}`));
      });
      look();
    });
  return { child, output, link };
}
