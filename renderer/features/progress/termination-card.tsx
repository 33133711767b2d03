import { Button } from "antd";
import type { CaseContent } from "#shared/domain/case-file";
import { TERMINATION_REASONS } from "#shared/domain/follow-up";
import type { MediationKind } from "#shared/domain/mediation";
import type { CaseTabProps } from "../../ui/case-tab";
import { ChoiceField } from "../../ui/choice-field";
import { DateField } from "../../ui/date-field";
import { LongTextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import { Fold } from "./fold";

/** Whose usual advice fits a kind of mediation. */
const ADVICE = {
  people: "people",
  police: "police",
  "police-on-scene": "police",
  administrative: "administrative",
  "court-before-filing": "court",
  "court-after-filing": "court",
} as const satisfies Readonly<Record<MediationKind, string>>;

/** How a mediation without agreement ended, and of which other ways the parties were told. */
export function TerminationCard({ content, change, file, readOnly }: CaseTabProps) {
  const t = useWords();
  const { termination } = content;
  const put = (changed: Partial<CaseContent["termination"]>) =>
    change(`termination-${Object.keys(changed).join()}`, (old) => ({ ...old, termination: { ...old.termination, ...changed } }));
  const number = file?.otherNumbers.findLast(({ use }) => use === "termination")?.number.text;
  const written = termination.on !== "" || termination.reason !== null || termination.advice !== "";
  const usual = t(`progress.termination.usualAdvice.${ADVICE[content.kind]}`);
  return (
    <Fold id="termination" title={t("progress.termination.title")} extra={number} open={written}>
      <p className="muted">{t("progress.termination.help")}</p>
      <fieldset className="fields plain" disabled={readOnly} aria-label={t("progress.termination.title")}>
        <DateField
          id="termination-on"
          span={4}
          label={t("progress.termination.on")}
          value={termination.on}
          onChange={(on) => put({ on })}
        />
        <ChoiceField
          id="termination-reason"
          span={8}
          label={t("progress.termination.reason")}
          value={termination.reason}
          options={TERMINATION_REASONS.map((value) => ({ value, label: t(`terms.terminationReason.${value}`) }))}
          onChange={(reason) => put({ reason })}
          onClear={() => put({ reason: null })}
        />
        <LongTextField
          id="termination-details"
          rows={2}
          label={t("progress.termination.details")}
          value={termination.details}
          onChange={(details) => put({ details })}
        />
        <LongTextField
          id="termination-advice"
          rows={3}
          label={t("progress.termination.advice")}
          value={termination.advice}
          onChange={(advice) => put({ advice })}
        />
        <div className="field span-12">
          <Button disabled={termination.advice.trim() !== ""} onClick={() => put({ advice: usual })}>
            {t("progress.termination.usual")}
          </Button>
          <span className="muted termination-number">
            {number ? t("progress.termination.number", { number }) : t("progress.termination.noNumber")}
          </span>
        </div>
      </fieldset>
    </Fold>
  );
}
