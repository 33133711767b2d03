import { z } from "zod";
import { PartId } from "./id";
import { DateEntry } from "./plain-date";
import { LineText, LongText } from "./text";

/** How long a dossier (卷宗) is kept (保管期限). */
export const RETENTIONS = ["short", "long", "permanent"] as const;

/**
 * What is known of a line of the catalogue, by its id in the room's catalogue: the scans laid to it in their order.
 * `original`: the signed paper lies in the folder; `scansOnly`: the scans are bound in place of the printed papers.
 */
export const DossierPiece = z.strictObject({
  item: LineText,
  files: z.array(PartId).max(2_000),
  original: z.boolean(),
  scansOnly: z.boolean(),
  note: LongText,
});
export type DossierPiece = z.infer<typeof DossierPiece>;

/** What people write about the dossier of a case: how long it is kept, its pieces, and the township's review (评查). */
export const Dossier = z.strictObject({
  retention: z.enum(RETENTIONS).nullable(),
  years: z.int().min(1).max(999).nullable(),
  volume: LineText,
  filedBy: LineText,
  filedOn: DateEntry,
  pieces: z.array(DossierPiece).max(500),
  review: z.strictObject({ by: LineText, on: DateEntry, result: LineText, note: LongText }),
});
export type Dossier = z.infer<typeof Dossier>;

/** A dossier of which nothing is written yet. */
export function emptyDossier(): Dossier {
  return {
    retention: null, years: null, volume: "", filedBy: "", filedOn: "", pieces: [],
    review: { by: "", on: "", result: "", note: "" },
  }; // prettier-ignore
}
