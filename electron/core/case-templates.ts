import type { CaseFile } from "#shared/domain/case-file";
import type { ContentHash } from "#shared/domain/evidence";
import type { CaseId } from "#shared/domain/id";
import type { PaperId } from "#shared/domain/paper";
import { templateOfCase, templateOn } from "#shared/rules/template-book";
import { storeCase } from "./store-case";
import { today, type Workspace } from "./workspace";

/** The template with which a paper of a case is made: the one it was made with first, else what is in use today. */
export function templateFor(ws: Workspace, file: CaseFile, paper: PaperId, now: () => Date): ContentHash | null {
  return templateOfCase(ws.templates.value(), file.templates, paper, today(now));
}

/** Notes that a paper of a case was made with a template; the first one stays. The revision stays: nobody's form is out of date by it. */
export async function keepTemplate(ws: Workspace, id: CaseId, paper: PaperId, hash: ContentHash): Promise<void> {
  const stored = ws.lockedBy === null ? await ws.store.read(id, true) : null;
  if (!stored || stored.templates[paper] !== undefined) return;
  await storeCase(ws, { ...stored, templates: { ...stored.templates, [paper]: hash } });
}

/** The case whose paper is made with what is in use today; it knows no template where that is the program's own form. */
export function adopted(ws: Workspace, file: CaseFile, paper: PaperId, now: () => Date): CaseFile {
  const hash = templateOn(ws.templates.value(), paper, today(now));
  const { [paper]: _, ...others } = file.templates;
  const templates = hash === null ? others : { ...others, [paper]: hash };
  return { ...file, revision: file.revision + 1, updatedAt: now().toISOString(), templates };
}
