import { basename } from "node:path";
import type { AppContract } from "#shared/contract/contract";
import type { Handlers } from "#shared/contract/define";
import { agreementFileName, mediationAgreement } from "#shared/documents/mediation-agreement";
import type { CaseId } from "#shared/domain/id";
import { ProblemError } from "#shared/domain/problem";
import { words } from "#shared/locales/words";
import { paperFitsKind } from "#shared/rules/papers";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { writeDurably } from "../storage/durable-file";
import { asProblem } from "../storage/problems";
import type { Surroundings } from "./ports";
import { noteOnCase } from "./store-case";
import { today, type Workspace } from "./workspace";

/** Writes the agreement of a case where the person wants it; the path, null when no place was chosen. Throws what stands in the way. */
async function exportAgreement(ws: Workspace, id: CaseId, { shell, now }: Surroundings): Promise<string | null> {
  const [file, room, { documentLanguage: language }] = [
    await ws.store.read(id, ws.lockedBy === null),
    ws.room.value(),
    ws.preferences.value(),
  ];
  if (!file) throw new ProblemError("caseNotFound");
  if (!room) throw new ProblemError("roomNotSetUp");
  const t = words(language);
  if (!paperFitsKind("mediationAgreement", file.content.kind)) {
    throw new ProblemError("paperNotForKind", {
      kind: words(ws.preferences.value().screenLanguage)(`terms.kind.${file.content.kind}`),
    });
  }
  const source = { content: withoutCaucus(file.content), number: file.number?.text ?? null, room, language };
  const path = await shell.chooseSavePath(agreementFileName(source, today(now), t));
  if (path === null) return null;
  // Word is loaded at its first use: it would cost a good part of the start.
  const { renderWord } = await import("../word/render");
  await writeTo(path, await renderWord(mediationAgreement(source, t)));
  return path;
}

/** The Word export of agreements, and opening what was exported in this run. */
export function agreementHandlers(workspace: () => Workspace, surroundings: Surroundings): Handlers<AppContract>["agreements"] {
  const { shell, newId, now } = surroundings;
  const exported = new Map<string, { readonly path: string; readonly id: CaseId }>();
  const written = (exportId: string) => {
    const found = exported.get(exportId);
    if (found === undefined) throw new ProblemError("exportGone");
    return found;
  };
  const opened = async (path: string, open: (path: string) => Promise<void>) => {
    await open(path).catch((error: unknown) => {
      throw new ProblemError("openFailed", { path }, { cause: error });
    });
    return null;
  };

  return {
    export: async ({ id }) => {
      const ws = workspace();
      const path = await exportAgreement(ws, id, surroundings);
      if (path === null) return null;
      const exportId = newId();
      exported.set(exportId, { path, id });
      await noteOnCase(ws, id, now(), "exported", { paper: "agreement", file: basename(path) }).catch(() => undefined);
      return { exportId, path, fileName: basename(path) };
    },
    open: async ({ exportId }) => {
      const { path, id } = written(exportId);
      await opened(path, shell.openPath);
      await noteOnCase(workspace(), id, now(), "opened", { paper: "agreement", file: basename(path) }).catch(() => undefined);
      return null;
    },
    showInFolder: async ({ exportId }) => await opened(written(exportId).path, shell.showInFolder),
  };
}

async function writeTo(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeDurably(path, bytes);
  } catch (error) {
    const problem = asProblem(error, path);
    if (problem instanceof ProblemError && problem.problem.code === "diskFull") throw problem;
    throw new ProblemError("targetNotWritable", { path }, { cause: error });
  }
}
