import { memo } from "react";
import type { CaseContent } from "#shared/domain/case-file";
import { AGREEMENT_FORMS, CASE_SOURCES, DISPUTE_CATEGORIES, MEDIATION_KINDS } from "#shared/domain/mediation";
import { ChoiceField } from "../../ui/choice-field";
import { DateField } from "../../ui/date-field";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import { sameParts, type SectionProps } from "../../ui/case-tab";
import type { TrackChoice } from "./track-change";
import { TRACK_FIELDS, TrackFields } from "./track-fields";

type BasicsProps = SectionProps & {
  /** Numbers of earlier tracks, as text. */
  readonly earlier: string;
  /** Asks for another track; it stays the same function. */
  readonly onTrack: (choice: TrackChoice) => void;
};
type Put = (changed: Partial<CaseContent>) => void;

const same = sameParts("form", "category", "place", "occurredOn", "receivedOn", "acceptedOn", ...TRACK_FIELDS);

/** Kind, form, category, source, place and dates of the case, and what its track asks for. */
export const BasicsSection = memo(
  function BasicsSection({ content, change, earlier, onTrack }: BasicsProps) {
    const t = useWords();
    const put: Put = (changed) => change(Object.keys(changed).join(), (old) => ({ ...old, ...changed }));
    return (
      <section className="card" aria-labelledby="section-basics">
        <h2 id="section-basics">{t("case.basics")}</h2>
        <div className="fields">
          <ChoiceField
            id="kind"
            span={4}
            label={t("case.kind")}
            help={earlier === "" ? undefined : `${t("tracks.transfer.earlier")} ${earlier}`}
            value={content.kind}
            options={MEDIATION_KINDS.map((value) => ({ value, label: t(`terms.kind.${value}`) }))}
            onChange={(kind) => onTrack({ kind, form: content.form })}
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
          <Days content={content} put={put} />
          {content.kind === "people" ? (
            <ChoiceField
              id="form"
              span={4}
              label={t("tracks.form")}
              value={content.form}
              options={AGREEMENT_FORMS.map((value) => ({ value, label: t(`terms.form.${value}`) }))}
              onChange={(form) => onTrack({ kind: content.kind, form })}
            />
          ) : null}
          <TextField
            id="place"
            span={content.kind === "people" ? 8 : 12}
            label={t("case.place")}
            value={content.place}
            onChange={(place) => put({ place })}
          />
          <TrackFields content={content} put={put} />
        </div>
      </section>
    );
  },
  (before, after) => same(before, after) && before.earlier === after.earlier && before.onTrack === after.onTrack,
);

function Days({ content, put }: { readonly content: CaseContent; readonly put: Put }) {
  const t = useWords();
  return (["occurredOn", "receivedOn", "acceptedOn"] as const).map((day) => (
    <DateField
      key={day}
      id={day}
      span={4}
      label={t(`case.${day}`)}
      value={content[day]}
      onChange={(typed) => put({ [day]: typed })}
    />
  ));
}
