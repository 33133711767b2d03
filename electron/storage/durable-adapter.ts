import type { Adapter } from "lowdb";
import { ProblemError } from "#shared/domain/problem";
import { writeDurably } from "./durable-file";
import { type Header, isNewerEnvelope, seal, unseal } from "./envelope";
import type { FileForm } from "./file-form";
import { disk } from "./file-system";
import { asProblem, isMissing } from "./problems";

/** How the last reading went, so that damage can be told and set aside by whoever knows the folder. */
export type Reading = {
  readonly from: "nothing" | "current" | "previous";
  readonly damaged: boolean;
  readonly savedAt: string | null;
};

type Found<T> = { readonly header: Header; readonly data: T };

/** The path of the generation before the present one. */
export function previousPath(path: string): string {
  return path.replace(/\.json$/, ".previous.json");
}

/** Throws `folderNewer` when a file of this form was written by a newer program; anything else is left to its opening. */
export async function refuseNewer<T>(path: string, form: FileForm<T>): Promise<void> {
  await load(path, form);
}

async function load<T>(path: string, form: FileForm<T>): Promise<Found<T> | "missing" | "damaged"> {
  const fits = form.fits ?? (() => true);
  let bytes: Buffer;
  try {
    bytes = await disk.readFile(path);
  } catch (error) {
    if (isMissing(error)) return "missing";
    throw asProblem(error, path);
  }
  const opened = unseal(bytes, form.format);
  const newer = opened ? opened.header.version > form.version : isNewerEnvelope(bytes, form.format, form.version);
  if (newer) throw new ProblemError("folderNewer", { path });
  if (!opened) return "damaged";
  const parsed = form.schema.safeParse(form.migrate(opened.data, opened.header.version));
  return parsed.success && fits(parsed.data) ? { header: opened.header, data: parsed.data } : "damaged";
}

/**
 * lowdb's adapter for one of our files: validates what it reads, writes durably and keeps the generation before.
 * `read` gives null when there is no file; when the file is damaged it gives the generation before and says so in `reading`,
 * and when that is not there either, null with `damaged`. Throws `folderNewer` for a file of a newer program.
 */
export function durableAdapter<T>(path: string, form: FileForm<T>, now: () => Date) {
  let generation = 0;
  let reading: Reading = { from: "nothing", damaged: false, savedAt: null };
  const adapter: Adapter<T> = {
    read: async () => {
      const current = await load(path, form);
      const found = typeof current === "string" ? await load(previousPath(path), form) : current;
      const usable = typeof found === "string" ? null : found;
      generation = usable?.header.generation ?? 0;
      reading = {
        from: usable === null ? "nothing" : usable === current ? "current" : "previous",
        damaged: current === "damaged" || found === "damaged",
        savedAt: usable?.header.savedAt ?? null,
      };
      return usable?.data ?? null;
    },
    write: async (data) => {
      const header = { format: form.format, version: form.version, generation: generation + 1, savedAt: now().toISOString() };
      try {
        await writeDurably(path, seal(data, header), { previous: previousPath(path) });
      } catch (error) {
        throw asProblem(error, path);
      }
      generation += 1;
    },
  };
  return { ...adapter, reading: () => reading };
}
