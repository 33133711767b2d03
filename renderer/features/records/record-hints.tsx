import { memo } from "react";
import type { CaseContent } from "#shared/domain/case-file";
import type { PartId } from "#shared/domain/id";
import { recordWords } from "#shared/locales/record-phrases";
import { missingContents, recordWarnings } from "#shared/rules/record-checks";
import { useWords } from "../../ui/use-words";

type RecordHintsProps = { readonly content: CaseContent; readonly id: PartId };

/** What looks odd about a session, and which of the seven required contents are not found in its record. */
export const RecordHints = memo(function RecordHints({ content, id }: RecordHintsProps) {
  const t = useWords();
  const session = content.sessions.find((each) => each.id === id);
  if (!session) return null;
  const said = [
    ...recordWarnings(content, session).map((code) => t(`records.warning.${code}`)),
    ...missingContents(content, session, recordWords).map((code) => t(`records.content.${code}`)),
  ];
  const none = t(session.kind === "mediation" ? "records.checksNone" : "records.checksInquiry");
  return (
    <details className="gaps" open>
      <summary>
        {t("records.checks")} <span className="gap-count">{said.length}</span>
      </summary>
      {said.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <>
          <ul aria-label={t("records.checks")}>
            {said.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p className="muted finding-reason">{t("records.checksAdvice")}</p>
        </>
      )}
    </details>
  );
});
