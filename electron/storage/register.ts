import { join } from "node:path";
import type { Damage } from "./case-store";
import { type Database, openDatabase } from "./database";
import type { FileForm } from "./file-form";
import { setAside } from "./set-aside";

export type RegisterPlace = {
  readonly folder: string;
  readonly damagedFolder: string;
  readonly now: () => Date;
  readonly mayWrite: boolean;
  readonly tell: (damage: Damage) => void;
};

/**
 * Opens one of the folder's small files. A damaged one is set aside and told; its generation before, or the beginning, takes its place.
 * Throws `folderNewer` for a file of a newer program.
 */
export async function openRegister<T>(place: RegisterPlace, name: string, form: FileForm<T>, beginning: T): Promise<Database<T>> {
  const path = join(place.folder, name);
  const database = await openDatabase(path, form, beginning, place.now);
  const { damaged, from, savedAt } = database.reading;
  if (!place.mayWrite || (!damaged && from !== "previous")) return database;
  const aside = await setAside(path, place.damagedFolder);
  await database.change((found) => found);
  place.tell({ file: aside, savedAt: from === "previous" ? savedAt : null });
  return database;
}
