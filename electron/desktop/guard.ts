import { app, session, type Session, type WebContents, type WebPreferences } from "electron";
import { isOurs, PAGE_URL } from "./protocol";

/** Schemes that carry nothing from outside. */
const LOCAL_SCHEMES: readonly string[] = ["data:", "blob:", "devtools:"];

/** What no page of ours may do, in whichever window it stands. */
export const CLOSED: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
};

/** Closes what Electron leaves open for every page; must run before Electron is ready. */
export function guardProcess(): void {
  app.enableSandbox();
  // Nothing in this program has to look up a name: not the page, not Chromium's own services.
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  app.commandLine.appendSwitch("disable-background-networking");
  app.on("web-contents-created", (_event, contents) => {
    guardContents(contents);
  });
}

/** Denies every permission, download and request that leaves the page; runs once Electron is ready. */
export function guardSession(ours: Session = session.defaultSession): void {
  ours.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  ours.setPermissionCheckHandler(() => false);
  ours.setDevicePermissionHandler(() => false);
  // Turning it on would fetch dictionaries from the network.
  ours.setSpellCheckerEnabled(false);
  ours.on("will-download", (event) => {
    event.preventDefault();
  });
  ours.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !staysHere(request.url) });
  });
}

/** Only a reload of our own page is a navigation; it opens no window and embeds nothing. */
function guardContents(contents: WebContents): void {
  contents.on("will-frame-navigate", (event) => {
    if (!event.isMainFrame || !isReload(event.url)) event.preventDefault();
  });
  contents.on("will-redirect", (event) => {
    event.preventDefault();
  });
  contents.on("will-attach-webview", (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}

function isReload(url: string): boolean {
  return url.split("#")[0] === PAGE_URL;
}

function staysHere(url: string): boolean {
  return isOurs(url) || LOCAL_SCHEMES.some((scheme) => url.startsWith(scheme));
}
