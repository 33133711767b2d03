import { ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { AutoComplete, Button, Checkbox, Flex, Select } from "antd";
import { memo } from "react";
import type { Attachment, Evidence } from "#shared/domain/evidence";
import { ChoiceField } from "../../ui/choice-field";
import { DateField } from "../../ui/date-field";
import { Field, type FieldProps } from "../../ui/field";
import { NumberField } from "../../ui/number-field";
import { LongTextField, TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import { AddFilesButton } from "./add-files-button";
import type { Wanted } from "./upload-line";

const FORMS = ["original", "copy"] as const;

type EvidenceCardProps = {
  readonly evidence: Evidence;
  readonly n: number;
  readonly files: readonly Attachment[];
  /** Names to choose from: of the parties, and of those who may compare with the original. */
  readonly parties: readonly string[];
  readonly staff: readonly string[];
  readonly readOnly: boolean;
  readonly edit: (id: string, part: Partial<Evidence>) => void;
  readonly onUp: (id: string) => void;
  readonly onRemove: (evidence: Evidence) => void;
  readonly onFiles: (files: readonly Wanted[]) => void;
};

type NameFieldProps = FieldProps & {
  readonly value: string;
  readonly names: readonly string[];
  readonly onChange: (value: string) => void;
};

/** A name, typed or chosen. */
function NameField({ value, names, onChange, ...field }: NameFieldProps) {
  return (
    <Field {...field}>
      <AutoComplete
        id={field.id}
        className="wide"
        value={value}
        options={names.map((name) => ({ value: name }))}
        onChange={(typed: string) => onChange(typed)}
        virtual={false}
      />
    </Field>
  );
}

/** One piece of evidence, a line of form F7. */
export const EvidenceCard = memo(function EvidenceCard(props: EvidenceCardProps) {
  const { evidence, n, files, parties, staff, readOnly, edit, onUp, onRemove, onFiles } = props;
  const t = useWords();
  const set = (part: Partial<Evidence>) => edit(evidence.id, part);
  const at = (field: string) => `evidence-${field}-${evidence.id}`;
  const heading = at("heading");
  const unchecked = evidence.form === "copy" && !evidence.checked;
  return (
    <section className="sub-card" aria-labelledby={heading}>
      <Flex justify="space-between" align="center" wrap gap="small">
        <h3 id={heading}>{t("evidence.list.n", { n })}</h3>
        <Flex gap="small">
          {n > 1 ? (
            <Button
              size="small"
              icon={<ArrowUpOutlined />}
              aria-label={t("evidence.list.up", { n })}
              onClick={() => onUp(evidence.id)}
            />
          ) : null}
          <Button
            size="small"
            danger
            icon={<DeleteOutlined />}
            aria-label={t("evidence.list.remove", { n })}
            onClick={() => onRemove(evidence)}
          />
        </Flex>
      </Flex>
      <div className="fields">
        <TextField
          id={at("name")}
          span={4}
          label={t("evidence.list.name")}
          value={evidence.name}
          onChange={(name) => set({ name })}
        />
        <TextField
          id={at("source")}
          span={4}
          label={t("evidence.list.source")}
          value={evidence.source}
          onChange={(source) => set({ source })}
        />
        <ChoiceField
          id={at("form")}
          span={2}
          label={t("evidence.list.form")}
          value={evidence.form}
          options={FORMS.map((value) => ({ value, label: t(`terms.evidenceForm.${value}`) }))}
          onChange={(form) => set({ form })}
          onClear={() => set({ form: null })}
        />
        <NumberField
          id={at("copies")}
          span={2}
          label={t("evidence.list.copies")}
          value={evidence.copies}
          min={1}
          max={999}
          onChange={(copies) => set({ copies })}
        />
        <NameField
          id={at("submittedBy")}
          span={3}
          label={t("evidence.list.submittedBy")}
          value={evidence.submittedBy}
          names={parties}
          onChange={(submittedBy) => set({ submittedBy })}
        />
        <DateField
          id={at("submittedOn")}
          span={3}
          label={t("evidence.list.submittedOn")}
          value={evidence.submittedOn}
          onChange={(submittedOn) => set({ submittedOn })}
        />
        <Checkbox
          className="field span-3 evidence-checked"
          checked={evidence.checked}
          onChange={({ target }) => set({ checked: target.checked })}
        >
          {t("evidence.list.checked")}
        </Checkbox>
        <NameField
          id={at("checkedBy")}
          span={3}
          label={t("evidence.list.checkedBy")}
          warning={unchecked ? t("evidence.list.notChecked") : null}
          value={evidence.checkedBy}
          names={staff}
          onChange={(checkedBy) => set({ checkedBy })}
        />
        <LongTextField
          id={at("note")}
          rows={1}
          label={t("evidence.list.note")}
          value={evidence.note}
          onChange={(note) => set({ note })}
        />
        <Field id={at("files")} label={t("evidence.list.files")}>
          <Flex gap="small" align="start">
            <Select
              id={at("files")}
              mode="multiple"
              className="wide"
              value={[...evidence.files]}
              options={files.map(({ id, name }) => ({ value: id, label: name }))}
              placeholder={t("evidence.list.filesNone")}
              showSearch={{ optionFilterProp: "label" }}
              virtual={false}
              onChange={(chosen) => set({ files: chosen })}
            />
            <AddFilesButton label={t("evidence.list.addFile", { n })} of={evidence.id} disabled={readOnly} onFiles={onFiles} />
          </Flex>
        </Field>
      </div>
    </section>
  );
});
