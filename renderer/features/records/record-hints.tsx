import { memo } from "react";
import type { CaseContent } from "#shared/domain/case-file";
import type { PartId } from "#shared/domain/id";
import { recordWords } from "#shared/locales/record-phrases";
import type { RulesOnDay } from "#shared/rules/packs/law-rules";
import { missingContents, type RecordWarning, recordWarnings, SESSIONS_RULE } from "#shared/rules/record-checks";
import { QuoteFold } from "../../ui/quote";
import { useWords } from "../../ui/use-words";

type RecordHintsProps = { readonly content: CaseContent; readonly id: PartId; readonly rules: RulesOnDay };

/** What looks odd about a session, and which of the seven required contents are not found in its record. */
export const RecordHints = memo(function RecordHints({ content, id, rules }: RecordHintsProps) {
  const t = useWords();
  const session = content.sessions.find((each) => each.id === id);
  if (!session) return null;
  const warnings = recordWarnings(content, session, rules);
  const missing = missingContents(content, session, recordWords);
  const none = t(session.kind === "mediation" ? "records.checksNone" : "records.checksInquiry");
  const count = warnings.length + missing.length;
  return (
    <details className="gaps" open>
      <summary>
        {t("records.checks")} <span className="gap-count">{count}</span>
      </summary>
      {count === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <>
          <ul aria-label={t("records.checks")}>
            {warnings.map((code) => (
              <Warning key={code} code={code} rules={rules} />
            ))}
            {missing.map((code) => (
              <li key={code}>{t(`records.content.${code}`)}</li>
            ))}
          </ul>
          <p className="muted finding-reason">{t("records.checksAdvice")}</p>
        </>
      )}
    </details>
  );
});

/** One thing that looks odd; where it follows from an article, with that article to be opened. */
function Warning({ code, rules }: { readonly code: RecordWarning; readonly rules: RulesOnDay }) {
  const t = useWords();
  const rule = code === "tooManySessions" ? rules.get(SESSIONS_RULE) : undefined;
  return (
    <li>
      {t(`records.warning.${code}`, { most: rule?.value ?? "" })}
      {rule ? <QuoteFold rule={rule} /> : null}
    </li>
  );
}
