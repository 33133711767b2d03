import { App, Button } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import type { CaseTabProps } from "../../ui/case-tab";
import { ProblemAlert } from "../../ui/problem-alert";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import { Fold } from "./fold";

/** Other numbers of the case, making its number void, and the way into the recycle bin; folded away, for it is seldom wanted. */
export function RemoveCard({ id, file, act, readOnly }: CaseTabProps) {
  const t = useWords();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { run, running, problem, clear } = useCommand();
  const [reasons, setReasons] = useState({ void: "", remove: "" });
  if (!file) return null;

  const makeVoid = () =>
    run(async () => {
      await act(() => api.cases.voidNumber({ id, reason: reasons.void }));
      setReasons({ ...reasons, void: "" });
      void message.info(t("progress.remove.voided"));
    });
  const remove = () =>
    run(async () => {
      await act(() => api.cases.remove({ id, reason: reasons.remove }));
      void message.info(t("progress.remove.removed"));
      void navigate("/cases");
    });

  return (
    <Fold id="remove" title={t("progress.remove.title")} open={false}>
      <ProblemAlert problem={problem} onClose={clear} />
      {file.otherNumbers.length > 0 ? <h3>{t("progress.remove.othersTitle")}</h3> : null}
      <ul className="other-numbers">
        {file.otherNumbers.map(({ use, number, reason }) => (
          <li key={`${use}-${number.text}`}>
            {t("progress.remove.other", { number: number.text, use: t(`progress.remove.use.${use}`), reason })}
          </li>
        ))}
      </ul>
      {file.number ? (
        <>
          <h3>{t("progress.remove.voidTitle")}</h3>
          <p className="muted">{t("progress.remove.voidHelp")}</p>
          <div className="fields">
            <TextField
              id="void-reason"
              span={8}
              label={t("progress.remove.reason")}
              value={reasons.void}
              onChange={(text) => setReasons({ ...reasons, void: text })}
            />
          </div>
          <Button disabled={readOnly} loading={running} onClick={() => void makeVoid()}>
            {t("progress.remove.voidButton", { number: file.number.text })}
          </Button>
        </>
      ) : null}
      <h3>{t("progress.remove.removeTitle")}</h3>
      <p className="muted">{t("progress.remove.removeHelp")}</p>
      <div className="fields">
        <TextField
          id="remove-reason"
          span={8}
          label={t("progress.remove.reason")}
          value={reasons.remove}
          onChange={(text) => setReasons({ ...reasons, remove: text })}
        />
      </div>
      <Button danger disabled={readOnly} loading={running} onClick={() => void remove()}>
        {t("progress.remove.removeButton")}
      </Button>
    </Fold>
  );
}
