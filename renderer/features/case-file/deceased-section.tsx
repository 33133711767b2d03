import { DeleteOutlined } from "@ant-design/icons";
import { Button, Flex } from "antd";
import { memo } from "react";
import type { Deceased } from "#shared/domain/case-file";
import { SEXES } from "#shared/domain/party";
import { readIdCard } from "#shared/rules/id-card";
import { sameParts, type SectionProps } from "../../ui/case-tab";
import { ChoiceField } from "../../ui/choice-field";
import { DateField } from "../../ui/date-field";
import { LongTextField, TextField } from "../../ui/text-field";
import { useAfterDrawing } from "../../ui/use-after-drawing";
import { useWords } from "../../ui/use-words";

/** The dead person with another identity number: a valid one fills birth date and sex where they are empty. */
function withIdNumber(deceased: Deceased, idNumber: string): Deceased {
  const reading = readIdCard(idNumber);
  if (reading.state !== "valid") return { ...deceased, idNumber };
  return {
    ...deceased,
    idNumber,
    birthDate: deceased.birthDate.trim() === "" ? reading.birthDate : deceased.birthDate,
    sex: deceased.sex ?? reading.sex,
  };
}

/** The dead person the case is about, where there is one. */
export const DeceasedSection = memo(function DeceasedSection({ content, change }: SectionProps) {
  const t = useWords();
  const afterDrawing = useAfterDrawing();
  const { deceased } = content;
  if (deceased === null) return null;
  const put = (field: string, changed: Deceased) => change(`deceased-${field}`, (old) => ({ ...old, deceased: changed }));
  const reading = readIdCard(deceased.idNumber);

  function remove() {
    change("remove-deceased", (old) => ({ ...old, deceased: null }));
    afterDrawing(() => document.getElementById("add-deceased")?.focus());
  }

  return (
    <section className="card" aria-labelledby="section-deceased">
      <Flex justify="space-between" align="start">
        <h2 id="section-deceased">{t("people.deceased.title")}</h2>
        <Button size="small" danger icon={<DeleteOutlined />} aria-label={t("people.deceased.remove")} onClick={remove} />
      </Flex>
      <div className="fields">
        <TextField
          id="deceased-name"
          span={3}
          label={t("people.deceased.name")}
          value={deceased.name}
          onChange={(name) => put("name", { ...deceased, name })}
        />
        <TextField
          id="deceased-idNumber"
          span={6}
          label={t("people.deceased.idNumber")}
          value={deceased.idNumber}
          onChange={(idNumber) => put("idNumber", withIdNumber(deceased, idNumber))}
          warning={reading.state === "empty" || reading.state === "valid" ? null : t(`checks.idNumber.${reading.state}`)}
        />
        <ChoiceField
          id="deceased-sex"
          span={3}
          label={t("party.sex")}
          value={deceased.sex}
          options={SEXES.map((value) => ({ value, label: t(`terms.sex.${value}`) }))}
          onChange={(sex) => put("sex", { ...deceased, sex })}
          onClear={() => put("sex", { ...deceased, sex: null })}
        />
        <DateField
          id="deceased-birthDate"
          span={4}
          label={t("party.birthDate")}
          value={deceased.birthDate}
          onChange={(birthDate) => put("birthDate", { ...deceased, birthDate })}
        />
        <DateField
          id="deceased-diedOn"
          span={4}
          label={t("people.deceased.diedOn")}
          value={deceased.diedOn}
          onChange={(diedOn) => put("diedOn", { ...deceased, diedOn })}
        />
        <LongTextField
          id="deceased-note"
          rows={2}
          label={t("people.deceased.note")}
          help={t("people.deceased.noteHelp")}
          value={deceased.note}
          onChange={(note) => put("note", { ...deceased, note })}
        />
      </div>
    </section>
  );
}, sameParts("deceased"));
