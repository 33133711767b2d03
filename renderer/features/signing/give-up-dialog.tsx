import { App } from "antd";
import { useState } from "react";
import type { AgreementVersion } from "#shared/domain/agreement-version";
import { api } from "../../host/client";
import { Dialog } from "../../ui/dialog";
import { LongTextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import type { SubjectProps } from "./subject";
import { ActProblem, useAct } from "./use-act";

type GiveUpDialogProps = SubjectProps & { readonly version: AgreementVersion; readonly onClose: () => void };

/** Asks why the version is given up, so that the text can be changed and fixed anew. */
export function GiveUpDialog({ id, version, act: run, onClose }: GiveUpDialogProps) {
  const t = useWords();
  const { message } = App.useApp();
  const act = useAct(run);
  const [reason, setReason] = useState("");
  const n = version.number;

  async function giveUp() {
    if (!(await act.go(() => api.signing.giveUp({ id, version: version.id, reason })))) return;
    onClose();
    void message.info(t("signing.giveUp.done", { n }));
  }

  return (
    <Dialog
      title={t("signing.giveUp.go")}
      go={t("signing.giveUp.go")}
      cancel={t("signing.cancel")}
      running={act.running}
      danger
      onGo={() => void giveUp()}
      onCancel={onClose}
    >
      <ActProblem act={act} />
      <p>{t("signing.giveUp.help", { n })}</p>
      <LongTextField
        id="give-up-reason"
        rows={2}
        required
        label={t("signing.giveUp.reason")}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  );
}
