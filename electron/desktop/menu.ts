import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from "electron";
import type { HostEvents } from "#shared/contract/define";
import type { Words } from "#shared/locales/words";

type MenuCommand = HostEvents["menu"]["item"];
const SEPARATOR: MenuItemConstructorOptions = { type: "separator" };

/** Sets the native menu in the language of `t`; its commands go to the window that is open then. */
export function setMenu(t: Words, window: () => BrowserWindow | null): void {
  const send = (item: MenuCommand) => () => {
    const event: HostEvents["menu"] = { item };
    window()?.webContents.send("menu", event);
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate([fileMenu(t, send), editMenu(t), viewMenu(t)]));
}

function fileMenu(t: Words, send: (item: MenuCommand) => () => void): MenuItemConstructorOptions {
  return {
    label: t("menu.file"),
    submenu: [
      { id: "newCase", label: t("menu.newCase"), accelerator: "CmdOrCtrl+N", click: send("newCase") },
      { id: "saveNow", label: t("menu.saveNow"), accelerator: "CmdOrCtrl+S", click: send("saveNow") },
      { id: "exportAgreement", label: t("menu.exportAgreement"), accelerator: "CmdOrCtrl+E", click: send("exportAgreement") },
      SEPARATOR,
      { id: "settings", label: t("menu.settings"), accelerator: "CmdOrCtrl+,", click: send("settings") },
      SEPARATOR,
      { role: "quit", label: t("menu.quit") },
    ],
  };
}

function editMenu(t: Words): MenuItemConstructorOptions {
  return {
    label: t("menu.edit"),
    submenu: [
      { role: "undo", label: t("menu.undo") },
      { role: "redo", label: t("menu.redo") },
      SEPARATOR,
      { role: "cut", label: t("menu.cut") },
      { role: "copy", label: t("menu.copy") },
      { role: "paste", label: t("menu.paste") },
      { role: "selectAll", label: t("menu.selectAll") },
    ],
  };
}

function viewMenu(t: Words): MenuItemConstructorOptions {
  return {
    label: t("menu.view"),
    submenu: [
      { role: "zoomIn", label: t("menu.zoomIn") },
      { role: "zoomOut", label: t("menu.zoomOut") },
      { role: "resetZoom", label: t("menu.resetZoom") },
      SEPARATOR,
      { role: "togglefullscreen", label: t("menu.fullScreen") },
    ],
  };
}
