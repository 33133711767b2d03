import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { Arch, build, Platform } from "electron-builder";
import { packageCommand } from "./test-tools/steps.ts";
import { makeStandIn, type PackagedPlatform } from "./packaging/stand-in.ts";

const ROOT = join(import.meta.dirname, "..");
const STAND_INS = join(ROOT, "out/stand-in");
const PLATFORMS: readonly PackagedPlatform[] = ["linux", "win32"];

/** The Electron that was installed here, for its own system only; null where there is none. Nothing is fetched. */
function installedElectron(platform: PackagedPlatform): string | null {
  const folder = join(dirname(createRequire(import.meta.url).resolve("electron/package.json")), "dist");
  const program = platform === "win32" ? "electron.exe" : "electron";
  return platform === process.platform && existsSync(join(folder, program)) ? folder : null;
}

function electronVersion(): string {
  const { version }: { version: string } = createRequire(import.meta.url)("electron/package.json");
  return version;
}

/** Makes the unpacked folder of one system under out/package. `onlyStandIn`: even where the real Electron is at hand. */
async function packageFor(platform: PackagedPlatform, onlyStandIn: boolean): Promise<void> {
  const version = electronVersion();
  const real = onlyStandIn ? null : installedElectron(platform);
  const standIn = join(STAND_INS, platform);
  if (real === null) {
    makeStandIn(standIn, platform, version);
    console.log(`${platform}: no Electron here; packaging around a stand-in, good for checks and not for use`);
  }
  const target = platform === "win32" ? Platform.WINDOWS : Platform.LINUX;
  await build({
    projectDir: ROOT,
    targets: target.createTarget("dir", Arch.x64),
    config: { electronDist: real ?? standIn, electronVersion: version },
  });
}

function run(name: string, args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" });
  if (status !== 0) throw new Error(`${name} ended with ${status ?? "a signal"}`);
}

const { values: chosen } = parseArgs({
  options: {
    /** Makes nothing; checks what a package holds and whether it starts. */
    check: { type: "boolean", default: false },
    /** Packages what stands in out/ instead of building it anew. */
    built: { type: "boolean", default: false },
    /** Packages around a stand-in even where the real Electron is at hand. */
    "stand-in": { type: "boolean", default: false },
  },
});
// Built anew unless told otherwise: a package must never hold yesterday's program.
if (!chosen.built) run("the build", [packageCommand("vite", "vite"), "build", "--app", "--logLevel", "warn"]);
if (chosen.check) {
  run("the check of the packages", [packageCommand("vitest", "vitest"), "run", "--config", "build/packaging/vitest.config.ts"]);
} else {
  for (const platform of PLATFORMS) await packageFor(platform, chosen["stand-in"]);
  console.log("the packages are under out/package");
}
