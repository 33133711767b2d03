import { PlusOutlined } from "@ant-design/icons";
import { Alert, App, Button, Flex } from "antd";
import { memo, useCallback } from "react";
import type { CaseId } from "#shared/domain/id";
import { emptyOrganisation, emptyPerson, type Party, type Side } from "#shared/domain/party";
import type { WordKey } from "#shared/locales/words";
import { isMinor, isUnder14, referenceDay } from "#shared/rules/ages";
import { mayNotHaveAgent } from "#shared/rules/people-checks";
import { sideOn, type Track, trackOf } from "#shared/rules/tracks";
import { newPartId } from "../../ui/new-part-id";
import { useAfterDrawing } from "../../ui/use-after-drawing";
import { useWords } from "../../ui/use-words";
import { PartyCard } from "./party-card";
import { SPEAKERS_FROM, SpokespeopleField } from "./spokespeople-field";
import { sameParts, type SectionProps } from "../../ui/case-tab";
import { without } from "../../ui/list-edits";

/** The side most likely meant next: the other of the last two that were used. */
function nextSide(parties: readonly Party[], track: Track): Side {
  const last = parties.at(-1)?.side ?? "respondent";
  const next: Partial<Record<Side, Side>> = {
    applicant: "respondent",
    "party-a": "party-b",
    "party-b": "party-c",
    offender: "victim",
  };
  return sideOn(track, next[last] ?? last);
}

type PartiesSectionProps = SectionProps & {
  readonly id: CaseId;
  /** Why it does not change any more who the parties are; null where it may. */
  readonly fixed: WordKey | null;
};

function Section({ content, change, id, fixed }: PartiesSectionProps) {
  const t = useWords();
  const { message } = App.useApp();
  const afterDrawing = useAfterDrawing();
  const day = referenceDay(content);
  const track = trackOf(content);

  function add(party: Party) {
    change(`add-${party.id}`, (old) => ({ ...old, parties: [...old.parties, party] }));
    afterDrawing(() => document.getElementById(`name-${party.id}`)?.focus());
  }

  const remove = useCallback(
    (party: Party) => {
      change(`remove-${party.id}`, (old) => ({
        ...old,
        parties: without(old.parties, party.id),
        spokespeople: old.spokespeople.filter((each) => each !== party.id),
      }));
      void message.info(t("party.removed", { name: party.name }));
      document.getElementById("add-party")?.focus();
    },
    [change, message, t],
  );

  return (
    <section className="card" aria-labelledby="section-parties">
      <h2 id="section-parties">{t("case.parties")}</h2>
      {fixed ? <Alert type="info" showIcon className="gap-below" title={t(fixed)} /> : null}
      {content.parties.map((party, at) => (
        <PartyCard
          key={party.id}
          party={party}
          n={at + 1}
          caseId={id}
          minor={isMinor(party, day)}
          under14={isUnder14(party, day)}
          hasDeceased={content.deceased !== null}
          sides={track.sides}
          agentForbidden={mayNotHaveAgent(content.kind, party.side)}
          fixed={fixed !== null}
          change={change}
          onRemove={remove}
        />
      ))}
      {content.parties.length >= SPEAKERS_FROM || content.spokespeople.length > 0 ? (
        <SpokespeopleField
          parties={content.parties}
          spokespeople={content.spokespeople}
          onChange={(spokespeople) => change("spokespeople", (old) => ({ ...old, spokespeople }))}
        />
      ) : null}
      <Flex gap="small" wrap>
        <Button
          id="add-party"
          disabled={fixed !== null}
          icon={<PlusOutlined />}
          onClick={() => add(emptyPerson(newPartId(), nextSide(content.parties, track)))}
        >
          {t("party.addPerson")}
        </Button>
        <Button
          disabled={fixed !== null}
          icon={<PlusOutlined />}
          onClick={() => add(emptyOrganisation(newPartId(), nextSide(content.parties, track)))}
        >
          {t("party.addOrganisation")}
        </Button>
      </Flex>
    </section>
  );
}

const unchanged = sameParts("parties", "spokespeople", "deceased", "kind", "agreement", "acceptedOn", "receivedOn");

/** The parties, a card each; any number of them, on any side. */
export const PartiesSection = memo(
  Section,
  (before, after) => before.id === after.id && before.fixed === after.fixed && unchanged(before, after),
);
