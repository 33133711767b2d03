import { z } from "zod";
import { BackupItem, BackupName, BackupProgress, OutsideCopy, RestorePreview } from "#shared/domain/backup";
import { Problem } from "#shared/domain/problem";
import { job, query } from "./define";

const Path = z.string().min(1).max(4_000);
/** A backup by its folder, null for the one beside the data, and its name in it. */
const Which = z.strictObject({ place: Path.nullable(), name: BackupName });

/** How the data of this folder is backed up. */
export const BackupOverview = z.strictObject({
  /** The folder beside the data with the automatic backups, and what is in it. */
  place: z.string(),
  list: z.array(BackupItem),
  /** Why the last automatic backup could not be made. */
  problem: Problem.nullable(),
  outside: OutsideCopy.nullable(),
});
export type BackupOverview = z.infer<typeof BackupOverview>;

/** A number series that a restore leaves where it was, because later numbers of it were already given. */
export const KeptNumber = z.strictObject({ series: z.string(), year: z.int(), last: z.int() });
export type KeptNumber = z.infer<typeof KeptNumber>;

export const backups = {
  overview: query(z.void(), BackupOverview, "backups"),
  /** True when a copy outside is wanted: there are cases, and none was verified in the last seven days; `at` is when the last one was. */
  reminder: query(z.void(), z.strictObject({ due: z.boolean(), at: z.iso.datetime().nullable() }), "cases"),
  /** The backups in another folder, such as a stick. */
  list: query(z.strictObject({ place: Path }), z.array(BackupItem), "backups"),
  /** How far the work under way is; null when there is none. */
  progress: query(z.void(), BackupProgress.nullable(), "progress"),
  /** Stops the work under way and undoes it. A query, so that it does not wait in line behind the very work it stops. */
  cancel: query(z.void(), z.null(), "progress"),
  /** Makes a backup and reads it again; into a folder that is there, or beside the data (null). */
  make: job(
    z.strictObject({ place: Path.nullable() }),
    z.strictObject({ name: z.string(), path: z.string(), cases: z.int(), size: z.int(), sameDisk: z.boolean() }),
    "backups",
  ),
  /** Reads a whole backup, proves it, and tells what restoring it would change. Changes nothing. */
  preview: job(Which, RestorePreview),
  /**
   * Puts a backup in the place of the present data, after making a backup of that. More than a fifth of the cases goes only with `acceptLoss`.
   * Numbers once given are not given again: `kept` tells the series that stay higher than in the backup.
   */
  restore: job(
    Which.extend({ acceptLoss: z.boolean() }),
    z.strictObject({ before: z.string(), kept: z.array(KeptNumber) }),
    "app",
    "preferences",
    "room",
    "rules",
    "cases",
    "backups",
  ),
} as const;
