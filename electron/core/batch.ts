import type { AppContract } from "#shared/contract/contract";
import type { Handlers } from "#shared/contract/define";
import type { BatchResult } from "#shared/contract/lists";
import type { CaseContent, CaseFile } from "#shared/domain/case-file";
import type { BatchChange } from "#shared/domain/case-list";
import type { CaseState } from "#shared/domain/case-status";
import type { CaseId } from "#shared/domain/id";
import { ProblemError } from "#shared/domain/problem";
import { exportAgreements, mergeAgreements } from "./agreement-batch";
import { type BatchParts, problemOf, type Progress } from "./batch-parts";
import { edited } from "./edited-case";
import { createLongWork } from "./long-work";
import { caseAtWork, storeCase } from "./store-case";
import type { Workspace } from "./workspace";

/** Before these an agreement is not yet signed, and the mediator who signs it may still be another. */
const UNSIGNED: readonly CaseState[] = [
  "registered", "accepted", "mediating", "suspended", "referred", "agreed-oral", "awaiting-signatures",
]; // prettier-ignore

function refuse({ state }: CaseFile, change: BatchChange): void {
  if (state === "archived" || (change.kind === "mediator" && !UNSIGNED.includes(state))) throw new ProblemError("caseSettled");
}

/** What the case reads after the change; everything else in it stays. */
function changedContent(content: CaseContent, change: BatchChange): CaseContent {
  switch (change.kind) {
    case "mediator": {
      const others = content.agreement.mediators.slice(1).filter((name) => name !== change.name);
      return { ...content, agreement: { ...content.agreement, mediators: [change.name, ...others] } };
    }
    case "tags": {
      const kept = content.tags.filter((tag) => !change.remove.includes(tag));
      return { ...content, tags: [...new Set([...kept, ...change.add])].slice(0, 50) };
    }
    case "village":
      return { ...content, village: change.village };
    case "risk": {
      const reasons = change.reasons === "" ? content.risk.reasons : change.reasons;
      return { ...content, risk: { ...content.risk, colour: change.colour, reasons } };
    }
  }
}

async function changeCase(ws: Workspace, id: CaseId, change: BatchChange, at: Date): Promise<void> {
  const file = await caseAtWork(ws, id);
  refuse(file, change);
  await storeCase(ws, edited(ws, file, changedContent(file.content, change), at.toISOString()));
}

/** Changes the cases one after another until all are done, it is stopped, or another folder is opened. */
async function changeCases(
  { desk, surroundings, exclusive }: BatchParts,
  { ids, change }: { readonly ids: readonly CaseId[]; readonly change: BatchChange },
  signal: AbortSignal,
  tell: (progress: Progress) => void,
): Promise<BatchResult> {
  const ws = desk.workspace();
  const failed: BatchResult["failed"] = [];
  let done = 0;
  for (const id of ids) {
    if (signal.aborted || desk.problem() || desk.workspace() !== ws) break;
    try {
      await exclusive(() => changeCase(ws, id, change, surroundings.now()));
    } catch (error) {
      const [row = null] = await ws.index.rowsOf([id]);
      failed.push({ id, row, problem: problemOf(error) });
    }
    done += 1;
    tell({ done, total: ids.length });
  }
  return { changed: done - failed.length, failed, cancelled: done < ids.length };
}

/** Changes many cases, one command after another, so that the desk can be worked at meanwhile. One batch at a time. */
export function createBatches(parts: BatchParts) {
  const { desk, changed } = parts;
  const work = createLongWork<Progress>(changed, "batchBusy");
  const handlers: Pick<Handlers<AppContract>["lists"], "batch" | "agreements" | "progress" | "cancel"> = {
    batch: async ({ ids, change }) => {
      desk.workspace().requireWritable();
      return await work.run(false, async (signal, tell) => {
        tell({ done: 0, total: ids.length });
        return await changeCases(parts, { ids: [...new Set(ids)], change }, signal, tell);
      });
    },
    agreements: async ({ ids, merged }) => {
      const write = merged ? mergeAgreements : exportAgreements;
      return await work.run(false, (signal, tell) => write(parts, new Set(ids), signal, tell));
    },
    progress: () => Promise.resolve(work.progress()),
    cancel: () => {
      work.cancel();
      return Promise.resolve(null);
    },
  };
  /** `stop` ends the batch under way and waits until its present case is written. */
  return { handlers, stop: work.end };
}
