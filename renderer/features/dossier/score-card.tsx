import { Button, Progress } from "antd";
import { gapText } from "#shared/documents/dossier-rows";
import type { CaseContent } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import type { DossierPlan } from "#shared/rules/dossier";
import { useJump } from "../../ui/use-jump";
import { useWords } from "../../ui/use-words";

type ScoreCardProps = { readonly id: CaseId; readonly plan: DossierPlan; readonly content: CaseContent };

/** How complete the dossier is, and everything that is lacking; each line leads to where it is put right. */
export function ScoreCard({ id, plan, content }: ScoreCardProps) {
  const t = useWords();
  const jump = useJump(id);
  const { gaps, score } = plan;
  const line = (gap: (typeof gaps)[number]) =>
    `${gap.code} ${gap.line?.id ?? ""} ${gap.paper?.paper ?? ""} ${gap.paper?.about ?? ""}`;
  return (
    <section className="card" aria-labelledby="dossier-score">
      <h2 id="dossier-score">{t("dossier.score", { score })}</h2>
      <Progress percent={score} showInfo={false} aria-label={t("dossier.score", { score })} />
      {gaps.length === 0 ? (
        <p role="status">{t("dossier.noGaps")}</p>
      ) : (
        <>
          <p>
            {t("dossier.gaps", { count: gaps.length })}
            <span className="muted"> {t("dossier.advice")}</span>
          </p>
          <ul className="dossier-gaps">
            {gaps.map((gap, at) => (
              <li key={`${line(gap)} ${at}`}>
                <Button type="link" size="small" onClick={() => jump(gap.page, gap.field)}>
                  {gapText(gap, content, t)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
