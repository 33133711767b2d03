import { memo } from "react";
import { buildPaper } from "#shared/documents/papers";
import type { CaseContent, CaseFile } from "#shared/domain/case-file";
import type { Language, Room } from "#shared/domain/room";
import { words } from "#shared/locales/words";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { PaperView } from "../../ui/paper-view";
import { useWords } from "../../ui/use-words";
import { goTo } from "./go-to";

type AgreementPreviewProps = {
  readonly content: CaseContent;
  readonly number: CaseFile["number"];
  readonly room: Room;
  readonly language: Language;
};

/** The agreement of a case as it will be printed. */
export const AgreementPreview = memo(function AgreementPreview(props: AgreementPreviewProps) {
  const { content, number, room, language } = props;
  const t = useWords();
  const numbers = { number: number?.text ?? null, noticeNumber: null };
  const source = { content: withoutCaucus(content), ...numbers, room, language, today: null, about: null };
  return (
    <PaperView label={t("case.preview")} paper={buildPaper("mediation-agreement", source, words(language))} onField={goTo} />
  );
});
