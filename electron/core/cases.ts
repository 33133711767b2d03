import type { CaseFile } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import { ProblemError } from "#shared/domain/problem";
import { dateOf, partsOf } from "#shared/domain/plain-date";
import { lastNumber, nextNumber, withNumber } from "#shared/rules/case-number";
import type { AppContract } from "#shared/contract/contract";
import type { Handlers } from "#shared/contract/define";
import { wantedOf } from "./lists";
import { settledNumbers } from "./numbering";
import type { Surroundings } from "./ports";
import type { Workspace } from "./workspace";

/** Writes a case and takes it into the list. */
async function store(ws: Workspace, file: CaseFile): Promise<CaseFile> {
  await ws.store.write(file);
  // The case is on disk, which is what counts: a line that could not be made is made at the next opening.
  await ws.index.note(file).catch(() => undefined);
  return file;
}

/**
 * The case with the next number of its year, which is entered in the register first: should the case not be written,
 * the register's next reading takes the number back. Throws what is missing for an acceptance.
 */
async function acceptance(ws: Workspace, id: CaseId, at: Date): Promise<CaseFile> {
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
  const before = lastNumber(register, number.series, number.year);
  await ws.numbers.change(() => withNumber(register, { caseId: id, number, before }));
  return { ...stored, revision: stored.revision + 1, updatedAt: at.toISOString(), number, state: "accepted" };
}

/** The use cases of a case file. `workspace` gives the open data folder or throws why there is none. */
export function caseHandlers(workspace: () => Workspace, { now }: Surroundings): Handlers<AppContract>["cases"] {
  return {
    list: async ({ offset, limit, ...list }) => {
      const { index } = workspace();
      const wanted = wantedOf(list);
      // The newest are known before everything else is.
      const plain = wanted.words.length === 0 && wanted.sort === null && list.filter === undefined;
      const part = await (plain ? index.list(offset, limit) : index.find(wanted, offset, limit));
      return { ...part, rows: [...part.rows] };
    },

    get: async ({ id }) => {
      const ws = workspace();
      const file = await ws.store.read(id, ws.lockedBy === null);
      await ws.index.compare(id, file);
      return file;
    },

    save: async ({ id, revision, content }) => {
      const ws = workspace();
      ws.requireWritable();
      const stored = await ws.store.read(id, true);
      if ((stored?.revision ?? 0) !== revision) throw new ProblemError(stored ? "caseChangedElsewhere" : "caseNotFound");
      const at = now().toISOString();
      return await store(ws, {
        id,
        revision: revision + 1,
        device: ws.card.folder,
        createdAt: stored?.createdAt ?? at,
        updatedAt: at,
        number: stored?.number ?? null,
        otherNumbers: stored?.otherNumbers ?? [],
        state: stored?.state ?? "registered",
        removedAt: stored?.removedAt ?? null,
        transfers: stored?.transfers ?? [],
        timeline: stored?.timeline ?? [],
        content,
      });
    },

    accept: async ({ id }) => await store(workspace(), await acceptance(workspace(), id, now())),
  };
}
