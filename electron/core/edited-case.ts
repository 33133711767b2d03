import type { CaseContent, CaseFile } from "#shared/domain/case-file";
import { ProblemError } from "#shared/domain/problem";
import { refusedChange } from "#shared/rules/agreement-stands";
import { changedParts, withEntry } from "#shared/rules/timeline";
import { ownUser } from "../storage/process-identity";
import { entry } from "./timeline";
import type { Workspace } from "./workspace";

/**
 * The case with other content, one revision on; its timeline names the parts that changed. `at` is an ISO instant.
 * Throws `agreementInEffect` or `agreementFixed` when that would change what was signed or is being signed.
 */
export function edited(ws: Workspace, stored: CaseFile, content: CaseContent, at: string): CaseFile {
  const refused = refusedChange(stored, stored.content, content);
  if (refused) throw new ProblemError(refused);
  const parts = changedParts(stored.content, content).join(",");
  const { timeline } = stored;
  return {
    ...stored,
    revision: stored.revision + 1,
    device: ws.card.folder,
    updatedAt: at,
    timeline: parts === "" ? timeline : withEntry(timeline, entry(ownUser(), at, "edited", { parts })),
    content,
  };
}
