import { ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button, Flex, Radio } from "antd";
import { memo } from "react";
import type { CaseId } from "#shared/domain/id";
import { asKind, type Party, type Side } from "#shared/domain/party";
import { fieldOf } from "#shared/rules/agreement-checks";
import { ChoiceField } from "../../ui/choice-field";
import { Disabled } from "../../ui/disabled";
import { MorePart } from "../../ui/more-part";
import { useWords } from "../../ui/use-words";
import { AgentList } from "./agent-list";
import { KnownPartyNote } from "./known-party-note";
import { OrganisationFields } from "./organisation-fields";
import { guardianShown, PersonFields } from "./person-fields";
import { hasMore, PersonMore } from "./person-more";
import type { Change } from "../../ui/case-tab";
import { movedUp, replaced } from "../../ui/list-edits";

type PartyCardProps = {
  readonly party: Party;
  readonly n: number;
  readonly caseId: CaseId;
  readonly minor: boolean;
  readonly under14: boolean;
  /** A dead person is in the case. */
  readonly hasDeceased: boolean;
  /** Must not act through an agent. */
  readonly agentForbidden: boolean;
  /** The sides that the track has. */
  readonly sides: readonly Side[];
  /** Who the party is does not change any more. */
  readonly fixed: boolean;
  readonly change: Change;
  readonly onRemove: (party: Party) => void;
};

const KINDS = ["person", "organisation"] as const;

/** One party: where it stands, what it is, and its data. */
export const PartyCard = memo(function PartyCard(props: PartyCardProps) {
  const { party, n, caseId, minor, under14, hasDeceased, agentForbidden, sides, fixed, change, onRemove } = props;
  const t = useWords();
  const heading = `party-${party.id}`;
  const edit = (field: string, parties: (old: readonly Party[]) => Party[]) =>
    change(`${field}-${party.id}`, (old) => ({ ...old, parties: parties(old.parties) }));
  const onChange = (field: string, changed: Party) => edit(field, (old) => replaced(old, party.id, () => changed));
  const name = party.name || t("party.n", { n });
  const more = party.kind === "person" ? hasMore(party, hasDeceased) : party.agents.length > 0;
  return (
    <section className="sub-card" aria-labelledby={heading}>
      <Flex justify="space-between" align="center" wrap gap="small">
        <Flex gap="small" align="center">
          <h3 id={heading}>{t("party.n", { n })}</h3>
          {under14 ? <span className="under-14">{t("people.under14")}</span> : null}
        </Flex>
        <Flex gap="small" align="center" wrap>
          <Radio.Group
            aria-label={t("party.kind")}
            size="small"
            optionType="button"
            value={party.kind}
            disabled={fixed}
            options={KINDS.map((value) => ({ value, label: t(`terms.partyKind.${value}`) }))}
            onChange={({ target }) => onChange("kind", asKind(party, target.value === "person" ? "person" : "organisation"))}
          />
          {n > 1 ? (
            <Button
              size="small"
              icon={<ArrowUpOutlined />}
              disabled={fixed}
              aria-label={t("party.moveUpNamed", { name })}
              onClick={() => edit("move", (old) => movedUp(old, party.id))}
            />
          ) : null}
          <Button
            size="small"
            danger
            icon={<DeleteOutlined />}
            disabled={fixed}
            aria-label={t("party.removeNamed", { name })}
            onClick={() => onRemove(party)}
          />
        </Flex>
      </Flex>
      <div className="fields">
        <Disabled when={fixed}>
          <ChoiceField
            id={fieldOf("side", party.id)}
            span={3}
            label={t("party.side")}
            value={party.side}
            options={(sides.includes(party.side) ? sides : [...sides, party.side]).map((value) => ({
              value,
              label: t(`terms.side.${value}`),
            }))}
            onChange={(side) => onChange("side", { ...party, side })}
          />
        </Disabled>
        {party.kind === "person" ? (
          <PersonFields person={party} nameFixed={fixed} minor={minor} relationShown={hasDeceased} onChange={onChange} />
        ) : (
          <OrganisationFields organisation={party} nameFixed={fixed} onChange={onChange} />
        )}
      </div>
      <KnownPartyNote party={party} caseId={caseId} onFill={(filled) => onChange("fill", filled)} />
      <MorePart label={t(`people.more.${party.kind}`)} filled={more} holds={[fieldOf("add-agent", party.id)]}>
        {party.kind === "person" ? (
          <PersonMore
            person={party}
            guardianAbove={guardianShown(party, minor)}
            relationAbove={hasDeceased}
            put={(field, changed) => onChange(field, { ...party, ...changed })}
          />
        ) : null}
        <AgentList party={party} forbidden={agentForbidden} onChange={(field, agents) => onChange(field, { ...party, agents })} />
      </MorePart>
    </section>
  );
});
