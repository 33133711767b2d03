import { Select } from "antd";
import { isPartId, type PartId } from "#shared/domain/id";
import type { Party } from "#shared/domain/party";
import { Field } from "../../ui/field";
import { useWords } from "../../ui/use-words";

type SpokespeopleFieldProps = {
  readonly parties: readonly Party[];
  readonly spokespeople: readonly PartId[];
  readonly onChange: (spokespeople: PartId[]) => void;
};

/** From so many parties on it is asked who speaks for them. */
export const SPEAKERS_FROM = 3;

/** Those whom many parties chose to speak for them. */
export function SpokespeopleField({ parties, spokespeople, onChange }: SpokespeopleFieldProps) {
  const t = useWords();
  const known = parties.map((party, at) => ({ value: party.id, label: party.name || t("party.n", { n: at + 1 }) }));
  const gone = spokespeople.filter((id) => !parties.some((party) => party.id === id));
  return (
    <div className="fields">
      <Field id="spokespeople" label={t("people.speakers.label")} help={t("people.speakers.help")}>
        <Select<string[]>
          id="spokespeople"
          mode="multiple"
          value={[...spokespeople]}
          options={[...known, ...gone.map((value) => ({ value, label: t("people.speakers.gone") }))]}
          showSearch={{ optionFilterProp: "label" }}
          onChange={(ids) => onChange(ids.filter(isPartId))}
          aria-describedby="spokespeople-help"
          virtual={false}
        />
      </Field>
    </div>
  );
}
