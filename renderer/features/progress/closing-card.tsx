import { Alert, Button } from "antd";
import { closingGaps } from "#shared/rules/closing-gaps";
import type { CaseTabProps } from "../../ui/case-tab";
import { useWords } from "../../ui/use-words";
import { useJump } from "../../ui/use-jump";

/** What the case still lacks before it is closed; each line leads to its field. */
export function ClosingCard({ id, content, file }: CaseTabProps) {
  const t = useWords();
  const jump = useJump(id);
  if (!file) return null;
  const gaps = closingGaps({ ...file, content });
  if (gaps.length === 0) return <Alert type="success" showIcon title={t("progress.closing.none")} />;
  return (
    <details className="gaps" open>
      <summary>
        {t("progress.closing.title")} <span className="gap-count">{t("case.gapsCount", { count: gaps.length })}</span>
      </summary>
      <ul>
        {gaps.map(({ code, page, field, n }) => (
          <li key={`${code}-${n}`}>
            <Button type="link" size="small" onClick={() => jump(page, field)}>
              {t(`progress.closing.gap.${code}`, { n })}
            </Button>
          </li>
        ))}
      </ul>
      <p className="muted">{t("progress.closing.advice")}</p>
    </details>
  );
}
