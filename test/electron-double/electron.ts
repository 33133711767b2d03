// Stands in for the module 'electron': what our main process uses and nothing more; anything else throws.
export { app } from "./app.ts";
export { ipcMain } from "./ipc.ts";
export { dialog, Menu, Notification, screen, shell } from "./native.ts";
export { protocol, session } from "./session.ts";
export { BrowserWindow, webContents } from "./window.ts";
