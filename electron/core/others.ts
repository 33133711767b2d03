import { basename } from "node:path";
import type { z } from "zod";
import type { AppContract } from "#shared/contract/contract";
import type { Handlers } from "#shared/contract/define";
import type { others } from "#shared/contract/others";
import { maskedOtherFields, type OtherField, otherFields } from "#shared/documents/other-systems";
import { paperLanguage } from "#shared/documents/paper-languages";
import type { CaseFile } from "#shared/domain/case-file";
import { ProblemError } from "#shared/domain/problem";
import { words, type Words } from "#shared/locales/words";
import { safeFileName } from "#shared/rules/file-name";
import { withoutCaucus } from "#shared/rules/without-caucus";
import type { Surroundings } from "./ports";
import { caseToChange, noteOnCase } from "./store-case";
import { today, type Workspace } from "./workspace";
import { writeOut } from "./write-out";

type Wanted = z.output<typeof others.export.input>;

/** The facts of a case for another system, hidden unless wanted otherwise. */
function fieldsFor(ws: Workspace, file: CaseFile, { target, unmasked }: Wanted, now: () => Date, t: Words): OtherField[] {
  const room = ws.room.value();
  if (!room) throw new ProblemError("roomNotSetUp");
  const { number, state, content } = file;
  const facts = { content: withoutCaucus(content), state, number: number?.text ?? null, organ: room.name };
  return unmasked ? otherFields(facts, target, t) : maskedOtherFields(facts, target, today(now), t);
}

async function bytesOf(fields: readonly OtherField[], { target, format, unmasked }: Wanted, day: string, t: Words) {
  const system = t(`others.target.${target}`);
  if (format === "json") {
    const told = { target, system, masked: !unmasked, madeOn: day, fields };
    return Buffer.from(`${JSON.stringify(told, null, 2)}\n`, "utf8");
  }
  // Loaded at its first use, as Word is: it would cost a part of the start.
  const { renderSheet } = await import("../sheets/write-sheet");
  const head = [t("others.column.label"), t("others.column.value"), t("others.column.source")];
  const rows = fields.map(({ label, value, source }) => [label, value, t(`others.source.${source}`)]);
  return await renderSheet({ name: system, head, rows, widths: [26, 80, 24] });
}

/** The facts of a case for the systems of others: shown with everything, and written to a file. */
export function otherHandlers(workspace: () => Workspace, { shell, now }: Surroundings): Handlers<AppContract>["others"] {
  return {
    uncover: async ({ id, reason }) => {
      const ws = workspace();
      await caseToChange(ws, id);
      await noteOnCase(ws, id, now(), "uncovered", {}, reason);
      return null;
    },

    export: async (wanted) => {
      const { id, target, format, unmasked, reason } = wanted;
      const ws = workspace();
      const file = unmasked ? await caseToChange(ws, id) : await ws.store.read(id, ws.lockedBy === null);
      if (!file) throw new ProblemError("caseNotFound");
      const t = words(paperLanguage(file.content, ws.preferences.value().documentLanguage));
      const day = today(now);
      const bytes = await bytesOf(fieldsFor(ws, file, wanted, now, t), wanted, day, t);
      // No name of a party: the name of a file is read by more people than its content.
      const number = file.number?.text ?? t("documents.agreement.draft");
      const name = safeFileName(t("others.fileName", { number, system: t(`others.target.${target}`) }));
      const path = await shell.chooseSavePath(`${name}.${format}`);
      if (path === null) return null;
      const note = () => noteOnCase(ws, id, now(), "exported", { paper: "others", file: basename(path) }, unmasked ? reason : "");
      // What leaves with everything in it must be on record first; for the rest a record is good to have.
      if (unmasked) await note();
      await writeOut(path, bytes);
      if (!unmasked) await note().catch(() => undefined);
      return { path, fileName: basename(path) };
    },
  };
}
