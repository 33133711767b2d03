import { ETHNIC_CODES, type NaturalPerson, SEXES } from "#shared/domain/party";
import { dateOf } from "#shared/domain/plain-date";
import { fieldOf } from "#shared/rules/agreement-checks";
import { withIdNumber } from "#shared/rules/with-id-number";
import { ChoiceField } from "../../ui/choice-field";
import { DateField } from "../../ui/date-field";
import { Disabled } from "../../ui/disabled";
import { KNOWN_ADDRESSES, KNOWN_UNITS } from "../../ui/known-list";
import { NumberField } from "../../ui/number-field";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import { idNumberWarning } from "./id-card-help";
import { GuardianFields, RelationField } from "./person-more";

type PersonFieldsProps = {
  readonly person: NaturalPerson;
  readonly minor: boolean;
  /** A dead person is in the case: how each stands to them is a usual field. */
  readonly relationShown: boolean;
  readonly nameFixed: boolean;
  readonly onChange: (field: string, party: NaturalPerson) => void;
};

type TextPart = "name" | "occupation" | "phone" | "workUnit" | "address";

/** True where the guardian is asked for among the usual fields. */
export function guardianShown(person: NaturalPerson, minor: boolean): boolean {
  return minor || person.guardian !== "" || person.guardianRelation !== "";
}

/** The data of a natural person. The identity number comes early: it fills birth date and sex. */
export function PersonFields({ person, minor, relationShown, nameFixed, onChange }: PersonFieldsProps) {
  const t = useWords();
  const put = (field: string, changed: Partial<NaturalPerson>) => onChange(field, { ...person, ...changed });
  const id = (part: string) => fieldOf(part, person.id);
  const text = (part: TextPart) => ({
    id: id(part),
    value: person[part],
    onChange: (value: string) => put(part, { [part]: value }),
  });
  return (
    <>
      <Disabled when={nameFixed}>
        <TextField {...text("name")} span={3} label={t("party.name")} required />
      </Disabled>
      <TextField
        id={id("idNumber")}
        span={6}
        label={t(person.idType === "resident-id" ? "party.idNumber" : "people.otherIdNumber")}
        value={person.idNumber}
        onChange={(idNumber) => onChange("idNumber", withIdNumber(person, idNumber))}
        warning={idNumberWarning(person, t)}
      />
      <ChoiceField
        id={id("sex")}
        span={2}
        label={t("party.sex")}
        value={person.sex}
        options={SEXES.map((value) => ({ value, label: t(`terms.sex.${value}`) }))}
        onChange={(sex) => put("sex", { sex })}
        onClear={() => put("sex", { sex: null })}
      />
      <ChoiceField
        id={id("ethnicity")}
        span={3}
        label={t("party.ethnicity")}
        value={person.ethnicity}
        options={ETHNIC_CODES.map((value) => ({ value, label: t(`terms.ethnicity.${value}`) }))}
        onChange={(ethnicity) => put("ethnicity", { ethnicity })}
        onClear={() => put("ethnicity", { ethnicity: null })}
      />
      <DateField
        id={id("birthDate")}
        span={4}
        label={t("party.birthDate")}
        value={person.birthDate}
        onChange={(birthDate) => put("birthDate", { birthDate })}
      />
      {dateOf(person.birthDate) === null ? (
        <NumberField
          id={id("age")}
          span={3}
          label={t("party.age")}
          help={t("party.ageHelp")}
          min={0}
          max={150}
          value={person.age}
          onChange={(age) => put("age", { age })}
        />
      ) : null}
      <TextField {...text("occupation")} span={4} label={t("party.occupation")} />
      <TextField {...text("phone")} span={4} label={t("party.phone")} inputMode="tel" />
      <TextField {...text("workUnit")} span={4} label={t("party.workUnit")} known={KNOWN_UNITS} />
      <TextField {...text("address")} span={8} label={t("party.address")} known={KNOWN_ADDRESSES} />
      {relationShown ? <RelationField person={person} put={put} /> : null}
      {guardianShown(person, minor) ? <GuardianFields person={person} put={put} /> : null}
    </>
  );
}
