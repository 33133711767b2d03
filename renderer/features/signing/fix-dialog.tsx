import { App } from "antd";
import { contentToSign, versionsOf } from "#shared/rules/agreement-versions";
import { interpretersOf, untranslated } from "#shared/rules/translation";
import { api } from "../../host/client";
import { Dialog } from "../../ui/dialog";
import { useWords } from "../../ui/use-words";
import type { SubjectProps } from "./subject";
import { ActProblem, useAct } from "./use-act";

/** That the English is fixed too, what has none, and who interprets. */
function BothLanguages({ content, of }: Pick<SubjectProps, "content" | "of">) {
  const t = useWords();
  const missing = untranslated(content, of).length;
  const names = interpretersOf(content).join(t("documents.listJoiner"));
  return (
    <>
      <p>{t("bilingual.fix")}</p>
      {missing > 0 ? <p>{t("bilingual.fixMissing", { count: missing })}</p> : null}
      <p>{names === "" ? t("bilingual.interpreterMissing") : t("bilingual.interpreterThere", { names })}</p>
    </>
  );
}

/** Asks before the text is fixed for signing, and says what comes of it. */
export function FixDialog({ id, of, content, file, today, act: run, onClose }: SubjectProps & { readonly onClose: () => void }) {
  const t = useWords();
  const { message } = App.useApp();
  const act = useAct(run);
  const n = (file ? versionsOf(file, of).length : 0) + 1;
  const agreement = contentToSign(content, of)?.agreement;
  const marks = agreement?.marks.length ?? 0;

  async function fix() {
    if (!(await act.go(() => api.signing.fix({ id, of })))) return;
    onClose();
    void message.info(t("signing.fix.done", { n }));
  }

  return (
    <Dialog
      title={t("signing.fix.confirm", { n })}
      go={t("signing.fix.go")}
      cancel={t("signing.cancel")}
      running={act.running}
      onGo={() => void fix()}
      onCancel={onClose}
    >
      <ActProblem act={act} />
      <p>{t("signing.fix.help")}</p>
      {agreement?.signedOn.trim() === "" ? <p>{t("signing.fix.day", { on: today })}</p> : null}
      {content.translation.bilingual ? <BothLanguages content={content} of={of} /> : null}
      {marks > 0 ? <p>{t("signing.fix.marksKept", { count: marks })}</p> : null}
    </Dialog>
  );
}
