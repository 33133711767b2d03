import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const run = (command: string, ...args: readonly string[]) => void execFileSync(command, args, { stdio: "pipe" });

/** Why this machine cannot mount a disk image, or null when it can. */
export function whyNoImages(): string | null {
  if (process.platform !== "linux") return "it needs Linux";
  if (process.getuid?.() !== 0) return "it needs root";
  try {
    const image = openImage(8, []);
    image.remove();
    return null;
  } catch (error) {
    return `no loop device: ${error instanceof Error ? (error.message.split("\n")[1] ?? error.message) : String(error)}`;
  }
}

export type Image = {
  /** Where the image is mounted. */
  readonly folder: string;
  /** Keeps the image as it is on the disk at this moment: what a power cut would leave. */
  readonly keep: () => void;
  /** Puts what was kept in the place of the image, under the same path. */
  readonly restart: () => void;
  /** Unmounts and removes it. */
  readonly remove: () => void;
};

/** A new ext4 file system of `megabytes`, in an image held in memory where there is one. */
export function openImage(megabytes: number, options: readonly string[]): Image {
  const place = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "heshi-image-"));
  const [file, kept, folder] = [join(place, "disk"), join(place, "kept"), join(place, "mnt")];
  mkdirSync(folder);
  run("truncate", "-s", `${megabytes}M`, file);
  run("mkfs.ext4", "-q", "-F", ...options, file);
  run("mount", "-o", "loop", file, folder);
  return {
    folder,
    keep: () => run("cp", "--sparse=always", file, kept),
    restart: () => {
      run("umount", folder);
      run("mount", "-o", "loop", kept, folder);
    },
    remove: () => {
      run("umount", folder);
      rmSync(place, { recursive: true });
    },
  };
}
