import { type Problem, ProblemError } from "#shared/domain/problem";
import type { RememberedPlaces } from "./places";
import type { Surroundings } from "./ports";
import { openWorkspace, type Workspace } from "./workspace";

/** The open data folder, or why there is none; folders can be changed while the program runs. */
export type Desk = {
  readonly places: RememberedPlaces;
  readonly workspace: () => Workspace;
  readonly problem: () => Problem | null;
  readonly folder: () => string;
  /** Closes the present folder and opens another; when that fails the reason is kept for the screen and thrown. */
  readonly open: (path: string, options: { readonly known: boolean; readonly demo: boolean }) => Promise<Workspace>;
  readonly close: () => Promise<void>;
};

/** Opens the folder to start with; when that fails the desk stands without one and tells why. */
export async function createDesk(places: RememberedPlaces, surroundings: Surroundings, listChanged: () => void): Promise<Desk> {
  let current: Workspace | null = null;
  let problem: Problem | null = null;
  let folder = places.start();

  async function close(): Promise<void> {
    await current?.close();
    current = null;
  }

  async function open(path: string, options: { readonly known: boolean; readonly demo: boolean }): Promise<Workspace> {
    await close();
    folder = path;
    try {
      current = await openWorkspace(path, options, surroundings, listChanged);
      await places.opened(path, options.demo);
      problem = null;
      return current;
    } catch (error) {
      await close();
      problem = error instanceof ProblemError ? error.problem : { code: "unexpected", params: { ref: "folder" } };
      throw error;
    }
  }

  const workspace = () => {
    if (current) return current;
    throw new ProblemError(problem?.code ?? "folderMissing", problem?.params ?? { path: folder });
  };
  await open(folder, { known: places.isKnown(folder), demo: folder === places.demo() }).catch((error: unknown) => {
    if (!(error instanceof ProblemError)) console.error("the data folder could not be opened");
  });
  return { places, workspace, problem: () => problem, folder: () => folder, open, close };
}
