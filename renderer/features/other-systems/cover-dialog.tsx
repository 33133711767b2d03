import { useState } from "react";
import { Dialog } from "../../ui/dialog";
import { ProblemAlert } from "../../ui/problem-alert";
import { LongTextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import { useCommand } from "../../host/use-command";

type CoverDialogProps = {
  /** Records the reason; throws when it cannot be recorded. */
  readonly onReason: (reason: string) => Promise<void>;
  readonly onClose: () => void;
};

/** Asks why what is hidden has to be shown. */
export function CoverDialog({ onReason, onClose }: CoverDialogProps) {
  const t = useWords();
  const { run, running, problem } = useCommand();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const lacking = reason.trim() === "";

  async function confirm() {
    setTried(true);
    if (lacking) return document.getElementById("cover-reason")?.focus();
    await run(() => onReason(reason.trim()));
  }

  return (
    <Dialog
      title={t("others.cover.title")}
      go={t("others.cover.confirm")}
      cancel={t("others.cover.cancel")}
      running={running}
      onGo={() => void confirm()}
      onCancel={onClose}
    >
      <ProblemAlert problem={problem} />
      <p>{t("others.cover.text")}</p>
      <div className="fields">
        <LongTextField
          id="cover-reason"
          rows={2}
          label={t("others.cover.reason")}
          required
          warning={tried && lacking ? t("others.cover.reasonNeeded") : null}
          value={reason}
          onChange={setReason}
        />
      </div>
    </Dialog>
  );
}
