import { isAbsolute, relative, resolve } from "node:path";
import type { AppContract } from "#shared/contract/contract";
import type { Handlers } from "#shared/contract/define";
import { ProblemError } from "#shared/domain/problem";
import { copyFolder, markUnfinished } from "../storage/copy-folder";
import { folderState } from "../storage/data-folder";
import { fillDemo } from "./demo";
import type { Desk } from "./desk";
import type { Surroundings } from "./ports";

/** True when one folder lies inside the other or both are the same: copying would then chase its own tail. */
function overlap(a: string, b: string): boolean {
  const inside = (outer: string, inner: string) => {
    const way = relative(outer, inner);
    return way === "" || (!way.startsWith("..") && !isAbsolute(way));
  };
  return inside(a, b) || inside(b, a);
}

/** Work goes on in the old folder: a later move must copy again and not find this `copy`, which is then out of date. */
async function failedMove(error: unknown, copy: string | null): Promise<never> {
  if (copy !== null) await markUnfinished(copy).catch(() => undefined);
  throw error;
}

/** Choosing, moving and leaving data folders. */
export function folderHandlers(desk: Desk, surroundings: Surroundings): Handlers<AppContract>["folder"] {
  /** Opens a folder; when that fails the one before is opened again. */
  async function change(path: string, options: { readonly known: boolean; readonly demo: boolean }): Promise<void> {
    const before = desk.problem() ? null : desk.workspace();
    try {
      await desk.open(path, options);
    } catch (error) {
      if (before) await desk.open(before.path, { known: true, demo: before.card.demo });
      throw error;
    }
  }

  return {
    choose: () => surroundings.shell.chooseFolder(),

    move: async ({ path: typed }) => {
      const path = resolve(typed.trim());
      if (!isAbsolute(typed.trim())) throw new ProblemError("folderForeign", { path: typed });
      const state = await folderState(path);
      if (state === "foreign") throw new ProblemError("folderForeign", { path });
      const source = desk.problem() ? null : desk.workspace();
      const copied = source !== null && state !== "ours";
      if (copied) {
        if (overlap(source.path, path)) throw new ProblemError("folderForeign", { path });
        await copyFolder(source.path, path);
      }
      await change(path, { known: copied, demo: false }).catch((error: unknown) => failedMove(error, copied ? path : null));
      return { copied };
    },

    reopen: async () => {
      const path = desk.folder();
      await desk.open(path, { known: desk.places.isKnown(path), demo: path === desk.places.demo() });
      return null;
    },

    tryDemo: async () => {
      await change(desk.places.demo(), { known: false, demo: true });
      await fillDemo(desk.workspace(), surroundings);
      return null;
    },

    leaveDemo: async () => {
      const path = desk.places.real();
      await change(path, { known: desk.places.isKnown(path), demo: false });
      return null;
    },
  };
}
