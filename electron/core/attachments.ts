import type { AppContract } from "#shared/contract/contract";
import type { Handlers } from "#shared/contract/define";
import { LARGEST_ATTACHMENT } from "#shared/domain/attachment-limits";
import type { ContentHash } from "#shared/domain/evidence";
import type { CaseId } from "#shared/domain/id";
import { ProblemError } from "#shared/domain/problem";
import { copyName, type FileType, fileTypeOf } from "#shared/rules/file-type";
import type { Kept } from "../storage/attachment-reading";
import { asProblem, outProblem } from "../storage/problems";
import type { Surroundings } from "./ports";
import type { Workspace } from "./workspace";

type Which = { readonly caseId: CaseId; readonly hash: ContentHash };

/** The file with the name that the case has for it; one that was added a moment ago may not be written in the case yet. */
async function named(ws: Workspace, { caseId, hash }: Which): Promise<Kept> {
  const file = await ws.store.read(caseId, ws.lockedBy === null);
  const name = file?.content.attachments.find((each) => each.hash === hash)?.name;
  return { caseId, hash, name: name ?? hash.slice(0, 8) };
}

async function typeOf(ws: Workspace, kept: Kept): Promise<FileType> {
  const { head, tail } = await ws.attachments.ends(kept);
  return fileTypeOf(head.toString("latin1"), tail.toString("latin1"), kept.name);
}

/** A text as base64 that is whole; `Buffer` itself skips over what is none. */
function decoded(data: string): Buffer {
  const bytes = Buffer.from(data, "base64");
  if (bytes.toString("base64") !== data) throw new ProblemError("badInput", { place: "data" });
  return bytes;
}

/** Opens a copy with the system's program. */
async function openCopy(ws: Workspace, which: Which, { shell }: Surroundings): Promise<null> {
  const kept = await named(ws, which);
  const { opensAs } = await typeOf(ws, kept);
  if (opensAs === null) throw new ProblemError("attachmentNotOpened", { name: kept.name });
  const path = await ws.attachments.copyToOpen(kept, copyName(kept.name, opensAs)).catch((error: unknown) => {
    throw asProblem(error, ws.path);
  });
  await shell.openPath(path).catch((error: unknown) => {
    throw new ProblemError("openFailed", { path: kept.name }, { cause: error });
  });
  return null;
}

async function saveCopy(ws: Workspace, which: Which, { shell }: Surroundings): Promise<{ path: string } | null> {
  const kept = await named(ws, which);
  const path = await shell.chooseSavePath(copyName(kept.name, null));
  if (path === null) return null;
  await ws.attachments.copyTo(kept, path).catch((error: unknown) => {
    // What is wrong with the kept file has a code of its own.
    throw error instanceof ProblemError ? error : outProblem(error, path);
  });
  return { path };
}

/** Taking, showing and giving out the files of a case. */
export function attachmentHandlers(workspace: () => Workspace, surroundings: Surroundings): Handlers<AppContract>["attachments"] {
  const writable = () => {
    const ws = workspace();
    ws.requireWritable();
    return ws.attachments;
  };
  return {
    begin: async ({ caseId, name, size }) => {
      if (size === 0) throw new ProblemError("attachmentEmpty", { name });
      const most = LARGEST_ATTACHMENT;
      if (size > most) throw new ProblemError("attachmentTooLarge", { name, most: String(most >> 20) });
      return { uploadId: await writable().begin(caseId, name, size) };
    },
    append: async ({ uploadId, offset, data }) => {
      await writable().append(uploadId, offset, decoded(data));
      return null;
    },
    finish: async ({ uploadId }) => {
      const kept = await writable().finish(uploadId);
      const { type } = await typeOf(workspace(), kept);
      return { hash: kept.hash, size: kept.size, type, already: kept.already };
    },
    cancel: async ({ uploadId }) => {
      await writable().drop(uploadId);
      return null;
    },
    read: async ({ offset, length, ...which }) => {
      const ws = workspace();
      const { bytes, size } = await ws.attachments.read(await named(ws, which), offset, length);
      return { data: bytes.toString("base64"), size };
    },
    open: async (which) => await openCopy(workspace(), which, surroundings),
    saveAs: async (which) => await saveCopy(workspace(), which, surroundings),
  };
}
