import { defineConfig } from "@playwright/test";
import { findBrowser } from "./build/test-tools/find.ts";

const executablePath = await findBrowser();

/**
 * What these look at lies behind the one contract, in page and core alone, and no host can change it: once is enough. Saving, kills, files,
 * windows, keyboard, signing and the main walk run on both.
 */
const PAGES = [
  "baselines", "bilingual", "blanks", "checker", "dossier", "fit", "intake", "lists", "obligations", "other-systems", "people", "places",
  "progress", "records", "sets", "templates", "tracks", "verify", "walk",
].map((name) => `**/${name}.spec.ts`); // prettier-ignore

/**
 * The same specs run on both hosts, but for those tagged with one; the desktop one starts the real Electron where there is one, else the
 * double. The project `pages` looks at the rest on the browser host, `page` at what is tagged so in the others.
 */
export default defineConfig({
  testDir: "test/e2e",
  outputDir: "out/e2e",
  // One more than this had processors when it was measured: a test waits for the program or the screen a third of its time.
  workers: 3,
  fullyParallel: true,
  forbidOnly: process.env["CI"] !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    actionTimeout: 15_000,
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
    },
  },
  projects: [
    { name: "desktop", grepInvert: /@browser|@page/, testIgnore: PAGES },
    { name: "browser", grepInvert: /@desktop|@page/, testIgnore: PAGES },
    { name: "pages", testMatch: PAGES },
    { name: "page", testIgnore: PAGES, grep: /@page/ },
  ],
});
