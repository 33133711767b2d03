import { basename } from "node:path";
import type { AppContract } from "#shared/contract/contract";
import type { Handlers } from "#shared/contract/define";
import { agreementFileName, mediationAgreement } from "#shared/documents/mediation-agreement";
import { ProblemError } from "#shared/domain/problem";
import { words } from "#shared/locales/words";
import { paperFitsKind } from "#shared/rules/papers";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { writeDurably } from "../storage/durable-file";
import { asProblem } from "../storage/problems";
import type { Surroundings } from "./ports";
import { today, type Workspace } from "./workspace";

/** The Word export of agreements, and opening what was exported in this run. */
export function agreementHandlers(
  workspace: () => Workspace,
  { shell, newId, now }: Surroundings,
): Handlers<AppContract>["agreements"] {
  const exported = new Map<string, string>();
  const pathOf = (exportId: string) => {
    const path = exported.get(exportId);
    if (path === undefined) throw new ProblemError("exportGone");
    return path;
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
      const exportId = newId();
      exported.set(exportId, path);
      return { exportId, path, fileName: basename(path) };
    },
    open: async ({ exportId }) => await opened(pathOf(exportId), shell.openPath),
    showInFolder: async ({ exportId }) => await opened(pathOf(exportId), shell.showInFolder),
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
