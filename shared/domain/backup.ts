import { z } from "zod";

/** Why a backup was made. */
export const BackupReason = z.enum(["manual", "automatic", "beforeRestore"]);
export type BackupReason = z.infer<typeof BackupReason>;

/** What a backup says of itself; stands in the comment of its zip, so that a list of backups need not open each. Sizes in bytes. */
export const BackupSummary = z.strictObject({
  createdAt: z.iso.datetime(),
  reason: BackupReason,
  /** The data folder it was made from. */
  folder: z.uuid(),
  demo: z.boolean(),
  program: z.string().max(100),
  cases: z.int().min(0),
  files: z.int().min(0),
  bytes: z.int().min(0),
});
export type BackupSummary = z.infer<typeof BackupSummary>;

/** A file in a backup by its path in the zip, its size in bytes, and the SHA-256 of its bytes in hexadecimal. */
export const BackupFile = z.strictObject({ path: z.string(), size: z.int().min(0), sha256: z.string().length(64) });
export type BackupFile = z.infer<typeof BackupFile>;

/** The list of everything in a backup, which stands in the zip as `manifest.json`. */
export const BackupManifest = z.strictObject({ summary: BackupSummary, files: z.array(BackupFile) });
export type BackupManifest = z.infer<typeof BackupManifest>;

/** The name of a zip in a folder: never a way out of it. */
export const BackupName = z
  .string()
  .max(200)
  .regex(/^[^/\\]+\.zip$/i);

/** One backup in a list. `state` tells what its ends show; only a full check, made before every restore, proves its inside. */
export const BackupItem = z.strictObject({
  name: BackupName,
  /** Size of the zip in bytes. */
  size: z.int(),
  state: z.enum(["verified", "damaged", "newer"]),
  summary: BackupSummary.nullable(),
});
export type BackupItem = z.infer<typeof BackupItem>;

/** What a restore would do to a case, with its name as the list of cases shows it. */
export const CaseChange = z.strictObject({
  change: z.enum(["added", "removed", "different"]),
  number: z.string(),
  title: z.string(),
});
export type CaseChange = z.infer<typeof CaseChange>;

/** What would change if a backup were restored. */
export const RestorePreview = z.strictObject({
  summary: BackupSummary,
  present: z.int(),
  added: z.int(),
  removed: z.int(),
  different: z.int(),
  /** The first changes by name; the counts tell of all. */
  named: z.array(CaseChange).max(50),
  /** True when more than a fifth of the present cases would go. */
  losesMuch: z.boolean(),
});
export type RestorePreview = z.infer<typeof RestorePreview>;

/** How far a long piece of work is; `total` 0 while it is not known. */
export const BackupProgress = z.strictObject({
  work: z.enum(["backup", "check", "restore"]),
  done: z.int(),
  total: z.int(),
});
export type BackupProgress = z.infer<typeof BackupProgress>;

/** The last verified copy in a second place, such as a stick. */
export const OutsideCopy = z.strictObject({ at: z.iso.datetime(), place: z.string() });
export type OutsideCopy = z.infer<typeof OutsideCopy>;
