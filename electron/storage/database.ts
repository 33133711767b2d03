import { Low } from "lowdb";
import type { z } from "zod";
import { durableAdapter, type Reading } from "./durable-adapter";
import type { FileForm } from "./file-form";

/** One lowdb database in one file of ours. */
export type Database<T> = {
  /** What is on disk; the same object until the next change. */
  readonly value: () => T;
  /**
   * Changes the data: a copy is changed, validated, written durably, and only then becomes the value.
   * A change that is refused or cannot be written leaves memory and disk as they were, and throws.
   */
  readonly change: (change: (data: T) => T) => Promise<T>;
  /** Puts other data in the place of all of it, in the same way. */
  readonly replace: (data: T) => Promise<T>;
  readonly reading: Reading;
};

/**
 * Opens a database; `beginning` is its value while there is no file yet, and no file is made before the first change.
 * `mayWrite` is asked before every write and throws when it must not happen.
 * Throws what the adapter throws; damage is told in `reading`, never thrown.
 */
export async function openDatabase<T>(
  path: string,
  form: FileForm<T>,
  beginning: T,
  now: () => Date,
  mayWrite: () => Promise<void> = () => Promise.resolve(),
): Promise<Database<T>> {
  const adapter = durableAdapter(path, form, now);
  const low = new Low<T>(adapter, beginning);
  await low.read();
  const schema: z.ZodType<T> = form.schema;

  async function replace(data: T): Promise<T> {
    const after = schema.parse(data);
    await mayWrite();
    // lowdb's own write would show the change before it is on disk, and store a refused one with the next.
    await adapter.write(after);
    low.data = after;
    return after;
  }

  return {
    value: () => low.data,
    reading: adapter.reading(),
    change: async (change) => await replace(change(structuredClone(low.data))),
    replace,
  };
}
