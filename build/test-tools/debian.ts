import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findProgram } from "./find.ts";

/** Whether this is a Debian or one of its children, where packages can be had with apt. */
export function hasApt(): boolean {
  return process.platform === "linux" && findProgram(["apt-get"]) !== null && findProgram(["dpkg-deb"]) !== null;
}

// What to put before a command that needs root: nothing for root, sudo where it asks no password, null where neither holds.
function rootPrefix(): readonly string[] | null {
  if (process.getuid?.() === 0) return [];
  return spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0 ? ["sudo", "-n"] : null;
}

/** Whether this user may install packages without being asked for a password. */
export function mayInstall(): boolean {
  return hasApt() && rootPrefix() !== null;
}

/**
 * Brings the package lists up to date and installs one package of each list: the first that this release has. What apt says is shown as it works.
 * A failure is not thrown: whoever called looks again for what was missing.
 */
export function installPackages(wanted: readonly (readonly string[])[]): void {
  apt(["update"]);
  if (wanted.length === 0) return;
  const packages = [...new Set(wanted.flatMap((names) => names.find(isAvailable) ?? names.slice(0, 1)))];
  apt(["install", "--yes", "--no-install-recommends", ...packages]);
}

/**
 * Takes single files out of a Debian package without installing it, and puts them into `folder`.
 * Needs no rights. `names` are file names without their folders.
 */
export function takeFromPackage(name: string, names: readonly string[], folder: string): void {
  const work = mkdtempSync(join(tmpdir(), "heshi-package-"));
  try {
    // apt drops its rights before it downloads; a folder closed to others only makes it complain.
    chmodSync(work, 0o777);
    if (show("apt-get", ["download", name], work) !== 0) return;
    const archive = readdirSync(work).find((file) => file.endsWith(".deb"));
    if (archive === undefined || show("dpkg-deb", ["-x", archive, "content"], work) !== 0) return;
    mkdirSync(folder, { recursive: true });
    for (const path of readdirSync(join(work, "content"), { recursive: true, encoding: "utf8" })) {
      const file = names.find((wanted) => path.endsWith(`/${wanted}`));
      if (file !== undefined) cpSync(join(work, "content", path), join(folder, file), { dereference: true });
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function isAvailable(name: string): boolean {
  const { stdout } = spawnSync("apt-cache", ["policy", name], { encoding: "utf8", env: { ...process.env, LC_ALL: "C" } });
  return /Candidate: (?!\(none\))/.test(stdout);
}

function apt(args: readonly string[]): void {
  const command = [...(rootPrefix() ?? []), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
  // Wait for another apt at work, and give up on a silent server, rather than hang.
  const options = [
    "-o",
    "DPkg::Lock::Timeout=120",
    "-o",
    "Acquire::http::Timeout=60",
    "-o",
    "Acquire::Retries=2",
    "-o",
    "Dpkg::Use-Pty=0",
  ];
  show("env", [...command, ...options, ...args]);
}

function show(command: string, args: readonly string[], cwd?: string): number {
  console.log(`> ${command} ${args.join(" ")}`);
  const { status } = spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    timeout: 15 * 60_000,
    ...(cwd ? { cwd } : {}),
  });
  return status ?? 1;
}
