import { App, Button, Flex, Tag } from "antd";
import { useState } from "react";
import type { LawRule } from "#shared/domain/law-rule";
import type { RoomRule } from "#shared/rules/packs/law-rules";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import { showInstant } from "../../ui/instants";
import { ProblemAlert } from "../../ui/problem-alert";
import { useWords } from "../../ui/use-words";
import { RuleForm } from "./rule-form";

type RuleCardProps = {
  readonly rule: RoomRule;
  readonly original: LawRule;
  /** Not in force any more, or not yet. */
  readonly outOfForce: boolean;
  readonly readOnly: boolean;
};

/** One rule: article, times, whether it was verified, its number and wording, and who corrected it. */
export function RuleCard({ rule, original, outOfForce, readOnly }: RuleCardProps) {
  const t = useWords();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const { run, running, problem } = useCommand();
  const { id, law, article, validFrom, validTo, correction } = rule;
  const names = { law, article };
  const key = `rule-${id}-${validFrom}`;

  async function reset() {
    const saved = await run(() => api.rules.save({ id, validFrom, text: null, value: null, by: correction?.by ?? "-" }));
    if (saved) void message.success(t("tracks.rules.wasReset"));
  }

  return (
    <li className={outOfForce ? "rule rule-out" : "rule"} aria-labelledby={key}>
      <Flex gap="small" align="center" wrap>
        <strong id={key}>
          {law} {article}
        </strong>
        <Tag color={rule.verified ? "success" : "warning"}>{t(rule.verified ? "tracks.verified" : "tracks.unverified")}</Tag>
        {rule.unit !== null && rule.value !== null ? (
          <Tag>{t(`tracks.rules.unit.${rule.unit}`, { count: rule.value })}</Tag>
        ) : null}
        <span className="muted">
          {validTo === null
            ? t("tracks.rules.since", { from: validFrom })
            : t("tracks.rules.until", { from: validFrom, to: validTo })}
        </span>
      </Flex>
      <p className="rule-text" lang="zh-CN">
        {rule.text}
      </p>
      <p className="field-help">{t("tracks.rules.source", { source: rule.source })}</p>
      {correction ? (
        <p className="field-warning">
          {t("tracks.rules.correctedBy", { by: correction.by, at: showInstant(correction.at) })}
          {correction.text !== null ? ` ${t("tracks.rules.original", { text: original.text })}` : ""}
        </p>
      ) : null}
      <ProblemAlert problem={problem} />
      {open ? (
        <RuleForm
          rule={rule}
          original={original}
          id={key}
          onDone={(saved) => {
            setOpen(false);
            if (saved) void message.success(t("tracks.rules.saved"));
          }}
        />
      ) : (
        <Flex gap="small" wrap>
          <Button
            size="small"
            disabled={readOnly}
            aria-label={t("tracks.rules.changeNamed", names)}
            onClick={() => setOpen(true)}
          >
            {t("tracks.rules.change")}
          </Button>
          {correction ? (
            <Button
              size="small"
              disabled={readOnly}
              loading={running}
              aria-label={t("tracks.rules.resetNamed", names)}
              onClick={() => void reset()}
            >
              {t("tracks.rules.reset")}
            </Button>
          ) : null}
        </Flex>
      )}
    </li>
  );
}
