import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from "electron";
import type { Reply } from "#shared/contract/define";
import type { App } from "../core/app";
import { isOurs } from "./protocol";

const NOT_ALLOWED: Reply = { ok: false, problem: { code: "notAllowed", params: {} } };
const UNKNOWN: Reply = { ok: false, problem: { code: "unknownCall", params: {} } };

/** Lets the page of our window, and nobody else, call the core. */
export function answerCalls(core: App, window: () => BrowserWindow | null): void {
  ipcMain.handle("call", async (event, path: unknown, input: unknown): Promise<Reply> => {
    if (!fromOurPage(event, window())) return NOT_ALLOWED;
    if (typeof path !== "string") return UNKNOWN;
    return core.dispatch(path, input);
  });
}

function fromOurPage(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && event.sender === window?.webContents && isOurs(frame.url);
}
