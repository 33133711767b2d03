import { Button, Flex } from "antd";
import { useState } from "react";
import type { LawRule } from "#shared/domain/law-rule";
import type { RoomRule } from "#shared/rules/packs/law-rules";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import { NumberField } from "../../ui/number-field";
import { ProblemAlert } from "../../ui/problem-alert";
import { LongTextField, TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

type RuleFormProps = {
  readonly rule: RoomRule;
  /** The rule as the law has it. */
  readonly original: LawRule;
  /** The form's own prefix of element ids. */
  readonly id: string;
  readonly onDone: (saved: boolean) => void;
};

/** Correcting the wording or the number of one rule, with the name of who does it. */
export function RuleForm({ rule, original, id, onDone }: RuleFormProps) {
  const t = useWords();
  const { run, running, problem } = useCommand();
  const [text, setText] = useState(rule.text);
  const [value, setValue] = useState(rule.value);
  const [by, setBy] = useState(rule.correction?.by ?? "");
  const [tried, setTried] = useState(false);

  async function save() {
    setTried(true);
    if (by.trim() === "") return;
    const worded = text.trim();
    const saved = await run(() =>
      api.rules.save({
        id: rule.id,
        validFrom: rule.validFrom,
        text: worded === "" || worded === original.text ? null : worded,
        value: value === original.value ? null : value,
        by: by.trim(),
      }),
    );
    if (saved) onDone(true);
  }

  return (
    <form
      className="fields rule-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <LongTextField id={`${id}-text`} label={t("tracks.rules.wording")} value={text} onChange={setText} />
      {rule.unit !== null ? (
        <NumberField
          id={`${id}-value`}
          span={4}
          label={t(`tracks.rules.value.${rule.unit}`)}
          min={1}
          max={3_650}
          value={value}
          onChange={(typed) => setValue(typed ?? original.value)}
        />
      ) : null}
      <TextField
        id={`${id}-by`}
        span={4}
        label={t("tracks.rules.by")}
        required
        value={by}
        onChange={setBy}
        warning={tried && by.trim() === "" ? t("tracks.rules.byMissing") : null}
      />
      <Flex gap="small" className="field" wrap>
        <Button type="primary" htmlType="submit" loading={running}>
          {t("tracks.rules.save")}
        </Button>
        <Button onClick={() => onDone(false)}>{t("tracks.rules.cancel")}</Button>
      </Flex>
      <ProblemAlert problem={problem} />
    </form>
  );
}
