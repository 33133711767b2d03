import { Alert, Button } from "antd";
import { memo } from "react";
import type { CaseContent, CaseFile } from "#shared/domain/case-file";
import { agreementGaps, riskGaps, type DateField, type Gap } from "#shared/rules/agreement-checks";
import type { Words } from "#shared/locales/words";
import { useWords } from "../../ui/use-words";
import { goTo } from "./go-to";

function gapText(gap: Gap, t: Words): string {
  const dateName = (date: DateField) => t(`case.${date}`);
  switch (gap.code) {
    case "dateUnclear":
      return t("checks.gap.dateUnclear", { field: dateName(gap.date), typed: gap.typed });
    case "dateOrder":
      return t("checks.gap.dateOrder", { earlier: dateName(gap.earlier), later: dateName(gap.later) });
    case "partyName":
    case "emptyClause":
      return t(`checks.gap.${gap.code}`, { n: gap.n });
    case "amount":
      return t("checks.gap.amount", { n: gap.n, typed: gap.typed });
    case "guardian":
    case "representative":
      return t(`checks.gap.${gap.code}`, { name: gap.name });
    default:
      return t(`checks.gap.${gap.code}`);
  }
}

type GapListProps = { readonly content: CaseContent; readonly number: CaseFile["number"] };

/** What the agreement still lacks; each line leads to its field. */
export const GapList = memo(function GapList({ content, number }: GapListProps) {
  const t = useWords();
  const gaps = [...agreementGaps(content, number), ...riskGaps(content)];
  if (gaps.length === 0) return <Alert type="success" showIcon title={t("case.noGaps")} />;
  return (
    <details className="gaps">
      <summary>
        {t("case.gaps")} <span className="gap-count">{t("case.gapsCount", { count: gaps.length })}</span>
      </summary>
      <ul>
        {gaps.map((gap) => (
          <li key={`${gap.code}-${gap.field}`}>
            <Button type="link" size="small" onClick={() => goTo(gap.field)}>
              {gapText(gap, t)}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
});
