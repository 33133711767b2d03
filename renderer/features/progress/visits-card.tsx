import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { App, Button, Flex } from "antd";
import { type FollowUp, SATISFACTIONS } from "#shared/domain/follow-up";
import type { CaseTabProps } from "../../ui/case-tab";
import { ChoiceField } from "../../ui/choice-field";
import { DateField } from "../../ui/date-field";
import { LongTextField, TextField } from "../../ui/text-field";
import { useAfterDrawing } from "../../ui/use-after-drawing";
import { edited, without } from "../../ui/list-edits";
import { newPartId } from "../../ui/new-part-id";
import { useWords } from "../../ui/use-words";
import { Fold } from "./fold";

/** The return visits (回访). */
export function VisitsCard({ content, change, today, readOnly }: CaseTabProps) {
  const t = useWords();
  const { message } = App.useApp();
  const afterDrawing = useAfterDrawing();
  const { followUps } = content;
  const put = (id: string, changed: Partial<FollowUp>) =>
    change(`visit-${id}-${Object.keys(changed).join()}`, (old) => ({ ...old, followUps: edited(old.followUps, id, changed) }));

  function add() {
    const visit: FollowUp = {
      id: newPartId(),
      on: today,
      way: "",
      by: content.agreement.mediators[0] ?? "",
      finding: "",
      satisfaction: null,
    };
    change(`add-visit-${visit.id}`, (old) => ({ ...old, followUps: [...old.followUps, visit] }));
    afterDrawing(() => document.getElementById(`visit-way-${visit.id}`)?.focus());
  }
  function remove(id: string, n: number) {
    change(`remove-visit-${id}`, (old) => ({ ...old, followUps: without(old.followUps, id) }));
    void message.info(t("progress.visits.removed", { n }));
    document.getElementById("add-visit")?.focus();
  }

  return (
    <Fold id="visits" title={t("progress.visits.title")} extra={followUps.length || null} open={followUps.length > 0}>
      {followUps.length === 0 ? <p className="muted">{t("progress.visits.empty")}</p> : null}
      <fieldset className="plain" disabled={readOnly} aria-label={t("progress.visits.title")}>
        {followUps.map((visit, at) => (
          <VisitFields
            key={visit.id}
            visit={visit}
            n={at + 1}
            onChange={(changed) => put(visit.id, changed)}
            onRemove={() => remove(visit.id, at + 1)}
          />
        ))}
        <Button id="add-visit" icon={<PlusOutlined />} onClick={add}>
          {t("progress.visits.add")}
        </Button>
      </fieldset>
    </Fold>
  );
}

type VisitFieldsProps = {
  readonly visit: FollowUp;
  readonly n: number;
  readonly onChange: (changed: Partial<FollowUp>) => void;
  readonly onRemove: () => void;
};

function VisitFields({ visit, n, onChange, onRemove }: VisitFieldsProps) {
  const t = useWords();
  const { id } = visit;
  return (
    <div className="sub-card" role="group" aria-label={t("progress.visits.n", { n })}>
      <Flex justify="space-between" align="center">
        <h3>{t("progress.visits.n", { n })}</h3>
        <Button
          size="small"
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t("progress.visits.remove", { n })}
          onClick={onRemove}
        />
      </Flex>
      <div className="fields">
        <DateField
          id={`visit-on-${id}`}
          span={3}
          label={t("progress.visits.on")}
          value={visit.on}
          onChange={(on) => onChange({ on })}
        />
        <TextField
          id={`visit-way-${id}`}
          span={3}
          label={t("progress.visits.way")}
          placeholder={t("progress.visits.wayHelp")}
          value={visit.way}
          onChange={(way) => onChange({ way })}
        />
        <TextField
          id={`visit-by-${id}`}
          span={3}
          label={t("progress.visits.by")}
          value={visit.by}
          onChange={(by) => onChange({ by })}
        />
        <ChoiceField
          id={`visit-satisfaction-${id}`}
          span={3}
          label={t("progress.visits.satisfaction")}
          value={visit.satisfaction}
          options={SATISFACTIONS.map((value) => ({ value, label: t(`terms.satisfaction.${value}`) }))}
          onChange={(satisfaction) => onChange({ satisfaction })}
          onClear={() => onChange({ satisfaction: null })}
        />
        <LongTextField
          id={`visit-finding-${id}`}
          rows={2}
          label={t("progress.visits.finding")}
          value={visit.finding}
          onChange={(finding) => onChange({ finding })}
        />
      </div>
    </div>
  );
}
