import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type FileSystem, type OpenFile, replaceDisk } from "../../electron/storage/file-system.ts";
import { systemError } from "../../electron/storage/problems.ts";

/** The ways in which a call to the disk fails once. A short write that is told, and one that is not; a flush that fails. */
export const WAYS = ["ENOSPC", "EIO", "EACCES", "EBUSY", "EROFS", "short write", "lost write", "failing fsync"] as const;
export type Way = (typeof WAYS)[number];

/** One call that was made: what was called, and where in the storage. */
export type MadeCall = { readonly name: string; readonly site: string };

const STORAGE = "electron/storage/";

/** Where in the storage a call comes from, such as `durable-file.ts:31`. */
function siteOfCaller(): string {
  const frames = (new Error("where").stack ?? "").split("\n").filter((line) => line.includes(STORAGE));
  const match = /electron\/storage\/([\w-]+\.ts):(\d+)/.exec(frames.find((line) => !line.includes("file-system.ts")) ?? "");
  return `${match?.[1] ?? "?"}:${match?.[2] ?? "?"}`;
}

/** The ways that can befall a call: any may be refused, only a write can be short, only a flush can fail as one. */
export function waysOf(name: string): readonly Way[] {
  return WAYS.filter((way) => (way.endsWith("write") ? name === "write" : way === "failing fsync" ? name === "sync" : true));
}

/** The storage's own files. Its folders are apart: the list is made anew when anything is wrong, backups have their own proofs. */
function storageFiles(): readonly string[] {
  const entries = readdirSync(STORAGE, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() && entry.name !== "file-system.ts" ? [entry.name] : []));
}

/** Every place in the storage's source from which the disk is called. */
export function sitesInSource(): readonly string[] {
  return storageFiles().flatMap((file) =>
    readFileSync(join(STORAGE, file), "utf8")
      .split("\n")
      .flatMap((line, at) =>
        /\b(disk\.(?!platform|pause)\w+\(|handle\.\w+\(|handle\)?\.stat\()/.test(line) ? [`${file}:${at + 1}`] : [],
      ),
  );
}

/** The files of the storage that reach the disk by another way than its one door. */
export function filesBesideTheDoor(): readonly string[] {
  const reaches = (file: string) => /from "node:fs/.test(readFileSync(join(STORAGE, file), "utf8"));
  return storageFiles().filter(reaches);
}

/** Puts a disk in place that records its calls and lets those fail for which `plan` names a way; `heal` puts the real one back. */
export function breakDisk(plan: (at: number, call: MadeCall) => Way | null): {
  readonly calls: MadeCall[];
  readonly heal: () => void;
} {
  const calls: MadeCall[] = [];
  const enter = (name: string): Way | null => {
    const call = { name, site: siteOfCaller() };
    calls.push(call);
    return plan(calls.length - 1, call);
  };
  const fail = (way: Way | null) => {
    if (way && !way.endsWith("write")) throw systemError(way === "failing fsync" ? "EIO" : way, `made to fail: ${way}`);
  };
  const heal = replaceDisk((real) => brokenDisk(real, enter, fail));
  return { calls, heal };
}

type Enter = (name: string) => Way | null;
type Fail = (way: Way | null) => void;

function brokenFile(file: OpenFile, enter: Enter, fail: Fail): OpenFile {
  return {
    // @ts-expect-error Only the form without an encoding is used.
    readFile: async () => (fail(enter("readFile")), await file.readFile()),
    // @ts-expect-error Only the form without big integers is used.
    stat: async () => (fail(enter("stat")), await file.stat()),
    sync: async () => (fail(enter("sync")), await file.sync()),
    close: async () => {
      const way = enter("close");
      await file.close();
      fail(way);
    },
    write: async (bytes, offset, length, position) => {
      const way = enter("write");
      fail(way);
      const { bytesWritten } = await file.write(bytes, offset, way ? length >> 1 : length, position);
      return { bytesWritten: way === "lost write" ? length : bytesWritten };
    },
    read: async (...args) => (fail(enter("read")), await file.read(...args)),
  };
}

function brokenDisk(real: FileSystem, enter: Enter, fail: Fail): Partial<FileSystem> {
  return {
    open: async (...args) => (fail(enter("open")), brokenFile(await real.open(...args), enter, fail)),
    readFile: async (...args) => (fail(enter("readFile")), await real.readFile(...args)),
    readdir: async (...args) => (fail(enter("readdir")), await real.readdir(...args)),
    entries: async (...args) => (fail(enter("entries")), await real.entries(...args)),
    stat: async (...args) => (fail(enter("stat")), await real.stat(...args)),
    changedAt: async (...args) => (fail(enter("changedAt")), await real.changedAt(...args)),
    mkdir: async (...args) => (fail(enter("mkdir")), await real.mkdir(...args)),
    rename: async (...args) => (fail(enter("rename")), await real.rename(...args)),
    link: async (...args) => (fail(enter("link")), await real.link(...args)),
    remove: async (...args) => (fail(enter("remove")), await real.remove(...args)),
    removeFolder: async (...args) => (fail(enter("removeFolder")), await real.removeFolder(...args)),
    pause: () => Promise.resolve(),
  };
}

/** The names of temporary files anywhere below a folder. */
export function leftovers(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => basename(name).startsWith(".tmp-"));
}
