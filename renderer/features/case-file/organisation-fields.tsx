import { type Organisation, ORGANISATION_KINDS } from "#shared/domain/party";
import { fieldOf } from "#shared/rules/agreement-checks";
import { branchEndings } from "#shared/locales/people-words";
import { readCreditCode } from "#shared/rules/credit-code";
import { withKindOfCode } from "#shared/rules/organisation-kind";
import { ChoiceField } from "../../ui/choice-field";
import { Disabled } from "../../ui/disabled";
import { KNOWN_ADDRESSES } from "../../ui/known-list";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

type OrganisationFieldsProps = {
  readonly organisation: Organisation;
  readonly nameFixed: boolean;
  readonly onChange: (field: string, party: Organisation) => void;
};

/** The data of an organisation, in the order of the paper. */
export function OrganisationFields({ organisation, nameFixed, onChange }: OrganisationFieldsProps) {
  const t = useWords();
  const code = readCreditCode(organisation.creditCode);
  const field = (part: "name" | "creditCode" | "representative" | "representativePost" | "address" | "phone") => ({
    id: fieldOf(part, organisation.id),
    value: organisation[part],
    onChange: (value: string) => onChange(part, withKindOfCode(organisation, { ...organisation, [part]: value }, branchEndings)),
  });
  return (
    <>
      <Disabled when={nameFixed}>
        <TextField {...field("name")} span={9} label={t("party.organisationName")} required />
      </Disabled>
      <TextField
        {...field("creditCode")}
        span={5}
        label={t("party.creditCode")}
        warning={code === "format" || code === "checksum" ? t(`checks.creditCode.${code}`) : null}
      />
      <ChoiceField
        id={fieldOf("organisationKind", organisation.id)}
        span={4}
        label={t("people.organisationKind")}
        value={organisation.organisationKind}
        options={ORGANISATION_KINDS.map((value) => ({ value, label: t(`terms.organisationKind.${value}`) }))}
        onChange={(organisationKind) => onChange("organisationKind", { ...organisation, organisationKind })}
        onClear={() => onChange("organisationKind", { ...organisation, organisationKind: null })}
      />
      <TextField {...field("representative")} span={3} label={t("party.representative")} />
      <TextField {...field("representativePost")} span={3} label={t("party.representativePost")} />
      <TextField {...field("address")} span={6} label={t("party.organisationAddress")} known={KNOWN_ADDRESSES} />
      <TextField {...field("phone")} span={3} label={t("party.phone")} inputMode="tel" />
    </>
  );
}
