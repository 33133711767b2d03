import { App } from "antd";
import { useState } from "react";
import type { CaseId } from "#shared/domain/id";
import { trackIdOf } from "#shared/rules/tracks";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import type { CaseTabProps } from "../../ui/case-tab";
import { Dialog } from "../../ui/dialog";
import { ProblemAlert } from "../../ui/problem-alert";
import { LongTextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import type { TrackChoice } from "./track-change";

type TransferDialogProps = {
  readonly id: CaseId;
  readonly from: TrackChoice;
  readonly to: TrackChoice;
  readonly number: string;
  readonly act: CaseTabProps["act"];
  readonly onClose: () => void;
};

/** Asks for the reason of a change of track: the case has a number of the first one already. */
export function TransferDialog({ id, from, to, number, act, onClose }: TransferDialogProps) {
  const t = useWords();
  const { message } = App.useApp();
  const { run, running, problem } = useCommand();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const nameOf = (choice: TrackChoice) => t(`tracks.name.${trackIdOf(choice)}`);

  async function go() {
    setTried(true);
    if (reason.trim() === "") return;
    const done = await run(async () => {
      await act(() => api.cases.transfer({ id, to: to.kind, form: to.form, reason: reason.trim() }));
      return true;
    });
    if (!done) return;
    void message.success(t("tracks.transfer.done", { kind: nameOf(to), number }));
    onClose();
  }

  return (
    <Dialog
      title={t("tracks.transfer.title")}
      go={t("tracks.transfer.go")}
      cancel={t("tracks.transfer.cancel")}
      running={running}
      onGo={() => void go()}
      onCancel={onClose}
    >
      <p>{t("tracks.transfer.intro")}</p>
      <dl className="pairs">
        <dt>{t("tracks.transfer.from")}</dt>
        <dd>
          {nameOf(from)} {number}
        </dd>
        <dt>{t("tracks.transfer.to")}</dt>
        <dd>{nameOf(to)}</dd>
      </dl>
      <LongTextField
        id="transfer-reason"
        label={t("tracks.transfer.reason")}
        help={t("tracks.transfer.reasonHelp")}
        required
        rows={2}
        value={reason}
        onChange={setReason}
        warning={tried && reason.trim() === "" ? t("tracks.transfer.reasonMissing") : null}
      />
      <ProblemAlert problem={problem} />
    </Dialog>
  );
}
