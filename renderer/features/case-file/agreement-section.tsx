import { PlusOutlined } from "@ant-design/icons";
import { Alert, App, Button, Flex } from "antd";
import { memo } from "react";
import type { Agreement } from "#shared/domain/agreement";
import type { BankClause } from "#shared/domain/clause-bank";
import type { CaseId } from "#shared/domain/id";
import type { Language, Room } from "#shared/domain/room";
import { fromBank } from "#shared/rules/bank-clause";
import { copiesOf } from "#shared/rules/copies";
import { obligationField } from "#shared/rules/resolve-clause";
import { TagsField } from "../../ui/choices-field";
import { DateField } from "../../ui/date-field";
import { NumberField } from "../../ui/number-field";
import { Disabled } from "../../ui/disabled";
import { SuggestField } from "../../ui/suggest-field";
import { LongTextField } from "../../ui/text-field";
import { newPartId } from "../../ui/new-part-id";
import { useAfterDrawing } from "../../ui/use-after-drawing";
import { useWords } from "../../ui/use-words";
import { ClauseBankButton } from "./clause-bank-button";
import { ClauseList } from "./clause-list";
import { ConflictWarnings } from "./conflict-warnings";
import { goTo } from "./go-to";
import { sameParts, type SectionProps } from "../../ui/case-tab";

type AgreementSectionProps = SectionProps & {
  readonly id: CaseId;
  readonly room: Room;
  /** The language of the paper. */
  readonly language: Language;
  /** The agreement is in effect: it is seen and not changed. */
  readonly fixed: boolean;
};

function Section({ content, change, id: caseId, room, language, fixed }: AgreementSectionProps) {
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

  function take(entry: BankClause) {
    const { clause, obligations } = fromBank(entry, content.parties, newPartId);
    const [first] = obligations;
    put(`add-${clause.id}`, {
      // An empty clause at the end is where the new one goes.
      clauses: [...(agreement.clauses.at(-1)?.text.trim() === "" ? agreement.clauses.slice(0, -1) : agreement.clauses), clause],
      obligations: [...agreement.obligations, ...obligations],
    });
    void message.success(t("obligations.library.added"));
    afterDrawing(() => goTo(first ? obligationField(first, first.kind === "money" ? "fen" : "what") : `clause-${clause.id}`));
  }

  return (
    <section className="card" aria-labelledby="section-agreement">
      <h2 id="section-agreement">{t("case.agreement")}</h2>
      {fixed ? <Alert type="info" showIcon className="gap-below" title={t("progress.marks.fixed")} /> : null}
      <Disabled when={fixed}>
        <ClauseList agreement={agreement} parties={content.parties} language={language} change={change} />
        <Flex gap="small" wrap className="gap-below">
          <Button id="clauses" icon={<PlusOutlined />} onClick={addClause}>
            {t("clause.add")}
          </Button>
          <ClauseBankButton category={content.category} onTake={take} />
        </Flex>
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

const unchanged = sameParts("agreement", "parties", "kind", "category");

/** What the parties agreed on, and who records it. */
export const AgreementSection = memo(
  Section,
  (before, after) =>
    before.id === after.id &&
    before.room === after.room &&
    before.language === after.language &&
    before.fixed === after.fixed &&
    unchanged(before, after),
);
