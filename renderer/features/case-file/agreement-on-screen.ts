import type { Paper } from "#shared/documents/model";
import { buildPaper } from "#shared/documents/papers";
import { sourceOfPaper } from "#shared/documents/signed-paper";
import type { CaseContent, CaseFile } from "#shared/domain/case-file";
import type { Language, Room } from "#shared/domain/room";
import { words } from "#shared/locales/words";
import { agreementPaper } from "#shared/rules/papers";
import { withoutCaucus } from "#shared/rules/without-caucus";

/** What the agreement of a case is made from. */
export type AgreementParts = {
  readonly content: CaseContent;
  readonly number: CaseFile["number"];
  readonly versions: CaseFile["versions"];
  readonly room: Room;
  readonly language: Language;
};

export const AGREEMENT = { paper: "mediation-agreement", about: null } as const;

/** The agreement as it is shown and printed, still without its check mark; `marked`: it may bear one. */
export function agreementOnScreen(parts: AgreementParts): { readonly paper: Paper; readonly marked: boolean } {
  const { content, number, versions, room, language } = parts;
  const numbers = { number: number?.text ?? null, noticeNumber: null };
  const plain = { content: withoutCaucus(content), ...numbers, room, language, today: null, about: null };
  const source = sourceOfPaper({ versions }, AGREEMENT, plain);
  const paper = buildPaper(AGREEMENT.paper, source, words(source.language));
  return { paper, marked: versions.length > 0 && agreementPaper(source.content) === AGREEMENT.paper };
}
