import { useState } from "react";
import type { AgreementVersion, Signer } from "#shared/domain/agreement-version";
import { api } from "../../host/client";
import type { CaseTabProps } from "../../ui/case-tab";
import { Dialog } from "../../ui/dialog";
import { LongTextField, TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import { ActProblem, useAct } from "./use-act";

type RefuseDialogProps = CaseTabProps & {
  readonly version: AgreementVersion;
  readonly signer: Signer;
  readonly onClose: () => void;
};

/** Takes down that somebody refused to sign, and why. */
export function RefuseDialog({ id, version, signer, act: run, onClose }: RefuseDialogProps) {
  const t = useWords();
  const act = useAct(run);
  const [name, setName] = useState(signer.name || signer.party);
  const [reason, setReason] = useState("");

  async function refuse() {
    const refusal = { who: signer.who, name, reason };
    if (await act.go(() => api.signing.refuse({ id, version: version.id, ...refusal }))) onClose();
  }

  return (
    <Dialog
      title={t("signing.refuseDialog.title")}
      go={t("signing.refuseDialog.go")}
      cancel={t("signing.cancel")}
      running={act.running}
      onGo={() => void refuse()}
      onCancel={onClose}
    >
      <ActProblem act={act} />
      <div className="fields">
        <TextField id="refuse-name" label={t("signing.refuseDialog.name")} value={name} onChange={setName} />
        <LongTextField
          id="refuse-reason"
          rows={2}
          required
          label={t("signing.refuseDialog.reason")}
          value={reason}
          onChange={setReason}
        />
      </div>
    </Dialog>
  );
}
