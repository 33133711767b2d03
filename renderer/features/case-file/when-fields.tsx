import { yuanText } from "#shared/domain/money";
import type { When } from "#shared/domain/obligation";
import { monthlyDays, wholeFen } from "#shared/rules/obligation-sums";
import { obligationField } from "#shared/rules/resolve-clause";
import { ChoiceField } from "../../ui/choice-field";
import { DateField } from "../../ui/date-field";
import { NumberField } from "../../ui/number-field";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import type { ObligationFieldsProps } from "./obligation-edits";

const KINDS = ["date", "on-signing", "range", "after-event", "monthly", "open"] as const;

/** Another way of telling the time; the days that were typed go along. */
function asWhen(kind: When["kind"], old: When): When {
  const day = old.kind === "date" ? old.on : old.kind === "range" || old.kind === "monthly" ? old.from : "";
  const to = old.kind === "range" || old.kind === "monthly" ? old.to : "";
  switch (kind) {
    case "date":
      return { kind, on: day };
    case "range":
      return { kind, from: day, to };
    case "after-event":
      return { kind, event: "", days: null };
    case "monthly":
      return { kind, day: null, from: day, to };
    default:
      return { kind };
  }
}

/** By when something is due. */
export function WhenFields({ obligation, onChange }: ObligationFieldsProps) {
  const t = useWords();
  const { when } = obligation;
  const put = (next: When) => onChange({ when: next });
  const id = (part: string) => `obligation-when-${part}-${obligation.id}`;
  const months = when.kind === "monthly" ? monthlyDays(when) : null;
  const whole = wholeFen(obligation);
  return (
    <>
      <ChoiceField
        id={obligationField(obligation, "when")}
        span={3}
        label={t("obligations.when")}
        value={when.kind}
        options={KINDS.map((value) => ({ value, label: t(`obligations.whens.${value}`) }))}
        onChange={(kind) => put(asWhen(kind, when))}
      />
      {when.kind === "date" ? (
        <DateField id={id("on")} span={4} label={t("obligations.on")} value={when.on} onChange={(on) => put({ ...when, on })} />
      ) : null}
      {when.kind === "after-event" ? (
        <>
          <TextField
            id={id("event")}
            span={4}
            label={t("obligations.event")}
            value={when.event}
            onChange={(event) => put({ ...when, event })}
          />
          <NumberField
            id={id("days")}
            span={2}
            label={t("obligations.days")}
            min={0}
            max={36_500}
            value={when.days}
            onChange={(days) => put({ ...when, days })}
          />
        </>
      ) : null}
      {when.kind === "monthly" ? (
        <NumberField
          id={id("day")}
          span={3}
          label={t("obligations.day")}
          min={1}
          max={31}
          value={when.day}
          onChange={(day) => put({ ...when, day })}
        />
      ) : null}
      {when.kind === "range" || when.kind === "monthly" ? (
        <>
          <DateField
            id={id("from")}
            span={4}
            label={t("obligations.from")}
            value={when.from}
            onChange={(from) => put({ ...when, from })}
          />
          <DateField
            id={id("to")}
            span={4}
            label={t("obligations.to")}
            {...(when.kind === "monthly" ? { help: t("obligations.toHelp") } : {})}
            value={when.to}
            onChange={(to) => put({ ...when, to })}
          />
        </>
      ) : null}
      {months && whole !== null ? (
        <p className="span-12 obligation-sum">
          {t("obligations.months", { count: months.length, amount: `¥${yuanText(whole)}` })}
        </p>
      ) : null}
    </>
  );
}
