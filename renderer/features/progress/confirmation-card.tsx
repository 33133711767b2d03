import type { CaseContent } from "#shared/domain/case-file";
import type { CaseTabProps } from "../../ui/case-tab";
import { ChoiceField } from "../../ui/choice-field";
import { DateField } from "../../ui/date-field";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import { Fold } from "./fold";

/** The joint application for judicial confirmation and what came of it. */
export function ConfirmationCard({ content, change, readOnly }: CaseTabProps) {
  const t = useWords();
  const { confirmation } = content;
  const put = (changed: Partial<CaseContent["confirmation"]>) =>
    change(`confirmation-${Object.keys(changed).join()}`, (old) => ({
      ...old,
      confirmation: { ...old.confirmation, ...changed },
    }));
  return (
    <Fold
      id="confirmation"
      title={t("progress.confirmation.title")}
      extra={confirmation.result || null}
      open={confirmation.requested === true}
    >
      <p className="muted">{t("progress.confirmation.help")}</p>
      <fieldset className="fields plain" disabled={readOnly} aria-label={t("progress.confirmation.title")}>
        <ChoiceField
          id="confirmation-requested"
          span={3}
          label={t("progress.confirmation.requested")}
          value={confirmation.requested === null ? null : confirmation.requested ? "yes" : "no"}
          options={(["yes", "no"] as const).map((value) => ({ value, label: t(`progress.confirmation.${value}`) }))}
          onChange={(answer) => put({ requested: answer === "yes" })}
          onClear={() => put({ requested: null })}
        />
        <TextField
          id="confirmation-court"
          span={6}
          label={t("progress.confirmation.court")}
          value={confirmation.court}
          onChange={(court) => put({ court })}
        />
        <DateField
          id="confirmation-applied"
          span={3}
          label={t("progress.confirmation.appliedOn")}
          value={confirmation.appliedOn}
          onChange={(appliedOn) => put({ appliedOn })}
        />
        <TextField
          id="confirmation-result"
          span={3}
          label={t("progress.confirmation.result")}
          value={confirmation.result}
          onChange={(result) => put({ result })}
        />
        <DateField
          id="confirmation-result-on"
          span={3}
          label={t("progress.confirmation.resultOn")}
          value={confirmation.resultOn}
          onChange={(resultOn) => put({ resultOn })}
        />
        <TextField
          id="confirmation-note"
          span={6}
          label={t("progress.confirmation.note")}
          value={confirmation.note}
          onChange={(note) => put({ note })}
        />
      </fieldset>
    </Fold>
  );
}
