import { App } from "antd";
import { useState } from "react";
import type { CaseAct } from "#shared/domain/case-status";
import { STEPS } from "#shared/rules/case-status";
import { closingGaps } from "#shared/rules/closing-gaps";
import { effectiveOn } from "#shared/rules/signatures-required";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import type { CaseTabProps } from "../../ui/case-tab";
import { DateField } from "../../ui/date-field";
import { Dialog } from "../../ui/dialog";
import { ProblemAlert } from "../../ui/problem-alert";
import { LongTextField, TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

type ActDialogProps = CaseTabProps & { readonly asked: CaseAct; readonly onClose: () => void };

/** What an act will bring about, where that is not plain from its name. */
function useConsequence({ asked, content, file }: ActDialogProps): string | null {
  const t = useWords();
  if (asked === "terminate") return t("progress.acts.terminateNote");
  const on = asked === "makeEffective" ? effectiveOn(content) : null;
  if (on) return t("progress.acts.effectiveOn", { on });
  const count = asked === "archive" && file ? closingGaps({ ...file, content }).length : 0;
  return count > 0 ? t("progress.acts.archiveGaps", { count }) : null;
}

/** The day that an act most likely has: what the form says of it, else today. */
function dayOf({ asked, content, today }: ActDialogProps): string {
  if (asked === "terminate") return content.termination.on;
  return (asked === "makeEffective" ? effectiveOn(content) : null) ?? today;
}

/** Asks for the day, the reason and what else an act needs, and does it. */
export function ActDialog(props: ActDialogProps) {
  const { id, asked, act, onClose } = props;
  const t = useWords();
  const { message } = App.useApp();
  const { run, running, problem } = useCommand();
  const [answer, setAnswer] = useState({ on: dayOf(props), note: "", unit: "" });
  const { on, note, unit } = answer;
  const [tried, setTried] = useState(false);
  const name = t(`progress.act.${asked}`);
  const lacksNote = STEPS[asked].reason && note.trim() === "";
  const consequence = useConsequence(props);

  async function confirm() {
    setTried(true);
    if (lacksNote) return document.getElementById("act-note")?.focus();
    const details: Record<string, string> = unit.trim() === "" ? {} : { unit };
    await run(async () => {
      await act(() => api.cases.act({ id, act: asked, note, on, details }));
      onClose();
      void message.info(t("progress.acts.done", { act: name }));
    });
  }

  return (
    <Dialog
      title={name}
      go={t("progress.acts.confirm")}
      cancel={t("progress.acts.cancel")}
      running={running}
      onGo={() => void confirm()}
      onCancel={onClose}
    >
      <ProblemAlert problem={problem} />
      {consequence ? <p>{consequence}</p> : null}
      <div className="fields">
        <DateField
          id="act-on"
          label={t("progress.acts.on")}
          value={on}
          onChange={(value) => setAnswer({ ...answer, on: value })}
        />
        {asked === "passToUnit" || asked === "refer" ? (
          <TextField
            id="act-unit"
            label={t("progress.acts.unit")}
            value={unit}
            onChange={(value) => setAnswer({ ...answer, unit: value })}
          />
        ) : null}
        <LongTextField
          id="act-note"
          rows={2}
          label={t("progress.acts.note")}
          required={STEPS[asked].reason}
          warning={tried && lacksNote ? t("progress.acts.noteNeeded") : null}
          value={note}
          onChange={(value) => setAnswer({ ...answer, note: value })}
        />
      </div>
    </Dialog>
  );
}
