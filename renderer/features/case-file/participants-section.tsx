import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { App, Button, Flex } from "antd";
import { memo, useCallback } from "react";
import { EMPTY_DECEASED } from "#shared/domain/empty-case";
import type { CaseId } from "#shared/domain/id";
import { emptyParticipant, type Participant } from "#shared/domain/participant";
import { reads } from "../../host/reads";
import { sameParts, type SectionProps } from "../../ui/case-tab";
import { useAfterDrawing } from "../../ui/use-after-drawing";
import { useWords } from "../../ui/use-words";
import { newPartId } from "../../ui/new-part-id";
import { without } from "../../ui/list-edits";
import { type Helper, ParticipantCard } from "./participant-card";

type ParticipantsSectionProps = SectionProps & { readonly id: CaseId };

const NOBODY: readonly Helper[] = [];

function Section({ content, change, id }: ParticipantsSectionProps) {
  const t = useWords();
  const { message } = App.useApp();
  const afterDrawing = useAfterDrawing();
  const { participants, deceased } = content;
  const { data: helpers = NOBODY } = useQuery({
    ...reads.helpers(id),
    enabled: participants.length > 0,
    refetchOnMount: "always",
  });

  function add() {
    const part = newPartId();
    change(`add-${part}`, (old) => ({ ...old, participants: [...old.participants, emptyParticipant(part)] }));
    afterDrawing(() => document.getElementById(`participantName-${part}`)?.focus());
  }

  function addDeceased() {
    change("add-deceased", (old) => ({ ...old, deceased: EMPTY_DECEASED }));
    afterDrawing(() => document.getElementById("deceased-name")?.focus());
  }

  const remove = useCallback(
    (participant: Participant) => {
      change(`remove-${participant.id}`, (old) => ({ ...old, participants: without(old.participants, participant.id) }));
      void message.info(t("people.participant.removed", { name: participant.name }));
      document.getElementById("add-participant")?.focus();
    },
    [change, message, t],
  );

  return (
    <section className="card" aria-labelledby="section-participants">
      <h2 id="section-participants">{t("people.participants")}</h2>
      {participants.map((participant, at) => (
        <ParticipantCard
          key={participant.id}
          participant={participant}
          n={at + 1}
          helpers={helpers}
          change={change}
          onRemove={remove}
        />
      ))}
      <Flex gap="small" wrap>
        <Button id="add-participant" icon={<PlusOutlined />} onClick={add}>
          {t("people.participant.add")}
        </Button>
        {deceased === null ? (
          <Button id="add-deceased" icon={<PlusOutlined />} onClick={addDeceased}>
            {t("people.deceased.add")}
          </Button>
        ) : null}
      </Flex>
    </section>
  );
}

const unchanged = sameParts("participants", "deceased");

/** Those invited to help, beside the parties (人民调解法第20条). */
export const ParticipantsSection = memo(Section, (before, after) => before.id === after.id && unchanged(before, after));
