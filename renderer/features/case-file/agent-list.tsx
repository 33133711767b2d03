import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Flex } from "antd";
import { type Agent, emptyAgent, type Party } from "#shared/domain/party";
import { fieldOf } from "#shared/rules/agreement-checks";
import { useAfterDrawing } from "../../ui/use-after-drawing";
import { useWords } from "../../ui/use-words";
import { AgentFields } from "./agent-fields";
import { newPartId } from "../../ui/new-part-id";
import { replaced, without } from "../../ui/list-edits";

type AgentListProps = {
  readonly party: Party;
  /** Must not act through an agent; those written already stay and are told. */
  readonly forbidden: boolean;
  readonly onChange: (field: string, agents: Agent[]) => void;
};

/** Those who act for a party with written authority. */
export function AgentList({ party, forbidden, onChange }: AgentListProps) {
  const t = useWords();
  const afterDrawing = useAfterDrawing();
  const adder = fieldOf("add-agent", party.id);

  function add() {
    const id = newPartId();
    onChange(`add-${id}`, [...party.agents, emptyAgent(id)]);
    afterDrawing(() => document.getElementById(fieldOf("agentName", id))?.focus());
  }

  function remove(agent: Agent) {
    onChange(`remove-${agent.id}`, without(party.agents, agent.id));
    afterDrawing(() => document.getElementById(adder)?.focus());
  }

  return (
    <>
      {party.agents.map((agent, at) => (
        <section key={agent.id} className="sub-part" aria-label={t("people.agent.n", { n: at + 1 })}>
          <Flex justify="space-between" align="center">
            <h4>{t("people.agent.n", { n: at + 1 })}</h4>
            <Button
              size="small"
              danger
              icon={<DeleteOutlined />}
              aria-label={t("people.agent.removeNamed", { name: agent.name || String(at + 1) })}
              onClick={() => remove(agent)}
            />
          </Flex>
          <AgentFields
            agent={agent}
            onChange={(field, changed) =>
              onChange(
                field,
                replaced(party.agents, agent.id, () => changed),
              )
            }
          />
        </section>
      ))}
      {forbidden ? (
        <p className="muted more-end">{t("people.agent.forbidden")}</p>
      ) : (
        <Button id={adder} size="small" className="more-end" icon={<PlusOutlined />} onClick={add}>
          {t("people.agent.add")}
        </Button>
      )}
    </>
  );
}
