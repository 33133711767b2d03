import { App, Button, Flex } from "antd";
import { useState } from "react";
import type { Stroke } from "#shared/domain/agreement-version";
import { capacityOf, plausibleInk } from "#shared/rules/signing";
import { api } from "../../host/client";
import { CheckField } from "../../ui/check-field";
import { DialogFrame } from "../../ui/dialog-frame";
import { useWords } from "../../ui/use-words";
import { AgreementText } from "./agreement-text";
import { Confirmer } from "./confirmer";
import type { PaperDialogProps } from "./paper-dialog";
import { PenField } from "./pen-field";
import { capacityText } from "./signer-words";
import { ActProblem, useAct } from "./use-act";
import { WhoSigns } from "./who-signs";

type PenPageProps = PaperDialogProps & {
  readonly strokes: readonly Stroke[];
  readonly onStrokes: (strokes: readonly Stroke[]) => void;
  /** The signer cannot or will not use a pen on the screen. */
  readonly onPaper: () => void;
};

/** What is still needed before a signature is accepted. */
function useLacking({ version, signer, strokes }: PenPageProps, answer: Answer): string[] {
  const t = useWords();
  const party = version.content.parties.find(({ id }) => id === signer.who);
  const mustHear = party?.kind === "person" && party.cannotRead;
  return [
    capacityOf(signer, answer.name) === null ? t("signing.pen.lackName") : "",
    strokes.length === 0 ? t("signing.pen.lackInk") : "",
    mustHear && !answer.readAloud ? t("signing.pen.lackAloud") : "",
    answer.legible && answer.confirmedBy.trim() !== "" ? "" : t("signing.pen.lackLegible"),
  ].filter((each) => each !== "");
}

type Answer = { readonly name: string; readonly readAloud: boolean; readonly legible: boolean; readonly confirmedBy: string };

/** The whole screen for one signer: the text in large letters, who signs as what, and a field to sign in. */
export function PenPage(props: PenPageProps) {
  const { id, version, signer, today, strokes, onStrokes, onPaper, onClose } = props;
  const t = useWords();
  const { message } = App.useApp();
  const act = useAct(props.act);
  const mediators = version.content.agreement.mediators.filter((name) => name.trim() !== "");
  const beginning = { name: signer.name, readAloud: false, legible: false, confirmedBy: mediators[0] ?? "" };
  const [answer, setAnswer] = useState<Answer>(beginning);
  const put = (part: Partial<Answer>) => setAnswer({ ...answer, ...part });
  const lacking = useLacking(props, answer);
  const slight = strokes.length > 0 && !plausibleInk(strokes);
  const { name, readAloud, confirmedBy } = answer;
  const as = capacityOf(signer, name);

  async function accept() {
    const ink = strokes.map((stroke) => [...stroke]);
    const signature = {
      who: signer.who,
      signer: name,
      route: "pen" as const,
      on: today,
      strokes: ink,
      scan: null,
      readAloud,
      confirmedBy,
    };
    if (!(await act.go(() => api.signing.sign({ id, version: version.id, signature })))) return;
    onStrokes([]);
    onClose();
    void message.info(t("signing.pen.saved", { name }));
  }

  return (
    <DialogFrame
      className="pen-page"
      title={t("signing.pen.title", { name: name || signer.party })}
      beside={<Button onClick={onClose}>{t("signing.pen.leave")}</Button>}
      onClose={onClose}
    >
      <div className="pen-columns">
        <AgreementText version={version} />
        <div className="pen-side">
          <p className="pen-as">{t("signing.pen.as", { as: as ? capacityText(t, signer, as) : "" })}</p>
          <WhoSigns signer={signer} value={name} onChange={(chosen) => put({ name: chosen })} />
          <PenField strokes={strokes} onChange={onStrokes} />
          {slight ? <p className="pen-slight">{t("signing.pen.slight")}</p> : null}
          <CheckField
            id="pen-aloud"
            label={t("signing.pen.aloud")}
            value={readAloud}
            onChange={(yes) => put({ readAloud: yes })}
          />
          <CheckField
            id="pen-legible"
            label={t("signing.pen.legible")}
            value={answer.legible}
            onChange={(yes) => put({ legible: yes })}
          />
          <Confirmer names={mediators} value={confirmedBy} onChange={(chosen) => put({ confirmedBy: chosen })} />
          <ActProblem act={act} />
          {lacking.length > 0 ? (
            <p className="muted">{t("signing.pen.lack", { what: lacking.join(t("progress.comma")) })}</p>
          ) : null}
          <Flex gap="small" wrap>
            <Button
              type="primary"
              size="large"
              disabled={lacking.length > 0 || slight}
              loading={act.running}
              onClick={() => void accept()}
            >
              {t("signing.pen.accept")}
            </Button>
            <Button size="large" onClick={onPaper}>
              {t("signing.pen.onPaper")}
            </Button>
          </Flex>
          <p className="muted">{t("signing.pen.kept")}</p>
        </div>
      </div>
    </DialogFrame>
  );
}
