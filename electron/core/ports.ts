import type { HostEvents } from "#shared/contract/define";

/** What a host gives the core: the few things only it can do on this machine. */
export type Shell = {
  /** Asks where to save a file; null when the person cancelled. The browser host answers with a place in its export folder. */
  readonly chooseSavePath: (suggestedName: string) => Promise<string | null>;
  /** Asks for a folder; null when cancelled or when the host has no dialog. */
  readonly chooseFolder: () => Promise<string | null>;
  /** Opens a file with the program the system has for it; throws when there is none. */
  readonly openPath: (path: string) => Promise<void>;
  /** Shows a file in the system's file manager. */
  readonly showInFolder: (path: string) => Promise<void>;
  /**
   * Makes a PDF from a self-contained page, on the paper that its `@page` rules name. The page runs no script and reads nothing
   * but itself. Throws `pdfNoBrowser` where there is no program that could, `pdfFailed` when it did not work.
   */
  readonly makePdf: (html: string) => Promise<Uint8Array>;
  /** Whether this computer has a printer; null when the host cannot know. */
  readonly hasPrinter: () => Promise<boolean | null>;
  readonly can: { readonly chooseFolder: boolean; readonly saveDialog: boolean };
};

/** What differs between the world and a test: time, ids, and who sits where. */
export type Surroundings = {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly host: "desktop" | "browser";
  readonly version: string;
  readonly shell: Shell;
};

export type Listener = (event: HostEvents["changed"]) => void;
