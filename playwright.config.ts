import { defineConfig } from "@playwright/test";
import { findBrowser } from "./build/test-tools/find.ts";

const executablePath = await findBrowser();

/** The same specs run on both hosts, but for those tagged with one of them; the desktop one starts the real Electron where there is one, else the double. */
export default defineConfig({
  testDir: "test/e2e",
  outputDir: "out/e2e",
  workers: 2,
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
    { name: "desktop", grepInvert: /@browser/ },
    { name: "browser", grepInvert: /@desktop/ },
  ],
});
