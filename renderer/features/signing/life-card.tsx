import { Alert, App, Button, Flex } from "antd";
import { useState } from "react";
import type { AgreementVersion } from "#shared/domain/agreement-version";
import type { CaseContent } from "#shared/domain/case-file";
import { agreementStands } from "#shared/rules/agreement-stands";
import { contentToSign, standingVersion } from "#shared/rules/agreement-versions";
import { effectiveOn } from "#shared/rules/signatures-required";
import { paperAdvised } from "#shared/rules/signing";
import { api } from "../../host/client";
import { useWords } from "../../ui/use-words";
import { FixDialog } from "./fix-dialog";
import { GiveUpDialog } from "./give-up-dialog";
import { LifeSteps } from "./life-steps";
import type { SubjectProps } from "./subject";
import { ActProblem, useAct } from "./use-act";

/** How far the agreement or a supplement is, what its signers are to know, and what comes next. */
export function LifeCard(props: SubjectProps) {
  const { id, of, content, file, room, readOnly } = props;
  const t = useWords();
  const { message } = App.useApp();
  const act = useAct(props.act);
  const [asked, ask] = useState<"fix" | "giveUp" | null>(null);
  const version = file ? standingVersion(file, of) : null;
  const signing = version?.state === "fixed" ? version : null;
  const effective = version?.state === "effective" || (of === null && file !== null && agreementStands(file));
  const subject = contentToSign(content, of);
  const on = signing && subject ? effectiveOn(subject) : null;
  const oral = of === null && content.kind === "people" && content.form === "oral";

  async function conclude({ id: wanted }: AgreementVersion) {
    if (await act.go(() => api.signing.conclude({ id, version: wanted }))) void message.info(t("signing.conclude.done"));
  }

  return (
    <section className="card" aria-label={t("signing.life.label")}>
      <LifeSteps version={version} effective={effective} state={of === null ? (file?.state ?? "registered") : null} />
      {effective || (of !== null && !signing) ? null : <Advice content={content} room={room} />}
      <ActProblem act={act} />
      {effective ? null : <p>{signing ? null : t(oral ? "signing.fix.oral" : "signing.fix.help")}</p>}
      {content.kind === "police-on-scene" && !effective ? <p className="muted">{t("signing.fix.scene")}</p> : null}
      {on ? <p>{t("signing.conclude.help", { on })}</p> : null}
      <Flex gap="small" wrap>
        {!effective && !signing ? (
          <Button id="fix" type="primary" disabled={readOnly} onClick={() => ask("fix")}>
            {t("signing.fix.go")}
          </Button>
        ) : null}
        {signing && on ? (
          <Button type="primary" disabled={readOnly} loading={act.running} onClick={() => void conclude(signing)}>
            {t("signing.conclude.go")}
          </Button>
        ) : null}
        {signing ? (
          <Button disabled={readOnly} onClick={() => ask("giveUp")}>
            {t("signing.giveUp.go")}
          </Button>
        ) : null}
      </Flex>
      {asked === "fix" ? <FixDialog {...props} onClose={() => ask(null)} /> : null}
      {asked === "giveUp" && signing ? <GiveUpDialog {...props} version={signing} onClose={() => ask(null)} /> : null}
    </section>
  );
}

/** What a drawn signature is and is not, and when it is not to be used. */
function Advice({ content, room }: { readonly content: CaseContent; readonly room: SubjectProps["room"] }) {
  const t = useWords();
  const advised = paperAdvised(content, room);
  return (
    <>
      {advised ? <Alert type="warning" showIcon className="gap-below" title={t(`signing.paper.${advised}`)} /> : null}
      <p className="muted">{t("signing.honest")}</p>
    </>
  );
}
