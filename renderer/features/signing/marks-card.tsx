import { Alert, Button } from "antd";
import { agreementStands } from "#shared/rules/agreement-stands";
import { effectiveOn, markedOn, missingMarks, requiredMarks } from "#shared/rules/signatures-required";
import type { CaseTabProps } from "../../ui/case-tab";
import { DateField } from "../../ui/date-field";
import { useWords } from "../../ui/use-words";
import { markText } from "./signer-words";

/** Who must sign on paper and which seals are needed, while no text is fixed; each is ticked with the day on which it was put there. */
export function MarksCard({ content, change, file, today, readOnly }: CaseTabProps) {
  const t = useWords();
  const required = requiredMarks(content);
  const missing = missingMarks(content).length;
  const stands = file !== null && agreementStands(file);
  const on = effectiveOn(content);
  const put = (who: string, day: string) =>
    change(`mark-${who}`, (old) => {
      const others = old.agreement.marks.filter((each) => each.who !== who);
      return { ...old, agreement: { ...old.agreement, marks: day === "" ? others : [...others, { who, on: day }] } };
    });
  return (
    <section className="card" aria-labelledby="marks">
      <h2 id="marks" tabIndex={-1}>
        {t("progress.marks.title")}
      </h2>
      <p className="muted">{on ? t("progress.marks.all", { on }) : t("progress.marks.missing", { count: missing })}</p>
      {stands ? <Alert type="info" title={t("progress.marks.fixed")} /> : <p className="muted">{t("signing.fix.paperOnly")}</p>}
      <fieldset className="fields marks" disabled={stands || readOnly} aria-label={t("progress.marks.title")}>
        {required.map((mark) => {
          const who = markText(t, mark);
          return (
            <div key={mark.who} className="mark">
              <DateField
                id={`mark-${mark.who}`}
                label={who}
                help={
                  mark.agents.length > 0
                    ? t("progress.marks.agents", { names: mark.agents.join(t("progress.comma")) })
                    : undefined
                }
                value={content.agreement.marks.find((each) => each.who === mark.who)?.on ?? ""}
                onChange={(day) => put(mark.who, day)}
              />
              {markedOn(content, mark.who) === null ? (
                <Button size="small" aria-label={t("progress.marks.todayFor", { who })} onClick={() => put(mark.who, today)}>
                  {t("progress.marks.today")}
                </Button>
              ) : null}
            </div>
          );
        })}
      </fieldset>
    </section>
  );
}
