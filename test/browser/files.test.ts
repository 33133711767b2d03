import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { browserArguments } from "../../electron/browser/arguments.ts";
import { browserShell, documentsFolder } from "../../electron/browser/files.ts";
import { findBrowser } from "../../electron/browser/find-browser.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "heshi-home-"));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

test("a paper never takes the place of another one", async () => {
  mkdirSync(join(home, "Documents"));
  const shell = browserShell(() => Promise.reject(new Error("no PDF here")), home, "linux");
  const names: (string | null)[] = [];
  for (let count = 0; count < 3; count += 1) {
    const path = await shell.chooseSavePath("（2026）枫泉镇人调字第0003号 张三.docx");
    names.push(path);
    if (path !== null) writeFileSync(path, "");
  }
  expect(names).toEqual(
    ["", " (2)", " (3)"].map((variant) => join(home, "Documents", `（2026）枫泉镇人调字第0003号 张三${variant}.docx`)),
  );
});

test("the documents folder is the one of the system's language", () => {
  expect(documentsFolder(home, "linux")).toBe(home);
  mkdirSync(join(home, "Documents"));
  expect(documentsFolder(home, "linux")).toBe(join(home, "Documents"));
  mkdirSync(join(home, "文档"));
  mkdirSync(join(home, ".config"));
  writeFileSync(join(home, ".config", "user-dirs.dirs"), 'XDG_DESKTOP_DIR="$HOME/桌面"\nXDG_DOCUMENTS_DIR="$HOME/文档"\n');
  expect(documentsFolder(home, "linux")).toBe(join(home, "文档"));
  expect(documentsFolder(home, "win32")).toBe(join(home, "Documents"));
});

test("finds the browsers of each system, and the one that was chosen", () => {
  const has = (path: string) => (candidate: string) => candidate === path;
  expect(findBrowser("linux", { PATH: "/a:/usr/bin" }, has("/usr/bin/lbrowser"))).toBe("/usr/bin/lbrowser");
  expect(findBrowser("linux", { PATH: "/usr/bin" }, () => false)).toBeNull();
  const edge = join("C:/Program Files (x86)", "Microsoft/Edge/Application/msedge.exe");
  expect(findBrowser("win32", { "ProgramFiles(x86)": "C:/Program Files (x86)" }, has(edge))).toBe(edge);
  expect(findBrowser("darwin", {}, () => true)).toContain("Google Chrome");
  expect(findBrowser("linux", { PATH: "/usr/bin", HESHI_BROWSER: "/opt/b" }, () => true)).toBe("/opt/b");
});

test("reads the command line and refuses what it does not know", () => {
  expect(browserArguments(["--data", "/d", "--port", "8080", "--no-open", "--user-data-dir=/u"])).toEqual({
    dataFolder: "/d",
    appFolder: "/u",
    port: 8080,
    openWindow: false,
  });
  expect(browserArguments([])).toMatchObject({ dataFolder: null, port: 0, openWindow: true });
  for (const bad of [["--port", "x"], ["--port", "65536"], ["--port", "-1"], ["--what"], ["stray"]]) {
    expect(() => browserArguments(bad)).toThrow(TypeError);
  }
});
