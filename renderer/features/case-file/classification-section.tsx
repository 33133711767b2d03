import { useQuery } from "@tanstack/react-query";
import { memo } from "react";
import { NO_VIEWS } from "#shared/domain/case-list";
import type { CaseContent } from "#shared/domain/case-file";
import { DIFFICULTIES } from "#shared/domain/mediation";
import type { Words } from "#shared/locales/words";
import { categoryThen } from "#shared/rules/dispute-categories";
import { reads } from "../../host/reads";
import { AmountField } from "../../ui/amount-field";
import { sameParts, type SectionProps } from "../../ui/case-tab";
import { ChoiceField } from "../../ui/choice-field";
import { TagsField } from "../../ui/choices-field";
import { RiskMark } from "../../ui/risk-mark";
import { SuggestField } from "../../ui/suggest-field";
import { useWords } from "../../ui/use-words";
import { RiskFields } from "./risk-fields";

const CHANNELS = [
  "police110", "government110", "hotline12345", "window", "patrol", "assistant", "grid", "enterprise", "court", "booking",
] as const; // prettier-ignore

/** What the figures of another time made of the category of this case; null when they were as they are. */
function categoryHint({ category, receivedOn }: CaseContent, t: Words): string | null {
  if (!category) return null;
  const { since, parts } = categoryThen(category, receivedOn);
  if (since !== null) return t("lists.classification.categoryPast", { category: t(`terms.category.${category}`), year: since });
  if (parts.length === 0) return null;
  const names = parts.map((part) => t(`lists.formerCategory.${part}`)).join(t("documents.listJoiner"));
  return t("lists.classification.categoryThen", { names });
}

/** Sub-type, tags, difficulty, risk, village, channel and the amount in dispute; folded until wanted. */
export const ClassificationSection = memo(
  function ClassificationSection({ content, change }: SectionProps) {
    const t = useWords();
    const { data: views = NO_VIEWS } = useQuery(reads.views());
    const { data: totals } = useQuery(reads.listTotals({}));
    const put = (changed: Partial<CaseContent>) => change(Object.keys(changed).join(), (old) => ({ ...old, ...changed }));
    const { category, difficulty, risk } = content;
    const usual = category ? t(`lists.subtypes.${category}`).split("\n") : [];
    return (
      <section className="card" aria-labelledby="section-classification">
        <details className="folded">
          <summary>
            <h2 id="section-classification">{t("lists.classification.title")}</h2>
            <span className="folded-summary">
              {risk.colour ? <RiskMark colour={risk.colour} /> : null}
              {difficulty ? <span>{t(`terms.difficulty.${difficulty}`)}</span> : null}
              {[content.subtype, content.village]
                .filter((text) => text !== "")
                .map((text) => (
                  <span key={text}>{text}</span>
                ))}
            </span>
          </summary>
          <div className="fields">
            <SuggestField
              id="subtype"
              span={4}
              label={t("lists.classification.subtype")}
              help={t("lists.classification.subtypeHelp")}
              warning={categoryHint(content, t)}
              value={content.subtype}
              suggestions={(category && views.subtypes[category]) ?? usual}
              onChange={(subtype) => put({ subtype })}
            />
            <TagsField
              id="tags"
              span={4}
              label={t("lists.classification.tags")}
              help={t("lists.classification.tagsHelp")}
              values={content.tags}
              suggestions={totals?.tags.map(({ value }) => value) ?? []}
              onChange={(tags) => put({ tags })}
            />
            <ChoiceField
              id="difficulty"
              span={4}
              label={t("lists.classification.difficulty")}
              help={t("lists.classification.difficultyHelp")}
              value={difficulty}
              options={DIFFICULTIES.map((value) => ({ value, label: t(`terms.difficulty.${value}`) }))}
              onChange={(value) => put({ difficulty: value })}
              onClear={() => put({ difficulty: null })}
            />
            <SuggestField
              id="village"
              span={4}
              label={t("lists.classification.village")}
              value={content.village}
              suggestions={totals?.villages.map(({ value }) => value) ?? []}
              onChange={(village) => put({ village })}
            />
            <SuggestField
              id="channel"
              span={4}
              label={t("lists.classification.channel")}
              value={content.channel}
              suggestions={CHANNELS.map((channel) => t(`lists.channels.${channel}`))}
              onChange={(channel) => put({ channel })}
            />
            <AmountField
              id="claimedFen"
              span={4}
              label={t("lists.classification.claimed")}
              help={t("lists.classification.claimedHelp")}
              value={content.claimedFen}
              onChange={(claimedFen) => put({ claimedFen })}
            />
            <RiskFields risk={risk} onChange={(changed) => put({ risk: changed })} />
          </div>
        </details>
      </section>
    );
  },
  sameParts("category", "receivedOn", "subtype", "tags", "difficulty", "risk", "village", "channel", "claimedFen"),
);
