import { access, mkdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ProblemError } from "#shared/domain/problem";
import { syncFolder, writeDurably } from "../durable-file";
import { asProblem, isMissing } from "../problems";
import { isSafePath, RESTORE_AREA } from "./names";

const Name = z.string().refine((name) => isSafePath(name) && !name.includes("/"));
const Marker = z.strictObject({ leave: z.array(Name), come: z.array(Name) });
type Marker = z.infer<typeof Marker>;

/** The places of a restore under way: what will be, what was, and the marker from which on it is finished and never undone. */
export function restorePlaces(folder: string) {
  const area = join(folder, RESTORE_AREA);
  return { area, coming: join(area, "new"), leaving: join(area, "old"), marker: join(area, "go.json") };
}

async function readMarker(folder: string): Promise<Marker | null> {
  const { marker } = restorePlaces(folder);
  try {
    return Marker.parse(JSON.parse(await readFile(marker, "utf8")));
  } catch (error) {
    if (isMissing(error)) return null;
    throw new ProblemError("restoreUnderWay", { path: folder }, { cause: error });
  }
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** Decides for the restore: from here on every opening of the folder finishes it. `come` and `leave` are names at the top of the folder. */
export async function decideRestore(folder: string, marker: Marker): Promise<void> {
  await writeDurably(restorePlaces(folder).marker, Buffer.from(JSON.stringify(Marker.parse(marker)), "utf8"));
}

async function swap(folder: string, { leave, come }: Marker): Promise<void> {
  const { area, coming, leaving, marker } = restorePlaces(folder);
  if (!(await exists(leaving))) {
    // Before the first step everything that is to come must be there; nothing leaves for a void.
    const there = await Promise.all(come.map((name) => exists(join(coming, name))));
    if (there.includes(false)) throw new ProblemError("restoreUnderWay", { path: folder });
  }
  await mkdir(leaving, { recursive: true });
  // What already stands among the leaving is not moved again: its place is the newcomer's.
  for (const name of leave) {
    if ((await exists(join(folder, name))) && !(await exists(join(leaving, name)))) {
      await rename(join(folder, name), join(leaving, name));
    }
  }
  for (const path of [leaving, area, folder]) await syncFolder(path);
  for (const name of come) if (await exists(join(coming, name))) await rename(join(coming, name), join(folder, name));
  for (const path of [coming, folder]) await syncFolder(path);
  await rm(marker);
  await syncFolder(area);
}

/**
 * Finishes a restore that was decided, or clears away one that was not; to be called at every opening by whoever holds the lock.
 * Throws a problem when the folder cannot be brought to one side or the other; then it must not be opened.
 */
export async function settleRestore(folder: string): Promise<void> {
  const marker = await readMarker(folder);
  try {
    if (marker) await swap(folder, marker);
  } catch (error) {
    throw asProblem(error, folder);
  }
  // Not having cleared it away does no harm: the next opening tries again.
  await rm(restorePlaces(folder).area, { recursive: true, force: true }).catch(() => undefined);
}

/** Throws `restoreUnderWay` when a restore of the folder is decided and not finished: nobody may read the half of it. */
export async function refuseHalfRestored(folder: string): Promise<void> {
  if (await readMarker(folder)) throw new ProblemError("restoreUnderWay", { path: folder });
}
