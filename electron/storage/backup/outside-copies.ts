import { z } from "zod";
import { OutsideCopy } from "#shared/domain/backup";
import { type Database, openDatabase } from "../database";
import { fileForm } from "../file-form";

/** The last verified copy outside of each data folder, by the id on the folder's card. */
export const OutsideCopies = z.strictObject({ copies: z.record(z.uuid(), OutsideCopy) });
export type OutsideCopies = z.infer<typeof OutsideCopies>;

/** Opens what is remembered of copies outside; a damaged file counts as none, for it only brings a reminder. */
export async function openOutsideCopies(path: string, now: () => Date): Promise<Database<OutsideCopies>> {
  return await openDatabase(path, fileForm("heshi/outside-copies", OutsideCopies), { copies: {} }, now);
}
