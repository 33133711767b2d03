import type { CaseContent } from "#shared/domain/case-file";
import { RISK_COLOURS } from "#shared/domain/mediation";
import { ChoiceField } from "../../ui/choice-field";
import { DateField } from "../../ui/date-field";
import { LongTextField } from "../../ui/text-field";
import { SuggestField } from "../../ui/suggest-field";
import { useWords } from "../../ui/use-words";

type Risk = CaseContent["risk"];

/** The colour of risk and its reasons; a report is asked for with red, and may be written with any. */
export function RiskFields({ risk, onChange }: { readonly risk: Risk; readonly onChange: (risk: Risk) => void }) {
  const t = useWords();
  const put = (changed: Partial<Risk>) => onChange({ ...risk, ...changed });
  const red = risk.colour === "red";
  const reports = red || risk.reportedTo !== "" || risk.reportedOn !== "";
  return (
    <>
      <ChoiceField
        id="risk"
        span={4}
        label={t("lists.classification.risk")}
        help={t("lists.classification.riskHelp")}
        value={risk.colour}
        options={RISK_COLOURS.map((value) => ({ value, label: t(`terms.risk.${value}`) }))}
        onChange={(colour) => put({ colour })}
        onClear={() => put({ colour: null })}
      />
      <LongTextField
        id="riskReasons"
        span={8}
        rows={2}
        label={t("lists.classification.riskReasons")}
        value={risk.reasons}
        onChange={(reasons) => put({ reasons })}
      />
      {reports ? (
        <>
          <SuggestField
            id="riskReportedTo"
            span={8}
            required={red}
            label={t("lists.classification.reportedTo")}
            warning={
              red && (risk.reportedTo.trim() === "" || risk.reportedOn.trim() === "") ? t("lists.classification.redHint") : null
            }
            value={risk.reportedTo}
            suggestions={[]}
            onChange={(reportedTo) => put({ reportedTo })}
          />
          <DateField
            id="riskReportedOn"
            span={4}
            required={red}
            label={t("lists.classification.reportedOn")}
            value={risk.reportedOn}
            onChange={(reportedOn) => put({ reportedOn })}
          />
        </>
      ) : null}
    </>
  );
}
