import { createHash } from "node:crypto";
import type { AgreementVersion } from "#shared/domain/agreement-version";
import type { CaseFile } from "#shared/domain/case-file";
import { ContentHash } from "#shared/domain/evidence";
import { type CaseId, isPartId } from "#shared/domain/id";
import type { PaperChoice } from "#shared/domain/paper";
import type { Room } from "#shared/domain/room";
import type { Paper } from "#shared/documents/model";
import { standingVersion } from "#shared/rules/agreement-versions";
import { agreementPaper } from "#shared/rules/papers";
import { ownUser } from "../../storage/process-identity";
import { storeCase } from "../store-case";
import type { Workspace } from "../workspace";
import { trailWith } from "./trail";
import { checkOf } from "./version-paper";

/** The version that a paper of a case is of; null for papers that are not signed as one. */
function versionOfPaper(file: CaseFile, { paper, about }: PaperChoice): AgreementVersion | null {
  if (paper === "supplementary-agreement") return about !== null && isPartId(about) ? standingVersion(file, about) : null;
  const version = standingVersion(file, null);
  return version !== null && agreementPaper(version.content) === paper ? version : null;
}

type Source = { readonly file: CaseFile; readonly room: Pick<Room, "checkCodes"> };

/** A paper with its check code, where it is an agreement that was fixed for signing. */
export function withCheck(made: Paper, choice: PaperChoice, { file, room }: Source): Paper {
  const version = versionOfPaper(file, choice);
  const check = version === null ? null : checkOf(file, version.of, room, made);
  return check === null ? made : { ...made, check };
}

/**
 * Enters in the trail that a version was exported, with the hash of the file, so that this very file is known again, or that it was
 * printed, which leaves no file (`bytes` null). Nothing is entered, and nothing fails, where the folder is somebody else's to write.
 * `at` is when it was written.
 */
export async function enterPrinted(
  ws: Workspace,
  id: CaseId,
  choice: PaperChoice,
  bytes: Uint8Array | null,
  at: Date,
): Promise<void> {
  const stored = ws.lockedBy === null ? await ws.store.read(id, true) : null;
  const version = stored ? versionOfPaper(stored, choice) : null;
  if (!stored || !version) return;
  const file = bytes === null ? {} : { file: ContentHash.parse(createHash("sha256").update(bytes).digest("hex")) };
  const act = { act: "printed" as const, at: at.toISOString(), by: ownUser(), version, ...file };
  await storeCase(ws, { ...stored, trail: trailWith(stored.trail, act) });
}
