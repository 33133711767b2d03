import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type Places, openPlaces } from "../storage/places";
import { asProblem } from "../storage/problems";

/** Which data folder this user works with, remembered between starts; `fixed` comes from the command line and is not remembered. */
export async function rememberedPlaces(appFolder: string, fixed: string | null, now: () => Date) {
  await mkdir(appFolder, { recursive: true });
  const places = await openPlaces(join(appFolder, "places.json"), now);
  const real = () => fixed ?? places.value().real ?? join(appFolder, "data");
  const start = () => (fixed === null && places.value().demo ? demoOf(real()) : real());
  return {
    /** The folder to open at start. */
    start,
    real,
    demo: () => demoOf(real()),
    isKnown: (path: string) => places.value().known.includes(path),
    /**
     * Remembers that a folder was opened, so that it can be missed when it is gone.
     * Throws a problem when the next start would open another folder, whose words would then seem to be the last.
     */
    opened: async (path: string, demo: boolean) => {
      const old = places.value();
      const next: Places = {
        real: fixed === null && !demo ? path : old.real,
        demo: fixed === null ? demo : old.demo,
        known: [...new Set([...old.known, path])],
      };
      // A flush costs an old disk more than all the rest of the opening.
      if (isDeepStrictEqual(next, old)) return;
      try {
        await places.replace(next);
      } catch (error) {
        if (fixed === null && start() !== path) throw asProblem(error, path);
      }
    },
  };
}

const demoOf = (path: string) => `${path}-demo`;

export type RememberedPlaces = Awaited<ReturnType<typeof rememberedPlaces>>;
