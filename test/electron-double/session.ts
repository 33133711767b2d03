import { EventEmitter } from "node:events";
import { chromium, state, strict } from "./state.ts";

type Answer = Response | Promise<Response>;
type BeforeRequest = (request: { readonly url: string }, answer: (decision: { readonly cancel?: boolean }) => void) => void;

/** Permissions of the web that Chromium can be told to deny. */
const PERMISSIONS = ["geolocation", "notifications", "camera", "microphone", "midi", "clipboard-read"];

class Session extends EventEmitter {
  readonly handlers = new Map<string, (request: Request) => Answer>();
  #beforeRequest: BeforeRequest = (_request, answer) => {
    answer({});
  };
  #mayHave: (contents: null, permission: string) => boolean = () => true;
  readonly webRequest = strict("webRequest", {
    onBeforeRequest: (act: BeforeRequest) => {
      this.#beforeRequest = act;
    },
  });
  setPermissionRequestHandler(act: (contents: null, permission: string, answer: (granted: boolean) => void) => void) {
    act(null, "media", (granted) => {
      if (granted) throw new Error("electron double: permissions are to be denied");
    });
  }
  setPermissionCheckHandler(act: (contents: null, permission: string) => boolean) {
    this.#mayHave = act;
  }
  setDevicePermissionHandler() {}
  setSpellCheckerEnabled(on: boolean) {
    if (on) throw new Error("electron double: the spell checker would fetch dictionaries");
  }
  /** Whether a request may go out. */
  allows(url: string): boolean {
    let cancelled = false;
    this.#beforeRequest({ url }, ({ cancel = false }) => {
      cancelled = cancel;
    });
    return !cancelled;
  }
  async applyPermissions() {
    for (const name of PERMISSIONS) {
      const setting = this.#mayHave(null, name) ? "prompt" : "denied";
      await chromium("session").send("Browser.setPermission", { permission: { name }, setting });
    }
  }
}

export const defaultSession = strict("session", new Session());

export const session = strict("session", {
  get defaultSession() {
    chromium("session");
    return defaultSession;
  },
});

export const protocol = strict("protocol", {
  registerSchemesAsPrivileged: (schemes: readonly { readonly scheme: string }[]) => {
    if (state.ready) throw new Error("protocol.registerSchemesAsPrivileged should be called before app is ready");
    for (const { scheme } of schemes) state.schemes.add(scheme);
  },
  handle: (scheme: string, act: (request: Request) => Answer) => {
    chromium("protocol.handle");
    defaultSession.handlers.set(scheme, act);
  },
});
