import { join } from "node:path";
import { runnerImport } from "vite";

/** `npm run contact-sheet`: the first pages of every paper of the sample cases in pictures, to be looked at. */
const SHEET = join(import.meta.dirname, "../test/support/contact-sheet.ts");

type Sheet = { readonly makeSheets: (folder: string) => Promise<readonly string[]> };

// Our own modules name each other without endings, so they are loaded by Vite.
const { module } = await runnerImport<Sheet>(SHEET, { configFile: false, root: join(import.meta.dirname, "..") });
for (const file of await module.makeSheets(join(import.meta.dirname, "../out/contact-sheet"))) console.log(file);
