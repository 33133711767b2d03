import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { App, Button, Flex } from "antd";
import type { Duty } from "#shared/domain/follow-up";
import { yuanText } from "#shared/domain/money";
import { clauseWriter } from "#shared/documents/clause-writer";
import { words } from "#shared/locales/words";
import { dutiesWithObligations } from "#shared/rules/obligation-duties";
import { standingObligations, sumFen } from "#shared/rules/obligation-sums";
import type { CaseTabProps } from "../../ui/case-tab";
import { ChoiceField } from "../../ui/choice-field";
import { DateField } from "../../ui/date-field";
import { TextField } from "../../ui/text-field";
import { useAfterDrawing } from "../../ui/use-after-drawing";
import { AmountField } from "../../ui/amount-field";
import { edited, without } from "../../ui/list-edits";
import { newPartId } from "../../ui/new-part-id";
import { useWords } from "../../ui/use-words";
import { Fold } from "./fold";

const STATES: readonly Duty["state"][] = ["open", "partly", "done", "refused"];
const sumOf = (duties: readonly Duty[]) => yuanText(sumFen(duties));

const emptyDuty = (): Duty => ({
  id: newPartId(), debtor: "", creditor: "", what: "", fen: null, due: "", condition: "", manner: "", state: "open", doneOn: "", obligation: null,
}); // prettier-ignore

/** What the parties owe each other under the agreement, and what was done of it. */
export function DutiesCard({ content, change, today, language, readOnly }: CaseTabProps) {
  const t = useWords();
  const { message } = App.useApp();
  const afterDrawing = useAfterDrawing();
  const { duties } = content;
  const put = (id: string, changed: Partial<Duty>) =>
    change(`duty-${id}-${Object.keys(changed).join()}`, (old) => ({ ...old, duties: edited(old.duties, id, changed) }));

  function add() {
    const duty = emptyDuty();
    change(`add-duty-${duty.id}`, (old) => ({ ...old, duties: [...old.duties, duty] }));
    afterDrawing(() => document.getElementById(`duty-debtor-${duty.id}`)?.focus());
  }
  function remove(id: string, n: number) {
    change(`remove-duty-${id}`, (old) => ({ ...old, duties: without(old.duties, id) }));
    void message.info(t("progress.duties.removed", { n }));
    document.getElementById("add-duty")?.focus();
  }

  function make() {
    const made = dutiesWithObligations(content, clauseWriter(words(language)));
    change("make-duties", (old) => ({ ...old, duties: made }));
    void message.success(t("obligations.made", { count: made.length }));
  }

  const obliged = standingObligations(content.agreement).length > 0;
  const done = duties.filter(({ state }) => state === "done");
  const sum = t("progress.duties.sum", { sum: sumOf(duties), done: sumOf(done) });
  return (
    <Fold
      id="duties"
      title={t("progress.duties.title")}
      extra={duties.length > 0 ? sum : null}
      open={duties.length > 0 || obliged}
    >
      <p className="muted">{t(duties.length === 0 ? "progress.duties.empty" : "progress.duties.help")}</p>
      <fieldset className="plain" disabled={readOnly} aria-label={t("progress.duties.title")}>
        {duties.map((duty, at) => (
          <DutyFields
            key={duty.id}
            duty={duty}
            n={at + 1}
            today={today}
            onChange={(changed) => put(duty.id, changed)}
            onRemove={() => remove(duty.id, at + 1)}
          />
        ))}
        <Flex gap="small" wrap align="center">
          <Button id="add-duty" icon={<PlusOutlined />} onClick={add}>
            {t("progress.duties.add")}
          </Button>
          {obliged ? (
            <>
              <Button onClick={make} aria-describedby="make-duties-help">
                {t("obligations.make")}
              </Button>
              <span id="make-duties-help" className="muted">
                {t("obligations.makeHelp")}
              </span>
            </>
          ) : null}
        </Flex>
      </fieldset>
    </Fold>
  );
}

type DutyFieldsProps = {
  readonly duty: Duty;
  readonly n: number;
  readonly today: string;
  readonly onChange: (changed: Partial<Duty>) => void;
  readonly onRemove: () => void;
};

function DutyFields({ duty, n, today, onChange, onRemove }: DutyFieldsProps) {
  const t = useWords();
  const { id } = duty;
  return (
    <div className="sub-card" role="group" aria-label={t("progress.duties.n", { n })}>
      <Flex justify="space-between" align="center">
        <h3>{t("progress.duties.n", { n })}</h3>
        <Button
          size="small"
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t("progress.duties.remove", { n })}
          onClick={onRemove}
        />
      </Flex>
      <div className="fields">
        <TextField
          id={`duty-debtor-${id}`}
          span={3}
          label={t("progress.duties.debtor")}
          value={duty.debtor}
          onChange={(debtor) => onChange({ debtor })}
        />
        <TextField
          id={`duty-creditor-${id}`}
          span={3}
          label={t("progress.duties.creditor")}
          value={duty.creditor}
          onChange={(creditor) => onChange({ creditor })}
        />
        <TextField
          id={`duty-what-${id}`}
          span={3}
          label={t("progress.duties.what")}
          value={duty.what}
          onChange={(what) => onChange({ what })}
        />
        <AmountField
          id={`duty-amount-${id}`}
          span={3}
          label={t("progress.duties.amount")}
          value={duty.fen}
          onChange={(fen) => onChange({ fen })}
        />
        <DateField
          id={`duty-due-${id}`}
          span={3}
          label={t("progress.duties.due")}
          value={duty.due}
          onChange={(due) => onChange({ due })}
        />
        <TextField
          id={`duty-manner-${id}`}
          span={2}
          label={t("progress.duties.manner")}
          value={duty.manner}
          onChange={(manner) => onChange({ manner })}
        />
        <TextField
          id={`duty-condition-${id}`}
          span={2}
          label={t("progress.duties.condition")}
          value={duty.condition}
          onChange={(condition) => onChange({ condition })}
        />
        <ChoiceField
          id={`duty-state-${id}`}
          span={2}
          label={t("progress.duties.state")}
          value={duty.state}
          options={STATES.map((value) => ({ value, label: t(`terms.dutyState.${value}`) }))}
          onChange={(state) => onChange({ state, ...(state === "done" && duty.doneOn === "" ? { doneOn: today } : {}) })}
        />
        <DateField
          id={`duty-done-${id}`}
          span={3}
          label={t("progress.duties.doneOn")}
          value={duty.doneOn}
          onChange={(doneOn) => onChange({ doneOn })}
        />
      </div>
    </div>
  );
}
