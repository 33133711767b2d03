import { PlusOutlined } from "@ant-design/icons";
import { App, Button, Flex } from "antd";
import { memo, useCallback } from "react";
import { emptyOrganisation, emptyPerson, type Party, type Side } from "#shared/domain/party";
import { isMinor, referenceDay } from "#shared/rules/ages";
import { useAfterDrawing } from "../../ui/use-after-drawing";
import { useWords } from "../../ui/use-words";
import { newPartId } from "../../ui/new-part-id";
import { without } from "./list-edits";
import { PartyCard } from "./party-card";
import { sameParts, type SectionProps } from "../../ui/case-tab";

/** The side most likely meant next: the other of the last two that were used. */
function nextSide(parties: readonly Party[]): Side {
  const last = parties.at(-1)?.side ?? "respondent";
  const next: Partial<Record<Side, Side>> = { applicant: "respondent", "party-a": "party-b", "party-b": "party-c" };
  return next[last] ?? last;
}

/** The parties, a card each; any number of them, on any side. */
export const PartiesSection = memo(
  function PartiesSection({ content, change }: SectionProps) {
    const t = useWords();
    const { message } = App.useApp();
    const afterDrawing = useAfterDrawing();
    const day = referenceDay(content);

    function add(party: Party) {
      change(`add-${party.id}`, (old) => ({ ...old, parties: [...old.parties, party] }));
      afterDrawing(() => document.getElementById(`name-${party.id}`)?.focus());
    }

    const remove = useCallback(
      (party: Party) => {
        change(`remove-${party.id}`, (old) => ({ ...old, parties: without(old.parties, party.id) }));
        void message.info(t("party.removed", { name: party.name }));
        document.getElementById("add-party")?.focus();
      },
      [change, message, t],
    );

    return (
      <section className="card" aria-labelledby="section-parties">
        <h2 id="section-parties">{t("case.parties")}</h2>
        {content.parties.map((party, at) => (
          <PartyCard key={party.id} party={party} n={at + 1} minor={isMinor(party, day)} change={change} onRemove={remove} />
        ))}
        <Flex gap="small" wrap>
          <Button id="add-party" icon={<PlusOutlined />} onClick={() => add(emptyPerson(newPartId(), nextSide(content.parties)))}>
            {t("party.addPerson")}
          </Button>
          <Button icon={<PlusOutlined />} onClick={() => add(emptyOrganisation(newPartId(), nextSide(content.parties)))}>
            {t("party.addOrganisation")}
          </Button>
        </Flex>
      </section>
    );
  },
  sameParts("parties", "agreement", "acceptedOn", "receivedOn"),
);
