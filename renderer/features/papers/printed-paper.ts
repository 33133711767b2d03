import type { Paper } from "#shared/documents/model";
import { blankSource, buildPaper } from "#shared/documents/papers";
import { paperNumbers, type PaperSource } from "#shared/documents/parts";
import { unboundDossier } from "#shared/documents/dossier-rows";
import { paperName } from "#shared/documents/paper-names";
import { type PrintBody, printedAlone } from "#shared/documents/print-set";
import { sourceOfPaper } from "#shared/documents/signed-paper";
import type { Catalogue } from "#shared/domain/catalogue";
import type { CaseFile } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import type { LeftEmpty, PaperChoice } from "#shared/domain/paper";
import { dateOf } from "#shared/domain/plain-date";
import { type Words, words } from "#shared/locales/words";
import { agreementPaper } from "#shared/rules/papers";
import { templateOfCase } from "#shared/rules/template-book";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { CallFailed } from "../../host/call-failed";
import { api } from "../../host/client";
import { paperCheck } from "../../host/use-paper-check";
import type { CaseTabProps } from "../../ui/case-tab";
import type { PaperCopies } from "../../ui/print-papers";
import type { Wanted } from "./use-paper-export";

type CaseParts = Pick<CaseTabProps, "content" | "file" | "room" | "language" | "today">;

/** What the papers of a case are made from as it stands in the form; `catalogue` is that of its dossier, once it is known. */
export function sourceOfCase({ content, file, room, language, today }: CaseParts, catalogue?: Catalogue): PaperSource {
  const source = { content: withoutCaucus(content), ...paperNumbers(file), room, language, today: dateOf(today), about: null };
  if (catalogue === undefined) return source;
  const facts = { content, state: file?.state ?? "registered", number: source.number };
  return { ...source, dossier: unboundDossier({ ...facts, catalogue }) };
}

type OnScreen = {
  readonly paper: Paper;
  /** Whose check mark stands on it: of the agreement (null) or of a supplement. Undefined where none can. */
  readonly markOf: string | null | undefined;
};

/** A paper of a case as it is shown and printed, still without its check mark. `source` is that of the case, with what is left empty. */
export function paperOnScreen(file: CaseFile | null, choice: PaperChoice, source: PaperSource, blank: boolean): OnScreen {
  const { paper, about } = choice;
  const filled = blank ? blankSource({ ...source, about }) : sourceOfPaper(file, choice, source);
  const made = buildPaper(paper, filled, words(filled.language));
  if (blank || !file || file.versions.length === 0) return { paper: made, markOf: undefined };
  if (paper === "supplementary-agreement" && about !== null) return { paper: made, markOf: about };
  return { paper: made, markOf: paper === agreementPaper(filled.content) ? null : undefined };
}

type PrintSource = {
  readonly id: CaseId;
  readonly file: CaseFile | null;
  readonly source: PaperSource;
  readonly leave: readonly LeftEmpty[];
  readonly today: string;
  readonly t: Words;
};

/** A paper as it goes to the printer: by the template that the case or the room has for it, or by the program's own form. */
async function printedPaper(from: PrintSource, { paper, about }: PaperChoice, blank: boolean): Promise<PrintBody> {
  const { id, file, source, leave, today } = from;
  const day = dateOf(today);
  const hash = day && templateOfCase(await api.templates.get(), file?.templates ?? {}, paper, day);
  if (hash) return { own: await api.templates.preview({ hash, paper, about, caseId: id, blank, leave: [...leave] }) };
  const made = paperOnScreen(file, { paper, about }, source, blank);
  return { paper: { ...made.paper, ...(await paperCheck(id, made.markOf)) } };
}

/** Papers with their copies as they go to the printer. Fails with `printAlone` where one of them can only be printed by itself. */
export async function printedSet(from: PrintSource, papers: readonly Wanted[], blank: boolean): Promise<PaperCopies[]> {
  const made: PaperCopies[] = [];
  for (const each of papers) made.push({ body: await printedPaper(from, each, blank), copies: each.copies });
  const [alone] = printedAlone(made).flatMap((at) => papers[at] ?? []);
  if (alone) throw new CallFailed({ code: "printAlone", params: { title: paperName(alone, from.source.content, from.t) } });
  return made;
}
