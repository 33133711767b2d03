import { PlusOutlined } from "@ant-design/icons";
import { Alert, App, Button } from "antd";
import { memo, useCallback } from "react";
import type { Agreement } from "#shared/domain/agreement";
import type { CaseId } from "#shared/domain/id";
import type { Room } from "#shared/domain/room";
import type { WordKey } from "#shared/locales/words";
import { copiesOf } from "#shared/rules/copies";
import { TagsField } from "../../ui/choices-field";
import { DateField } from "../../ui/date-field";
import { NumberField } from "../../ui/number-field";
import { Disabled } from "../../ui/disabled";
import { SuggestField } from "../../ui/suggest-field";
import { LongTextField } from "../../ui/text-field";
import { newPartId } from "../../ui/new-part-id";
import { useAfterDrawing } from "../../ui/use-after-drawing";
import { useWords } from "../../ui/use-words";
import { ClauseCard } from "./clause-card";
import { ConflictWarnings } from "./conflict-warnings";
import { sameParts, type SectionProps } from "../../ui/case-tab";
import { without } from "../../ui/list-edits";

type AgreementSectionProps = SectionProps & {
  readonly id: CaseId;
  readonly room: Room;
  /** Why the agreement is seen and not changed; null where it may be. */
  readonly fixed: WordKey | null;
};

function Section({ content, change, id: caseId, room, fixed }: AgreementSectionProps) {
  const t = useWords();
  const { message } = App.useApp();
  const afterDrawing = useAfterDrawing();
  const { agreement } = content;
  const roster = room.mediators.map(({ name }) => name);
  const usualCopies = copiesOf({ ...content, agreement: { ...agreement, copies: null } });
  const put = (field: string, changed: Partial<Agreement>) =>
    change(field, (old) => ({ ...old, agreement: { ...old.agreement, ...changed } }));

  function addClause() {
    const id = newPartId();
    put(`add-${id}`, { clauses: [...agreement.clauses, { id, text: "" }] });
    afterDrawing(() => document.getElementById(`clause-${id}`)?.focus());
  }

  const removeClause = useCallback(
    (id: string, n: number) => {
      change(`remove-${id}`, (old) => ({ ...old, agreement: { ...old.agreement, clauses: without(old.agreement.clauses, id) } }));
      void message.info(t("clause.removed", { n }));
      document.getElementById("clauses")?.focus();
    },
    [change, message, t],
  );

  return (
    <section className="card" aria-labelledby="section-agreement">
      <h2 id="section-agreement">{t("case.agreement")}</h2>
      {fixed ? <Alert type="info" showIcon className="gap-below" title={t(fixed)} /> : null}
      <Disabled when={fixed !== null}>
        {agreement.clauses.map((clause, at) => (
          <ClauseCard key={clause.id} clause={clause} n={at + 1} change={change} onRemove={removeClause} />
        ))}
        <Button id="clauses" icon={<PlusOutlined />} onClick={addClause} className="gap-below">
          {t("clause.add")}
        </Button>
        <div className="fields">
          <LongTextField
            id="performance"
            rows={2}
            label={t("clause.performance")}
            value={agreement.performance}
            onChange={(performance) => put("performance", { performance })}
          />
          <TagsField
            id="mediators"
            span={5}
            label={t("clause.mediators")}
            values={agreement.mediators}
            suggestions={roster}
            onChange={(mediators) => put("mediators", { mediators })}
          />
          <SuggestField
            id="recorder"
            span={3}
            label={t("clause.recorder")}
            suggestions={roster}
            value={agreement.recorder}
            onChange={(recorder) => put("recorder", { recorder })}
          />
          <ConflictWarnings content={content} caseId={caseId} roster={room.mediators} />
          <DateField
            id="signedOn"
            span={4}
            label={t("case.signedOn")}
            value={agreement.signedOn}
            onChange={(signedOn) => put("signedOn", { signedOn })}
          />
          <NumberField
            id="copies"
            span={3}
            label={t("clause.copies")}
            help={t(content.kind === "police-on-scene" ? "clause.copiesOnScene" : "clause.copiesDefault", { count: usualCopies })}
            min={1}
            max={999}
            placeholder={String(usualCopies)}
            value={agreement.copies}
            onChange={(copies) => put("copies", { copies })}
          />
        </div>
      </Disabled>
    </section>
  );
}

const unchanged = sameParts("agreement", "parties", "kind");

/** What the parties agreed on, and who records it. */
export const AgreementSection = memo(
  Section,
  (before, after) =>
    before.id === after.id && before.room === after.room && before.fixed === after.fixed && unchanged(before, after),
);
