import type { AppContract } from "#shared/contract/contract";
import type { Handlers } from "#shared/contract/define";
import { ProblemError } from "#shared/domain/problem";
import { versionOf, withCorrection } from "#shared/rules/packs/law-rules";
import type { Surroundings } from "./ports";
import type { Workspace } from "./workspace";

/** The room's corrections of the law. */
export function ruleHandlers(workspace: () => Workspace, { now }: Pick<Surroundings, "now">): Handlers<AppContract>["rules"] {
  return {
    get: () => Promise.resolve(workspace().rules.value()),
    save: async (correction) => {
      const ws = workspace();
      ws.requireWritable();
      if (!versionOf(correction.id, correction.validFrom)) throw new ProblemError("ruleUnknown");
      return await ws.rules.change((book) => withCorrection(book, { ...correction, at: now().toISOString() }));
    },
  };
}
