import { Button, Flex, Input } from "antd";
import { useMemo, useState } from "react";
import type { Party } from "#shared/domain/party";
import { PASTE_WORDS } from "#shared/locales/intake-templates";
import { type PastedPerson, pastedPeople } from "#shared/rules/pasted-people";
import { Field } from "../../ui/field";
import { useWords } from "../../ui/use-words";

type PasteBoxProps = {
  readonly parties: readonly Party[];
  readonly onUse: (party: Party, person: PastedPerson) => void;
};

/** A pasted block of text, taken apart: whoever is found in it is offered for each party that has no name yet. Nothing is filled unasked. */
export function PasteBox({ parties, onUse }: PasteBoxProps) {
  const t = useWords();
  const [pasted, setPasted] = useState("");
  const people = useMemo(() => pastedPeople(pasted, PASTE_WORDS), [pasted]);
  const free = parties.filter((party) => party.name.trim() === "");
  return (
    <div>
      <Field id="quick-paste" label={t("intake.paste")}>
        <Input.TextArea
          id="quick-paste"
          value={pasted}
          autoSize={{ minRows: 1, maxRows: 6 }}
          spellCheck={false}
          placeholder={t("intake.pasteHint")}
          onChange={(event) => setPasted(event.target.value)}
        />
      </Field>
      <div role="status">
        {pasted.trim() === "" ? null : (
          <span className="muted">
            {people.length === 0 ? t("intake.pasteNone") : t("intake.pasteFound", { count: people.length })}
          </span>
        )}
      </div>
      {people.map((person) => (
        <Flex key={`${person.name}${person.idNumber}${person.phone}`} gap="small" align="center" wrap className="quick-found">
          <span>{[person.name, person.idNumber, person.phone, person.address].filter((text) => text !== "").join(" · ")}</span>
          {free
            .filter((party, at) => free.findIndex((each) => each.side === party.side) === at)
            .map((party) => (
              <Button key={party.id} size="small" onClick={() => onUse(party, person)}>
                {t("intake.useAs", { side: t(`terms.side.${party.side}`) })}
              </Button>
            ))}
        </Flex>
      ))}
    </div>
  );
}
