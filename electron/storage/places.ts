import { z } from "zod";
import { type Database, openDatabase } from "./database";
import { fileForm } from "./file-form";

/** The folders of this user on this computer: the real one when it was moved, whether the demo is open, and all that were ever opened. */
export const Places = z.strictObject({ real: z.string().nullable(), demo: z.boolean(), known: z.array(z.string()) });
export type Places = z.infer<typeof Places>;

/** Opens the list of places; a damaged list counts as none, for it only saves a question. */
export async function openPlaces(path: string, now: () => Date): Promise<Database<Places>> {
  return await openDatabase(path, fileForm("heshi/places", Places), { real: null, demo: false, known: [] }, now);
}
