import { Button } from "antd";
import { ETHNIC_CODES, type Party } from "#shared/domain/party";
import { dateOf } from "#shared/domain/plain-date";
import { ageOf } from "#shared/rules/ages";
import { branchEndings } from "#shared/locales/people-words";
import { readCreditCode } from "#shared/rules/credit-code";
import { readIdCard } from "#shared/rules/id-card";
import { withKindOfCode } from "#shared/rules/organisation-kind";
import { withIdNumber } from "#shared/rules/with-id-number";
import { ChoiceField } from "../../ui/choice-field";
import { KNOWN_ADDRESSES } from "../../ui/known-list";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

type QuickPartyProps = {
  readonly party: Party;
  readonly today: string;
  /** The address of the party before, offered with one press. */
  readonly addressBefore: string;
  readonly onChange: (field: string, party: Party) => void;
};

/** One party in one line: name, number, phone, address. The number fills the rest of a person. */
export function QuickParty({ party, today, addressBefore, onChange }: QuickPartyProps) {
  const t = useWords();
  const person = party.kind === "person";
  const number = person ? party.idNumber : party.creditCode;
  const id = (part: string) => `quick-${part}-${party.id}`;
  const put = (field: "name" | "phone" | "address" | "representative", value: string) =>
    onChange(field, { ...party, [field]: value });

  function putNumber(value: string) {
    if (person) onChange("idNumber", withIdNumber(party, value));
    else onChange("creditCode", withKindOfCode(party, { ...party, creditCode: value }, branchEndings));
  }

  return (
    <div className="quick-party" role="group" aria-label={t(`terms.side.${party.side}`)}>
      <strong className="quick-side">{t(`terms.side.${party.side}`)}</strong>
      <div className="fields">
        <TextField id={id("name")} span={3} label={t("intake.name")} value={party.name} onChange={(name) => put("name", name)} />
        <TextField
          id={id("number")}
          span={4}
          label={t("intake.idNumber")}
          value={number}
          onChange={putNumber}
          warning={person ? idWarning(number, t) : codeWarning(number, t)}
          {...(person ? { help: known(party, today, t) } : {})}
        />
        <TextField
          id={id("phone")}
          span={3}
          label={t("intake.phone")}
          value={party.phone}
          inputMode="tel"
          onChange={(phone) => put("phone", phone)}
        />
        <TextField
          id={id("address")}
          span={5}
          label={t("intake.address")}
          known={KNOWN_ADDRESSES}
          value={party.address}
          onChange={(address) => put("address", address)}
        />
        {person ? (
          <>
            <ChoiceField
              id={id("ethnicity")}
              span={2}
              label={t("party.ethnicity")}
              value={party.ethnicity}
              options={ETHNIC_CODES.map((value) => ({ value, label: t(`terms.ethnicity.${value}`) }))}
              onChange={(ethnicity) => onChange("ethnicity", { ...party, ethnicity })}
            />
            <TextField
              id={id("occupation")}
              span={3}
              label={t("party.occupation")}
              value={party.occupation}
              onChange={(occupation) => onChange("occupation", { ...party, occupation })}
            />
          </>
        ) : (
          <TextField
            id={id("representative")}
            span={3}
            label={t("intake.representative")}
            value={party.representative}
            onChange={(representative) => put("representative", representative)}
          />
        )}
      </div>
      {addressBefore !== "" && party.address.trim() === "" ? (
        <Button size="small" onClick={() => put("address", addressBefore)}>
          {t("intake.sameAddress")}
        </Button>
      ) : null}
    </div>
  );
}

type T = ReturnType<typeof useWords>;

function idWarning(number: string, t: T): string | null {
  const { state } = readIdCard(number);
  return state === "empty" || state === "valid" ? null : t(`checks.idNumber.${state}`);
}

function codeWarning(number: string, t: T): string | null {
  const state = readCreditCode(number);
  return state === "format" || state === "checksum" ? t(`checks.creditCode.${state}`) : null;
}

/** What the number tells of the person; empty while it tells nothing. */
function known(person: Extract<Party, { kind: "person" }>, today: string, t: T): string {
  const age = ageOf(person, dateOf(today));
  if (age === null || person.sex === null) return "";
  return t("intake.known", { sex: t(`terms.sex.${person.sex}`), age, birth: person.birthDate });
}
