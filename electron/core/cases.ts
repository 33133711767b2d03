import type { CaseFile } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import { ProblemError } from "#shared/domain/problem";
import { dateOf, partsOf, type PlainDate } from "#shared/domain/plain-date";
import { lastNumber, nextNumber, numberingOf, withNumber } from "#shared/rules/case-number";
import { rulesOn } from "#shared/rules/packs/law-rules";
import { ruleDay, trackFindings } from "#shared/rules/track-findings";
import { withEntry } from "#shared/rules/timeline";
import { seriesOf } from "#shared/rules/tracks";
import type { AppContract } from "#shared/contract/contract";
import type { Handlers } from "#shared/contract/define";
import { ownUser } from "../storage/process-identity";
import { binHandlers } from "./bin";
import { acted, refuseOutOfPlace } from "./case-acts";
import { edited } from "./edited-case";
import { wantedOf } from "./lists";
import { settledNumbers } from "./numbering";
import type { Surroundings } from "./ports";
import { caseAtWork, storeCase } from "./store-case";
import { entry } from "./timeline";
import { changesTrack, transferred } from "./transfer";
import type { Workspace } from "./workspace";

/** What a case is when it is first saved, but for its content. */
function beginning(id: CaseId, ws: Workspace, at: string): Omit<CaseFile, "content"> {
  return {
    id,
    revision: 1,
    device: ws.card.folder,
    createdAt: at,
    updatedAt: at,
    number: null,
    otherNumbers: [],
    state: "registered",
    removedAt: null,
    transfers: [],
    timeline: [entry(ownUser(), at, "made")],
    versions: [],
    trail: [],
    templates: {},
  };
}

/** Throws the first rule that makes the mediation impossible, quoted. Advice never stands in the way. */
function refuseForbidden(ws: Workspace, { content }: CaseFile, day: PlainDate): void {
  const rules = rulesOn(ruleDay(content, day), ws.rules.value());
  const finding = trackFindings(content, rules).find(({ blocks }) => blocks);
  const rule = finding?.rule ? rules.get(finding.rule) : undefined;
  if (rule) throw new ProblemError("lawForbids", { law: rule.law, article: rule.article, text: rule.text });
}

/**
 * The case with the next number of its track and year, which is entered in the register first: should the case not be written,
 * the register's next reading takes the number back. Throws what is missing for an acceptance.
 */
async function acceptance(ws: Workspace, id: CaseId, at: Date): Promise<CaseFile> {
  ws.requireWritable();
  const room = ws.room.value();
  if (!room) throw new ProblemError("roomNotSetUp");
  const stored = await caseAtWork(ws, id);
  if (stored.number) throw new ProblemError("alreadyAccepted");
  const accepted = dateOf(stored.content.acceptedOn);
  if (!accepted) throw new ProblemError("acceptanceDateMissing");
  if (stored.content.parties.filter((party) => party.name.trim() !== "").length < 2) throw new ProblemError("tooFewParties");
  refuseOutOfPlace(ws, stored, "accept");
  refuseForbidden(ws, stored, accepted);
  const register = await settledNumbers(ws);
  const number = nextNumber(register, numberingOf(room, seriesOf(stored.content)), partsOf(accepted).year);
  const before = lastNumber(register, number.series, number.year);
  await ws.numbers.change(() => withNumber(register, { caseId: id, number, before }));
  const time = at.toISOString();
  const details = { act: "accept", from: stored.state, to: "accepted", on: accepted, number: number.text };
  const timeline = withEntry(stored.timeline, entry(ownUser(), time, "act", details));
  return { ...stored, revision: stored.revision + 1, updatedAt: time, number, state: "accepted", timeline };
}

/** The case with what stands in the form; throws where it may not be saved. */
async function saved(
  ws: Workspace,
  { id, revision, content }: Pick<CaseFile, "id" | "revision" | "content">,
  at: string,
): Promise<CaseFile> {
  ws.requireWritable();
  const stored = await ws.store.read(id, true);
  if ((stored?.revision ?? 0) !== revision) throw new ProblemError(stored ? "caseChangedElsewhere" : "caseNotFound");
  if (!stored) return { ...beginning(id, ws, at), content };
  if (stored.removedAt !== null) throw new ProblemError("caseInBin");
  if (changesTrack(stored, content)) throw new ProblemError("kindNeedsTransfer");
  return edited(ws, stored, content, at);
}

/** The use cases of a case file. `workspace` gives the open data folder or throws why there is none. */
export function caseHandlers(workspace: () => Workspace, surroundings: Surroundings): Handlers<AppContract>["cases"] {
  const { now } = surroundings;
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

    save: async (request) => await storeCase(workspace(), await saved(workspace(), request, now().toISOString())),

    transfer: async ({ id, revision, ...wanted }) => {
      const ws = workspace();
      const stored = await caseAtWork(ws, id);
      if (revision !== undefined && stored.revision !== revision) throw new ProblemError("caseChangedElsewhere");
      return await storeCase(ws, transferred(stored, wanted, now()));
    },

    accept: async ({ id }) => await storeCase(workspace(), await acceptance(workspace(), id, now())),

    act: async ({ id, act, ...request }) => {
      const ws = workspace();
      if (act === "accept") return await storeCase(ws, await acceptance(ws, id, now()));
      return await storeCase(ws, await acted(ws, await caseAtWork(ws, id), { act, ...request }, surroundings));
    },

    ...binHandlers(workspace, surroundings),
  };
}
