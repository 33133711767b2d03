import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NtExecutable, NtExecutableResource, Resource } from "resedit";

export type PackagedPlatform = "linux" | "win32";

/** What marks the fuses inside Electron's program: a fixed text, the version, the count, then one character for each fuse. */
const FUSE_WIRE = Buffer.concat([Buffer.from("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX"), Buffer.from([1, 9]), Buffer.from("101110000")]);
const DOUBLE = join(import.meta.dirname, "../../test/electron-double/electron");
const LIBRARIES = [
  "chrome_crashpad_handler",
  "libffmpeg.so",
  "resources.pak",
  "icudtl.dat",
  "v8_context_snapshot.bin",
  "snapshot_blob.bin",
];

/**
 * Makes a folder laid out like an Electron of `version`, with real fuses but without Chromium, so that the contents of a package
 * can be checked where no Electron can be had. The one for Linux starts the electron double.
 */
export function makeStandIn(folder: string, platform: PackagedPlatform, version: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "locales"), { recursive: true });
  mkdirSync(join(folder, "resources"));
  for (const language of ["zh-CN", "en-US", "fr", "de"]) writeFileSync(join(folder, "locales", `${language}.pak`), language);
  for (const file of ["LICENSE", "LICENSES.chromium.html", ...LIBRARIES]) writeFileSync(join(folder, file), file);
  writeFileSync(join(folder, "version"), version);
  const program = join(folder, platform === "win32" ? "electron.exe" : "electron");
  writeFileSync(program, Buffer.concat([platform === "win32" ? windowsProgram() : linuxProgram(), FUSE_WIRE, Buffer.alloc(64)]));
  chmodSync(program, 0o755);
}

function linuxProgram(): Buffer {
  const script = `#!/bin/sh
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
ELECTRON_DOUBLE_RESOURCES="$here/resources" exec '${DOUBLE}' "$@"
exit
`;
  return Buffer.from(script);
}

/** An empty but valid Windows program, so that icon and version can be written into it and read back. */
function windowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setFileVersion(1, 0, 0, 0, 1033);
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: "Electron", FileDescription: "Electron" });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.from(program.generate());
}
