import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { extractFile, listPackage } from "@electron/asar";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { _electron } from "playwright";
import { Data, NtExecutable, NtExecutableResource, Resource } from "resedit";
import { beforeAll, describe, expect, test } from "vitest";
import { findBrowser } from "../../build/test-tools/find.ts";

const ROOT = join(import.meta.dirname, "../..");
const LINUX = join(ROOT, "out/package/linux-unpacked");
const WINDOWS = join(ROOT, "out/package/win-unpacked");
const asarOf = (folder: string) => join(folder, "resources", "app.asar");
const manifest = () => JSON.parse(extractFile(asarOf(LINUX), "package.json").toString("utf8"));

// Packages what is built, around stand-ins: this is about what goes in, not about Electron.
beforeAll(() => {
  execFileSync(process.execPath, ["build/package.ts", "--stand-in", "--built"], { cwd: ROOT, stdio: "pipe" });
}, 120_000);

describe.for([
  ["Linux", LINUX, "heshi"],
  ["Windows", WINDOWS, "heshi.exe"],
] as const)("the folder for %s", ([, folder, program]) => {
  const files = () => listPackage(asarOf(folder), { isPack: false }).map((file) => file.replaceAll("\\", "/"));

  test("holds the desktop host and the page, and nothing else", () => {
    const expected = [
      /^\/package\.json$/,
      /^\/out\/host\/(desktop(-[\w-]+)?\.js|preload\.cjs)$/,
      /^\/out\/renderer\/(index\.html|assets\/[\w.-]+)$/,
    ];
    const folders = ["/out", "/out/host", "/out/renderer", "/out/renderer/assets"];
    expect(files().filter((file) => !folders.includes(file) && !expected.some((pattern) => pattern.test(file)))).toEqual([]);
    for (const needed of ["/package.json", "/out/host/desktop.js", "/out/host/preload.cjs", "/out/renderer/index.html"]) {
      expect(files()).toContain(needed);
    }
  });

  test("holds no maps of the source and no modules of others", () => {
    expect(files().filter((file) => /node_modules|\.map$|\.tsx?$/.test(file))).toEqual([]);
    expect(readdirSync(join(folder, "resources"))).toEqual(["app.asar"]);
  });

  test("says nothing about the machine it was made on", () => {
    for (const file of files().filter((name) => /\.(c?js|json|html|css)$/.test(name))) {
      const text = extractFile(asarOf(folder), file.slice(1)).toString("utf8");
      for (const place of [ROOT, homedir()].filter((path) => path.length > 5))
        expect(text.includes(place), `${file}: ${place}`).toBe(false);
      expect(text).not.toContain("sourceMappingURL");
    }
  });

  test("has its fuses set", async () => {
    const wire = await getCurrentFuseWire(join(folder, program));
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ];
    const on = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
    ];
    expect(off.map((fuse) => wire[fuse])).toEqual(off.map(() => FuseState.DISABLE));
    expect(on.map((fuse) => wire[fuse])).toEqual(on.map(() => FuseState.ENABLE));
  });

  test("has the languages of the program only", () => {
    expect(readdirSync(join(folder, "locales")).toSorted()).toEqual(["en-US.pak", "zh-CN.pak"]);
  });
});

test("the manifest inside starts the desktop host and needs no packages", () => {
  expect(manifest()).toMatchObject({ name: "heshi", productName: "和事", main: "out/host/desktop.js", type: "module" });
  expect(manifest()).not.toHaveProperty("dependencies");
  expect(manifest()).not.toHaveProperty("devDependencies");
});

test("the Windows program carries name, icon and the fingerprint of its archive", () => {
  const program = NtExecutable.from(readFileSync(join(WINDOWS, "heshi.exe")), { ignoreCert: true });
  const { entries } = NtExecutableResource.from(program);
  const [version] = Resource.VersionInfo.fromEntries(entries);
  expect(version?.getStringValues({ lang: 1033, codepage: 1200 })).toMatchObject({
    ProductName: "和事",
    FileDescription: "和事",
  });
  const [icon] = Resource.IconGroupEntry.fromEntries(entries);
  expect(icon?.icons.length).toBe(4);
  expect(Data.IconFile.from(readFileSync(join(ROOT, "build/icons/icon.ico"))).icons.length).toBe(4);
  expect(entries.some((entry) => entry.type === "INTEGRITY" && entry.id === "ELECTRONASAR")).toBe(true);
});

test("the Linux program starts from its archive", async () => {
  const folder = mkdtempSync(join(tmpdir(), "heshi-package-"));
  const electron = await _electron.launch({
    executablePath: join(LINUX, "heshi"),
    args: ["--data", join(folder, "data"), `--user-data-dir=${join(folder, "app")}`],
    env: { ...process.env, CHROMIUM: (await findBrowser()) ?? "" },
  });
  const page = await electron.firstWindow();
  await page.waitForFunction(() => "heshi" in window);
  expect(await page.evaluate(() => Reflect.get(window, "heshi").call.app.info())).toMatchObject({
    ok: true,
    value: { host: "desktop", version: manifest().version, dataFolder: join(folder, "data"), folderProblem: null },
  });
  const packaged = await electron.evaluate(({ app, BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return [app.isPackaged, contents && Reflect.get(contents, "getLastWebPreferences").call(contents).devTools];
  });
  expect(packaged).toEqual([true, false]);
  await electron.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}, 60_000);
