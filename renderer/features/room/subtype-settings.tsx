import { useQuery } from "@tanstack/react-query";
import { App, Button, Flex } from "antd";
import { useState } from "react";
import type { Views } from "#shared/domain/case-list";
import { DISPUTE_CATEGORIES, type DisputeCategory } from "#shared/domain/mediation";
import { linesOf } from "#shared/domain/text";
import { api } from "../../host/client";
import { reads } from "../../host/reads";
import { useCommand } from "../../host/use-command";
import { ChoiceField } from "../../ui/choice-field";
import { ProblemAlert } from "../../ui/problem-alert";
import { LongTextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

/** The room's own finer kinds of dispute, category by category. */
export function SubtypeSettings() {
  const { data: views } = useQuery(reads.views());
  const [category, setCategory] = useState<DisputeCategory>("02");
  return views ? <SubtypeForm key={category} views={views} category={category} onChoose={setCategory} /> : null;
}

type SubtypeFormProps = {
  readonly views: Views;
  readonly category: DisputeCategory;
  readonly onChoose: (category: DisputeCategory) => void;
};

function SubtypeForm({ views, category, onChoose }: SubtypeFormProps) {
  const t = useWords();
  const { message } = App.useApp();
  const { run, running, problem } = useCommand();
  const usual = t(`lists.subtypes.${category}`);
  const [text, setText] = useState(() => views.subtypes[category]?.join("\n") ?? usual);
  const name = t(`terms.category.${category}`);

  async function save() {
    const { [category]: _, ...others } = views.subtypes;
    const own = [...new Set(linesOf(text))].slice(0, 200);
    // A list that is the program's own is not written down, so that a later program may better it.
    const subtypes = own.join("\n") === usual ? others : { ...others, [category]: own };
    if (await run(() => api.views.save({ ...views, subtypes })))
      void message.success(t("lists.settings.saved", { category: name }));
  }

  return (
    <form
      className="card"
      aria-labelledby="subtypes"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 id="subtypes">{t("lists.settings.title")}</h2>
      <p>{t("lists.settings.intro")}</p>
      <div className="fields">
        <ChoiceField
          id="subtype-category"
          span={4}
          label={t("lists.settings.category")}
          value={category}
          options={DISPUTE_CATEGORIES.map((value) => ({ value, label: t(`terms.category.${value}`) }))}
          onChange={onChoose}
        />
        <LongTextField id="subtype-list" span={8} rows={6} label={t("lists.settings.list")} value={text} onChange={setText} />
      </div>
      <ProblemAlert problem={problem} />
      <Flex gap="middle">
        <Button type="primary" htmlType="submit" loading={running}>
          {t("lists.settings.save")}
        </Button>
        <Button onClick={() => setText(usual)}>{t("lists.settings.reset")}</Button>
      </Flex>
    </form>
  );
}
