import { Alert, Button } from "antd";
import { agreementStands } from "#shared/rules/agreement-stands";
import { effectiveOn, markedOn, missingMarks, type RequiredMark, requiredMarks } from "#shared/rules/signatures-required";
import type { Words } from "#shared/locales/words";
import type { CaseTabProps } from "../../ui/case-tab";
import { DateField } from "../../ui/date-field";
import { useWords } from "../../ui/use-words";
import { Fold } from "./fold";

function markText(t: Words, { role, name, party }: RequiredMark): string {
  const unnamed = t("progress.marks.unnamed");
  return t(`progress.marks.role.${role}`, { name: name || unnamed, party: party || unnamed });
}

/** Who must sign and which seals are needed; each is ticked with the day on which it was put on the paper. */
export function MarksCard({ content, change, file, today, readOnly }: CaseTabProps) {
  const t = useWords();
  const required = requiredMarks(content);
  const missing = missingMarks(content).length;
  const fixed = file !== null && agreementStands(file);
  const on = effectiveOn(content);
  const put = (who: string, day: string) =>
    change(`mark-${who}`, (old) => {
      const others = old.agreement.marks.filter((each) => each.who !== who);
      return { ...old, agreement: { ...old.agreement, marks: day === "" ? others : [...others, { who, on: day }] } };
    });
  const open = fixed || file?.state === "awaiting-signatures" || file?.state === "agreed-oral";
  return (
    <Fold
      id="marks"
      title={t("progress.marks.title")}
      extra={on ? t("progress.marks.all", { on }) : t("progress.marks.missing", { count: missing })}
      open={open && !fixed}
    >
      {fixed ? <Alert type="info" title={t("progress.marks.fixed")} /> : <p className="muted">{t("progress.marks.help")}</p>}
      <fieldset className="fields marks" disabled={fixed || readOnly} aria-label={t("progress.marks.title")}>
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
    </Fold>
  );
}
