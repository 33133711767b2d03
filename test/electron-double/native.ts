import { EventEmitter } from "node:events";
import { strict } from "./state.ts";

type MenuItem = {
  readonly id?: string;
  readonly label?: string;
  readonly click?: () => void;
  readonly submenu?: readonly MenuItem[];
};

/** Dialogs answer "cancelled"; a test puts its own function in, as it does with the real ones. */
export const dialog = strict("dialog", {
  showSaveDialog: async () => ({ canceled: true, filePath: "" }),
  showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
  showMessageBox: async (_window: unknown, options: { readonly cancelId: number }) => ({ response: options.cancelId }),
  showErrorBox: (title: string, content: string) => {
    console.error(`[${title}] ${content}`);
  },
});

export const shell = strict("shell", { openPath: async () => "", showItemInFolder: () => {} });

export class Menu {
  static #current: Menu | null = null;
  readonly items: readonly MenuItem[];
  constructor(items: readonly MenuItem[]) {
    this.items = items;
  }
  static buildFromTemplate(items: readonly MenuItem[]) {
    return new Menu(items);
  }
  static setApplicationMenu(menu: Menu) {
    Menu.#current = menu;
  }
  static getApplicationMenu() {
    return Menu.#current;
  }
  getMenuItemById(id: string) {
    return this.items.flatMap((item) => [item, ...(item.submenu ?? [])]).find((item) => item.id === id) ?? null;
  }
}

/** Keeps what was shown, for a test to look at. */
export class Notification extends EventEmitter {
  static readonly shown: { readonly title: string; readonly body: string }[] = [];
  readonly #options: { readonly title: string; readonly body: string };
  constructor(options: { readonly title: string; readonly body: string }) {
    super();
    this.#options = options;
  }
  static isSupported() {
    return true;
  }
  show() {
    Notification.shown.push(this.#options);
  }
}

export const screen = strict("screen", { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] });
