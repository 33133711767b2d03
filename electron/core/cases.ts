import type { CaseFile } from "#shared/domain/case-file";
import { ProblemError } from "#shared/domain/problem";
import { dateOf, partsOf } from "#shared/domain/plain-date";
import { lastNumber, nextNumber, withNumber } from "#shared/rules/case-number";
import type { AppContract } from "#shared/contract/contract";
import type { Handlers } from "#shared/contract/define";
import { settledNumbers } from "./numbering";
import type { Surroundings } from "./ports";
import type { Workspace } from "./workspace";

/** The use cases of a case file. `workspace` gives the open data folder or throws why there is none. */
export function caseHandlers(workspace: () => Workspace, { now }: Surroundings): Handlers<AppContract>["cases"] {
  async function save(ws: Workspace, file: CaseFile): Promise<CaseFile> {
    await ws.store.write(file);
    await ws.index.note(file);
    return file;
  }

  return {
    list: ({ offset, limit }) => {
      const rows = workspace().index.rows();
      return Promise.resolve({ total: rows.length, rows: rows.slice(offset, offset + limit) });
    },

    get: async ({ id }) => {
      const ws = workspace();
      return await ws.store.read(id, ws.lockedBy === null);
    },

    save: async ({ id, revision, content }) => {
      const ws = workspace();
      ws.requireWritable();
      const stored = await ws.store.read(id, true);
      if ((stored?.revision ?? 0) !== revision) throw new ProblemError(stored ? "caseChangedElsewhere" : "caseNotFound");
      const at = now().toISOString();
      return await save(ws, {
        id,
        revision: revision + 1,
        device: ws.card.folder,
        createdAt: stored?.createdAt ?? at,
        updatedAt: at,
        number: stored?.number ?? null,
        content,
      });
    },

    accept: async ({ id }) => {
      const ws = workspace();
      ws.requireWritable();
      const room = ws.room.value();
      if (!room) throw new ProblemError("roomNotSetUp");
      const stored = await ws.store.read(id, true);
      if (!stored) throw new ProblemError("caseNotFound");
      if (stored.number) throw new ProblemError("alreadyAccepted");
      const accepted = dateOf(stored.content.acceptedOn);
      if (!accepted) throw new ProblemError("acceptanceDateMissing");
      if (stored.content.parties.filter((party) => party.name.trim() !== "").length < 2) throw new ProblemError("tooFewParties");
      const register = await settledNumbers(ws);
      const number = nextNumber(register, room, partsOf(accepted).year);
      await ws.numbers.change(() => withNumber(register, { caseId: id, number, before: lastNumber(register, number.series, number.year) }));
      return await save(ws, { ...stored, revision: stored.revision + 1, updatedAt: now().toISOString(), number });
    },
  };
}
