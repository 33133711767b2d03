import { useState } from "react";
import type { AgreementVersion, Signer } from "#shared/domain/agreement-version";
import type { PartId } from "#shared/domain/id";
import { isSeal } from "#shared/rules/signing";
import { api } from "../../host/client";
import type { CaseTabProps } from "../../ui/case-tab";
import { CheckField } from "../../ui/check-field";
import { DateField } from "../../ui/date-field";
import { Dialog } from "../../ui/dialog";
import { Field } from "../../ui/field";
import { useWords } from "../../ui/use-words";
import { markText } from "./signer-words";
import { ActProblem, useAct } from "./use-act";
import { WhoSigns } from "./who-signs";

export type PaperDialogProps = CaseTabProps & {
  readonly version: AgreementVersion;
  readonly signer: Signer;
  readonly onClose: () => void;
};

/** Takes down that somebody signed on paper, or that a seal was put there: on which day, by whom, with the scan. */
export function PaperDialog({ id, content, version, signer, today, act: run, onClose }: PaperDialogProps) {
  const t = useWords();
  const act = useAct(run);
  const [on, setOn] = useState(today);
  const [name, setName] = useState(signer.name);
  const [scan, setScan] = useState<PartId | null>(null);
  const [readAloud, setReadAloud] = useState(false);

  async function keep() {
    const signature = {
      who: signer.who,
      signer: name,
      route: "paper" as const,
      on,
      strokes: [],
      scan,
      readAloud,
      confirmedBy: "",
    };
    if (await act.go(() => api.signing.sign({ id, version: version.id, signature }))) onClose();
  }

  return (
    <Dialog
      title={markText(t, signer)}
      go={t("signing.paperDialog.go")}
      cancel={t("signing.cancel")}
      running={act.running}
      onGo={() => void keep()}
      onCancel={onClose}
    >
      <ActProblem act={act} />
      <WhoSigns signer={signer} value={name} onChange={setName} />
      <div className="fields">
        <DateField id="paper-on" label={t("signing.paperDialog.on")} value={on} onChange={setOn} />
        {content.attachments.length > 0 ? (
          <Field id="paper-scan" label={t("signing.paperDialog.scan")}>
            <select
              id="paper-scan"
              className="native-select"
              value={scan ?? ""}
              onChange={({ target }) => setScan(content.attachments.find((file) => file.id === target.value)?.id ?? null)}
            >
              <option value="">{t("signing.paperDialog.noScan")}</option>
              {content.attachments.map((file) => (
                <option key={file.id} value={file.id}>
                  {file.name}
                </option>
              ))}
            </select>
          </Field>
        ) : null}
        {isSeal(signer) ? null : (
          <CheckField id="paper-aloud" label={t("signing.paperDialog.aloud")} value={readAloud} onChange={setReadAloud} />
        )}
      </div>
    </Dialog>
  );
}
