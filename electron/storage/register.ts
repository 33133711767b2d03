import { join } from "node:path";
import type { Tell } from "./damage";
import { type Database, openDatabase } from "./database";
import type { FileForm } from "./file-form";
import { setAside } from "./set-aside";

export type RegisterPlace = {
  readonly folder: string;
  readonly damagedFolder: string;
  readonly now: () => Date;
  readonly mayWrite: boolean;
  readonly tell: Tell;
  /** Asked before each write; throws when the folder is no longer ours. */
  readonly guard?: () => Promise<void>;
};

/**
 * Opens one of the folder's small files. A damaged one is set aside and told; its generation before, or the beginning, takes its place.
 * Throws `folderNewer` for a file of a newer program.
 */
export async function openRegister<T>(place: RegisterPlace, name: string, form: FileForm<T>, beginning: T): Promise<Database<T>> {
  const path = join(place.folder, name);
  const database = await openDatabase(path, form, beginning, place.now, place.guard);
  const { damaged, from, savedAt } = database.reading;
  if (!place.mayWrite || (!damaged && from !== "previous")) return database;
  const file = await setAside(path, place.damagedFolder);
  // What was found can be used all the same; the next opening tries again.
  await database.change((found) => found).catch(() => undefined);
  place.tell(from === "previous" ? { code: "restoredFromPrevious", file, savedAt } : { code: "setAside", file, savedAt: null });
  return database;
}
