import { memo } from "react";
import { LongTextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import { sameParts, type SectionProps } from "../../ui/case-tab";

/** What happened, what is in dispute, what is asked for. */
export const DisputeSection = memo(
  function DisputeSection({ content, change }: SectionProps) {
    const t = useWords();
    return (
      <section className="card" aria-labelledby="section-dispute">
        <h2 id="section-dispute">{t("case.dispute")}</h2>
        <div className="fields">
          <LongTextField
            id="facts"
            rows={5}
            label={t("case.facts")}
            value={content.facts}
            onChange={(facts) => change("facts", (old) => ({ ...old, facts }))}
          />
          <LongTextField
            id="disputes"
            span={6}
            label={t("case.disputes")}
            help={t("case.onePerLine")}
            value={content.disputes}
            onChange={(disputes) => change("disputes", (old) => ({ ...old, disputes }))}
          />
          <LongTextField
            id="claims"
            span={6}
            label={t("case.claims")}
            help={t("case.onePerLine")}
            value={content.claims}
            onChange={(claims) => change("claims", (old) => ({ ...old, claims }))}
          />
        </div>
      </section>
    );
  },
  sameParts("facts", "disputes", "claims"),
);
