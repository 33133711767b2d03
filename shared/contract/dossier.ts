import { z } from "zod";
import { Catalogue } from "#shared/domain/catalogue";
import { CaseId, PartId } from "#shared/domain/id";
import { command, job, query } from "./define";
import { ExportedPaper, PaperProgress } from "./papers";

/** A scan that cannot become pages of the dossier, and why; `missing`: its file is gone or is not what was kept. */
export const BrokenScan = z.strictObject({
  file: PartId,
  name: z.string(),
  why: z.enum(["type", "locked", "damaged", "big", "missing"]),
});
export type BrokenScan = z.infer<typeof BrokenScan>;

/** `made`: the dossier with so many numbered pages, and the scans left out. `broken`: nothing was made, for these scans cannot be bound. */
export const BoundDossier = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("made"), file: ExportedPaper, pages: z.int().min(0), left: z.array(BrokenScan) }),
  z.strictObject({ kind: z.literal("broken"), scans: z.array(BrokenScan).min(1) }),
]);
export type BoundDossier = z.infer<typeof BoundDossier>;

export const dossier = {
  /** The catalogue by which this room binds; `own` is true when the room changed it. */
  catalogue: query(z.void(), z.strictObject({ catalogue: Catalogue, own: z.boolean() }), "room"),
  /** Puts the room's own catalogue in place; null goes back to the official one. */
  saveCatalogue: command(Catalogue.nullable(), z.null(), "room", "cases"),
  /**
   * Binds the stored case: one PDF, or a zip with every part. `sensitive`: with the scans that show what the law protects most.
   * `without`: scans the person agreed to leave out. Null when no place was chosen or it was cancelled.
   */
  bind: job(
    z.strictObject({ id: CaseId, as: z.enum(["pdf", "zip"]), sensitive: z.boolean(), without: z.array(PartId).max(2_000) }),
    BoundDossier.nullable(),
    "cases",
  ),
  /** How far the binding under way is; null when there is none. */
  progress: query(z.void(), PaperProgress.nullable(), "progress"),
  /** Stops the binding under way, which leaves nothing behind. A query, so that it never waits in line. */
  cancel: query(z.void(), z.null(), "progress"),
} as const;
