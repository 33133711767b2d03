import { memo } from "react";
import { SIMPLE_PROCEDURE } from "#shared/rules/clocks";
import { sameParts, type SectionProps } from "../../ui/case-tab";
import { ChoiceField } from "../../ui/choice-field";
import { DateField } from "../../ui/date-field";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

/** What is to be done next and when; of a case that a court gave away after filing also by which procedure it is tried. */
export const NextStepCard = memo(
  function NextStepCard({ content, change }: SectionProps) {
    const t = useWords();
    const { on, text } = content.nextStep;
    const put = (changed: Partial<typeof content.nextStep>) =>
      change(`next-step-${Object.keys(changed).join()}`, (old) => ({ ...old, nextStep: { ...old.nextStep, ...changed } }));
    const simple = content.answers[SIMPLE_PROCEDURE];
    const answer = (given: "yes" | "no") =>
      change(SIMPLE_PROCEDURE, (old) => ({ ...old, answers: { ...old.answers, [SIMPLE_PROCEDURE]: given } }));
    return (
      <section className="card" aria-labelledby="section-step">
        <h2 id="section-step">{t("clocks.step.title")}</h2>
        <div className="fields">
          <DateField id="next-step-on" span={3} label={t("clocks.step.on")} value={on} onChange={(value) => put({ on: value })} />
          <TextField
            id="next-step-text"
            span={content.kind === "court-after-filing" ? 6 : 9}
            label={t("clocks.step.text")}
            placeholder={t("clocks.step.placeholder")}
            value={text}
            onChange={(value) => put({ text: value })}
          />
          {content.kind === "court-after-filing" ? (
            <ChoiceField
              id="simple-procedure"
              span={3}
              label={t("clocks.procedure.label")}
              value={simple ?? null}
              options={[
                { value: "no" as const, label: t("clocks.procedure.ordinary") },
                { value: "yes" as const, label: t("clocks.procedure.simple") },
              ]}
              onChange={answer}
            />
          ) : null}
        </div>
      </section>
    );
  },
  sameParts("nextStep", "answers", "kind"),
);
