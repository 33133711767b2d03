import { memo } from "react";
import { SESSION_RESULTS } from "#shared/domain/session-record";
import { ChoiceField } from "../../ui/choice-field";
import { DateField } from "../../ui/date-field";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import { sameSession, type SessionProps } from "./session-edits";

/** How the session ended, and when and where it goes on. */
export const ResultSection = memo(
  function ResultSection({ session, change }: SessionProps) {
    const t = useWords();
    const { id } = session;
    const set = (part: "nextOn" | "nextAt" | "nextPlace") => (value: string) =>
      change(part, (old) => ({ ...old, [part]: value }));
    return (
      <section aria-labelledby={`result-title-${id}`}>
        <h3 id={`result-title-${id}`}>{t("records.resultTitle")}</h3>
        <div className="fields">
          {session.kind === "mediation" ? (
            <ChoiceField
              id={`result-${id}`}
              span={3}
              label={t("records.result")}
              value={session.result}
              options={SESSION_RESULTS.map((value) => ({ value, label: t(`terms.sessionResult.${value}`) }))}
              onChange={(result) => change("result", (old) => ({ ...old, result }))}
              onClear={() => change("result", (old) => ({ ...old, result: null }))}
            />
          ) : null}
          <DateField id={`next-on-${id}`} span={3} label={t("records.nextOn")} value={session.nextOn} onChange={set("nextOn")} />
          <TextField
            id={`next-at-${id}`}
            span={2}
            label={t("records.nextAt")}
            value={session.nextAt}
            placeholder={t("records.timeHelp")}
            onChange={set("nextAt")}
          />
          <TextField
            id={`next-place-${id}`}
            span={4}
            label={t("records.nextPlace")}
            value={session.nextPlace}
            onChange={set("nextPlace")}
          />
        </div>
      </section>
    );
  },
  sameSession("kind", "result", "nextOn", "nextAt", "nextPlace"),
);
