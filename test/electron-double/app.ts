import { EventEmitter } from "node:events";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { state, strict } from "./state.ts";
import { allWindows, whenAllClosed } from "./windows.ts";

/** An event that a listener can prevent. */
export function preventable() {
  const event = {
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}

class App extends EventEmitter {
  readonly commandLine = strict("app.commandLine", { appendSwitch: () => {} });
  readonly #ready = Promise.withResolvers<void>();
  #leaving = false;
  #lock: string | null = null;

  get isPackaged() {
    return state.packaged;
  }
  whenReady() {
    return this.#ready.promise;
  }
  enableSandbox() {
    if (state.ready) throw new Error("app.enableSandbox() can only be called before app is ready");
  }
  setAppUserModelId() {}
  getPath(name: string): string {
    const usual = name === "documents" ? join(homedir(), "Documents") : undefined;
    const path = state.paths.get(name) ?? usual;
    if (path === undefined) throw new Error(`electron double: app.getPath("${name}")`);
    return path;
  }
  setPath(name: string, path: string) {
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path}`);
    state.paths.set(name, path);
  }

  /** The first process with this userData holds the lock; another one wakes it with a signal. */
  requestSingleInstanceLock(): boolean {
    const file = join(this.getPath("userData"), "electron-double.pid");
    const holder = existsSync(file) ? Number(readFileSync(file, "utf8")) : null;
    if (holder !== null && signal(holder)) return false;
    writeFileSync(file, String(process.pid));
    this.#lock = file;
    process.on("SIGUSR2", () => this.emit("second-instance", {}, [], ""));
    return true;
  }

  /** As in Electron: every window is asked first, and one that stays open ends the attempt. */
  quit() {
    if (!state.ready) return this.exit(0);
    const event = preventable();
    this.emit("before-quit", event);
    if (event.defaultPrevented) return;
    const open = allWindows();
    for (const window of open) window.close();
    if (open.length === 0) this.#leave();
  }
  exit(code = 0) {
    if (this.#leaving) return;
    this.#leaving = true;
    if (this.#lock !== null) rmSync(this.#lock, { force: true });
    state.chromium?.kill();
    setImmediate(() => process.exit(code));
  }
  becomeReady() {
    state.ready = true;
    whenAllClosed(() => {
      if (this.#leaving) return;
      if (this.listenerCount("window-all-closed") > 0) this.emit("window-all-closed");
      else this.quit();
    });
    this.emit("ready", {});
    this.#ready.resolve();
  }
  #leave() {
    const event = preventable();
    this.emit("will-quit", event);
    if (!event.defaultPrevented) this.exit(0);
  }
}

function signal(pid: number): boolean {
  try {
    process.kill(pid, "SIGUSR2");
    return true;
  } catch {
    return false;
  }
}

export const app = strict("app", new App());
