import { memo } from "react";
import { buildPaper } from "#shared/documents/papers";
import { sourceOfPaper } from "#shared/documents/signed-paper";
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
  readonly versions: CaseFile["versions"];
  readonly room: Room;
  readonly language: Language;
};

/** The agreement of a case as it will be printed. */
export const AgreementPreview = memo(function AgreementPreview(props: AgreementPreviewProps) {
  const { content, number, versions, room, language } = props;
  const t = useWords();
  const numbers = { number: number?.text ?? null, noticeNumber: null };
  const plain = { content: withoutCaucus(content), ...numbers, room, language, today: null, about: null };
  const source = sourceOfPaper({ versions }, { paper: "mediation-agreement", about: null }, plain);
  return (
    <PaperView
      label={t("case.preview")}
      paper={buildPaper("mediation-agreement", source, words(source.language))}
      onField={goTo}
    />
  );
});
