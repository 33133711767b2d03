import { PlusOutlined } from "@ant-design/icons";
import { App, Button, Flex } from "antd";
import type { CaseContent } from "#shared/domain/case-file";
import { asKind, emptyOrganisation, emptyPerson, type Party, type Side } from "#shared/domain/party";
import { isMinor, referenceDay } from "#shared/rules/ages";
import { useWords } from "../../ui/use-words";
import type { SectionProps } from "./basics-section";
import { newPartId } from "./beginning";
import { movedUp, replaced, without } from "./list-edits";
import { PartyCard } from "./party-card";

/** The side most likely meant next: the other of the last two that were used. */
function nextSide(parties: readonly Party[]): Side {
  const last = parties.at(-1)?.side ?? "respondent";
  const next: Partial<Record<Side, Side>> = { applicant: "respondent", "party-a": "party-b", "party-b": "party-c" };
  return next[last] ?? last;
}

/** The parties, a card each; any number of them, on any side. */
export function PartiesSection({ content, change, onUndo }: SectionProps & { readonly onUndo: (() => void) | null }) {
  const t = useWords();
  const { message } = App.useApp();
  const day = referenceDay(content);
  const put = (field: string, edit: (parties: readonly Party[]) => Party[]) =>
    change(field, (old: CaseContent) => ({ ...old, parties: edit(old.parties) }));

  function add(party: Party) {
    put(`add-${party.id}`, (old) => [...old, party]);
    requestAnimationFrame(() => document.getElementById(`name-${party.id}`)?.focus());
  }

  function remove(party: Party) {
    put(`remove-${party.id}`, (old) => without(old, party.id));
    void message.info(t("party.removed", { name: party.name }));
    document.getElementById("add-party")?.focus();
  }

  return (
    <section className="card" aria-labelledby="section-parties">
      <h2 id="section-parties">{t("case.parties")}</h2>
      {content.parties.map((party, at) => (
        <PartyCard
          key={party.id}
          party={party}
          n={at + 1}
          minor={isMinor(party, day)}
          onChange={(field, changed) => put(`${field}-${party.id}`, (old) => replaced(old, party.id, () => changed))}
          onKind={(kind) => put(`kind-${party.id}`, (old) => replaced(old, party.id, (each) => asKind(each, kind)))}
          onMoveUp={at > 0 ? () => put(`move-${party.id}`, (old) => movedUp(old, party.id)) : null}
          onRemove={() => remove(party)}
        />
      ))}
      <Flex gap="small" wrap>
        <Button id="add-party" icon={<PlusOutlined />} onClick={() => add(emptyPerson(newPartId(), nextSide(content.parties)))}>
          {t("party.addPerson")}
        </Button>
        <Button icon={<PlusOutlined />} onClick={() => add(emptyOrganisation(newPartId(), nextSide(content.parties)))}>
          {t("party.addOrganisation")}
        </Button>
        {onUndo ? (
          <Button type="text" onClick={onUndo}>
            {t("case.undo")}
          </Button>
        ) : null}
      </Flex>
    </section>
  );
}
