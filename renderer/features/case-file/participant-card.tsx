import { ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button, Flex } from "antd";
import { memo } from "react";
import { type Participant, PARTICIPANT_KINDS } from "#shared/domain/participant";
import { fieldOf } from "#shared/rules/agreement-checks";
import { ChoiceField } from "../../ui/choice-field";
import { SuggestField } from "../../ui/suggest-field";
import { TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import type { Change } from "../../ui/case-tab";
import { movedUp, replaced } from "../../ui/list-edits";

export type Helper = Omit<Participant, "id">;

type ParticipantCardProps = {
  readonly participant: Participant;
  readonly n: number;
  /** Those who helped in other cases. */
  readonly helpers: readonly Helper[];
  readonly change: Change;
  readonly onRemove: (participant: Participant) => void;
};

/** The participant with the name of a helper: what is known of the helper fills the fields that are empty. */
function named(participant: Participant, name: string, helpers: readonly Helper[]): Participant {
  const { kind, role, unit, phone } = participant;
  const known = helpers.find((helper) => helper.name === name);
  return known
    ? { ...participant, name, kind: kind ?? known.kind, role: role || known.role, unit: unit || known.unit, phone: phone || known.phone }
    : { ...participant, name }; // prettier-ignore
}

/** One of those invited to help. */
export const ParticipantCard = memo(function ParticipantCard(props: ParticipantCardProps) {
  const { participant, n, helpers, change, onRemove } = props;
  const t = useWords();
  const id = (part: string) => fieldOf(part, participant.id);
  const name = participant.name || t("people.participant.n", { n });
  const edit = (field: string, participants: (old: readonly Participant[]) => Participant[]) =>
    change(`${field}-${participant.id}`, (old) => ({ ...old, participants: participants(old.participants) }));
  const put = (field: string, changed: Partial<Participant>) =>
    edit(field, (old) => replaced(old, participant.id, (each) => ({ ...each, ...changed })));

  function choose(kind: Participant["kind"]) {
    const before = participant.kind === null ? "" : t(`terms.participant.${participant.kind}`);
    const suggested = kind === null || kind === "other" ? "" : t(`terms.participant.${kind}`);
    put("kind", { kind, role: participant.role.trim() === "" || participant.role === before ? suggested : participant.role });
  }

  return (
    <section className="sub-card" aria-label={t("people.participant.n", { n })}>
      <Flex justify="space-between" align="center" wrap gap="small">
        <h3>{t("people.participant.n", { n })}</h3>
        <Flex gap="small">
          {n > 1 ? (
            <Button
              size="small"
              icon={<ArrowUpOutlined />}
              aria-label={t("people.participant.moveUpNamed", { name })}
              onClick={() => edit("move", (old) => movedUp(old, participant.id))}
            />
          ) : null}
          <Button
            size="small"
            danger
            icon={<DeleteOutlined />}
            aria-label={t("people.participant.removeNamed", { name })}
            onClick={() => onRemove(participant)}
          />
        </Flex>
      </Flex>
      <div className="fields">
        <SuggestField
          id={id("participantName")}
          span={3}
          label={t("people.participant.name")}
          value={participant.name}
          suggestions={helpers.map((helper) => helper.name)}
          onChange={(typed) => put("name", named(participant, typed, helpers))}
        />
        <ChoiceField
          id={id("participantKind")}
          span={4}
          label={t("people.participant.kind")}
          value={participant.kind}
          options={PARTICIPANT_KINDS.map((value) => ({ value, label: t(`terms.participant.${value}`) }))}
          onChange={choose}
          onClear={() => choose(null)}
        />
        <TextField
          id={id("participantRole")}
          span={5}
          label={t("people.participant.role")}
          value={participant.role}
          onChange={(role) => put("role", { role })}
        />
        <TextField
          id={id("participantUnit")}
          span={8}
          label={t("people.participant.unit")}
          value={participant.unit}
          onChange={(unit) => put("unit", { unit })}
        />
        <TextField
          id={id("participantPhone")}
          span={4}
          label={t("party.phone")}
          inputMode="tel"
          value={participant.phone}
          onChange={(phone) => put("phone", { phone })}
        />
      </div>
    </section>
  );
});
