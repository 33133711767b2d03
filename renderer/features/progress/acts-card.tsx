import { Alert, App, Button, Flex, Tag } from "antd";
import { useState } from "react";
import { type CaseAct, CASE_ACTS } from "#shared/domain/case-status";
import { actOn, type Missing, lacksNextStep, type Standing } from "#shared/rules/case-status";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import type { CaseTabProps, SectionProps } from "../../ui/case-tab";
import { DateField } from "../../ui/date-field";
import { ProblemAlert } from "../../ui/problem-alert";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import { ActDialog } from "./act-dialog";
import { useJump } from "../../ui/use-jump";

/** What ends the work, passes it on or turns it back stands apart from the way ahead. */
const APART: readonly CaseAct[] = [
  "refuseAcceptance", "refusedByParty", "withdraw", "terminate", "refer", "passToPolice", "passToCriminal", "passToUnit", "reopen",
  "mediateAgain",
]; // prettier-ignore

type Possible = { readonly act: CaseAct; readonly missing: readonly Missing[] };

/** Where a case stands as the rules look at it; one that is not saved yet is only registered. */
export function standingOf({ file, content }: Pick<CaseTabProps, "file" | "content">): Standing {
  return { state: file?.state ?? "registered", number: file?.number ?? null, timeline: file?.timeline ?? [], content };
}

/** The present state, what comes next, and what can be done now. */
export function ActsCard(props: CaseTabProps) {
  const { id, content, change, today, readOnly, act: run } = props;
  const t = useWords();
  const { message } = App.useApp();
  const direct = useCommand();
  const [asked, ask] = useState<CaseAct | null>(null);
  const standing = standingOf(props);
  const acts = CASE_ACTS.flatMap((act): Possible[] => {
    const found = actOn(standing, act, today);
    return found ? [{ act, missing: found.missing }] : [];
  });
  const ready = acts.filter(({ missing }) => missing.length === 0);
  const [ahead, apart] = [ready.filter(({ act }) => !APART.includes(act)), ready.filter(({ act }) => APART.includes(act))];

  function begin(act: CaseAct) {
    // Acceptance has its day in the form, and nothing to be asked.
    if (act !== "accept") ask(act);
    else
      void direct
        .run(() => run(() => api.cases.act({ id, act })))
        .then(() => message.info(t("progress.acts.done", { act: t("progress.act.accept") })));
  }

  return (
    <section className="card" aria-labelledby="acts">
      <Flex gap="middle" align="center" wrap className="gap-below">
        <h2 id="acts" tabIndex={-1} className="progress-state">
          {t("progress.state", { state: t(`terms.state.${standing.state}`) })}
        </h2>
        {lacksNextStep(standing, today) ? <Tag title={t("progress.noNextStepHelp")}>{t("progress.noNextStep")}</Tag> : null}
      </Flex>
      <ProblemAlert problem={direct.problem} onClose={direct.clear} />
      <Flex gap="small" wrap className="gap-below" role="group" aria-label={t("progress.acts.title")}>
        {ahead.map(({ act }, at) => (
          <Button
            key={act}
            id={`act-${act}`}
            type={at === 0 ? "primary" : "default"}
            disabled={readOnly}
            loading={direct.running}
            onClick={() => begin(act)}
          >
            {t(`progress.act.${act}`)}
          </Button>
        ))}
        {ahead.length === 0 ? <span className="muted">{t("progress.acts.none")}</span> : null}
      </Flex>
      <BlockedActs id={id} acts={acts.filter(({ missing }) => missing.length > 0)} />
      {apart.length > 0 ? (
        <details className="gap-below">
          <summary>{t("progress.acts.more")}</summary>
          <Flex gap="small" wrap className="acts-apart">
            {apart.map(({ act }) => (
              <Button key={act} disabled={readOnly} onClick={() => begin(act)}>
                {t(`progress.act.${act}`)}
              </Button>
            ))}
          </Flex>
        </details>
      ) : null}
      <NextStepFields content={content} change={change} />
      {asked ? <ActDialog {...props} asked={asked} onClose={() => ask(null)} /> : null}
    </section>
  );
}

/** The acts that make sense now but lack something, each thing a way to its field. */
function BlockedActs({ id, acts }: { readonly id: string; readonly acts: readonly Possible[] }) {
  const t = useWords();
  const jump = useJump(id);
  if (acts.length === 0) return null;
  return (
    <Alert
      type="info"
      className="gap-below"
      title={t("progress.acts.blocked", { count: acts.length })}
      description={
        <ul className="blocked">
          {acts.map(({ act, missing }) => (
            <li key={act}>
              {t("progress.acts.lacks", { act: t(`progress.act.${act}`) })}
              {missing.map(({ code, page, field }) => (
                <Button key={code} type="link" size="small" onClick={() => jump(page, field)}>
                  {t(`progress.missing.${code}`)}
                </Button>
              ))}
            </li>
          ))}
        </ul>
      }
    />
  );
}

function NextStepFields({ content, change }: SectionProps) {
  const t = useWords();
  return (
    <div className="fields">
      <TextField
        id="next-step"
        span={8}
        label={t("progress.next.text")}
        value={content.nextStep.text}
        onChange={(text) => change("next-step", (old) => ({ ...old, nextStep: { ...old.nextStep, text } }))}
      />
      <DateField
        id="next-on"
        span={4}
        label={t("progress.next.on")}
        value={content.nextStep.on}
        onChange={(on) => change("next-on", (old) => ({ ...old, nextStep: { ...old.nextStep, on } }))}
      />
    </div>
  );
}
