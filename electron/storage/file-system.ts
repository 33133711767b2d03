import type { Dirent } from "node:fs";
import * as node from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { systemCode } from "./problems";

/** What storage does with a file that it holds open. */
export type OpenFile = Pick<node.FileHandle, "readFile" | "stat" | "sync" | "close"> & {
  readonly write: (bytes: Uint8Array, offset: number, length: number, position: number) => Promise<{ bytesWritten: number }>;
  /** Fills `bytes` from a place in the file, or less of it at the end. */
  readonly read: (bytes: Uint8Array, offset: number, length: number, position: number) => Promise<{ bytesRead: number }>;
};

/** Every call that storage makes to the system's files; errors are the system's own. */
export type FileSystem = {
  readonly platform: NodeJS.Platform;
  readonly open: (path: string, flags: "r" | "r+" | "wx", mode?: number) => Promise<OpenFile>;
  readonly readFile: (path: string) => Promise<Buffer>;
  readonly readdir: (path: string) => Promise<string[]>;
  /** The entries of a folder with their kinds. */
  readonly entries: (path: string) => Promise<Dirent[]>;
  readonly stat: (path: string) => Promise<{ readonly mtimeMs: number; readonly size: number }>;
  /** When something was last changed, in nanoseconds as exact as the system tells. */
  readonly changedAt: (path: string) => Promise<bigint>;
  /** Makes a folder and the ones above it. */
  readonly mkdir: (path: string) => Promise<unknown>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly link: (existing: string, path: string) => Promise<void>;
  /** Removes a file; one that is not there is no error. */
  readonly remove: (path: string) => Promise<void>;
  /** Removes a folder with everything in it; one that is not there is no error. */
  readonly removeFolder: (path: string) => Promise<void>;
  /** Waits before another try, in milliseconds. */
  readonly pause: (ms: number) => Promise<unknown>;
};

const system: FileSystem = {
  platform: process.platform,
  open: (path, flags, mode) => node.open(path, flags, mode),
  readFile: (path) => node.readFile(path),
  readdir: (path) => node.readdir(path),
  entries: (path) => node.readdir(path, { withFileTypes: true }),
  stat: (path) => node.stat(path),
  changedAt: async (path) => (await node.stat(path, { bigint: true })).mtimeNs,
  mkdir: (path) => node.mkdir(path, { recursive: true }),
  rename: (from, to) => node.rename(from, to),
  link: (existing, path) => node.link(existing, path),
  remove: (path) =>
    node.unlink(path).catch((error: unknown) => {
      if (systemCode(error) !== "ENOENT") throw error;
    }),
  removeFolder: (path) => node.rm(path, { recursive: true, force: true }),
  pause,
};

/** The one door from storage to the disk, so that a test can let any call fail. */
export const disk: FileSystem = { ...system };

/** Puts another door in place of the disk, for tests; the function it returns puts the real one back. */
export function replaceDisk(change: (real: FileSystem) => Partial<FileSystem>): () => void {
  Object.assign(disk, change(system));
  return () => void Object.assign(disk, system);
}
