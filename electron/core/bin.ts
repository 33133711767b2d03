import type { AppContract } from "#shared/contract/contract";
import type { Handlers } from "#shared/contract/define";
import type { CaseFile } from "#shared/domain/case-file";
import type { CaseState } from "#shared/domain/case-status";
import type { VoidedNumber } from "#shared/domain/numbering";
import { ProblemError } from "#shared/domain/problem";
import { DAYS_IN_BIN, daysLeftInBin } from "#shared/rules/bin";
import { caseNumbersOf, withVoided } from "#shared/rules/case-number";
import { withEntry } from "#shared/rules/timeline";
import { ownUser } from "../storage/process-identity";
import { settledNumbers } from "./numbering";
import type { Surroundings } from "./ports";
import { caseAtWork, caseToChange, storeCase } from "./store-case";
import { entry } from "./timeline";
import type { Workspace } from "./workspace";

/** While the case is no further than this, no paper with a result bears its number. */
const MAY_LOSE_NUMBER: readonly CaseState[] = ["registered", "accepted", "mediating", "suspended"];

const voidedOf = (file: CaseFile, number: VoidedNumber["number"], at: string, reason: string, gone: boolean): VoidedNumber => ({
  number,
  caseId: file.id,
  at,
  by: ownUser(),
  reason,
  gone,
});

/** Enters numbers as void before their case changes: a crash between the two must never hand one out again. */
async function enterVoided(ws: Workspace, voided: readonly VoidedNumber[]): Promise<void> {
  const register = await settledNumbers(ws);
  await ws.numbers.change(() => withVoided(register, voided));
}

async function numberMadeVoid(ws: Workspace, stored: CaseFile, reason: string, at: string): Promise<CaseFile> {
  const { number } = stored;
  if (!number) throw new ProblemError("noNumber");
  if (reason.trim() === "") throw new ProblemError("voidReasonMissing");
  if (!MAY_LOSE_NUMBER.includes(stored.state)) throw new ProblemError("numberInUse", { number: number.text });
  await enterVoided(ws, [voidedOf(stored, number, at, reason, false)]);
  return {
    ...stored,
    revision: stored.revision + 1,
    updatedAt: at,
    number: null,
    otherNumbers: [...stored.otherNumbers, { use: "void", number, at, reason }],
    state: "registered",
    timeline: withEntry(stored.timeline, entry(ownUser(), at, "numberVoided", { number: number.text }, reason)),
  };
}

/** The case put into the bin or taken out of it; everything in it stays. */
function moved(stored: CaseFile, removedAt: string | null, at: string, reason: string): CaseFile {
  const what = removedAt === null ? "putBack" : "removed";
  return {
    ...stored,
    revision: stored.revision + 1,
    updatedAt: at,
    removedAt,
    timeline: withEntry(stored.timeline, entry(ownUser(), at, what, {}, reason)),
  };
}

/** A number stands among the void ones unless its case, for a crash between the two writes, still bears it. */
async function isVoid(ws: Workspace, { caseId, number }: VoidedNumber): Promise<boolean> {
  const file = await ws.store.read(caseId, ws.lockedBy === null).catch(() => null);
  return file?.number?.text !== number.text;
}

/** Every number of the case, with the reason why it is void: its own where it was made void before, else that of the removal. */
function tombstones(stored: CaseFile, at: string): VoidedNumber[] {
  const removal = stored.timeline.findLast(({ what }) => what === "removed")?.note ?? "";
  const reasonOf = (text: string) =>
    stored.otherNumbers.find(({ use, number }) => use === "void" && number.text === text)?.reason;
  return caseNumbersOf(stored).map((number) => voidedOf(stored, number, at, reasonOf(number.text) ?? removal, true));
}

/** Deletes a case and its files for good, its numbers entered as void first. Throws while days are left. */
async function destroy(ws: Workspace, stored: CaseFile, now: Date): Promise<void> {
  const left = stored.removedAt === null ? DAYS_IN_BIN : daysLeftInBin(stored.removedAt, now);
  if (left > 0) throw new ProblemError("binTooEarly", { days: String(left) });
  await enterVoided(ws, tombstones(stored, now.toISOString()));
  await ws.store.erase(stored.id);
  await ws.attachments.removeCase(stored.id);
  await ws.index.compare(stored.id, null);
}

/** The void numbers, the newest first. */
async function voidedNumbers(ws: Workspace): Promise<VoidedNumber[]> {
  const all = ws.numbers.value().voided;
  const kept = await Promise.all(all.map((each) => isVoid(ws, each)));
  return all.filter((_, at) => kept[at]).toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

type BinCalls = Pick<Handlers<AppContract>["cases"], "remove" | "putBack" | "destroy" | "removed" | "voidNumber" | "voided">;

/** The recycle bin (回收站) and numbers made void (作废编号). */
export function binHandlers(workspace: () => Workspace, { now }: Surroundings): BinCalls {
  return {
    remove: async ({ id, reason }) => {
      const ws = workspace();
      const stored = await caseAtWork(ws, id);
      if (reason.trim() === "") throw new ProblemError("removeReasonMissing");
      const at = now().toISOString();
      return await storeCase(ws, moved(stored, at, at, reason));
    },

    putBack: async ({ id }) => {
      const ws = workspace();
      return await storeCase(ws, moved(await caseToChange(ws, id), null, now().toISOString(), ""));
    },

    destroy: async ({ id }) => {
      const ws = workspace();
      await destroy(ws, await caseToChange(ws, id), now());
      return null;
    },

    removed: async () => {
      const rows = await workspace().index.removed();
      return rows.map((row) => ({ row, daysLeft: daysLeftInBin(row.removedAt, now()) }));
    },

    voidNumber: async ({ id, reason }) => {
      const ws = workspace();
      const stored = await caseAtWork(ws, id);
      return await storeCase(ws, await numberMadeVoid(ws, stored, reason, now().toISOString()));
    },

    voided: async () => await voidedNumbers(workspace()),
  };
}
