import { memo } from "react";
import type { CaseContent } from "#shared/domain/case-file";
import { CASE_SOURCES, DISPUTE_CATEGORIES, MEDIATION_KINDS } from "#shared/domain/mediation";
import { ChoiceField } from "../../ui/choice-field";
import { DateField } from "../../ui/date-field";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import { sameParts, type SectionProps } from "../../ui/case-tab";

/** Kind, category, source, place and dates of the case. */
export const BasicsSection = memo(
  function BasicsSection({ content, change }: SectionProps) {
    const t = useWords();
    const put = (changed: Partial<CaseContent>) => change(Object.keys(changed).join(), (old) => ({ ...old, ...changed }));
    return (
      <section className="card" aria-labelledby="section-basics">
        <h2 id="section-basics">{t("case.basics")}</h2>
        <div className="fields">
          <ChoiceField
            id="kind"
            span={4}
            label={t("case.kind")}
            value={content.kind}
            options={MEDIATION_KINDS.map((value) => ({ value, label: t(`terms.kind.${value}`) }))}
            onChange={(kind) => put({ kind })}
          />
          <ChoiceField
            id="category"
            span={4}
            label={t("case.category")}
            value={content.category}
            options={DISPUTE_CATEGORIES.map((value) => ({ value, label: t(`terms.category.${value}`) }))}
            onChange={(category) => put({ category })}
            onClear={() => put({ category: null })}
          />
          <ChoiceField
            id="source"
            span={4}
            label={t("case.source")}
            value={content.source}
            options={CASE_SOURCES.map((value) => ({ value, label: t(`terms.source.${value}`) }))}
            onChange={(source) => put({ source })}
            onClear={() => put({ source: null })}
          />
          <DateField
            id="occurredOn"
            span={4}
            label={t("case.occurredOn")}
            value={content.occurredOn}
            onChange={(occurredOn) => put({ occurredOn })}
          />
          <DateField
            id="receivedOn"
            span={4}
            label={t("case.receivedOn")}
            value={content.receivedOn}
            onChange={(receivedOn) => put({ receivedOn })}
          />
          <DateField
            id="acceptedOn"
            span={4}
            label={t("case.acceptedOn")}
            value={content.acceptedOn}
            onChange={(acceptedOn) => put({ acceptedOn })}
          />
          <TextField id="place" label={t("case.place")} value={content.place} onChange={(place) => put({ place })} />
        </div>
      </section>
    );
  },
  sameParts("kind", "category", "source", "place", "occurredOn", "receivedOn", "acceptedOn"),
);
