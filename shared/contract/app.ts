import { z } from "zod";
import { Problem } from "#shared/domain/problem";
import { Preferences } from "#shared/domain/room";
import { command, query } from "./define";

/** Who else has the data folder open for writing. */
export const LockHolder = z.strictObject({ user: z.string(), computer: z.string(), since: z.iso.datetime() });
export type LockHolder = z.infer<typeof LockHolder>;

/** Something the user must know about the data, until read: a damaged file that was set aside, or one that is not opened. */
export const Notice = z.strictObject({
  id: z.string(),
  code: z.enum(["restoredFromPrevious", "setAside", "conflictCopy", "strayFile", "newerFile", "unreadable"]),
  /** The file as it is now called, for the first two in the folder of damaged files. */
  file: z.string(),
  /** When the copy that was opened instead had been saved. */
  savedAt: z.iso.datetime().nullable(),
});
export type Notice = z.infer<typeof Notice>;

/** What the host can do on this machine; the screen offers nothing else. */
export const HostCan = z.strictObject({ chooseFolder: z.boolean(), saveDialog: z.boolean() });

export const AppInfo = z.strictObject({
  host: z.enum(["desktop", "browser"]),
  version: z.string(),
  can: HostCan,
  dataFolder: z.string(),
  /** True while the folder is the one with fictional cases to try things with. */
  demo: z.boolean(),
  /** Why the data folder could not be opened; while it stands, only the folder calls answer. */
  folderProblem: Problem.nullable(),
  lockedBy: LockHolder.nullable(),
  notices: z.array(Notice),
  /** Today in the zone of this computer. */
  today: z.string(),
});
export type AppInfo = z.infer<typeof AppInfo>;

export const app = {
  info: query(z.void(), AppInfo, "app"),
  preferences: query(z.void(), Preferences, "preferences"),
  savePreferences: command(Preferences, Preferences, "preferences"),
  dismissNotice: command(z.strictObject({ id: z.string() }), z.null(), "app"),
} as const;
